#ifndef CMARKDOWN_H
#define CMARKDOWN_H

/* A wall over libcmark-gfm: CommonMark with footnotes, tables, struck text and task lists, as a walk over its tree. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a node is. */
typedef enum {
  CMARKDOWN_OTHER,
  CMARKDOWN_QUOTE,
  CMARKDOWN_LIST,
  CMARKDOWN_ITEM,
  CMARKDOWN_CODE_BLOCK,
  CMARKDOWN_HTML_BLOCK,
  CMARKDOWN_PARAGRAPH,
  CMARKDOWN_HEADING,
  CMARKDOWN_NOTE,
  CMARKDOWN_TABLE,
  CMARKDOWN_ROW,
  CMARKDOWN_CELL,
  CMARKDOWN_TEXT,
  CMARKDOWN_SOFT_BREAK,
  CMARKDOWN_HARD_BREAK,
  CMARKDOWN_CODE,
  CMARKDOWN_HTML,
  CMARKDOWN_EMPHASIS,
  CMARKDOWN_STRONG,
  CMARKDOWN_STRUCK,
  CMARKDOWN_LINK,
  CMARKDOWN_IMAGE,
  CMARKDOWN_NOTE_MARK,
} cmarkdown_kind;

/* A node that the walk enters or leaves; leaves of the tree are only entered. Lines and columns count from 1, columns
   in bytes; 0 where they are not known. `literal` (text, code, HTML, the number of a note mark) and `url` end with
   NUL, may be NULL and are valid only during the call. */
typedef struct {
  cmarkdown_kind kind;
  bool enters;
  int line;
  int column;
  const char *literal;
  const char *url;
} cmarkdown_node;

/* Walks over a document in UTF-8. Notes come last, in the order of their first marks, from number 1. */
void cmarkdown_walk(
    const uint8_t *bytes, size_t count, void *context, void (*visit)(void *context, const cmarkdown_node *node));

#endif
