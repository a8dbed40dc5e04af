#include "CICU.h"

#include <stdlib.h>

#include "library.h"

struct CICUExpression {
  URegularExpression *icu;
  /// Whether the bounds are in force; they stay for the expression's life.
  bool is_bounded;
};

static uint32_t icu_flags(uint32_t flags) {
  uint32_t result = 0;
  if (flags & CICU_EXPRESSION_CASELESS) result |= UREGEX_CASE_INSENSITIVE;
  if (flags & CICU_EXPRESSION_LINES) result |= UREGEX_MULTILINE;
  if (flags & CICU_EXPRESSION_DOT_ALL) result |= UREGEX_DOTALL;
  if (flags & CICU_EXPRESSION_WORDS) result |= UREGEX_UWORD;
  if (flags & CICU_EXPRESSION_COMMENTS) result |= UREGEX_COMMENTS;
  return result;
}

static CICUExpression *wrapped(URegularExpression *icu, UErrorCode status, int32_t *code) {
  *code = (int32_t)status;
  if (U_FAILURE(status)) {
    cicu_library()->uregex_close(icu);
    return NULL;
  }
  CICUExpression *expression = malloc(sizeof *expression);
  if (!expression) {
    cicu_library()->uregex_close(icu);
    *code = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  expression->icu = icu;
  expression->is_bounded = false;
  return expression;
}

CICUExpression *cicu_expression_open(
    const uint16_t *pattern, int32_t length, uint32_t flags, int32_t *code, int32_t *line, int32_t *character) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError fault = {0};
  URegularExpression *icu = cicu_library()->uregex_open((const UChar *)pattern, length, icu_flags(flags), &fault, &status);
  *line = fault.line;
  *character = fault.offset;
  return wrapped(icu, status, code);
}

CICUExpression *cicu_expression_clone(const CICUExpression *expression, int32_t *code) {
  UErrorCode status = U_ZERO_ERROR;
  return wrapped(cicu_library()->uregex_clone(expression->icu, &status), status, code);
}

void cicu_expression_close(CICUExpression *expression) {
  if (!expression) return;
  cicu_library()->uregex_close(expression->icu);
  free(expression);
}

int32_t cicu_expression_begin(
    CICUExpression *expression, const uint16_t *text, int32_t length, int32_t steps, int32_t stack) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *icu = expression->icu;
  cicu_library()->uregex_setText(icu, (const UChar *)text, length, &status);
  cicu_library()->uregex_setTimeLimit(icu, steps, &status);
  if (!expression->is_bounded) {
    cicu_library()->uregex_setStackLimit(icu, stack, &status);
    expression->is_bounded = true;
  }
  return -(int32_t)status;
}

static int32_t answer(UBool found, UErrorCode status) { return U_FAILURE(status) ? -(int32_t)status : found ? 1 : 0; }

int32_t cicu_expression_find(CICUExpression *expression, int32_t from, int32_t *start, int32_t *end) {
  UErrorCode status = U_ZERO_ERROR;
  UBool found = cicu_library()->uregex_find(expression->icu, from, &status);
  if (found) {
    *start = cicu_library()->uregex_start(expression->icu, 0, &status);
    *end = cicu_library()->uregex_end(expression->icu, 0, &status);
  }
  return answer(found, status);
}

int32_t cicu_expression_begins(CICUExpression *expression, int32_t at, int32_t *end) {
  UErrorCode status = U_ZERO_ERROR;
  UBool found = cicu_library()->uregex_lookingAt(expression->icu, at, &status);
  if (found) *end = cicu_library()->uregex_end(expression->icu, 0, &status);
  return answer(found, status);
}

int32_t cicu_expression_spans(CICUExpression *expression, int32_t start, int32_t end) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *icu = expression->icu;
  // The region bounds the match alone: assertions look past it, and `^` and `$` are those of the text.
  cicu_library()->uregex_useTransparentBounds(icu, true, &status);
  cicu_library()->uregex_useAnchoringBounds(icu, false, &status);
  cicu_library()->uregex_setRegion(icu, start, end, &status);
  UBool found = cicu_library()->uregex_matches(icu, -1, &status);
  return answer(found, status);
}

int32_t cicu_expression_group(CICUExpression *expression, int32_t group, int32_t *start, int32_t *end) {
  UErrorCode status = U_ZERO_ERROR;
  *start = cicu_library()->uregex_start(expression->icu, group, &status);
  *end = cicu_library()->uregex_end(expression->icu, group, &status);
  return -(int32_t)status;
}

int32_t cicu_expression_group_count(const CICUExpression *expression) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = cicu_library()->uregex_groupCount(expression->icu, &status);
  return U_FAILURE(status) ? 0 : count;
}

bool cicu_expression_was_stopped(int32_t code) {
  return code == U_REGEX_TIME_OUT || code == U_REGEX_STACK_OVERFLOW;
}
