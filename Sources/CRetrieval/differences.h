// How far counts of letters are apart.

#ifndef CRETRIEVAL_DIFFERENCES_H
#define CRETRIEVAL_DIFFERENCES_H

#include <stdint.h>

// Counts begin anew at 16, so the way around may be the shorter one, and no difference is overstated.
static inline int64_t around(unsigned left, unsigned right) {
  unsigned difference = (left - right) & 15;
  return difference < 8 ? difference : 16 - difference;
}

static inline int64_t summed_differences(const uint8_t *left, const uint8_t *right) {
  int64_t sum = 0;
  for (int index = 0; index < 16; ++index) {
    sum += around(left[index] & 15, right[index] & 15) + around(left[index] >> 4, right[index] >> 4);
  }
  return sum;
}

#if defined(__x86_64__)

#include <emmintrin.h>

// SSE2 belongs to every x86-64 processor; counting bits does not.
static inline __m128i wide_around(__m128i left, __m128i right) {
  __m128i mask = _mm_set1_epi8(15);
  __m128i difference = _mm_and_si128(_mm_sub_epi8(left, right), mask);
  __m128i other = _mm_and_si128(_mm_sub_epi8(right, left), mask);
  return _mm_min_epu8(difference, other);
}

static inline int64_t wide_differences(const uint8_t *left, const uint8_t *right) {
  __m128i mask = _mm_set1_epi8(15);
  __m128i first = _mm_loadu_si128((const __m128i *)(const void *)left);
  __m128i second = _mm_loadu_si128((const __m128i *)(const void *)right);
  __m128i low = wide_around(_mm_and_si128(first, mask), _mm_and_si128(second, mask));
  __m128i high = wide_around(_mm_and_si128(_mm_srli_epi16(first, 4), mask), _mm_and_si128(_mm_srli_epi16(second, 4), mask));
  __m128i sums = _mm_sad_epu8(_mm_add_epi8(low, high), _mm_setzero_si128());
  return _mm_cvtsi128_si64(sums) + _mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums));
}

#endif

#endif
