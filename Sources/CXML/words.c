#include "words.h"

#include <libxml/xmlerror.h>
#include <stddef.h>

const char *cxml_words(int code) {
  switch (code) {
    case XML_ERR_DOCUMENT_EMPTY: return "no XML element found; the file is not XML";
    case XML_ERR_DOCUMENT_END: return "something stands behind the root element; a file has one";
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_ENTITYREF_NO_NAME:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: return "'&' begins no reference; write '&amp;'";
    case XML_ERR_LT_IN_ATTRIBUTE: return "'<' stands in an attribute value; write '&lt;'";
    case XML_ERR_MISPLACED_CDATA_END: return "']]>' stands in text; write ']]&gt;'";
    case XML_ERR_ATTRIBUTE_NOT_STARTED: return "an attribute value has no quotes; put it in quotes";
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return "an attribute has no value; expected '=' and a value in quotes";
    case XML_ERR_ATTRIBUTE_REDEFINED: return "an attribute occurs twice in one tag; take one out";
    case XML_ERR_INVALID_CHAR: return "a character that XML does not allow; take it out";
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
    case XML_ERR_INVALID_HEX_CHARREF: return "a reference to no character, or to one that XML does not allow";
    case XML_ERR_HYPHEN_IN_COMMENT: return "'--' stands in a comment; write it otherwise";
    case XML_ERR_RESERVED_XML_NAME: return "an XML declaration stands inside the file; it may only be at the very start";
    case XML_ERR_GT_REQUIRED: return "a tag has no '>'";
    case XML_ERR_SPACE_REQUIRED: return "attributes must be parted by white space";
    default: return NULL;
  }
}
