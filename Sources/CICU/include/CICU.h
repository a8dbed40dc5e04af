// What concord needs of ICU, under names of its own.
//
// ICU renames its functions by macro and its headers clash with other copies of ICU, so none of its types shows
// here. Texts are UTF-8 with a length in bytes; a function that fills a buffer returns the length it needs, and
// fills nothing past the capacity. A negative result is an ICU error code, negated.

#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

/// ICU's version, as "72.1".
const char *cicu_version(void);

/// The name of an error code: "U_INVALID_FORMAT_ERROR".
const char *cicu_error_name(int32_t code);

// Properties of one code point

/// The general category, numbered as UCharCategory.
int32_t cicu_category(uint32_t scalar);
/// The script's four-letter code, such as "Cyrl".
const char *cicu_script(uint32_t scalar);
/// The Sentence_Break property, numbered as USentenceBreak.
int32_t cicu_sentence_break(uint32_t scalar);
/// The number of terminal columns: 0, 1 or 2.
int32_t cicu_width(uint32_t scalar);
/// Simple lower case.
uint32_t cicu_lower(uint32_t scalar);

// Forms of a text

/// Normalization Form C.
int64_t cicu_nfc(const uint8_t *text, int64_t length, uint8_t *buffer, int64_t capacity);
/// Full case folding, no normalisation.
int64_t cicu_fold(const uint8_t *text, int64_t length, uint8_t *buffer, int64_t capacity);

typedef struct CICUTransliterator CICUTransliterator;
/// Opens a transliterator such as "Any-Latin; Latin-ASCII"; null and a code where there is none.
CICUTransliterator *cicu_transliterator_open(const char *identifier, int32_t *code);
void cicu_transliterator_close(CICUTransliterator *transliterator);
int64_t cicu_transliterate(
    const CICUTransliterator *transliterator, const uint8_t *text, int64_t length, uint8_t *buffer, int64_t capacity);

// Boundaries (UAX #29)

typedef struct CICUBreaks CICUBreaks;
/// Opens an iterator over words ('w') or sentences ('s') of a locale; null and a code where it fails.
CICUBreaks *cicu_breaks_open(char kind, const char *locale, int32_t *code);
void cicu_breaks_close(CICUBreaks *breaks);
/// Begins a text, which must stay in place until the next one begins or the iterator closes; 0 or a negated code.
int64_t cicu_breaks_begin(CICUBreaks *breaks, const uint8_t *text, int64_t length);
/// The next boundary in bytes, or -1 at the end; `status` is 0 for a run without letters or digits.
int64_t cicu_breaks_next(CICUBreaks *breaks, int32_t *status);

// Regular expressions, over UTF-16

typedef struct CICUExpression CICUExpression;
/// How an expression is read: bits of `cicu_expression_open`.
enum {
  CICU_EXPRESSION_CASELESS = 1,
  CICU_EXPRESSION_LINES = 2,
  CICU_EXPRESSION_DOT_ALL = 4,
  CICU_EXPRESSION_WORDS = 8,
  CICU_EXPRESSION_COMMENTS = 16,
};
/// Compiles a pattern; null, a code and the line (from 1) and character (from 0) of the fault where it is none.
CICUExpression *cicu_expression_open(
    const uint16_t *pattern, int32_t length, uint32_t flags, int32_t *code, int32_t *line, int32_t *character);
/// The same pattern with a place in a text of its own; what is compiled is shared.
CICUExpression *cicu_expression_clone(const CICUExpression *expression, int32_t *code);
void cicu_expression_close(CICUExpression *expression);
/// Begins a text, which must stay in place until the next one begins or the expression closes; 0 or a negated code.
/// A search stops with an error after so many steps (0 for no bound) or so many bytes of stack.
int32_t cicu_expression_begin(
    CICUExpression *expression, const uint16_t *text, int32_t length, int32_t steps, int32_t stack);
/// The first match at or after an offset: 1 and its place, 0 for none, or a negated code.
int32_t cicu_expression_find(CICUExpression *expression, int32_t from, int32_t *start, int32_t *end);
/// The match that begins at an offset: 1 and its end, 0 for none, or a negated code.
int32_t cicu_expression_begins(CICUExpression *expression, int32_t at, int32_t *end);
/// Whether a stretch is a match as a whole, what lies around it being seen: 1, 0 or a negated code.
int32_t cicu_expression_spans(CICUExpression *expression, int32_t start, int32_t end);
/// The place of a group in the last match; -1 and -1 where it took no part.
int32_t cicu_expression_group(CICUExpression *expression, int32_t group, int32_t *start, int32_t *end);
int32_t cicu_expression_group_count(const CICUExpression *expression);
/// Whether a code says that a search was stopped at its bound of steps or stack.
bool cicu_expression_was_stopped(int32_t code);

// Character encodings

/// The likeliest encoding of some bytes, as a static or ICU-owned name copied into `name`; confidence 0 to 100.
int32_t cicu_detect(const uint8_t *bytes, int64_t length, char *name, int32_t capacity);
/// Decodes bytes to UTF-8; `replaced` counts what became U+FFFD. The result is to be freed by cicu_free.
uint8_t *cicu_decode(
    const char *encoding, const uint8_t *bytes, int64_t length, int64_t *decoded, int64_t *replaced, int32_t *code);
void cicu_free(uint8_t *bytes);

#endif
