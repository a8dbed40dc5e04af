#include "CBytes.h"

#include <stdbool.h>

static bool is_stop(uint8_t byte) {
  return byte == '.' || byte == '!' || byte == '?' || byte == '(' || byte >= 0xD5;
}

static bool is_unplain(uint8_t byte) {
  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) || byte == 0xEF;
}

int64_t cbytes_find_stop_portable(const uint8_t *bytes, int64_t from, int64_t count) {
  while (from < count && !is_stop(bytes[from])) ++from;
  return from;
}

int64_t cbytes_find_unplain_portable(const uint8_t *bytes, int64_t from, int64_t count) {
  bool after_space = true;
  for (; from < count && !is_unplain(bytes[from]); ++from) {
    bool is_space = bytes[from] == ' ';
    if (is_space && after_space) return from;
    after_space = is_space;
  }
  return from;
}

#if defined(__SSE2__)

#include <emmintrin.h>

// Bytes of the block that are at least `low` and, where `high` is not 0xFF, at most `high`, compared without sign.
static __m128i in_range(__m128i block, uint8_t low, uint8_t high) {
  __m128i shifted = _mm_sub_epi8(block, _mm_set1_epi8((char)low));
  __m128i limit = _mm_set1_epi8((char)(high - low));
  return _mm_cmpeq_epi8(_mm_min_epu8(shifted, limit), shifted);
}

static __m128i equals(__m128i block, char byte) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(byte)); }

int64_t cbytes_find_stop(const uint8_t *bytes, int64_t from, int64_t count) {
  for (; from + 16 <= count; from += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + from));
    __m128i found = _mm_or_si128(equals(block, '.'), in_range(block, 0xD5, 0xFF));
    found = _mm_or_si128(found, _mm_or_si128(equals(block, '!'), _mm_or_si128(equals(block, '?'), equals(block, '('))));
    int mask = _mm_movemask_epi8(found);
    if (mask) return from + __builtin_ctz((unsigned)mask);
  }
  return cbytes_find_stop_portable(bytes, from, count);
}

int64_t cbytes_find_unplain(const uint8_t *bytes, int64_t from, int64_t count) {
  unsigned after_space = 1;
  for (; from + 16 <= count; from += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + from));
    __m128i found = _mm_or_si128(in_range(block, 0x00, 0x1F), in_range(block, 0xE1, 0xE3));
    found = _mm_or_si128(found, _mm_or_si128(equals(block, 0x7F), _mm_or_si128(equals(block, (char)0xC2), equals(block, (char)0xEF))));
    unsigned spaces = (unsigned)_mm_movemask_epi8(equals(block, ' '));
    unsigned mask = (unsigned)_mm_movemask_epi8(found) | (spaces & (spaces << 1 | after_space));
    if (mask) return from + __builtin_ctz(mask);
    after_space = spaces >> 15;
  }
  for (bool after = after_space; from < count && !is_unplain(bytes[from]); ++from) {
    bool is_space = bytes[from] == ' ';
    if (is_space && after) return from;
    after = is_space;
  }
  return from;
}

#else

int64_t cbytes_find_stop(const uint8_t *bytes, int64_t from, int64_t count) {
  return cbytes_find_stop_portable(bytes, from, count);
}

int64_t cbytes_find_unplain(const uint8_t *bytes, int64_t from, int64_t count) {
  return cbytes_find_unplain_portable(bytes, from, count);
}

#endif
