#include "places.h"

#include <stdlib.h>
#include <string.h>

/* Makes room for one more line end, first by forgetting those already passed. */
static bool make_room(cxml_places *places) {
  if (places->count < places->room) return true;
  if (places->next > places->room / 2) {
    memmove(places->ends, places->ends + places->next, (places->count - places->next) * sizeof *places->ends);
    places->count -= places->next;
    places->next = 0;
    return true;
  }
  size_t room = places->room == 0 ? 1024 : places->room * 2;
  size_t *ends = realloc(places->ends, room * sizeof *ends);
  if (ends == NULL) return false;
  places->ends = ends;
  places->room = room;
  return true;
}

bool cxml_places_feed(cxml_places *places, const uint8_t *bytes, size_t count) {
  const uint8_t *at = bytes;
  const uint8_t *end = bytes + count;
  while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
    if (!make_room(places)) return false;
    places->ends[places->count++] = places->fed + (size_t)(at - bytes);
    at++;
  }
  places->fed += count;
  return true;
}

cxml_place cxml_places_find(cxml_places *places, size_t offset) {
  while (places->next < places->count && places->ends[places->next] < offset) {
    places->line_start = places->ends[places->next++] + 1;
    places->line++;
  }
  size_t column = offset >= places->line_start ? offset - places->line_start : 0;
  return (cxml_place){.line = places->line + 1, .column = (int64_t)column + 1};
}
