#ifndef CICU_LIBRARY_H
#define CICU_LIBRARY_H

// ICU's library of regular expressions, transliteration and detection, opened when one of these is asked for first:
// its loading takes a good part of the start of a program, and most have no need of it.

#include <unicode/ucsdet.h>
#include <unicode/uregex.h>
#include <unicode/utrans.h>

#define CICU_FUNCTIONS(use) \
  use(ucsdet_close) use(ucsdet_detect) use(ucsdet_getConfidence) use(ucsdet_getName) \
  use(ucsdet_open) use(ucsdet_setText) use(uregex_clone) use(uregex_close) use(uregex_end) \
  use(uregex_find) use(uregex_groupCount) use(uregex_lookingAt) use(uregex_matches) \
  use(uregex_open) use(uregex_setRegion) use(uregex_setStackLimit) use(uregex_setText) \
  use(uregex_setTimeLimit) use(uregex_start) use(uregex_useAnchoringBounds) \
  use(uregex_useTransparentBounds) use(utrans_close) use(utrans_openU) use(utrans_transUChars)

#define CICU_POINTER(name) __typeof__(name) *name;
struct cicu_library {
  CICU_FUNCTIONS(CICU_POINTER)
};
#undef CICU_POINTER

/// The functions of the library, which belongs to the one of Unicode's characters. Where it is missing the program ends
/// as it would without any other library.
const struct cicu_library *cicu_library(void);

#endif
