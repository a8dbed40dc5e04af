#ifndef CXML_READER_H
#define CXML_READER_H

#include <libxml/parser.h>

#include "CXML.h"
#include "places.h"

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

/* The parser's offset in the document; a stopped parser has no input any more. */
size_t cxml_offset(const cxml_reader *reader);

/* Notes why the document is refused, the first time only, and stops the parser. */
void cxml_stop(cxml_reader *reader, cxml_reason reason, size_t at, const char *message);

bool cxml_is_stopped(const cxml_reader *reader);

/* Refuses a document that ends before its root element does. */
void cxml_stop_at_end(cxml_reader *reader);

/* Puts in what answers the parser's events (events.c) and what ends the reading (faults.c). */
void cxml_answer_events(xmlSAXHandler *handler);
void cxml_answer_faults(xmlSAXHandler *handler);

#endif
