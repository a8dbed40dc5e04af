#ifndef CZIP_LIBRARY_H
#define CZIP_LIBRARY_H

/* libzip, opened when the first archive is: it brings a library of ciphers with it, whose loading takes as long as
   everything else that a program needs for its start. */

#include <zip.h>

#define CZIP_FUNCTIONS(use)                                                                            \
  use(zip_close) use(zip_discard) use(zip_error_code_zip) use(zip_error_fini) use(zip_error_init)      \
  use(zip_fclose) use(zip_file_add) use(zip_file_get_error) use(zip_file_set_dostime)                  \
  use(zip_fopen_index) use(zip_fread) use(zip_get_error) use(zip_get_num_entries)                      \
  use(zip_open_from_source) use(zip_set_file_compression) use(zip_source_buffer)                       \
  use(zip_source_buffer_create) use(zip_source_close) use(zip_source_free) use(zip_source_keep)        \
  use(zip_source_open) use(zip_source_read) use(zip_source_stat) use(zip_stat_index) use(zip_stat_init)

#define CZIP_POINTER(name) __typeof__(name) *name;
struct czip_library {
  CZIP_FUNCTIONS(CZIP_POINTER)
};
#undef CZIP_POINTER

/* The functions of the library; NULL where it is not installed. */
const struct czip_library *czip_library(void);

#endif
