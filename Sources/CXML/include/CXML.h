#ifndef CXML_H
#define CXML_H

/* A wall over libxml2's SAX2 push parser: safe by default, UTF-8 in, events with places out. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where an event began: line and byte column from 1, in the UTF-8 form of the document. */
typedef struct {
  int64_t line;
  int64_t column;
} cxml_place;

/* A name; its strings end with NUL, may be NULL (prefix, space) and stay valid as long as the reader. */
typedef struct {
  const char *local;
  const char *prefix;
  const char *space;
} cxml_name;

/* A value with its name; `value` does not end with NUL and is valid only during the call. */
typedef struct {
  cxml_name name;
  const char *value;
  size_t count;
} cxml_attribute;

/* A start tag: `attributes` in document order, `declarations` as pairs of prefix (NULL: default) and URI. */
typedef struct {
  cxml_name name;
  const cxml_attribute *attributes;
  size_t attribute_count;
  const char *const *declarations;
  size_t declaration_count;
} cxml_element;

/* What the reader calls; text and character data come in pieces, `opens` marks the first piece of a section. */
typedef struct {
  void *context;
  void (*start)(void *context, cxml_place place, const cxml_element *element);
  void (*end)(void *context, cxml_place place, cxml_name name);
  void (*text)(void *context, cxml_place place, const char *bytes, size_t count);
  void (*character_data)(void *context, cxml_place place, const char *bytes, size_t count, bool opens);
  void (*comment)(void *context, cxml_place place, const char *text);
  void (*instruction)(void *context, cxml_place place, const char *target, const char *data);
  void (*doctype)(void *context, cxml_place place, const char *name);
} cxml_handler;

/* Why a reader stopped. */
typedef enum {
  CXML_NOTHING,
  CXML_MALFORMED,
  CXML_TRUNCATED,
  CXML_EMPTY,
  CXML_ENCODING,
  CXML_ENTITY,
  CXML_DEPTH,
  CXML_SIZE,
  CXML_MEMORY,
} cxml_reason;

/* The first thing that made the document unreadable; `message` is lower case and lives in the reader. */
typedef struct {
  cxml_reason reason;
  cxml_place place;
  const char *message;
} cxml_failure;

/* Bounds: nesting depth, and bytes of one tag, comment, instruction or document type. */
typedef struct {
  size_t depth;
  size_t markup;
} cxml_limits;

typedef struct cxml_reader cxml_reader;

/* A reader of UTF-8 bytes without byte order mark; NULL when memory is short. */
cxml_reader *cxml_reader_open(const cxml_handler *handler, cxml_limits limits);

/* Reads some bytes; `last` closes the document. False: stopped, see cxml_reader_failure. */
bool cxml_reader_read(cxml_reader *reader, const uint8_t *bytes, size_t count, bool last);

cxml_failure cxml_reader_failure(const cxml_reader *reader);

/* The place up to which the document has been understood. */
cxml_place cxml_reader_place(cxml_reader *reader);

void cxml_reader_close(cxml_reader *reader);

typedef struct cxml_converter cxml_converter;

/* A converter from a named encoding to UTF-8; NULL when the system does not know the name. */
cxml_converter *cxml_converter_open(const char *encoding);

/* Converts as much of `input` as fits: counts what was taken and written. Returns 0 when all was taken or more
   room is needed, 1 when the input ends inside a character (its bytes are not taken), -1 at a wrong byte. */
int cxml_converter_convert(
    cxml_converter *converter, const uint8_t *input, size_t count, uint8_t *output, size_t room, size_t *taken,
    size_t *written);

void cxml_converter_close(cxml_converter *converter);

/* What the HTML reader calls. Names are lower case and end with NUL; `attributes` are pairs of a name and a value,
   which may be NULL, ended by NULL, or NULL where there are none. Elements end in the order they must, whatever the
   tags of the page. `end` of a text is the offset in the page behind it. All is valid only during the call. */
typedef struct {
  void *context;
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, size_t count, size_t end);
} cxml_html_handler;

/* Reads a page in UTF-8 without NUL bytes and byte order mark. Any bytes are a page, unless its elements nest deeper
   than `depth` (CXML_DEPTH), it has 2 GB or more (CXML_SIZE), or memory is short (CXML_MEMORY). */
cxml_reason cxml_html_read(const cxml_html_handler *handler, const uint8_t *bytes, size_t count, size_t depth);

#endif
