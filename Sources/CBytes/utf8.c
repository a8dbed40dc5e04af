#include "CBytes.h"

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

// The end of the first sequence that ends at or after a limit; -1 where one before it is not well-formed.
static int64_t check(const uint8_t *bytes, int64_t index, int64_t limit, int64_t count) {
  while (index < limit) {
    int64_t length = bytes[index] < 0x80 ? 1 : sequence(bytes + index, count - index);
    if (!length) return -1;
    index += length;
  }
  return index;
}

#if defined(__SSE2__)

#include <emmintrin.h>

static unsigned in_range(__m128i block, uint8_t low, uint8_t high) {
  __m128i shifted = _mm_sub_epi8(block, _mm_set1_epi8((char)low));
  __m128i limit = _mm_set1_epi8((char)(high - low));
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(shifted, limit), shifted));
}

// Sixteen bytes at a time: each lead byte asks for tails behind it, and the tails must be just those that are asked for.
// Leads whose second byte is bounded more tightly, E0, ED and F0 to F4, and bytes that are no UTF-8 go the slow way.
bool cbytes_is_utf8(const uint8_t *bytes, int64_t count) {
  int64_t index = 0;
  unsigned owed = 0;  // tails that the last block asks of the next one
  while (index + 16 <= count) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + index));
    unsigned high = (unsigned)_mm_movemask_epi8(block);
    if (!(high | owed)) {
      index += 16;
      continue;
    }
    unsigned pairs = in_range(block, 0xC2, 0xDF);
    unsigned triples = in_range(block, 0xE1, 0xEC) | in_range(block, 0xEE, 0xEF);
    unsigned tails = in_range(block, 0x80, 0xBF);
    if (high & ~(pairs | triples | tails)) {
      while (owed && index > 0 && is_tail(bytes[index - 1])) --index;
      if (owed && index > 0) --index;
      index = check(bytes, index, index + 16, count);
      if (index < 0) return false;
      owed = 0;
      continue;
    }
    unsigned wanted = (pairs | triples) << 1 | triples << 2 | owed;
    if ((wanted & 0xFFFF) != tails) return false;
    owed = wanted >> 16;
    index += 16;
  }
  while (owed && index > 0 && is_tail(bytes[index - 1])) --index;
  if (owed && index > 0) --index;
  return check(bytes, index, count, count) == count;
}

#else

bool cbytes_is_utf8(const uint8_t *bytes, int64_t count) { return check(bytes, 0, count, count) == count; }

#endif
