// Splits lines into sentences with ICU's sentence iterator: UTF-8 in, UTF-8 out, a sentence a line.
//
//   icu-sentences en <news.txt >sentences.txt
//
// What a careful C programmer would write: the input read whole, each line converted to UTF-16 once, one iterator for
// all lines, sentences copied out of the UTF-8 input.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static char *read_all(FILE *file, size_t *length) {
  size_t capacity = 1 << 20;
  char *bytes = malloc(capacity);
  *length = 0;
  while (bytes) {
    *length += fread(bytes + *length, 1, capacity - *length, file);
    if (*length < capacity) return bytes;
    bytes = realloc(bytes, capacity *= 2);
  }
  return NULL;
}

static size_t utf8_length(const UChar *units, int32_t count) {
  size_t length = 0;
  for (int32_t index = 0; index < count; ++index) {
    UChar unit = units[index];
    length += unit < 0x80 ? 1 : unit < 0x800 || U16_IS_SURROGATE(unit) ? 2 : 3;
  }
  return length;
}

int main(int count, char **words) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *sentences = ubrk_open(UBRK_SENTENCE, count > 1 ? words[1] : "en", NULL, 0, &status);
  size_t length;
  char *text = read_all(stdin, &length);
  if (U_FAILURE(status) || !text) return 2;
  static char buffer[1 << 16];
  setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
  UChar *units = NULL;
  int32_t capacity = 0;
  for (char *line = text, *end = text + length; line < end;) {
    char *stop = memchr(line, '\n', (size_t)(end - line));
    if (!stop) stop = end;
    int32_t size = (int32_t)(stop - line), unit_count = 0;
    if (size > capacity) units = realloc(units, sizeof *units * (size_t)(capacity = size * 2));
    u_strFromUTF8WithSub(units, capacity, &unit_count, line, size, 0xFFFD, NULL, &status);
    ubrk_setText(sentences, units, unit_count, &status);
    if (U_FAILURE(status)) return 2;
    int32_t start = ubrk_first(sentences);
    char *from = line;
    for (int32_t next = ubrk_next(sentences); next != UBRK_DONE; start = next, next = ubrk_next(sentences)) {
      size_t bytes = utf8_length(units + start, next - start);
      size_t shown = bytes;
      while (shown && from[shown - 1] == ' ') --shown;
      fwrite(from, 1, shown, stdout);
      putchar('\n');
      from += bytes;
    }
    line = stop + 1;
  }
  return fflush(stdout) ? 2 : 0;
}
