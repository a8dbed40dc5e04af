#include "CRetrieval.h"

#include <string.h>

// G. Myers, "A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic Programming", 1999, for whole
// sequences after H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003.

int64_t cretrieval_slot_count(int64_t count) {
  int64_t slots = 8;
  while (slots < count * 2) slots *= 2;
  return slots;
}

static inline uint64_t slot_of(const struct cretrieval_pattern *pattern, uint64_t symbol) {
  uint64_t slot = (symbol * UINT64_C(0x9E3779B97F4A7C15) >> 32) & pattern->mask;
  while (pattern->rows[slot] && pattern->symbols[slot] != symbol) slot = (slot + 1) & pattern->mask;
  return slot;
}

void cretrieval_prepare(struct cretrieval_pattern *pattern, const uint64_t *symbols) {
  uint32_t rows = 0;
  for (int64_t index = 0; index < pattern->count; ++index) {
    uint64_t slot = slot_of(pattern, symbols[index]);
    if (!pattern->rows[slot]) {
      pattern->symbols[slot] = symbols[index];
      pattern->rows[slot] = ++rows;
    }
    pattern->bits[pattern->rows[slot] * pattern->blocks + index / 64] |= UINT64_C(1) << (index % 64);
  }
}

// Moves one symbol on in 64 rows; the change in the watched row. `carry` is the change in the row above.
static inline int advance(uint64_t *rising, uint64_t *falling, uint64_t matches, int carry, unsigned watched) {
  uint64_t vertical = matches | *falling;
  uint64_t equal = carry < 0 ? matches | 1 : matches;
  uint64_t horizontal = (((equal & *rising) + *rising) ^ *rising) | equal;
  uint64_t up = *falling | ~(horizontal | *rising);
  uint64_t down = *rising & horizontal;
  int change = (int)(up >> watched & 1) - (int)(down >> watched & 1);
  up = up << 1 | (carry > 0);
  down = down << 1 | (carry < 0);
  *rising = down | ~(vertical | up);
  *falling = up & vertical;
  return change;
}

static void begin(const struct cretrieval_pattern *pattern, uint64_t *columns) {
  for (int64_t block = 0; block < pattern->blocks; ++block) {
    columns[2 * block] = UINT64_MAX;
    columns[2 * block + 1] = 0;
  }
}

// Moves one symbol on in all rows; the change in the last.
static inline int64_t step(const struct cretrieval_pattern *pattern, uint32_t row, uint64_t *columns) {
  int64_t blocks = pattern->blocks;
  unsigned last = (unsigned)((pattern->count - 1) % 64);
  const uint64_t *bits = pattern->bits + row * blocks;
  int carry = 1;
  for (int64_t block = 0; block + 1 < blocks; ++block) {
    carry = advance(columns + 2 * block, columns + 2 * block + 1, bits[block], carry, 63);
  }
  return advance(columns + 2 * blocks - 2, columns + 2 * blocks - 1, bits[blocks - 1], carry, last);
}

int64_t cretrieval_distance(const struct cretrieval_pattern *pattern, const uint64_t *symbols, int64_t count,
                            uint64_t *columns) {
  if (pattern->count == 0) return count;
  int64_t distance = pattern->count;
  begin(pattern, columns);
  for (int64_t index = 0; index < count; ++index) {
    distance += step(pattern, pattern->rows[slot_of(pattern, symbols[index])], columns);
  }
  return distance;
}

// Reads a document's words as rows of the pattern; how many, or -1 where the bytes are no numbers.
static int64_t read_rows(const struct cretrieval_pattern *pattern, const uint8_t *at, const uint8_t *end, uint32_t *rows,
                         int64_t *common) {
  int64_t read = 0;
  for (*common = 0; at < end; ++read) {
    uint64_t number = *at++;
    if (number >= 0x80) {
      number &= 0x7F;
      unsigned shift = 7;
      uint8_t byte;
      do {
        if (at == end || shift > 28) return -1;
        byte = *at++;
        number |= (uint64_t)(byte & 0x7F) << shift;
        shift += 7;
      } while (byte >= 0x80);
    }
    rows[read] = pattern->count ? pattern->rows[slot_of(pattern, number)] : 0;
    *common += rows[read] != 0;
  }
  return read;
}

int64_t cretrieval_compare(const struct cretrieval_pattern *pattern, const struct cretrieval_query *query,
                           const uint8_t *bytes, const int64_t *ends, int64_t first,
                           struct cretrieval_candidate *candidates, int64_t count, uint32_t *rows, uint64_t *columns) {
  int64_t kept = 0;
  for (int64_t index = 0; index < count; ++index) {
    struct cretrieval_candidate candidate = candidates[index];
    int64_t place = (int64_t)candidate.document - first;
    const uint8_t *start = bytes + (place ? ends[place - 1] : 0);
    int64_t common;
    int64_t read = read_rows(pattern, start, bytes + ends[place], rows, &common);
    if (read < 0) return -1;
    int64_t most = read > pattern->count ? read : pattern->count;
    int64_t longer = (int64_t)candidate.length > query->length ? (int64_t)candidate.length : query->length;
    int64_t by_letters = query->letter_weight * (longer - (int64_t)candidate.letters) * most;
    int64_t product = most * longer;
    if (query->word_weight * common * longer + by_letters < query->minimum * product) continue;
    int64_t distance = most - common;
    if (common) {
      distance = pattern->count;
      begin(pattern, columns);
      for (int64_t word = 0; word < read; ++word) distance += step(pattern, rows[word], columns);
    }
    int64_t reached = query->word_weight * (most - distance) * longer + by_letters;
    if (reached < query->minimum * product) continue;
    candidate.bound = product == 0 ? 100 : (int32_t)(reached / product);
    candidates[kept++] = candidate;
  }
  return kept;
}
