#include "CRetrieval.h"

#include <string.h>

// One stretch of documents of the same length against the query.
struct stretch {
  int64_t length;
  /// The least number of shared words with which any document can reach the minimum.
  int64_t least;
};

static struct stretch stretch_of(const struct cretrieval_query *query, int64_t length) {
  int64_t shorter = length < query->length ? length : query->length;
  int64_t longer = length < query->length ? query->length : length;
  int64_t weight = query->word_weight * longer;
  int64_t wanted = (query->minimum * longer - query->letter_weight * shorter) * query->word_count;
  return (struct stretch){length, wanted <= 0 ? 0 : weight == 0 ? 256 : (wanted + weight - 1) / weight};
}

static inline uint32_t next_portable(const uint8_t *counts, uint32_t document, uint32_t end, int64_t least) {
  while (document < end && counts[document] < least) ++document;
  return document;
}

#define SWEEP(next)                                                                                     \
  int64_t result = 0;                                                                                   \
  int64_t index = 0, high = documents->length_count;                                                    \
  while (high - index > 1) {                                                                            \
    int64_t middle = (index + high) / 2;                                                                \
    if (documents->firsts[middle] <= from) index = middle; else high = middle;                          \
  }                                                                                                     \
  for (uint32_t document = from; document < to; ++index) {                                              \
    uint32_t end = index + 1 < documents->length_count ? documents->firsts[index + 1] : to;             \
    if (end > to) end = to;                                                                             \
    struct stretch stretch = stretch_of(query, documents->lengths[index]);                              \
    int64_t least = stretch.least - uncounted;                                                          \
    if (least < 0) least = 0;                                                                           \
    if (least > 255) document = end;                                                                    \
    while ((document = next(counts, document, end, least)) < end) {                                     \
      int32_t shared = (int32_t)(counts[document] + uncounted);                                         \
      candidates[result++] = (struct cretrieval_candidate){document, 0, (uint32_t)stretch.length, shared}; \
      ++document;                                                                                       \
    }                                                                                                   \
  }                                                                                                     \
  return result;

int64_t cretrieval_sweep_portable(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                                  const uint8_t *counts, int64_t uncounted, uint32_t from, uint32_t to,
                                  struct cretrieval_candidate *candidates) {
  SWEEP(next_portable)
}

// The bits of a byte as bytes, the lowest bit first in memory.
static void spread(uint64_t table[256]) {
  for (int byte = 0; byte < 256; ++byte) {
    uint8_t bytes[8];
    for (int bit = 0; bit < 8; ++bit) bytes[bit] = (uint8_t)(byte >> bit & 1);
    memcpy(table + byte, bytes, 8);
  }
}

void cretrieval_count_bits_portable(const uint8_t *bits, int64_t size, uint8_t *counts) {
  uint64_t table[256];
  spread(table);
  for (int64_t index = 0; index < size; ++index) {
    if (!bits[index]) continue;
    uint64_t sum;
    memcpy(&sum, counts + 8 * index, 8);
    // No count passes 255, so none carries over into the next.
    sum += table[bits[index]];
    memcpy(counts + 8 * index, &sum, 8);
  }
}

#if defined(__x86_64__)

#include <immintrin.h>

// SSE2 belongs to every x86-64 processor; AVX2 does not.
static inline uint32_t next_wide(const uint8_t *counts, uint32_t document, uint32_t end, int64_t least) {
  if (least == 0) return document;
  __m128i wanted = _mm_set1_epi8((char)least);
  for (; document + 16 <= end; document += 16) {
    __m128i sixteen = _mm_loadu_si128((const __m128i *)(const void *)(counts + document));
    unsigned mask = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(sixteen, wanted), sixteen));
    if (mask) return document + (uint32_t)__builtin_ctz(mask);
  }
  return next_portable(counts, document, end, least);
}

int64_t cretrieval_sweep(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                         const uint8_t *counts, int64_t uncounted, uint32_t from, uint32_t to,
                         struct cretrieval_candidate *candidates) {
  SWEEP(next_wide)
}

__attribute__((target("avx2"))) static void count_bits_wide(const uint8_t *bits, int64_t size, uint8_t *counts) {
  // Each of four bytes is spread over eight, of which each looks at a bit of its own.
  const __m256i places = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,
                                          2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
  const __m256i masks = _mm256_set1_epi64x((long long)UINT64_C(0x8040201008040201));
  int64_t index = 0;
  for (; index + 4 <= size; index += 4) {
    int32_t four;
    memcpy(&four, bits + index, 4);
    __m256i spread = _mm256_and_si256(_mm256_shuffle_epi8(_mm256_set1_epi32(four), places), masks);
    __m256i *target = (__m256i *)(void *)(counts + 8 * index);
    _mm256_storeu_si256(target, _mm256_sub_epi8(_mm256_loadu_si256(target), _mm256_cmpeq_epi8(spread, masks)));
  }
  for (; index < size; ++index) {
    for (int bit = 0; bit < 8; ++bit) counts[8 * index + bit] += bits[index] >> bit & 1;
  }
}

void cretrieval_count_bits(const uint8_t *bits, int64_t size, uint8_t *counts) {
  if (__builtin_cpu_supports("avx2")) count_bits_wide(bits, size, counts);
  else cretrieval_count_bits_portable(bits, size, counts);
}

#else

int64_t cretrieval_sweep(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                         const uint8_t *counts, int64_t uncounted, uint32_t from, uint32_t to,
                         struct cretrieval_candidate *candidates) {
  return cretrieval_sweep_portable(query, documents, counts, uncounted, from, to, candidates);
}

void cretrieval_count_bits(const uint8_t *bits, int64_t size, uint8_t *counts) {
  cretrieval_count_bits_portable(bits, size, counts);
}

#endif
