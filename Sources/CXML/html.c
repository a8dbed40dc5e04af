#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "CXML.h"

struct page {
  htmlParserCtxtPtr parser;
  const cxml_html_handler *handler;
  size_t depth;
  size_t deepest;
};

/* The offset behind what has just been read. */
static size_t offset(const struct page *page) {
  const xmlParserInput *input = page->parser->input;
  return input == NULL ? 0 : input->consumed + (size_t)(input->cur - input->base);
}

/* Each end tag is looked for among all open elements, so depth without bounds would take time without bounds. */
static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  struct page *page = context;
  if (page->depth > page->deepest) return;
  if (++page->depth > page->deepest) {
    xmlStopParser(page->parser);
    return;
  }
  page->handler->start(page->handler->context, (const char *)name, (const char *const *)attributes);
}

static void on_end(void *context, const xmlChar *name) {
  struct page *page = context;
  if (page->depth > page->deepest) return;
  if (page->depth > 0) page->depth--;
  page->handler->end(page->handler->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  struct page *page = context;
  if (count <= 0 || page->depth > page->deepest) return;
  page->handler->text(page->handler->context, (const char *)bytes, (size_t)count, offset(page));
}

cxml_reason cxml_html_read(const cxml_html_handler *handler, const uint8_t *bytes, size_t count, size_t depth) {
  if (count > INT32_MAX) return CXML_SIZE;
  xmlInitParser();
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return CXML_MEMORY;
  struct page page = {.parser = parser, .handler = handler, .deepest = depth};
  xmlSAXHandler events = {
      .startElement = on_start,
      .endElement = on_end,
      .characters = on_text,
      .ignorableWhitespace = on_text,
      .cdataBlock = on_text,
  };
  *parser->sax = events;
  parser->userData = &page;
  /* Nothing outside is read; the bytes are UTF-8 whatever the page says; browsers read any page, and so do we. */
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
      | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD;
  xmlDocPtr document = htmlCtxtReadMemory(parser, (const char *)bytes, (int)count, NULL, "UTF-8", options);
  if (document != NULL) xmlFreeDoc(document);
  bool is_short = parser->errNo == XML_ERR_NO_MEMORY;
  htmlFreeParserCtxt(parser);
  return is_short ? CXML_MEMORY : page.depth > page.deepest ? CXML_DEPTH : CXML_NOTHING;
}
