#include "CICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct CICUBreaks {
  UBreakIterator *icu;
  UText *text;
};

CICUBreaks *cicu_breaks_open(char kind, const char *locale, int32_t *code) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *icu = ubrk_open(kind == 'w' ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &status);
  CICUBreaks *breaks = U_SUCCESS(status) ? malloc(sizeof *breaks) : NULL;
  if (breaks) {
    breaks->icu = icu;
    breaks->text = NULL;
  }
  *code = (int32_t)status;
  return breaks;
}

void cicu_breaks_close(CICUBreaks *breaks) {
  if (!breaks) return;
  ubrk_close(breaks->icu);
  utext_close(breaks->text);
  free(breaks);
}

int64_t cicu_breaks_begin(CICUBreaks *breaks, const uint8_t *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  breaks->text = utext_openUTF8(breaks->text, (const char *)text, length, &status);
  if (U_SUCCESS(status)) ubrk_setUText(breaks->icu, breaks->text, &status);
  if (U_FAILURE(status)) return -(int64_t)status;
  ubrk_first(breaks->icu);
  return 0;
}

int64_t cicu_breaks_next(CICUBreaks *breaks, int32_t *status) {
  int32_t boundary = ubrk_next(breaks->icu);
  if (boundary == UBRK_DONE) return -1;
  *status = ubrk_getRuleStatus(breaks->icu);
  return boundary;
}
