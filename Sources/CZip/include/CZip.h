#ifndef CZIP_H
#define CZIP_H

/* A wall over libzip: a ZIP archive in memory, its entries and their bytes. Nothing is ever written to disk. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CGzip.h"

/* Why something could not be read. */
typedef enum {
  CZIP_NOTHING,
  CZIP_NOT_ARCHIVE,  /* the bytes have no directory of entries */
  CZIP_DAMAGED,      /* an entry does not hold what the directory says */
  CZIP_ENCRYPTED,    /* a password is needed */
  CZIP_UNSUPPORTED,  /* a packing method the system does not know */
  CZIP_MEMORY,
  CZIP_NO_LIBRARY,   /* libzip is not installed */
} czip_reason;

/* What the directory says of an entry; `name` ends with NUL and lives as long as the archive. */
typedef struct {
  const char *name;
  uint64_t size;
  uint64_t packed;
  bool is_encrypted;
} czip_entry;

typedef struct czip_archive czip_archive;

/* Opens a copy of the bytes; NULL, with the reason, when they are no archive. */
czip_archive *czip_open(const uint8_t *bytes, size_t count, czip_reason *reason);

/* The number of entries. */
uint64_t czip_count(const czip_archive *archive);

/* What the directory says of the entry of that number, from 0. */
bool czip_describe(const czip_archive *archive, uint64_t index, czip_entry *entry);

/* Unpacks an entry into `target`, which must have room for exactly its size; its check sum is compared. */
czip_reason czip_unpack(czip_archive *archive, uint64_t index, uint8_t *target, size_t size);

void czip_close(czip_archive *archive);

typedef struct czip_writer czip_writer;

/* An archive without entries that grows in memory; NULL when that is short, or libzip is not installed. */
czip_writer *czip_writer_open(void);

/* Adds an entry with a copy of the bytes, deflated or as they are; the same entries give the same archive. */
bool czip_writer_add(czip_writer *writer, const char *name, const uint8_t *bytes, size_t count, bool is_stored);

/* Writes the archive and says how many bytes it has; nothing can be added afterwards. */
bool czip_writer_finish(czip_writer *writer, size_t *count);

/* Copies the finished archive into `target`, which must have room for all of it. */
bool czip_writer_copy(czip_writer *writer, uint8_t *target, size_t count);

void czip_writer_close(czip_writer *writer);

#endif
