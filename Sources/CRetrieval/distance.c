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

int64_t cretrieval_read_distance(const struct cretrieval_pattern *pattern, const struct cretrieval_rest *rest,
                                 const uint8_t *bytes, int64_t size, uint32_t *rows, uint64_t *columns, int64_t *count) {
  int64_t read = 0, common = 0;
  for (const uint8_t *at = bytes, *end = bytes + size; at < end; ++read) {
    uint64_t number = 0;
    unsigned shift = 0;
    uint8_t byte;
    do {
      if (at == end || shift > 28) return -1;
      byte = *at++;
      number |= (uint64_t)(byte & 0x7F) << shift;
      shift += 7;
    } while (byte >= 0x80);
    rows[read] = pattern->count ? pattern->rows[slot_of(pattern, number)] : 0;
    common += rows[read] != 0;
  }
  *count = read;
  int64_t most = read > pattern->count ? read : pattern->count;
  if (common > pattern->count) common = pattern->count;
  int64_t reached = rest->word_weight * common * rest->length + rest->letter_weight * (rest->length - rest->letters) * most;
  if (reached < rest->minimum * most * rest->length || pattern->count == 0) return most - common;
  int64_t distance = pattern->count;
  begin(pattern, columns);
  for (int64_t index = 0; index < read; ++index) distance += step(pattern, rows[index], columns);
  return distance;
}
