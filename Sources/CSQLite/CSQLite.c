#define _GNU_SOURCE
#include "CSQLite.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct csqlite_connection {
  sqlite3 *database;
  int64_t steps;
  int64_t failing_step;
  int failing_code;
  bool fails_on;
  bool has_failed;
};

static sqlite3_stmt *raw(csqlite_statement *statement) { return (sqlite3_stmt *)statement; }

/// `file:` with the bytes that mean something in a URI escaped; to be freed.
static char *immutable_uri(const char *path) {
  static const char head[] = "file:", tail[] = "?immutable=1";
  char *uri = malloc(3 * strlen(path) + sizeof head + sizeof tail);
  if (!uri) return NULL;
  char *end = uri + sprintf(uri, "%s", head);
  for (const unsigned char *byte = (const unsigned char *)path; *byte; byte++) {
    if (*byte == '%' || *byte == '?' || *byte == '#') {
      end += sprintf(end, "%%%02X", *byte);
    } else {
      *end++ = (char)*byte;
    }
  }
  strcpy(end, tail);
  return uri;
}

/// Foreign keys on; no statement may break the file's structure, and no schema may call functions with effects.
static int configure(sqlite3 *database, int timeout) {
  static const int on[] = {SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_DEFENSIVE};
  for (int index = 0; index < 2; index++) {
    int code = sqlite3_db_config(database, on[index], 1, NULL);
    if (code != SQLITE_OK) return code;
  }
  int code = sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return code == SQLITE_OK ? sqlite3_busy_timeout(database, timeout) : code;
}

/// SQLite counts every allocation under a lock that all connections share, and nobody asks for the counts.
static void prepare(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

int csqlite_open(const char *path, int mode, int timeout, csqlite_connection **connection) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare);
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  char *uri = NULL;
  if (mode == CSQLITE_READ) flags |= SQLITE_OPEN_READONLY;
  if (mode == CSQLITE_WRITE) flags |= SQLITE_OPEN_READWRITE;
  if (mode == CSQLITE_CREATE) flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (mode == CSQLITE_IMMUTABLE) {
    flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    if (!(uri = immutable_uri(path))) return SQLITE_NOMEM;
  }
  *connection = calloc(1, sizeof **connection);
  if (!*connection) {
    free(uri);
    return SQLITE_NOMEM;
  }
  int code = sqlite3_open_v2(uri ? uri : path, &(*connection)->database, flags, NULL);
  free(uri);
  return code == SQLITE_OK ? configure((*connection)->database, timeout) : code;
}

void csqlite_close(csqlite_connection *connection) {
  if (!connection) return;
  sqlite3_close_v2(connection->database);
  free(connection);
}

int csqlite_extended_code(csqlite_connection *connection) {
  if (connection->has_failed) return connection->failing_code;
  return connection->database ? sqlite3_extended_errcode(connection->database) : SQLITE_NOMEM;
}

const char *csqlite_message(csqlite_connection *connection) {
  if (connection->has_failed) return sqlite3_errstr(connection->failing_code);
  return connection->database ? sqlite3_errmsg(connection->database) : sqlite3_errstr(SQLITE_NOMEM);
}

const char *csqlite_code_name(int code) { return sqlite3_errstr(code); }

bool csqlite_is_autocommit(csqlite_connection *connection) { return sqlite3_get_autocommit(connection->database); }

bool csqlite_is_read_only(csqlite_connection *connection) {
  return sqlite3_db_readonly(connection->database, "main") == 1;
}

void csqlite_interrupt(csqlite_connection *connection) { sqlite3_interrupt(connection->database); }

int64_t csqlite_changes(csqlite_connection *connection) { return sqlite3_changes64(connection->database); }

int64_t csqlite_last_row(csqlite_connection *connection) { return sqlite3_last_insert_rowid(connection->database); }

int csqlite_read_start(csqlite_connection *connection, uint8_t *bytes, int count) {
  // The file handle is SQLite's: opening and closing the file on our own would drop the POSIX locks of every other
  // connection of this process (sqlite.org/howtocorrupt.html, section 2.2).
  sqlite3_file *file = NULL;
  int code = sqlite3_file_control(connection->database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code != SQLITE_OK) return code;
  if (!file || !file->pMethods) return SQLITE_CANTOPEN;
  memset(bytes, 0, (size_t)count);
  code = file->pMethods->xRead(file, bytes, count, 0);
  return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
}

void csqlite_fail_at(csqlite_connection *connection, int64_t n, int code, bool persists) {
  connection->steps = 0;
  connection->failing_step = n;
  connection->failing_code = code;
  connection->fails_on = persists;
  connection->has_failed = false;
}

int64_t csqlite_steps(csqlite_connection *connection) { return connection->steps; }

