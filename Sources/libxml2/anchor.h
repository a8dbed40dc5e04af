/* Lends libxml2's compiler flags to CXML; shows nothing. */
