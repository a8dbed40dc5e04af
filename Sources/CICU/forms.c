#include "CICU.h"

#include <stdlib.h>
#include <unicode/ucasemap.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "library.h"

struct CICUTransliterator {
  UTransliterator *icu;
};

// A UTF-16 text on the heap, with room to grow in.
typedef struct {
  UChar *units;
  int32_t length;
  int32_t capacity;
} Text16;

static bool text16_from(Text16 *text, const uint8_t *bytes, int64_t length, int64_t room, UErrorCode *status) {
  if (length + room + 1 > INT32_MAX) {
    *status = U_BUFFER_OVERFLOW_ERROR;
    return false;
  }
  text->capacity = (int32_t)(length + room + 1);
  text->units = malloc(sizeof(UChar) * (size_t)text->capacity);
  if (!text->units) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return false;
  }
  u_strFromUTF8WithSub(
      text->units, text->capacity, &text->length, (const char *)bytes, (int32_t)length, 0xFFFD, NULL, status);
  return U_SUCCESS(*status);
}

static int64_t text16_to(
    const UChar *units, int32_t length, uint8_t *buffer, int64_t capacity, UErrorCode *status) {
  int32_t needed = 0;
  int32_t room = capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity;
  u_strToUTF8WithSub((char *)buffer, room, &needed, units, length, 0xFFFD, NULL, status);
  if (*status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(*status)) return needed;
  return -(int64_t)*status;
}

int64_t cicu_nfc(const uint8_t *text, int64_t length, uint8_t *buffer, int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  Text16 source = {0}, target = {0};
  int64_t result = -1;
  if (U_SUCCESS(status) && text16_from(&source, text, length, 0, &status)) {
    target.capacity = source.length * 3 + 1;  // NFC expands a UTF-16 text threefold at the most (UAX #15)
    target.units = malloc(sizeof(UChar) * (size_t)target.capacity);
    if (target.units) {
      target.length = unorm2_normalize(nfc, source.units, source.length, target.units, target.capacity, &status);
      if (U_SUCCESS(status)) result = text16_to(target.units, target.length, buffer, capacity, &status);
    } else {
      status = U_MEMORY_ALLOCATION_ERROR;
    }
  }
  if (result < 0) result = -(int64_t)status;
  free(source.units);
  free(target.units);
  return result;
}

int64_t cicu_fold(const uint8_t *text, int64_t length, uint8_t *buffer, int64_t capacity) {
  static _Thread_local UCaseMap *map = NULL;
  UErrorCode status = U_ZERO_ERROR;
  if (length > INT32_MAX) return -(int64_t)U_BUFFER_OVERFLOW_ERROR;
  if (!map) map = ucasemap_open("", U_FOLD_CASE_DEFAULT, &status);
  if (U_FAILURE(status)) return -(int64_t)status;
  int32_t room = capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity;
  int32_t needed = ucasemap_utf8FoldCase(map, (char *)buffer, room, (const char *)text, (int32_t)length, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -(int64_t)status : needed;
}

CICUTransliterator *cicu_transliterator_open(const char *identifier, int32_t *code) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[256];
  int32_t length = 0;
  u_strFromUTF8(name, 256, &length, identifier, -1, &status);
  UTransliterator *icu = U_SUCCESS(status) ? cicu_library()->utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, &status) : NULL;
  CICUTransliterator *result = icu ? malloc(sizeof *result) : NULL;
  if (result) result->icu = icu;
  *code = (int32_t)status;
  return result;
}

void cicu_transliterator_close(CICUTransliterator *transliterator) {
  if (!transliterator) return;
  cicu_library()->utrans_close(transliterator->icu);
  free(transliterator);
}

int64_t cicu_transliterate(
    const CICUTransliterator *transliterator, const uint8_t *text, int64_t length, uint8_t *buffer, int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  Text16 units = {0};
  int64_t result = -1;
  // One letter becomes a handful at the most (щ → shch); the factor leaves room to spare.
  if (text16_from(&units, text, length, length * 7 + 64, &status)) {
    int32_t limit = units.length;
    cicu_library()->utrans_transUChars(transliterator->icu, units.units, &units.length, units.capacity, 0, &limit, &status);
    if (U_SUCCESS(status)) result = text16_to(units.units, units.length, buffer, capacity, &status);
  }
  if (result < 0) result = -(int64_t)status;
  free(units.units);
  return result;
}