int csqlite_prepare(
    csqlite_connection *connection, const char *sql, int length, csqlite_statement **statement, int *rest) {
  const char *tail = sql;
  connection->has_failed = false;
  int code = sqlite3_prepare_v3(
      connection->database, sql, length, SQLITE_PREPARE_PERSISTENT, (sqlite3_stmt **)statement, &tail);
  *rest = (int)(tail - sql);
  return code;
}

void csqlite_finalize(csqlite_statement *statement) { sqlite3_finalize(raw(statement)); }

int csqlite_step(csqlite_connection *connection, csqlite_statement *statement) {
  int64_t step = ++connection->steps;
  int64_t failing = connection->failing_step;
  if (__builtin_expect(failing != 0, 0)) {
    connection->has_failed = step == failing || (step > failing && connection->fails_on);
    if (connection->has_failed) return connection->failing_code;
  }
  return sqlite3_step(raw(statement));
}

void csqlite_reset(csqlite_statement *statement) {
  sqlite3_reset(raw(statement));
  sqlite3_clear_bindings(raw(statement));
}

int csqlite_bind_null(csqlite_statement *statement, int index) { return sqlite3_bind_null(raw(statement), index); }

int csqlite_bind_integer(csqlite_statement *statement, int index, int64_t value) {
  return sqlite3_bind_int64(raw(statement), index, value);
}

int csqlite_bind_real(csqlite_statement *statement, int index, double value) {
  return sqlite3_bind_double(raw(statement), index, value);
}

int csqlite_bind_text(csqlite_statement *statement, int index, const char *text, int64_t length) {
  if (!text) text = "";  // A null pointer would be bound as NULL.
  return sqlite3_bind_text64(raw(statement), index, text, (sqlite3_uint64)length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

int csqlite_bind_kept_text(csqlite_statement *statement, int index, const char *text, int length) {
  return sqlite3_bind_text(raw(statement), index, text, length, SQLITE_STATIC);
}

int csqlite_bind_bytes(csqlite_statement *statement, int index, const void *bytes, int64_t length) {
  if (length == 0) return sqlite3_bind_zeroblob(raw(statement), index, 0);
  return sqlite3_bind_blob64(raw(statement), index, bytes, (sqlite3_uint64)length, SQLITE_TRANSIENT);
}

int csqlite_column_type(csqlite_statement *statement, int column) {
  return sqlite3_column_type(raw(statement), column);
}

int64_t csqlite_column_integer(csqlite_statement *statement, int column) {
  return sqlite3_column_int64(raw(statement), column);
}

double csqlite_column_real(csqlite_statement *statement, int column) {
  return sqlite3_column_double(raw(statement), column);
}

const char *csqlite_column_text(csqlite_statement *statement, int column, int *length) {
  const char *text = (const char *)sqlite3_column_text(raw(statement), column);
  *length = sqlite3_column_bytes(raw(statement), column);
  return text;
}

const void *csqlite_column_bytes(csqlite_statement *statement, int column, int *length) {
  const void *bytes = sqlite3_column_blob(raw(statement), column);
  *length = sqlite3_column_bytes(raw(statement), column);
  return bytes;
}

int csqlite_file_kind(const char *path) {
  struct stat status;
  if (stat(path, &status)) return errno == ENOENT || errno == ENOTDIR ? -1 : -2;
  if (S_ISREG(status.st_mode)) return 0;
  return S_ISDIR(status.st_mode) ? 1 : 2;
}

int64_t csqlite_file_size(const char *path) {
  struct stat status;
  return stat(path, &status) ? 0 : (int64_t)status.st_size;
}

bool csqlite_file_is_readable(const char *path) { return faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) == 0; }

bool csqlite_file_is_writable(const char *path) { return faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0; }

void csqlite_file_remove(const char *path) { unlink(path); }

/// Writes a folder's entries, or a file, through to the disk.
static int flush(const char *path, int flags) {
  int descriptor = open(path, flags | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int failure = fsync(descriptor) ? errno : 0;
  close(descriptor);
  return failure;
}

/// Renames without replacing; file systems that cannot say so get a second name and lose the first.
static int rename_once(const char *from, const char *to) {
  if (!renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE)) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (link(from, to)) return errno;
  unlink(from);
  return 0;
}

int csqlite_file_publish(const char *from, const char *to) {
  int failure = flush(from, O_RDONLY);
  if (!failure) failure = rename_once(from, to);
  if (failure) return failure;
  const char *slash = strrchr(to, '/');
  char *folder = slash ? strndup(to, (size_t)(slash - to) + 1) : strdup(".");
  if (folder) flush(folder, O_RDONLY | O_DIRECTORY);
  free(folder);
  return 0;
}

int csqlite_process(void) { return (int)getpid(); }

int csqlite_errno_exists(void) { return EEXIST; }

int csqlite_errno_full(void) { return ENOSPC; }
