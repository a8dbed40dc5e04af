#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "reader.h"

/* Where the event that has just been read began. Outside the root element white space makes no event. */
static size_t begin(const cxml_reader *reader) {
  const xmlParserInput *input = reader->parser->inputTab[0];
  size_t mark = reader->mark + (reader->after_section ? 3 : 0);
  if (reader->depth > 0) return mark;
  size_t end = cxml_offset(reader);
  while (mark >= input->consumed && mark < end && isspace(input->base[mark - input->consumed])) mark++;
  return mark;
}

static cxml_place pass(cxml_reader *reader, size_t to) {
  cxml_place place = cxml_places_find(&reader->places, begin(reader));
  reader->mark = to;
  reader->after_section = false;
  return place;
}

static void on_start_document(void *context) {
  cxml_reader *reader = context;
  reader->mark = cxml_offset(reader);
}

/* libxml2 leaves every ampersand of an attribute value written as `&#38;`, for a second reading that SAX never
   does: this undoes it. */
static size_t unescape(char *out, const char *value, size_t count) {
  size_t written = 0;
  for (size_t i = 0; i < count; i++) {
    out[written++] = value[i];
    if (value[i] == '&' && count - i >= 5 && memcmp(value + i, "&#38;", 5) == 0) i += 4;
  }
  return written;
}

static bool reserve(void **memory, size_t *room, size_t needed, size_t size) {
  if (needed <= *room) return true;
  size_t grown = needed + needed / 2 + 16;
  void *larger = realloc(*memory, grown * size);
  if (larger == NULL) return false;
  *memory = larger;
  *room = grown;
  return true;
}

/* Copies the attributes out of libxml2's quintuples (name, prefix, URI, first byte, end). */
static bool collect(cxml_reader *reader, int count, int defaulted, const xmlChar **raw) {
  size_t total = 0;
  for (int i = 0; i < count; i++) total += (size_t)(raw[i * 5 + 4] - raw[i * 5 + 3]);
  if (!reserve((void **)&reader->attributes, &reader->attribute_room, (size_t)count, sizeof *reader->attributes)
      || !reserve((void **)&reader->values, &reader->value_room, total, 1))
    return false;
  char *out = reader->values;
  for (int i = 0; i < count; i++) {
    const xmlChar **from = raw + i * 5;
    size_t length = (size_t)(from[4] - from[3]);
    if (i >= count - defaulted) reader->defaulted += length;
    size_t written = length == 0 ? 0 : unescape(out, (const char *)from[3], length);
    reader->attributes[i] = (cxml_attribute){
        .name = {(const char *)from[0], (const char *)from[1], (const char *)from[2]}, .value = out, .count = written};
    out += written;
  }
  return true;
}

static void on_start(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space, int declaration_count,
    const xmlChar **declarations, int attribute_count, int defaulted, const xmlChar **raw) {
  cxml_reader *reader = context;
  if (cxml_is_stopped(reader)) return;
  const xmlParserInput *input = reader->parser->inputTab[0];
  /* A tag that the end of the document cuts is given before its fault is noticed. */
  if (*input->cur != '>' && *input->cur != '/') return;
  size_t at = cxml_offset(reader);
  if (reader->depth >= reader->limits.depth) {
    cxml_stop(reader, CXML_DEPTH, begin(reader), "elements are nested too deeply");
    return;
  }
  if (!collect(reader, attribute_count, defaulted, raw)) {
    cxml_stop(reader, CXML_MEMORY, at, "memory is short");
    return;
  }
  /* Defaults declared once and repeated by every tag would let a small file deliver without end. */
  if (reader->defaulted > (1 << 20) + 16 * at) {
    cxml_stop(reader, CXML_SIZE, at, "attribute defaults of the document type make the file grow too much");
    return;
  }
  cxml_element element = {
      .name = {(const char *)local, (const char *)prefix, (const char *)space},
      .attributes = reader->attributes,
      .attribute_count = (size_t)attribute_count,
      .declarations = (const char *const *)declarations,
      .declaration_count = (size_t)declaration_count,
  };
  cxml_place place = pass(reader, at + (*input->cur == '/' ? 2 : 1));
  reader->depth++;
  reader->handler.start(reader->handler.context, place, &element);
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space) {
  cxml_reader *reader = context;
  if (cxml_is_stopped(reader)) return;
  size_t at = cxml_offset(reader);
  cxml_place place = pass(reader, at > reader->mark ? at : reader->mark);
  if (reader->depth > 0) reader->depth--;
  if (reader->depth == 0) reader->root_ended = true;
  cxml_name name = {(const char *)local, (const char *)prefix, (const char *)space};
  reader->handler.end(reader->handler.context, place, name);
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  cxml_reader *reader = context;
  if (cxml_is_stopped(reader) || count <= 0) return;
  /* Plain runs are handed over where they stand, before the parser moves behind them; others come as copies. */
  bool stands = bytes == reader->parser->inputTab[0]->cur;
  cxml_place place = pass(reader, cxml_offset(reader) + (stands ? (size_t)count : 0));
  reader->handler.text(reader->handler.context, place, (const char *)bytes, (size_t)count);
}

static void on_character_data(void *context, const xmlChar *bytes, int count) {
  static const char opening[] = "<![CDATA[";
  cxml_reader *reader = context;
  if (cxml_is_stopped(reader)) return;
  const xmlParserInput *input = reader->parser->inputTab[0];
  size_t length = sizeof opening - 1;
  bool opens = (size_t)(input->cur - input->base) >= length && memcmp(input->cur - length, opening, length) == 0;
  size_t end = cxml_offset(reader) + (size_t)count;
  if (!opens) reader->after_section = false;
  cxml_place place = pass(reader, end);
  reader->after_section = true;
  reader->handler.character_data(reader->handler.context, place, (const char *)bytes, (size_t)count, opens);
}

static void on_comment(void *context, const xmlChar *text) {
  cxml_reader *reader = context;
  if (cxml_is_stopped(reader) || reader->parser->inSubset != 0) return;
  cxml_place place = pass(reader, cxml_offset(reader));
  reader->handler.comment(reader->handler.context, place, (const char *)text);
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  cxml_reader *reader = context;
  if (cxml_is_stopped(reader) || reader->parser->inSubset != 0) return;
  cxml_place place = pass(reader, cxml_offset(reader));
  reader->handler.instruction(
      reader->handler.context, place, (const char *)target, data == NULL ? "" : (const char *)data);
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *id, const xmlChar *url) {
  (void)id;
  (void)url;
  cxml_reader *reader = context;
  if (cxml_is_stopped(reader)) return;
  cxml_place place = pass(reader, cxml_offset(reader));
  reader->handler.doctype(reader->handler.context, place, name == NULL ? "" : (const char *)name);
}

/* Called behind the document type, whether or not it names an external part, which is never read. */
static void on_doctype_end(void *context, const xmlChar *name, const xmlChar *id, const xmlChar *url) {
  (void)name;
  (void)id;
  (void)url;
  cxml_reader *reader = context;
  if (!cxml_is_stopped(reader)) reader->mark = cxml_offset(reader);
}

void cxml_answer_events(xmlSAXHandler *handler) {
  handler->startDocument = on_start_document;
  handler->startElementNs = on_start;
  handler->endElementNs = on_end;
  handler->characters = on_text;
  handler->ignorableWhitespace = on_text;
  handler->cdataBlock = on_character_data;
  handler->comment = on_comment;
  handler->processingInstruction = on_instruction;
  handler->internalSubset = on_doctype;
  handler->externalSubset = on_doctype_end;
}
