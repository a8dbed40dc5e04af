#include "CXML.h"

#include <ctype.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "places.h"
#include "words.h"

/* How many bytes the parser gets at once. Of an unfinished character data section it takes but 300 bytes a call, and
   looks for the end again each time, so that slices are short there. */
enum { slice = 16 * 1024, section_slice = 2 * 1024 };

struct cxml_reader {
  xmlParserCtxtPtr parser;
  cxml_handler handler;
  cxml_limits limits;
  cxml_failure failure;
  cxml_places places;
  char message[256];
  size_t mark;  /* the offset up to which events have been given: the next event begins here */
  size_t depth;
  size_t defaulted;  /* bytes of attribute values that came from the document type, not from tags */
  bool after_section;
  bool finishing;
  bool root_ended;
  bool is_reference_open;  /* at the end of the document: an ampersand without its semicolon */
  uint8_t held[4];  /* the first bytes of a character that a chunk cut */
  size_t held_count;
  cxml_attribute *attributes;
  size_t attribute_room;
  char *values;
  size_t value_room;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;

static xmlParserInputPtr load_nothing(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url;
  (void)id;
  (void)parser;
  return NULL;
}

static void prepare(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(load_nothing);
}

/* The parser's offset in the document; a stopped parser has no input any more. */
static size_t offset(const cxml_reader *reader) {
  xmlParserCtxtPtr parser = reader->parser;
  if (parser->inputNr < 1 || parser->instate == XML_PARSER_EOF) return reader->mark;
  const xmlParserInput *input = parser->inputTab[0];
  return input->consumed + (size_t)(input->cur - input->base);
}

static void stop(cxml_reader *reader, cxml_reason reason, size_t at, const char *message) {
  if (reader->failure.reason != CXML_NOTHING) return;
  snprintf(reader->message, sizeof reader->message, "%s", message);
  reader->failure.reason = reason;
  reader->failure.place = cxml_places_find(&reader->places, at > reader->mark ? at : reader->mark);
  reader->failure.message = reader->message;
  xmlStopParser(reader->parser);
}

/* Where the event that has just been read began. Outside the root element white space makes no event. */
static size_t begin(const cxml_reader *reader) {
  const xmlParserInput *input = reader->parser->inputTab[0];
  size_t mark = reader->mark + (reader->after_section ? 3 : 0);
  if (reader->depth > 0) return mark;
  size_t end = offset(reader);
  while (mark >= input->consumed && mark < end && isspace(input->base[mark - input->consumed])) mark++;
  return mark;
}

static cxml_place pass(cxml_reader *reader, size_t to) {
  cxml_place place = cxml_places_find(&reader->places, begin(reader));
  reader->mark = to;
  reader->after_section = false;
  return place;
}

static bool is_stopped(const cxml_reader *reader) { return reader->failure.reason != CXML_NOTHING; }

static void on_start_document(void *context) {
  cxml_reader *reader = context;
  reader->mark = offset(reader);
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
  if (is_stopped(reader)) return;
  const xmlParserInput *input = reader->parser->inputTab[0];
  /* A tag that the end of the document cuts is given before its fault is noticed. */
  if (*input->cur != '>' && *input->cur != '/') return;
  size_t at = offset(reader);
  if (reader->depth >= reader->limits.depth) {
    stop(reader, CXML_DEPTH, begin(reader), "elements are nested too deeply");
    return;
  }
  if (!collect(reader, attribute_count, defaulted, raw)) {
    stop(reader, CXML_MEMORY, at, "memory is short");
    return;
  }
  /* Defaults declared once and repeated by every tag would let a small file deliver without end. */
  if (reader->defaulted > (1 << 20) + 16 * at) {
    stop(reader, CXML_SIZE, at, "attribute defaults of the document type make the file grow too much");
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
  if (is_stopped(reader)) return;
  size_t at = offset(reader);
  cxml_place place = pass(reader, at > reader->mark ? at : reader->mark);
  if (reader->depth > 0) reader->depth--;
  if (reader->depth == 0) reader->root_ended = true;
  cxml_name name = {(const char *)local, (const char *)prefix, (const char *)space};
  reader->handler.end(reader->handler.context, place, name);
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  cxml_reader *reader = context;
  if (is_stopped(reader) || count <= 0) return;
  /* Plain runs are handed over where they stand, before the parser moves behind them; others come as copies. */
  bool stands = bytes == reader->parser->inputTab[0]->cur;
  cxml_place place = pass(reader, offset(reader) + (stands ? (size_t)count : 0));
  reader->handler.text(reader->handler.context, place, (const char *)bytes, (size_t)count);
}

static void on_character_data(void *context, const xmlChar *bytes, int count) {
  static const char opening[] = "<![CDATA[";
  cxml_reader *reader = context;
  if (is_stopped(reader)) return;
  const xmlParserInput *input = reader->parser->inputTab[0];
  size_t length = sizeof opening - 1;
  bool opens = (size_t)(input->cur - input->base) >= length && memcmp(input->cur - length, opening, length) == 0;
  size_t end = offset(reader) + (size_t)count;
  if (!opens) reader->after_section = false;
  cxml_place place = pass(reader, end);
  reader->after_section = true;
  reader->handler.character_data(reader->handler.context, place, (const char *)bytes, (size_t)count, opens);
}

static void on_comment(void *context, const xmlChar *text) {
  cxml_reader *reader = context;
  if (is_stopped(reader) || reader->parser->inSubset != 0) return;
  cxml_place place = pass(reader, offset(reader));
  reader->handler.comment(reader->handler.context, place, (const char *)text);
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  cxml_reader *reader = context;
  if (is_stopped(reader) || reader->parser->inSubset != 0) return;
  cxml_place place = pass(reader, offset(reader));
  reader->handler.instruction(
      reader->handler.context, place, (const char *)target, data == NULL ? "" : (const char *)data);
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *id, const xmlChar *url) {
  (void)id;
  (void)url;
  cxml_reader *reader = context;
  if (is_stopped(reader)) return;
  cxml_place place = pass(reader, offset(reader));
  reader->handler.doctype(reader->handler.context, place, name == NULL ? "" : (const char *)name);
}

/* Called behind the document type, whether or not it names an external part, which is never read. */
static void on_doctype_end(void *context, const xmlChar *name, const xmlChar *id, const xmlChar *url) {
  (void)name;
  (void)id;
  (void)url;
  cxml_reader *reader = context;
  if (!is_stopped(reader)) reader->mark = offset(reader);
}

static void stop_at_entity(cxml_reader *reader, const xmlChar *name) {
  char message[200];
  snprintf(message, sizeof message, "entity '%.100s' is declared; files that declare entities are not read",
      name == NULL ? "" : (const char *)name);
  stop(reader, CXML_ENTITY, offset(reader), message);
}

static void on_entity(
    void *context, const xmlChar *name, int type, const xmlChar *id, const xmlChar *url, xmlChar *content) {
  (void)type;
  (void)id;
  (void)url;
  (void)content;
  stop_at_entity(context, name);
}

static void on_unparsed_entity(
    void *context, const xmlChar *name, const xmlChar *id, const xmlChar *url, const xmlChar *notation) {
  (void)id;
  (void)url;
  (void)notation;
  stop_at_entity(context, name);
}

static void stop_at_reference(cxml_reader *reader, const char *name) {
  char message[200];
  snprintf(message, sizeof message, "entity '%.100s' is not declared; write the character itself", name);
  stop(reader, CXML_ENTITY, offset(reader), message);
}

static void on_reference(void *context, const xmlChar *name) {
  stop_at_reference(context, name == NULL ? "" : (const char *)name);
}

/* The parser's own words in our shape: one line, lower-case start, no full stop. */
static void stop_at_error(cxml_reader *reader, const char *words) {
  char message[256];
  snprintf(message, sizeof message, "%s", words == NULL ? "not well-formed" : words);
  size_t length = strcspn(message, "\n");
  while (length > 0 && (message[length - 1] == ' ' || message[length - 1] == '.' || message[length - 1] == '!'))
    length--;
  message[length] = 0;
  if (length > 1 && islower((unsigned char)message[1])) message[0] = (char)tolower((unsigned char)message[0]);
  stop(reader, CXML_MALFORMED, offset(reader), message);
}

static void stop_at_end(cxml_reader *reader) {
  char message[200];
  const xmlChar *open = reader->parser->name;
  snprintf(
      message, sizeof message, "the file ends inside <%.100s>; it is cut off", open == NULL ? "" : (const char *)open);
  stop(reader, CXML_TRUNCATED, reader->places.fed, open == NULL ? "the file ends early; it is cut off" : message);
}

static void on_mismatch(cxml_reader *reader, const xmlError *error) {
  char message[200];
  snprintf(message, sizeof message, "<%.60s> of line %d is closed by </%.60s>",
      error->str1 == NULL ? "" : error->str1, error->int1, error->str2 == NULL ? "" : error->str2);
  stop(reader, CXML_MALFORMED, offset(reader), message);
}

/* libxml2 notices a misplaced end of a CDATA section while it still stands at the start of the text. */
static size_t misplaced(const cxml_reader *reader) {
  const char *text = (const char *)reader->parser->inputTab[0]->cur;
  const char *found = strstr(text, "]]>");
  return offset(reader) + (found == NULL ? 0 : (size_t)(found - text));
}

/* Only what breaks well-formedness stops the reader: an undeclared prefix, for one, does not. */
static void on_error(void *context, xmlErrorPtr error) {
  cxml_reader *reader = context;
  if (is_stopped(reader)) return;
  int code = error->code;
  if (code == XML_ERR_UNDECLARED_ENTITY || code == XML_WAR_UNDECLARED_ENTITY) {
    stop_at_reference(reader, error->str1 == NULL ? "" : error->str1);
  } else if (error->level < XML_ERR_FATAL) {
    return;
  } else if (code == XML_ERR_NO_MEMORY) {
    stop(reader, CXML_MEMORY, offset(reader), "memory is short");
  } else if (code == XML_ERR_DOCUMENT_EMPTY) {
    stop(reader, CXML_MALFORMED, offset(reader), cxml_words(code));
  } else if (code == XML_ERR_INVALID_ENCODING || strstr(error->message ? error->message : "", "not proper UTF-8")) {
    stop(reader, CXML_ENCODING, offset(reader), "bytes are not UTF-8; name the encoding in the XML declaration");
  } else if (code == XML_ERR_MISPLACED_CDATA_END) {
    stop(reader, CXML_MALFORMED, misplaced(reader), cxml_words(code));
  } else if (code == XML_ERR_TAG_NAME_MISMATCH && error->str2 != NULL) {
    on_mismatch(reader, error);
  } else {
    bool is_certain = code == XML_ERR_LT_IN_ATTRIBUTE || code == XML_ERR_ATTRIBUTE_REDEFINED;
    bool is_cut = reader->finishing && !reader->root_ended && !reader->is_reference_open && !is_certain;
    const char *known = cxml_words(code);
    if (is_cut) {
      stop_at_end(reader);
    } else {
      stop_at_error(reader, known != NULL ? known : error->message);
    }
  }
}

static xmlSAXHandler make_handler(void) {
  return (xmlSAXHandler){
      .initialized = XML_SAX2_MAGIC,
      .startDocument = on_start_document,
      .startElementNs = on_start,
      .endElementNs = on_end,
      .characters = on_text,
      .ignorableWhitespace = on_text,
      .cdataBlock = on_character_data,
      .comment = on_comment,
      .processingInstruction = on_instruction,
      .internalSubset = on_doctype,
      .externalSubset = on_doctype_end,
      .entityDecl = on_entity,
      .unparsedEntityDecl = on_unparsed_entity,
      .reference = on_reference,
      .serror = on_error,
  };
}

cxml_reader *cxml_reader_open(const cxml_handler *handler, cxml_limits limits) {
  pthread_once(&once, prepare);
  cxml_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->handler = *handler;
  reader->limits = limits;
  xmlSAXHandler events = make_handler();
  reader->parser = xmlCreatePushParserCtxt(&events, reader, NULL, 0, NULL);
  if (reader->parser == NULL) {
    free(reader);
    return NULL;
  }
  /* Entities are never replaced and nothing outside is read (no NOENT, no DTDLOAD); the bytes are UTF-8 whatever
     the declaration says; libxml2's own size bounds give way to ours. */
  xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(reader->parser, XML_CHAR_ENCODING_UTF8);
  return reader;
}

/* The length of the UTF-8 sequence that a byte begins. */
static size_t length_of(uint8_t byte) { return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1; }

/* How many bytes at the end of a chunk begin a character that the chunk does not finish. */
static size_t unfinished(const uint8_t *bytes, size_t count) {
  for (size_t back = 1; back <= 3 && back <= count; back++) {
    uint8_t byte = bytes[count - back];
    if ((byte & 0xC0) == 0x80) continue;
    return length_of(byte) > back ? back : 0;
  }
  return 0;
}

static bool is_in_section(const cxml_reader *reader) {
  return reader->parser->instate == XML_PARSER_CDATA_SECTION;
}

/* Lets the parser take all it has of an unfinished character data section. */
static void drain(cxml_reader *reader) {
  size_t before;
  do {
    before = offset(reader);
    if (is_in_section(reader)) xmlParseChunk(reader->parser, "", 0, 0);
  } while (!is_stopped(reader) && offset(reader) > before);
}

static bool push(cxml_reader *reader, const uint8_t *bytes, size_t count) {
  if (count == 0) return true;
  if (!cxml_places_feed(&reader->places, bytes, count)) {
    stop(reader, CXML_MEMORY, reader->mark, "memory is short");
    return false;
  }
  const uint8_t *nul = memchr(bytes, 0, count);
  if (nul != NULL) {
    stop(reader, CXML_MALFORMED, reader->places.fed - count + (size_t)(nul - bytes), "a NUL byte is no XML character");
    return false;
  }
  xmlParseChunk(reader->parser, (const char *)bytes, (int)count, 0);
  drain(reader);
  if (is_stopped(reader)) return false;
  if (!reader->parser->wellFormed) {
    stop(reader, CXML_MALFORMED, offset(reader), "not well-formed");
  } else if (reader->places.fed - offset(reader) > reader->limits.markup) {
    stop(reader, CXML_SIZE, reader->mark, "a tag, comment or document type is too long");
  }
  return !is_stopped(reader);
}

/* Joins the held bytes of a cut character with what follows; answers how many bytes of the chunk it used. */
static size_t complete(cxml_reader *reader, const uint8_t *bytes, size_t count) {
  size_t used = 0;
  while (reader->held_count > 0 && used < count) {
    uint8_t byte = bytes[used++];
    reader->held[reader->held_count++] = byte;
    if (reader->held_count < length_of(reader->held[0]) && (byte & 0xC0) == 0x80) continue;
    size_t held = reader->held_count;
    reader->held_count = 0;
    push(reader, reader->held, held);
  }
  return used;
}

static void finish(cxml_reader *reader) {
  reader->finishing = true;
  if (reader->places.fed + reader->held_count == 0) {
    stop(reader, CXML_EMPTY, 0, "the file is empty");
    return;
  }
  if (reader->held_count > 0) {
    stop(reader, CXML_TRUNCATED, reader->places.fed, "the file ends inside a character");
    return;
  }
  /* All whole tokens have been read: what is wrong from here on is that the last one is not whole, unless it is a
     reference that the parser took to go on beyond the next tag. */
  const char *rest = (const char *)reader->parser->inputTab[0]->cur;
  reader->is_reference_open = rest[0] == '&' && strchr(rest, '<') != NULL;
  xmlParseChunk(reader->parser, NULL, 0, 1);
  if (is_stopped(reader)) return;
  if (!reader->parser->wellFormed || reader->depth > 0) {
    stop_at_end(reader);
  }
}

bool cxml_reader_read(cxml_reader *reader, const uint8_t *bytes, size_t count, bool last) {
  if (is_stopped(reader)) return false;
  size_t at = complete(reader, bytes, count);
  if (is_stopped(reader)) return false;
  size_t rest = unfinished(bytes + at, count - at);
  size_t end = count - rest;
  while (at < end) {
    size_t length = end - at;
    size_t most = is_in_section(reader) ? section_slice : slice;
    if (length > most) length = most - unfinished(bytes + at, most);
    if (!push(reader, bytes + at, length)) return false;
    at += length;
  }
  if (rest > 0) {
    memcpy(reader->held, bytes + end, rest);
    reader->held_count = rest;
  }
  if (last) finish(reader);
  return !is_stopped(reader);
}

cxml_failure cxml_reader_failure(const cxml_reader *reader) { return reader->failure; }

cxml_place cxml_reader_place(cxml_reader *reader) { return cxml_places_find(&reader->places, reader->mark); }

void cxml_reader_close(cxml_reader *reader) {
  xmlDocPtr document = reader->parser->myDoc;
  reader->parser->myDoc = NULL;
  xmlFreeParserCtxt(reader->parser);
  if (document != NULL) xmlFreeDoc(document);
  free(reader->places.ends);
  free(reader->attributes);
  free(reader->values);
  free(reader);
}
