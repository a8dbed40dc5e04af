#include "CRetrieval.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK = 128 };

static uint64_t mixed(uint64_t value) {
  value = (value ^ value >> 33) * UINT64_C(0xFF51AFD7ED558CCD);
  value = (value ^ value >> 33) * UINT64_C(0xC4CEB9FE1A85EC53);
  return value ^ value >> 33;
}

uint32_t cretrieval_checksum(const uint8_t *bytes, int64_t count, uint64_t seed) {
  uint64_t first = mixed(seed + 1), second = mixed(seed + 2) ^ (uint64_t)count;
  int64_t index = 0;
  for (; index + 16 <= count; index += 16) {
    uint64_t pair[2];
    memcpy(pair, bytes + index, 16);
    first = (first ^ pair[0]) * UINT64_C(0x9E3779B97F4A7C15);
    second = (second ^ pair[1]) * UINT64_C(0xC2B2AE3D27D4EB4F);
    first ^= first >> 29;
    second ^= second >> 31;
  }
  for (; index < count; ++index) {
    first = (first ^ bytes[index]) * UINT64_C(0x100000001B3);
    first ^= first >> 29;
  }
  return (uint32_t)(mixed(first ^ mixed(second)) >> 32);
}

void cretrieval_count_letters(const uint32_t *characters, int64_t count, uint8_t *letters) {
  // Letters of ASCII have a place each and share it with no mark; of other scripts, so have the letters of one
  // alphabet, whose numbers follow each other.
  for (int64_t index = 0; index < count; ++index) {
    uint32_t character = characters[index];
    uint32_t place = character & 31;
    if (character < 0x61) place = character == 0x20 ? 0 : 27 + character % 5;
    uint8_t *pair = letters + (place & 15);
    *pair = place < 16 ? (uint8_t)((*pair & 0xF0) | ((*pair + 1) & 0x0F)) : (uint8_t)(*pair + 0x10);
  }
}

struct occurrence {
  uint64_t key;
  uint64_t count;
};

void cretrieval_number_occurrences(const uint64_t *keys, int64_t count, uint64_t *elements) {
  struct occurrence few[128];
  struct occurrence *table = few;
  uint64_t slots = 16;
  while (slots < (uint64_t)count * 2) slots *= 2;
  if (slots > 128) table = malloc(slots * sizeof *table);
  if (!table) abort();
  memset(table, 0, slots * sizeof *table);
  for (int64_t index = 0; index < count; ++index) {
    uint64_t key = keys[index];
    uint64_t slot = key & (slots - 1);
    while (table[slot].count && table[slot].key != key) slot = (slot + 1) & (slots - 1);
    elements[index] = table[slot].count ? mixed(key + table[slot].count * UINT64_C(0x9E3779B97F4A7C15)) : key;
    table[slot].key = key;
    ++table[slot].count;
  }
  if (table != few) free(table);
}

// One number in 7-bit groups; NULL where it is cut or above 32 bits.
static const uint8_t *read_number(const uint8_t *at, const uint8_t *end, uint64_t *number) {
  uint64_t value = 0;
  for (unsigned shift = 0; at < end && shift < 35; shift += 7) {
    uint8_t byte = *at++;
    value |= (uint64_t)(byte & 0x7F) << shift;
    if (byte < 0x80) {
      *number = value;
      return value >> 32 ? NULL : at;
    }
  }
  return NULL;
}

int64_t cretrieval_read_numbers(const uint8_t *bytes, int64_t size, uint64_t *numbers, int64_t capacity) {
  const uint8_t *at = bytes, *end = bytes + size;
  int64_t count = 0;
  while (at < end) {
    if (count == capacity) return -1;
    at = read_number(at, end, numbers + count++);
    if (!at) return -1;
  }
  return count;
}

static uint32_t read_four(const uint8_t *bytes) {
  uint32_t value;
  memcpy(&value, bytes, 4);
  return value;
}

// Reads the rest of a block after its first number; the last that was kept tells by `past` that high was reached.
static int64_t read_block(const uint8_t *at, const uint8_t *end, uint64_t number, int64_t count, uint32_t low,
                          uint32_t high, uint32_t limit, const uint64_t *words, uint32_t *numbers, bool *past) {
  int64_t kept = 0;
  if (number >= limit) return -1;
  for (int64_t index = 0;; ++index) {
    if (number >= high) {
      *past = true;
      return kept;
    }
    numbers[kept] = (uint32_t)number;
    if (words && number >= low) __builtin_prefetch(words + 2 * number);
    kept += number >= low;
    if (index + 1 == count) return kept;
    uint64_t distance;
    if (at < end && *at < 0x80) {
      distance = *at++;
    } else {
      at = read_number(at, end, &distance);
      if (!at) return -1;
    }
    number += distance;
    if (number >= limit) return -1;
  }
}

int64_t cretrieval_read_list(const uint8_t *bytes, int64_t size, int64_t count, uint32_t low, uint32_t high,
                             uint32_t limit, const uint64_t *words, uint32_t *numbers) {
  bool past = false;
  if (count <= 0) return count;
  if (count <= BLOCK) {
    uint64_t first;
    const uint8_t *at = read_number(bytes, bytes + size, &first);
    return at ? read_block(at, bytes + size, first, count, low, high, limit, words, numbers, &past) : -1;
  }
  int64_t blocks = (count + BLOCK - 1) / BLOCK;
  if (size < blocks * 8) return -1;
  int64_t from = 0, to = blocks;
  while (to - from > 1) {
    int64_t middle = (from + to) / 2;
    if (read_four(bytes + middle * 8) <= low) from = middle; else to = middle;
  }
  int64_t kept = 0;
  for (; from < blocks && !past; ++from) {
    int64_t offset = blocks * 8 + read_four(bytes + from * 8 + 4);
    if (offset > size) return -1;
    int64_t rest = from + 1 == blocks ? count - from * BLOCK : BLOCK;
    int64_t found = read_block(bytes + offset, bytes + size, read_four(bytes + from * 8), rest, low, high, limit, words,
                               numbers + kept, &past);
    if (found < 0) return -1;
    kept += found;
  }
  return kept;
}
