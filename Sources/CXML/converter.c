#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#include "CXML.h"

struct cxml_converter {
  iconv_t descriptor;
};

cxml_converter *cxml_converter_open(const char *encoding) {
  iconv_t descriptor = iconv_open("UTF-8", encoding);
  if (descriptor == (iconv_t)-1) return NULL;
  cxml_converter *converter = malloc(sizeof *converter);
  if (converter == NULL) {
    iconv_close(descriptor);
    return NULL;
  }
  converter->descriptor = descriptor;
  return converter;
}

int cxml_converter_convert(
    cxml_converter *converter, const uint8_t *input, size_t count, uint8_t *output, size_t room, size_t *taken,
    size_t *written) {
  char *from = (char *)input;
  char *to = (char *)output;
  size_t rest = count;
  size_t space = room;
  size_t outcome = iconv(converter->descriptor, &from, &rest, &to, &space);
  int reason = errno;
  *taken = count - rest;
  *written = room - space;
  if (outcome != (size_t)-1 || reason == E2BIG) return 0;
  return reason == EINVAL ? 1 : -1;
}

void cxml_converter_close(cxml_converter *converter) {
  iconv_close(converter->descriptor);
  free(converter);
}
