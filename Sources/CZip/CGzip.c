#include "CGzip.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct cgzip_reader {
  z_stream stream;
};

/* The window of 2^15 bytes that RFC 1951 allows, and 16 for a gzip header where zlib would take its own. */
enum { WINDOW = 15 + 16 };

cgzip_reader *cgzip_open(void) {
  cgzip_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  if (inflateInit2(&reader->stream, WINDOW) == Z_OK) return reader;
  free(reader);
  return NULL;
}

static uInt bounded(size_t count) {
  return count > INT_MAX ? INT_MAX : (uInt)count;
}

cgzip_state cgzip_unpack(cgzip_reader *reader, cgzip_piece *piece) {
  z_stream *stream = &reader->stream;
  uInt given = bounded(piece->source_count), room = bounded(piece->target_count);
  stream->next_in = (Bytef *)piece->source;
  stream->avail_in = given;
  stream->next_out = piece->target;
  stream->avail_out = room;
  int code = inflate(stream, Z_NO_FLUSH);
  piece->source += given - stream->avail_in;
  piece->source_count -= given - stream->avail_in;
  piece->target += room - stream->avail_out;
  piece->target_count -= room - stream->avail_out;
  switch (code) {
    case Z_STREAM_END: return CGZIP_END;
    /* No progress is no fault: more bytes or more room will come. */
    case Z_BUF_ERROR:
    case Z_OK: return CGZIP_MORE;
    case Z_MEM_ERROR: return CGZIP_MEMORY;
    default: return CGZIP_DAMAGED;
  }
}

cgzip_state cgzip_restart(cgzip_reader *reader) {
  return inflateReset(&reader->stream) == Z_OK ? CGZIP_MORE : CGZIP_MEMORY;
}

void cgzip_close(cgzip_reader *reader) {
  inflateEnd(&reader->stream);
  free(reader);
}
