// The files of Locales/ and Glossary/, embedded in the program.

#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stdint.h>

/// The number of files.
int32_t cresources_count(void);
/// The path of a file from the repository's root, such as "Locales/en/starters.txt"; paths ascend byte by byte.
const char *cresources_path(int32_t index);
/// The content of a file, which lasts as long as the program.
const uint8_t *cresources_bytes(int32_t index, int64_t *length);

#endif
