#ifndef CMARKDOWN_LIBRARY_H
#define CMARKDOWN_LIBRARY_H

/* The library of Markdown and its extensions, opened with the first text: most commands read none. */

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#define CMARKDOWN_FUNCTIONS(use) \
  use(cmark_find_syntax_extension) use(cmark_iter_free) use(cmark_iter_get_node) \
  use(cmark_iter_new) use(cmark_iter_next) use(cmark_node_free) use(cmark_node_get_literal) \
  use(cmark_node_get_start_column) use(cmark_node_get_start_line) use(cmark_node_get_type) \
  use(cmark_node_get_type_string) use(cmark_node_get_url) \
  use(cmark_parser_attach_syntax_extension) use(cmark_parser_feed) use(cmark_parser_finish) \
  use(cmark_parser_free) use(cmark_parser_new)

#define CMARKDOWN_POINTER(name) __typeof__(name) *name;
struct cmarkdown_library {
  CMARKDOWN_FUNCTIONS(CMARKDOWN_POINTER)
  __typeof__(cmark_gfm_core_extensions_ensure_registered) *cmark_gfm_core_extensions_ensure_registered;
};
#undef CMARKDOWN_POINTER

/* The functions of the library. Where it is missing the program ends as it would without any other library. */
const struct cmarkdown_library *cmarkdown_library(void);

#endif
