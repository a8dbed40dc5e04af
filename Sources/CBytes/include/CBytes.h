// Searches for bytes of a set, sixteen at a time where the processor can.

#ifndef CBYTES_H
#define CBYTES_H

#include <stdbool.h>
#include <stdint.h>

/// The first `.`, `!`, `?` or `(`, or byte from 0xD5 on, at or after an index; the count where there is none.
int64_t cbytes_find_stop(const uint8_t *bytes, int64_t from, int64_t count);
/// The same, byte by byte.
int64_t cbytes_find_stop_portable(const uint8_t *bytes, int64_t from, int64_t count);

/// The first control character, space that follows a space, 0x7F, 0xC2, 0xE1 to 0xE3 or 0xEF at or after an index; the
/// count where there is none. A space at `from` counts as one that follows a space.
int64_t cbytes_find_unplain(const uint8_t *bytes, int64_t from, int64_t count);
/// The same, byte by byte.
int64_t cbytes_find_unplain_portable(const uint8_t *bytes, int64_t from, int64_t count);

/// Whether bytes are UTF-8 (The Unicode Standard, table 3-7).
bool cbytes_is_utf8(const uint8_t *bytes, int64_t count);

#endif
