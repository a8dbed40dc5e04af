#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ustring.h>

#include "library.h"

int32_t cicu_detect(const uint8_t *bytes, int64_t length, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t confidence = 0;
  UCharsetDetector *detector = cicu_library()->ucsdet_open(&status);
  if (U_FAILURE(status)) return -(int32_t)status;
  cicu_library()->ucsdet_setText(detector, (const char *)bytes, length > INT32_MAX ? INT32_MAX : (int32_t)length, &status);
  const UCharsetMatch *match = cicu_library()->ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match) {
    const char *found = cicu_library()->ucsdet_getName(match, &status);
    confidence = cicu_library()->ucsdet_getConfidence(match, &status);
    strncpy(name, found, (size_t)capacity - 1);
    name[capacity - 1] = 0;
  }
  cicu_library()->ucsdet_close(detector);
  return U_FAILURE(status) ? -(int32_t)status : confidence;
}

static void count_replacement(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
  (void)units;
  (void)length;
  if (reason > UCNV_IRREGULAR) return;
  ++*(int64_t *)(uintptr_t)context;
  *status = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

uint8_t *cicu_decode(
    const char *encoding, const uint8_t *bytes, int64_t length, int64_t *decoded, int64_t *replaced, int32_t *code) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &status);
  uint8_t *result = NULL;
  *replaced = 0;
  *decoded = 0;
  if (U_SUCCESS(status) && length < INT32_MAX / 4) {
    ucnv_setToUCallBack(converter, count_replacement, replaced, NULL, NULL, &status);
    int32_t capacity = (int32_t)length * 2 + 16;
    UChar *units = malloc(sizeof(UChar) * (size_t)capacity);
    int32_t count = units ? ucnv_toUChars(converter, units, capacity, (const char *)bytes, (int32_t)length, &status) : 0;
    int64_t room = (int64_t)count * 3 + 1;
    if (U_SUCCESS(status) && units && (result = malloc((size_t)room))) {
      int32_t written = 0;
      u_strToUTF8WithSub((char *)result, (int32_t)room, &written, units, count, 0xFFFD, NULL, &status);
      *decoded = written;
    }
    free(units);
  } else if (U_SUCCESS(status)) {
    status = U_BUFFER_OVERFLOW_ERROR;
  }
  ucnv_close(converter);
  *code = (int32_t)status;
  if (U_FAILURE(status)) {
    free(result);
    return NULL;
  }
  return result;
}

void cicu_free(uint8_t *bytes) { free(bytes); }
