#include "CMarkdown.h"

#include <pthread.h>
#include <string.h>

#include "library.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;

static const struct {
  const char *name;
  cmarkdown_kind kind;
} kinds[] = {
    {"block_quote", CMARKDOWN_QUOTE},
    {"list", CMARKDOWN_LIST},
    {"item", CMARKDOWN_ITEM},
    {"tasklist", CMARKDOWN_ITEM},
    {"code_block", CMARKDOWN_CODE_BLOCK},
    {"html_block", CMARKDOWN_HTML_BLOCK},
    {"paragraph", CMARKDOWN_PARAGRAPH},
    {"heading", CMARKDOWN_HEADING},
    {"table", CMARKDOWN_TABLE},
    {"table_header", CMARKDOWN_ROW},
    {"table_row", CMARKDOWN_ROW},
    {"table_cell", CMARKDOWN_CELL},
    {"text", CMARKDOWN_TEXT},
    {"softbreak", CMARKDOWN_SOFT_BREAK},
    {"linebreak", CMARKDOWN_HARD_BREAK},
    {"code", CMARKDOWN_CODE},
    {"html_inline", CMARKDOWN_HTML},
    {"emph", CMARKDOWN_EMPHASIS},
    {"strong", CMARKDOWN_STRONG},
    {"strikethrough", CMARKDOWN_STRUCK},
    {"link", CMARKDOWN_LINK},
    {"image", CMARKDOWN_IMAGE},
};

/* Notes have no names in the library, and extensions have no fixed numbers. */
static cmarkdown_kind kind_of(cmark_node *node) {
  if (cmarkdown_library()->cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) return CMARKDOWN_NOTE;
  if (cmarkdown_library()->cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE) return CMARKDOWN_NOTE_MARK;
  const char *name = cmarkdown_library()->cmark_node_get_type_string(node);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if (strcmp(kinds[i].name, name) == 0) return kinds[i].kind;
  }
  return CMARKDOWN_OTHER;
}

static cmark_parser *make_parser(void) {
  static const char *const extensions[] = {"table", "strikethrough", "tasklist"};
  pthread_once(&once, cmarkdown_library()->cmark_gfm_core_extensions_ensure_registered);
  cmark_parser *parser = cmarkdown_library()->cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE);
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
    cmark_syntax_extension *extension = cmarkdown_library()->cmark_find_syntax_extension(extensions[i]);
    if (extension != NULL) cmarkdown_library()->cmark_parser_attach_syntax_extension(parser, extension);
  }
  return parser;
}

void cmarkdown_walk(
    const uint8_t *bytes, size_t count, void *context, void (*visit)(void *context, const cmarkdown_node *node)) {
  cmark_parser *parser = make_parser();
  cmarkdown_library()->cmark_parser_feed(parser, (const char *)bytes, count);
  cmark_node *document = cmarkdown_library()->cmark_parser_finish(parser);
  cmark_iter *iterator = cmarkdown_library()->cmark_iter_new(document);
  cmark_event_type event;
  while ((event = cmarkdown_library()->cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmarkdown_library()->cmark_iter_get_node(iterator);
    cmarkdown_node seen = {
        .kind = kind_of(node),
        .enters = event == CMARK_EVENT_ENTER,
        .line = cmarkdown_library()->cmark_node_get_start_line(node),
        .column = cmarkdown_library()->cmark_node_get_start_column(node),
        .literal = cmarkdown_library()->cmark_node_get_literal(node),
        .url = cmarkdown_library()->cmark_node_get_url(node),
    };
    visit(context, &seen);
  }
  cmarkdown_library()->cmark_iter_free(iterator);
  cmarkdown_library()->cmark_node_free(document);
  cmarkdown_library()->cmark_parser_free(parser);
}
