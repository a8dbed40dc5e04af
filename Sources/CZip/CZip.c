#include "CZip.h"

#include <stdlib.h>
#include <string.h>

#include "library.h"

struct czip_archive {
  zip_t *zip;
};

static czip_reason reason_of(int code) {
  switch (code) {
    case ZIP_ER_OK: return CZIP_NOTHING;
    case ZIP_ER_MEMORY: return CZIP_MEMORY;
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD: return CZIP_ENCRYPTED;
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP: return CZIP_UNSUPPORTED;
    case ZIP_ER_NOZIP: return CZIP_NOT_ARCHIVE;
    default: return CZIP_DAMAGED;
  }
}

czip_archive *czip_open(const uint8_t *bytes, size_t count, czip_reason *reason) {
  /* The library takes nothing at all for an archive without entries. */
  *reason = count == 0 ? CZIP_NOT_ARCHIVE : czip_library() ? CZIP_MEMORY : CZIP_NO_LIBRARY;
  if (*reason != CZIP_MEMORY) return NULL;
  czip_archive *archive = calloc(1, sizeof *archive);
  uint8_t *copy = malloc(count);
  if (archive == NULL || copy == NULL) {
    free(archive);
    free(copy);
    return NULL;
  }
  memcpy(copy, bytes, count);
  zip_error_t error;
  czip_library()->zip_error_init(&error);
  zip_source_t *source = czip_library()->zip_source_buffer_create(copy, count, 1, &error);
  if (source == NULL) free(copy);
  archive->zip = source == NULL ? NULL : czip_library()->zip_open_from_source(source, ZIP_RDONLY, &error);
  *reason = reason_of(czip_library()->zip_error_code_zip(&error));
  czip_library()->zip_error_fini(&error);
  if (archive->zip != NULL) return archive;
  if (source != NULL) czip_library()->zip_source_free(source);
  free(archive);
  return NULL;
}

uint64_t czip_count(const czip_archive *archive) {
  zip_int64_t count = czip_library()->zip_get_num_entries(archive->zip, 0);
  return count < 0 ? 0 : (uint64_t)count;
}

bool czip_describe(const czip_archive *archive, uint64_t index, czip_entry *entry) {
  zip_stat_t stat;
  czip_library()->zip_stat_init(&stat);
  if (czip_library()->zip_stat_index(archive->zip, index, ZIP_FL_ENC_GUESS, &stat) != 0) return false;
  zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if ((stat.valid & needed) != needed || stat.name == NULL) return false;
  entry->name = stat.name;
  entry->size = stat.size;
  entry->packed = stat.comp_size;
  entry->is_encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
  return true;
}

/* The check sum is compared when the end of the data is seen, so one byte more than the size is asked for. */
static czip_reason read_all(zip_file_t *file, uint8_t *target, size_t size) {
  size_t done = 0;
  while (done < size) {
    zip_int64_t got = czip_library()->zip_fread(file, target + done, size - done);
    if (got < 0) return reason_of(czip_library()->zip_error_code_zip(czip_library()->zip_file_get_error(file)));
    if (got == 0) return CZIP_DAMAGED;
    done += (size_t)got;
  }
  uint8_t beyond;
  zip_int64_t got = czip_library()->zip_fread(file, &beyond, 1);
  return got == 0 ? CZIP_NOTHING : CZIP_DAMAGED;
}

czip_reason czip_unpack(czip_archive *archive, uint64_t index, uint8_t *target, size_t size) {
  zip_file_t *file = czip_library()->zip_fopen_index(archive->zip, index, 0);
  if (file == NULL) return reason_of(czip_library()->zip_error_code_zip(czip_library()->zip_get_error(archive->zip)));
  czip_reason reason = read_all(file, target, size);
  czip_library()->zip_fclose(file);
  return reason;
}

void czip_close(czip_archive *archive) {
  czip_library()->zip_discard(archive->zip);
  free(archive);
}
