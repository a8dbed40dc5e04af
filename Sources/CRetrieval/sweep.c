#include "CRetrieval.h"

#include <string.h>

#include "differences.h"

void cretrieval_count_list(const uint32_t *ids, int64_t count, uint8_t *counts) {
  for (int64_t index = 0; index < count; ++index) ++counts[ids[index]];
}

// The bits of a byte as bytes, the lowest bit first in memory.
static void spread(uint64_t table[256]) {
  for (int byte = 0; byte < 256; ++byte) {
    uint8_t bytes[8];
    for (int bit = 0; bit < 8; ++bit) bytes[bit] = (uint8_t)(byte >> bit & 1);
    memcpy(table + byte, bytes, 8);
  }
}

void cretrieval_count_bits(const uint64_t *bits, int64_t words, uint8_t *counts) {
  uint64_t table[256];
  spread(table);
  for (int64_t index = 0; index < words; ++index) {
    uint64_t word = bits[index];
    for (int part = 0; word; ++part, word >>= 8) {
      uint8_t *eight = counts + 64 * index + 8 * part;
      uint64_t sum;
      memcpy(&sum, eight, 8);
      // No count passes 255, so none carries over into the next.
      sum += table[word & 255];
      memcpy(eight, &sum, 8);
    }
  }
}

// One stretch of documents of the same length against the query.
struct stretch {
  int64_t length;
  int64_t longer;
  int64_t apart;
  /// What words must make up for, were all letters the same.
  int64_t surplus;
  /// The least number of shared words with which any document can reach the minimum.
  int64_t least;
};

static struct stretch stretch_of(const struct cretrieval_query *query, int64_t length) {
  struct stretch result;
  int64_t shorter = length < query->length ? length : query->length;
  result.length = length;
  result.longer = length < query->length ? query->length : length;
  result.apart = result.longer - shorter;
  result.surplus = query->minimum * result.longer - query->letter_weight * shorter;
  int64_t weight = query->word_weight * result.longer;
  int64_t wanted = result.surplus * query->word_count;
  result.least = wanted <= 0 ? 0 : weight == 0 ? 256 : (wanted + weight - 1) / weight;
  return result;
}

static inline int64_t consider(const struct cretrieval_query *query, const struct stretch *stretch, uint32_t document,
                               int64_t shared, int64_t words, int64_t sum, struct cretrieval_candidate *candidate) {
  int64_t most = words > query->word_count ? words : query->word_count;
  int64_t letters = (sum + stretch->apart + 1) / 2;
  int64_t product = most * stretch->longer;
  int64_t reached =
      query->word_weight * shared * stretch->longer + query->letter_weight * (stretch->longer - letters) * most;
  if (reached < query->minimum * product) return 0;
  *candidate = (struct cretrieval_candidate){document, (uint32_t)letters, (uint32_t)stretch->length,
                                             product == 0 ? 100 : (int32_t)(reached / product)};
  return 1;
}

static inline uint32_t next_portable(const uint8_t *counts, uint32_t document, uint32_t end, int64_t least) {
  while (document < end && counts[document] < least) ++document;
  return document;
}

#define SWEEP(next, difference)                                                                         \
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
    if (stretch.least > 255) document = end;                                                            \
    while ((document = next(counts, document, end, stretch.least)) < end) {                             \
      int64_t words = documents->word_counts[document], shared = counts[document];                      \
      int64_t most = words > query->word_count ? words : query->word_count;                             \
      if (query->word_weight * shared * stretch.longer >= most * stretch.surplus) {                     \
        int64_t sum = difference(query->letters, documents->letters + 16 * (int64_t)document);          \
        result += consider(query, &stretch, document, shared, words, sum, candidates + result);         \
      }                                                                                                 \
      ++document;                                                                                       \
    }                                                                                                   \
  }                                                                                                     \
  return result;

int64_t cretrieval_sweep_portable(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                                  const uint8_t *counts, uint32_t from, uint32_t to,
                                  struct cretrieval_candidate *candidates) {
  SWEEP(next_portable, summed_differences)
}

#if defined(__x86_64__)

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
                         const uint8_t *counts, uint32_t from, uint32_t to, struct cretrieval_candidate *candidates) {
  SWEEP(next_wide, wide_differences)
}

#else

int64_t cretrieval_sweep(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                         const uint8_t *counts, uint32_t from, uint32_t to, struct cretrieval_candidate *candidates) {
  return cretrieval_sweep_portable(query, documents, counts, from, to, candidates);
}

#endif
