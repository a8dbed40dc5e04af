#include "CRetrieval.h"

#include "differences.h"

// Which length a document has, for documents in ascending order.
struct length_walk {
  const struct cretrieval_documents *documents;
  int64_t index;
  uint32_t next;
};

static struct length_walk walk_from(const struct cretrieval_documents *documents, uint32_t document) {
  int64_t low = 0, high = documents->length_count;
  while (high - low > 1) {
    int64_t middle = (low + high) / 2;
    if (documents->firsts[middle] <= document) low = middle; else high = middle;
  }
  uint32_t next = low + 1 < documents->length_count ? documents->firsts[low + 1] : UINT32_MAX;
  return (struct length_walk){documents, low, next};
}

// Moves on to a document; whether the length became another one.
static inline bool walk_to(struct length_walk *walk, uint32_t document) {
  if (document < walk->next) return false;
  const struct cretrieval_documents *documents = walk->documents;
  while (walk->index + 1 < documents->length_count && documents->firsts[walk->index + 1] <= document) ++walk->index;
  walk->next = walk->index + 1 < documents->length_count ? documents->firsts[walk->index + 1] : UINT32_MAX;
  return true;
}

static inline int64_t larger(int64_t left, int64_t right) { return left > right ? left : right; }
static inline int64_t smaller(int64_t left, int64_t right) { return left < right ? left : right; }

// The most words that a document can share with the query.
#define SHARED_WORDS(query, bits, words, population)                                                     \
  __extension__({                                                                                       \
    int64_t missing = population((query)->words[0] & ~(bits)[0]) + population((query)->words[1] & ~(bits)[1]); \
    int64_t extra = population((bits)[0] & ~(query)->words[0]) + population((bits)[1] & ~(query)->words[1]);   \
    int64_t shared = (query)->word_count - missing;                                                     \
    (words) < 255 ? smaller(shared, (words) - extra) : shared;                                          \
  })

void cretrieval_set_minimum(struct cretrieval_query *query, int64_t minimum) {
  query->minimum = minimum;
  int64_t share = minimum - query->letter_weight;
  for (int64_t words = 0; words < 256; ++words) {
    int64_t most = larger(words, query->word_count);
    // word_weight · (word_count − missing) / most + letter_weight >= minimum
    int64_t least = share <= 0 || query->word_weight == 0 ? 0 : (share * most + query->word_weight - 1) / query->word_weight;
    int64_t limit = query->word_count - least + 1;
    query->missing_limits[words] = (uint16_t)(limit < 0 ? 0 : limit > UINT16_MAX ? UINT16_MAX : limit);
  }
}

// First all that share so few words that not even the same letters would help are left out, without a branch to be
// guessed wrongly; the others are looked at again with their lengths.
#define FILTER(population)                                                                              \
  int64_t near = 0, result = 0;                                                                         \
  uint64_t low = query->words[0], high = query->words[1];                                               \
  for (int64_t index = 0; index < count; ++index) {                                                     \
    uint32_t document = ids[index];                                                                     \
    __builtin_prefetch(documents->words + 2 * (int64_t)ids[index + 16 < count ? index + 16 : index]);   \
    const uint64_t *bits = documents->words + 2 * (int64_t)document;                                    \
    int64_t missing = population(low & ~bits[0]) + population(high & ~bits[1]);                         \
    kept[near] = document;                                                                              \
    near += missing < query->missing_limits[documents->word_counts[document]];                          \
  }                                                                                                     \
  if (near == 0) return 0;                                                                              \
  struct length_walk walk = walk_from(documents, kept[0]);                                              \
  for (int64_t index = 0; index < near; ++index) {                                                      \
    uint32_t document = kept[index];                                                                    \
    const uint64_t *bits = documents->words + 2 * (int64_t)document;                                    \
    int64_t words = documents->word_counts[document];                                                   \
    walk_to(&walk, document);                                                                           \
    int64_t length = documents->lengths[walk.index];                                                    \
    int64_t longer = larger(length, query->length);                                                     \
    int64_t surplus = query->minimum * longer - query->letter_weight * smaller(length, query->length);  \
    int64_t shared = SHARED_WORDS(query, bits, words, population);                                      \
    if (query->word_weight * shared * longer < larger(words, query->word_count) * surplus) continue;    \
    uint64_t bit = UINT64_C(1) << (document & 63);                                                      \
    if (seen[document >> 6] & bit) continue;                                                            \
    seen[document >> 6] |= bit;                                                                         \
    kept[result++] = document;                                                                          \
  }                                                                                                     \
  return result;

