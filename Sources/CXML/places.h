#ifndef CXML_PLACES_H
#define CXML_PLACES_H

#include "CXML.h"

/* Turns growing byte offsets into lines and columns: keeps the offsets of the line ends that were fed and not
   passed yet. */
typedef struct {
  size_t *ends;
  size_t count;
  size_t room;
  size_t next;
  size_t fed;
  int64_t line;
  size_t line_start;
} cxml_places;

bool cxml_places_feed(cxml_places *places, const uint8_t *bytes, size_t count);
cxml_place cxml_places_find(cxml_places *places, size_t offset);

#endif
