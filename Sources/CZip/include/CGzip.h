#ifndef CGZIP_H
#define CGZIP_H

/* A wall over zlib: the members of a gzip file (RFC 1952), unpacked piece by piece in constant memory. */

#include <stddef.h>
#include <stdint.h>

/* How a member stands after a piece was unpacked. */
typedef enum {
  CGZIP_MORE,     /* it goes on: give it more bytes or more room */
  CGZIP_END,      /* it has ended, its check sum and length were right */
  CGZIP_DAMAGED,  /* its bytes are no gzip member */
  CGZIP_MEMORY,
} cgzip_state;

/* Bytes that are read, and room that is filled; both shrink from their start. */
typedef struct {
  const uint8_t *source;
  size_t source_count;
  uint8_t *target;
  size_t target_count;
} cgzip_piece;

typedef struct cgzip_reader cgzip_reader;

/* A reader that stands before the header of a member; NULL when memory is short. */
cgzip_reader *cgzip_open(void);

/* Unpacks until the bytes or the room are used up, or the member ends. */
cgzip_state cgzip_unpack(cgzip_reader *reader, cgzip_piece *piece);

/* Stands before the header of the next member. */
cgzip_state cgzip_restart(cgzip_reader *reader);

void cgzip_close(cgzip_reader *reader);

#endif
