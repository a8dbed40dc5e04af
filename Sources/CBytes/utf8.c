#include "CBytes.h"

#include <string.h>

static bool is_tail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

// The length of the sequence at a byte from 0x80 on; 0 where it is not well-formed. The second byte of some is bounded
// more tightly, which leaves out overlong forms, surrogates and what lies beyond U+10FFFF.
static int64_t sequence(const uint8_t *bytes, int64_t left) {
  uint8_t first = bytes[0];
  if (first < 0xC2 || first > 0xF4) return 0;
  if (first < 0xE0) return left > 1 && is_tail(bytes[1]) ? 2 : 0;
  uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  int64_t length = first < 0xF0 ? 3 : 4;
  if (left < length || bytes[1] < low || bytes[1] > high || !is_tail(bytes[2])) return 0;
  return length == 3 || is_tail(bytes[3]) ? length : 0;
}

bool cbytes_is_utf8(const uint8_t *bytes, int64_t count) {
  for (int64_t index = 0; index < count;) {
    uint64_t word;
    if (bytes[index] < 0x80) {
      while (index + 8 <= count && (memcpy(&word, bytes + index, 8), !(word & 0x8080808080808080))) index += 8;
      while (index < count && bytes[index] < 0x80) ++index;
      continue;
    }
    int64_t length = sequence(bytes + index, count - index);
    if (!length) return false;
    index += length;
  }
  return true;
}
