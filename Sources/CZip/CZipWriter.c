#include "CZip.h"

#include <stdlib.h>
#include <string.h>

#include "library.h"

struct czip_writer {
  zip_source_t *memory; /* where the archive is written to; outlives `zip` */
  zip_t *zip;           /* NULL once the archive is finished */
};

/* Midnight of 1 January 1980, the first moment that an archive can tell (APPNOTE, section 4.4.6). */
enum { FIRST_DAY = 1 << 5 | 1, MIDNIGHT = 0, LEVEL = 6 };

czip_writer *czip_writer_open(void) {
  czip_writer *writer = czip_library() ? calloc(1, sizeof *writer) : NULL;
  if (writer == NULL) return NULL;
  zip_error_t error;
  czip_library()->zip_error_init(&error);
  writer->memory = czip_library()->zip_source_buffer_create(NULL, 0, 0, &error);
  if (writer->memory != NULL) {
    czip_library()->zip_source_keep(writer->memory);
    writer->zip = czip_library()->zip_open_from_source(writer->memory, ZIP_TRUNCATE, &error);
    if (writer->zip == NULL) czip_library()->zip_source_free(writer->memory);
  }
  czip_library()->zip_error_fini(&error);
  if (writer->zip != NULL) return writer;
  czip_writer_close(writer);
  return NULL;
}

/* A source of a copy of the bytes; the library frees the copy. */
static zip_source_t *source_of(zip_t *zip, const uint8_t *bytes, size_t count) {
  uint8_t *copy = malloc(count == 0 ? 1 : count);
  if (copy == NULL) return NULL;
  if (count > 0) memcpy(copy, bytes, count);
  zip_source_t *source = czip_library()->zip_source_buffer(zip, copy, count, 1);
  if (source == NULL) free(copy);
  return source;
}

bool czip_writer_add(czip_writer *writer, const char *name, const uint8_t *bytes, size_t count, bool is_stored) {
  if (writer->zip == NULL) return false;
  zip_source_t *source = source_of(writer->zip, bytes, count);
  if (source == NULL) return false;
  zip_int64_t index = czip_library()->zip_file_add(writer->zip, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    czip_library()->zip_source_free(source);
    return false;
  }
  zip_uint64_t entry = (zip_uint64_t)index;
  zip_int32_t method = is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  return czip_library()->zip_set_file_compression(writer->zip, entry, method, is_stored ? 0 : LEVEL) == 0
         && czip_library()->zip_file_set_dostime(writer->zip, entry, MIDNIGHT, FIRST_DAY, 0) == 0;
}

bool czip_writer_finish(czip_writer *writer, size_t *count) {
  if (writer->zip == NULL || czip_library()->zip_close(writer->zip) != 0) return false;
  writer->zip = NULL;
  zip_stat_t stat;
  czip_library()->zip_stat_init(&stat);
  if (czip_library()->zip_source_stat(writer->memory, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE)) return false;
  *count = (size_t)stat.size;
  return true;
}

bool czip_writer_copy(czip_writer *writer, uint8_t *target, size_t count) {
  if (writer->zip != NULL || czip_library()->zip_source_open(writer->memory) != 0) return false;
  size_t done = 0;
  while (done < count) {
    zip_int64_t got = czip_library()->zip_source_read(writer->memory, target + done, count - done);
    if (got <= 0) break;
    done += (size_t)got;
  }
  czip_library()->zip_source_close(writer->memory);
  return done == count;
}

void czip_writer_close(czip_writer *writer) {
  if (writer->zip != NULL) czip_library()->zip_discard(writer->zip);
  if (writer->memory != NULL) czip_library()->zip_source_free(writer->memory);
  free(writer);
}
