#include "CRetrieval.h"

#include <stdlib.h>
#include <string.h>

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

// Reads numbers up to the end of the bytes or to `high`, and does something with each that is not below `low`.
#define READ_LIST(use)                                                                                  \
  const uint8_t *at = bytes, *end = bytes + size;                                                       \
  uint64_t number = 0;                                                                                  \
  while (at < end) {                                                                                    \
    uint64_t distance = *at;                                                                            \
    if (distance < 0x80) {                                                                              \
      ++at;                                                                                             \
    } else {                                                                                            \
      at = read_number(at, end, &distance);                                                             \
      if (!at) return -1;                                                                               \
    }                                                                                                   \
    number += distance;                                                                                 \
    if (number >= high) return number < limit ? result : -1;                                            \
    if (number >= low) use;                                                                             \
  }                                                                                                     \
  return result;

int64_t cretrieval_read_list(const uint8_t *bytes, int64_t size, uint32_t limit, uint32_t *numbers) {
  const uint32_t low = 0, high = limit;
  int64_t result = 0;
  READ_LIST(numbers[result++] = (uint32_t)number)
}

int64_t cretrieval_count_list(const uint8_t *bytes, int64_t size, uint32_t low, uint32_t high, uint32_t limit,
                              uint8_t *counts) {
  int64_t result = 0;
  READ_LIST(++counts[number])
}

static uint32_t read_four(const uint8_t *bytes) {
  uint32_t value;
  memcpy(&value, bytes, 4);
  return value;
}

static uint32_t read_two(const uint8_t *bytes) {
  uint16_t value;
  memcpy(&value, bytes, 2);
  return value;
}

// Goes through the blocks of a row; `at` then points to the distances.
#define READ_BLOCKS(block)                                                                              \
  const uint8_t *at = bytes;                                                                            \
  int64_t rest = size, result = 0;                                                                      \
  while (rest > 0) {                                                                                    \
    if (rest < 6) return -1;                                                                            \
    int64_t count = read_two(at);                                                                       \
    uint64_t first = read_four(at + 2);                                                                 \
    at += 6;                                                                                            \
    rest -= 6 + 2 * count;                                                                              \
    if (rest < 0 || first >= limit) return -1;                                                          \
    block                                                                                               \
    at += 2 * count;                                                                                    \
  }                                                                                                     \
  return result;

int64_t cretrieval_read_blocks(const uint8_t *bytes, int64_t size, uint32_t limit, uint32_t *numbers) {
  READ_BLOCKS(for (int64_t index = 0; index < count; ++index) {
    uint64_t number = first + read_two(at + 2 * index);
    if (number >= limit) return -1;
    numbers[result++] = (uint32_t)number;
  })
}

int64_t cretrieval_count_blocks(const uint8_t *bytes, int64_t size, uint32_t low, uint32_t high, uint32_t limit,
                                uint8_t *counts) {
  READ_BLOCKS(
    if (first >= high) return result;
    if (first + UINT16_MAX < low) {
    } else if (first >= low && first + UINT16_MAX < high) {
      for (int64_t index = 0; index < count; ++index) ++counts[first + read_two(at + 2 * index)];
    } else {
      for (int64_t index = 0; index < count; ++index) {
        uint64_t number = first + read_two(at + 2 * index);
        if (number >= low && number < high) ++counts[number];
      }
    })
}