#define BOUNDS(population, difference)                                                                  \
  int64_t result = 0;                                                                                   \
  if (count == 0) return 0;                                                                             \
  struct length_walk walk = walk_from(documents, ids[0]);                                               \
  for (int64_t index = 0; index < count; ++index) {                                                     \
    uint32_t document = ids[index];                                                                     \
    uint32_t ahead = ids[index + 8 < count ? index + 8 : index];                                        \
    __builtin_prefetch(documents->letters + 16 * (int64_t)ahead);                                       \
    __builtin_prefetch(documents->words + 2 * (int64_t)ahead);                                          \
    walk_to(&walk, document);                                                                           \
    int64_t length = documents->lengths[walk.index];                                                    \
    int64_t longer = larger(length, query->length);                                                     \
    int64_t apart = longer - smaller(length, query->length);                                            \
    int64_t letters = (difference(query->letters, documents->letters + 16 * (int64_t)document) + apart + 1) / 2; \
    const uint64_t *bits = documents->words + 2 * (int64_t)document;                                    \
    int64_t words = documents->word_counts[document];                                                   \
    int64_t most = larger(words, query->word_count);                                                    \
    int64_t shared = SHARED_WORDS(query, bits, words, population);                                      \
    int64_t product = most * longer;                                                                    \
    int64_t bound = product == 0 ? 100                                                                  \
        : (query->word_weight * shared * longer + query->letter_weight * (longer - letters) * most) / product; \
    if (bound < query->minimum) continue;                                                               \
    candidates[result++] = (struct cretrieval_candidate){document, (uint32_t)letters, (uint32_t)length, (int32_t)bound}; \
  }                                                                                                     \
  return result;

static inline int64_t counted_bits(uint64_t bits) {
  bits = bits - (bits >> 1 & UINT64_C(0x5555555555555555));
  bits = (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
  bits = (bits + (bits >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
  return (int64_t)(bits * UINT64_C(0x0101010101010101) >> 56);
}

int64_t cretrieval_filter_portable(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                                   const uint32_t *ids, int64_t count, uint64_t *seen, uint32_t *kept) {
  FILTER(counted_bits)
}

int64_t cretrieval_bounds_portable(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                                   const uint32_t *ids, int64_t count, struct cretrieval_candidate *candidates) {
  BOUNDS(counted_bits, summed_differences)
}

#if defined(__x86_64__)

__attribute__((target("popcnt"))) static int64_t filter_counting(
    const struct cretrieval_query *query, const struct cretrieval_documents *documents, const uint32_t *ids,
    int64_t count, uint64_t *seen, uint32_t *kept) {
  FILTER(__builtin_popcountll)
}

int64_t cretrieval_filter(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                          const uint32_t *ids, int64_t count, uint64_t *seen, uint32_t *kept) {
  if (__builtin_cpu_supports("popcnt")) return filter_counting(query, documents, ids, count, seen, kept);
  return cretrieval_filter_portable(query, documents, ids, count, seen, kept);
}

int64_t cretrieval_bounds(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                          const uint32_t *ids, int64_t count, struct cretrieval_candidate *candidates) {
  BOUNDS(counted_bits, wide_differences)
}

#else

int64_t cretrieval_filter(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                          const uint32_t *ids, int64_t count, uint64_t *seen, uint32_t *kept) {
  return cretrieval_filter_portable(query, documents, ids, count, seen, kept);
}

int64_t cretrieval_bounds(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                          const uint32_t *ids, int64_t count, struct cretrieval_candidate *candidates) {
  return cretrieval_bounds_portable(query, documents, ids, count, candidates);
}

#endif
