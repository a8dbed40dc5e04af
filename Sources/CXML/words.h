#ifndef CXML_WORDS_H
#define CXML_WORDS_H

/* What a fault of libxml2's numbering is called here, with its remedy; NULL where its own words will do. */
const char *cxml_words(int code);

#endif
