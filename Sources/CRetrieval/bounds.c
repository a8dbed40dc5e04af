#include "CRetrieval.h"

#include "differences.h"

static inline int64_t larger(int64_t left, int64_t right) { return left > right ? left : right; }
static inline int64_t smaller(int64_t left, int64_t right) { return left < right ? left : right; }

#define BOUNDS(difference)                                                                              \
  int64_t result = 0;                                                                                   \
  for (int64_t index = 0; index < count; ++index) {                                                     \
    struct cretrieval_candidate candidate = candidates[index];                                          \
    uint32_t ahead = candidates[index + 8 < count ? index + 8 : index].document;                        \
    __builtin_prefetch(documents->letters + 16 * (int64_t)ahead);                                       \
    int64_t words = documents->word_counts[candidate.document];                                         \
    int64_t most = larger(words, query->word_count);                                                    \
    int64_t shared = words < 255 ? smaller(candidate.bound, words) : candidate.bound;                   \
    int64_t longer = larger(candidate.length, query->length);                                           \
    int64_t apart = longer - smaller(candidate.length, query->length);                                  \
    int64_t product = most * longer;                                                                    \
    int64_t by_words = query->word_weight * shared * longer;                                            \
    if (by_words + query->letter_weight * (longer - apart) * most < query->minimum * product) continue; \
    const uint8_t *other = documents->letters + 16 * (int64_t)candidate.document;                       \
    int64_t letters = (difference(query->letters, other) + apart + 1) / 2;                              \
    int64_t reached = by_words + query->letter_weight * (longer - letters) * most;                      \
    if (reached < query->minimum * product) continue;                                                   \
    candidate.letters = (uint32_t)letters;                                                              \
    candidate.bound = product == 0 ? 100 : (int32_t)(reached / product);                                \
    candidates[result++] = candidate;                                                                   \
  }                                                                                                     \
  return result;

int64_t cretrieval_bounds_portable(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                                   struct cretrieval_candidate *candidates, int64_t count) {
  BOUNDS(summed_differences)
}

#if defined(__x86_64__)

int64_t cretrieval_bounds(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                          struct cretrieval_candidate *candidates, int64_t count) {
  BOUNDS(wide_differences)
}

#else

int64_t cretrieval_bounds(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                          struct cretrieval_candidate *candidates, int64_t count) {
  return cretrieval_bounds_portable(query, documents, candidates, count);
}

#endif
