// The inner loops of the index of segments: signatures, letters, postings and edit distance.

#ifndef CRETRIEVAL_H
#define CRETRIEVAL_H

#include <stdint.h>

/// What is asked of every document: word_weight · shared words / words + letter_weight · shared letters / letters, each
/// against the longer of both texts, must reach the minimum.
struct cretrieval_query {
  uint8_t letters[16];
  int64_t word_count;
  int64_t length;
  int64_t word_weight;
  int64_t letter_weight;
  int64_t minimum;
};

/// What is known of documents in the order of their lengths.
struct cretrieval_documents {
  /// The number of words of each; 255 for that many or more.
  const uint8_t *word_counts;
  /// 16 bytes a document, its letters.
  const uint8_t *letters;
  /// The documents from firsts[k] to before firsts[k + 1] have the length lengths[k].
  const uint32_t *firsts;
  const uint32_t *lengths;
  int64_t length_count;
};

/// A document that may reach the minimum.
struct cretrieval_candidate {
  uint32_t document;
  /// The least number of letters that differ.
  uint32_t letters;
  uint32_t length;
  /// The most that it can reach.
  int32_t bound;
};

/// Adds one to the count of each document of a list from `low` to before `high`; see `cretrieval_read_list`. No count
/// passes 255 as long as no more lists are counted. Returns less than 0 where the bytes are no such list.
int64_t cretrieval_count_list(const uint8_t *bytes, int64_t size, uint32_t low, uint32_t high, uint32_t limit,
                              uint8_t *counts);
/// The same for blocks; see `cretrieval_read_blocks`.
int64_t cretrieval_count_blocks(const uint8_t *bytes, int64_t size, uint32_t low, uint32_t high, uint32_t limit,
                                uint8_t *counts);
/// Adds one to the count of each document whose bit is set, of eight documents a byte.
void cretrieval_count_bits(const uint8_t *bits, int64_t size, uint8_t *counts);
/// The same without instructions that not every processor has.
void cretrieval_count_bits_portable(const uint8_t *bits, int64_t size, uint8_t *counts);

/// Writes a candidate for each document from `from` to before `to` that can reach the minimum by its length and by the
/// words that it shares with the query: those that were counted, and at most `uncounted` more. `bound` is their number,
/// and `letters` is zero. Returns how many.
int64_t cretrieval_sweep(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                         const uint8_t *counts, int64_t uncounted, uint32_t from, uint32_t to,
                         struct cretrieval_candidate *candidates);
/// The same, byte by byte.
int64_t cretrieval_sweep_portable(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                                  const uint8_t *counts, int64_t uncounted, uint32_t from, uint32_t to,
                                  struct cretrieval_candidate *candidates);

/// Keeps the candidates of a sweep that can reach the minimum by their numbers of words and by their letters too, and
/// writes what they can reach. Returns how many.
int64_t cretrieval_bounds(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                          struct cretrieval_candidate *candidates, int64_t count);
/// The same, byte by byte.
int64_t cretrieval_bounds_portable(const struct cretrieval_query *query, const struct cretrieval_documents *documents,
                                   struct cretrieval_candidate *candidates, int64_t count);

/// Adds each character to one of 32 counts of four bits, which begin anew at 16.
void cretrieval_count_letters(const uint32_t *characters, int64_t count, uint8_t *letters);

/// Makes words that repeat in a text different ones: the k-th occurrence of a word gets a key of its own.
void cretrieval_number_occurrences(const uint64_t *keys, int64_t count, uint64_t *elements);

/// Sums of bytes, to notice damage.
uint32_t cretrieval_checksum(const uint8_t *bytes, int64_t count, uint64_t seed);

/// Reads the numbers of a list, each written as its distance to the one before in 7-bit groups. There is room for as many
/// as there are bytes. Returns how many, or -1 where the bytes are no such list of numbers below the limit.
int64_t cretrieval_read_list(const uint8_t *bytes, int64_t size, uint32_t limit, uint32_t *numbers);

/// Reads the numbers of blocks: their count, two bytes | the first, four bytes | for each its distance to the first, two
/// bytes. There is room for half as many as there are bytes. Returns how many, or -1 where the bytes are no blocks of
/// numbers below the limit.
int64_t cretrieval_read_blocks(const uint8_t *bytes, int64_t size, uint32_t limit, uint32_t *numbers);

/// Reads numbers in 7-bit groups up to the end of the bytes. Returns how many, or -1 where the last is cut, one is above
/// 32 bits, or there are more than `capacity`.
int64_t cretrieval_read_numbers(const uint8_t *bytes, int64_t size, uint64_t *numbers, int64_t capacity);

/// A sequence prepared for comparison: a table from symbols to rows of bits.
struct cretrieval_pattern {
  int64_t count;
  int64_t blocks;
  /// The number of slots less one; slots are a power of two.
  uint64_t mask;
  uint64_t *symbols;
  /// Zero for an empty slot.
  uint32_t *rows;
  /// Row 0 has no bits.
  uint64_t *bits;
};

/// The number of slots for a sequence.
int64_t cretrieval_slot_count(int64_t count);
/// Fills the tables, which are zero, of a pattern whose other fields are set.
void cretrieval_prepare(struct cretrieval_pattern *pattern, const uint64_t *symbols);
/// The edit distance to another sequence. `columns` has room for 2 · blocks words.
int64_t cretrieval_distance(const struct cretrieval_pattern *pattern, const uint64_t *symbols, int64_t count,
                            uint64_t *columns);
/// Compares a pattern's words with those of documents whose words lie in one row, as numbers in 7-bit groups; `ends` says
/// where each document's end, the first of which is the document `first`. Keeps the candidates that can still reach the
/// minimum, and writes what they can reach. Returns how many, or -1 where the bytes are no such numbers. `rows` has room
/// for as many rows as the longest document has bytes, `columns` for 2 · blocks words.
int64_t cretrieval_compare(const struct cretrieval_pattern *pattern, const struct cretrieval_query *query,
                           const uint8_t *bytes, const int64_t *ends, int64_t first,
                           struct cretrieval_candidate *candidates, int64_t count, uint32_t *rows, uint64_t *columns);

#endif
