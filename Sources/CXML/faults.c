#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "reader.h"
#include "words.h"

static void stop_at_entity(cxml_reader *reader, const xmlChar *name) {
  char message[200];
  snprintf(message, sizeof message, "entity '%.100s' is declared; files that declare entities are not read",
      name == NULL ? "" : (const char *)name);
  cxml_stop(reader, CXML_ENTITY, cxml_offset(reader), message);
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
  cxml_stop(reader, CXML_ENTITY, cxml_offset(reader), message);
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
  cxml_stop(reader, CXML_MALFORMED, cxml_offset(reader), message);
}

void cxml_stop_at_end(cxml_reader *reader) {
  char message[200];
  const xmlChar *open = reader->parser->name;
  snprintf(
      message, sizeof message, "the file ends inside <%.100s>; it is cut off", open == NULL ? "" : (const char *)open);
  cxml_stop(reader, CXML_TRUNCATED, reader->places.fed, open == NULL ? "the file ends early; it is cut off" : message);
}

static void on_mismatch(cxml_reader *reader, const xmlError *error) {
  char message[200];
  snprintf(message, sizeof message, "<%.60s> of line %d is closed by </%.60s>",
      error->str1 == NULL ? "" : error->str1, error->int1, error->str2 == NULL ? "" : error->str2);
  cxml_stop(reader, CXML_MALFORMED, cxml_offset(reader), message);
}

/* libxml2 notices a misplaced end of a CDATA section while it still stands at the start of the text. */
static size_t misplaced(const cxml_reader *reader) {
  const char *text = (const char *)reader->parser->inputTab[0]->cur;
  const char *found = strstr(text, "]]>");
  return cxml_offset(reader) + (found == NULL ? 0 : (size_t)(found - text));
}

/* Only what breaks well-formedness stops the reader: an undeclared prefix, for one, does not. */
static void on_error(void *context, xmlErrorPtr error) {
  cxml_reader *reader = context;
  if (cxml_is_stopped(reader)) return;
  int code = error->code;
  if (code == XML_ERR_UNDECLARED_ENTITY || code == XML_WAR_UNDECLARED_ENTITY) {
    stop_at_reference(reader, error->str1 == NULL ? "" : error->str1);
  } else if (error->level < XML_ERR_FATAL) {
    return;
  } else if (code == XML_ERR_NO_MEMORY) {
    cxml_stop(reader, CXML_MEMORY, cxml_offset(reader), "memory is short");
  } else if (code == XML_ERR_DOCUMENT_EMPTY) {
    cxml_stop(reader, CXML_MALFORMED, cxml_offset(reader), cxml_words(code));
  } else if (code == XML_ERR_INVALID_ENCODING || strstr(error->message ? error->message : "", "not proper UTF-8")) {
    cxml_stop(reader, CXML_ENCODING, cxml_offset(reader), "bytes are not UTF-8; name the encoding in the XML declaration");
  } else if (code == XML_ERR_MISPLACED_CDATA_END) {
    cxml_stop(reader, CXML_MALFORMED, misplaced(reader), cxml_words(code));
  } else if (code == XML_ERR_TAG_NAME_MISMATCH && error->str2 != NULL) {
    on_mismatch(reader, error);
  } else {
    bool is_certain = code == XML_ERR_LT_IN_ATTRIBUTE || code == XML_ERR_ATTRIBUTE_REDEFINED;
    bool is_cut = reader->finishing && !reader->root_ended && !reader->is_reference_open && !is_certain;
    const char *known = cxml_words(code);
    if (is_cut) {
      cxml_stop_at_end(reader);
    } else {
      stop_at_error(reader, known != NULL ? known : error->message);
    }
  }
}

void cxml_answer_faults(xmlSAXHandler *handler) {
  handler->entityDecl = on_entity;
  handler->unparsedEntityDecl = on_unparsed_entity;
  handler->reference = on_reference;
  handler->serror = on_error;
}
