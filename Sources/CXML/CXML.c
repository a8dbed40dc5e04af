#include "CXML.h"

#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reader.h"

/* How many bytes the parser gets at once. Of an unfinished character data section it takes but 300 bytes a call, and
   looks for the end again each time, so that slices are short there. */
enum { slice = 16 * 1024, section_slice = 2 * 1024 };

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

size_t cxml_offset(const cxml_reader *reader) {
  xmlParserCtxtPtr parser = reader->parser;
  if (parser->inputNr < 1 || parser->instate == XML_PARSER_EOF) return reader->mark;
  const xmlParserInput *input = parser->inputTab[0];
  return input->consumed + (size_t)(input->cur - input->base);
}

void cxml_stop(cxml_reader *reader, cxml_reason reason, size_t at, const char *message) {
  if (reader->failure.reason != CXML_NOTHING) return;
  snprintf(reader->message, sizeof reader->message, "%s", message);
  reader->failure.reason = reason;
  reader->failure.place = cxml_places_find(&reader->places, at > reader->mark ? at : reader->mark);
  reader->failure.message = reader->message;
  xmlStopParser(reader->parser);
}

bool cxml_is_stopped(const cxml_reader *reader) { return reader->failure.reason != CXML_NOTHING; }

cxml_reader *cxml_reader_open(const cxml_handler *handler, cxml_limits limits) {
  pthread_once(&once, prepare);
  cxml_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->handler = *handler;
  reader->limits = limits;
  xmlSAXHandler events = {.initialized = XML_SAX2_MAGIC};
  cxml_answer_events(&events);
  cxml_answer_faults(&events);
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
    before = cxml_offset(reader);
    if (is_in_section(reader)) xmlParseChunk(reader->parser, "", 0, 0);
  } while (!cxml_is_stopped(reader) && cxml_offset(reader) > before);
}

static bool push(cxml_reader *reader, const uint8_t *bytes, size_t count) {
  if (count == 0) return true;
  if (!cxml_places_feed(&reader->places, bytes, count)) {
    cxml_stop(reader, CXML_MEMORY, reader->mark, "memory is short");
    return false;
  }
  const uint8_t *nul = memchr(bytes, 0, count);
  if (nul != NULL) {
    cxml_stop(reader, CXML_MALFORMED, reader->places.fed - count + (size_t)(nul - bytes), "a NUL byte is no XML character");
    return false;
  }
  xmlParseChunk(reader->parser, (const char *)bytes, (int)count, 0);
  drain(reader);
  if (cxml_is_stopped(reader)) return false;
  if (!reader->parser->wellFormed) {
    cxml_stop(reader, CXML_MALFORMED, cxml_offset(reader), "not well-formed");
  } else if (reader->places.fed - cxml_offset(reader) > reader->limits.markup) {
    cxml_stop(reader, CXML_SIZE, reader->mark, "a tag, comment or document type is too long");
  }
  return !cxml_is_stopped(reader);
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
    cxml_stop(reader, CXML_EMPTY, 0, "the file is empty");
    return;
  }
  if (reader->held_count > 0) {
    cxml_stop(reader, CXML_TRUNCATED, reader->places.fed, "the file ends inside a character");
    return;
  }
  /* All whole tokens have been read: what is wrong from here on is that the last one is not whole, unless it is a
     reference that the parser took to go on beyond the next tag. */
  const char *rest = (const char *)reader->parser->inputTab[0]->cur;
  reader->is_reference_open = rest[0] == '&' && strchr(rest, '<') != NULL;
  xmlParseChunk(reader->parser, NULL, 0, 1);
  if (cxml_is_stopped(reader)) return;
  if (!reader->parser->wellFormed || reader->depth > 0) {
    cxml_stop_at_end(reader);
  }
}

bool cxml_reader_read(cxml_reader *reader, const uint8_t *bytes, size_t count, bool last) {
  if (cxml_is_stopped(reader)) return false;
  size_t at = complete(reader, bytes, count);
  if (cxml_is_stopped(reader)) return false;
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
  return !cxml_is_stopped(reader);
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
