#ifndef CSQLITE_H
#define CSQLITE_H

#include <stdbool.h>
#include <stdint.h>

// A wall before SQLite: opaque handles and plain numbers, so that no name of <sqlite3.h> reaches Swift. Result
// codes are SQLite's own numbers; texts are UTF-8 and carry their length in bytes.

/// An open database.
typedef struct csqlite_connection csqlite_connection;
/// A compiled statement.
typedef struct csqlite_statement csqlite_statement;

/// How a database is opened.
enum csqlite_mode {
  /// For reading; nothing is made.
  CSQLITE_READ = 0,
  /// For writing; the file must be there.
  CSQLITE_WRITE = 1,
  /// For writing; the file is made where there is none.
  CSQLITE_CREATE = 2,
  /// For reading a file that nobody changes; takes no locks and makes no files.
  CSQLITE_IMMUTABLE = 3,
};

/// What a step answers, beside error codes.
enum csqlite_step_result { CSQLITE_ROW = 100, CSQLITE_DONE = 101 };

/// The storage class of a column's value.
enum csqlite_type {
  CSQLITE_INTEGER = 1,
  CSQLITE_REAL = 2,
  CSQLITE_TEXT = 3,
  CSQLITE_BYTES = 4,
  CSQLITE_NULL = 5,
};

/// Opens a database; `*connection` is set even on failure, so that its message can be read, unless memory ran out.
int csqlite_open(const char *path, int mode, int timeout, csqlite_connection **connection);
/// Closes a database; `connection` may be null.
void csqlite_close(csqlite_connection *connection);
/// The extended code of the last failure.
int csqlite_extended_code(csqlite_connection *connection);
/// The message of the last failure.
const char *csqlite_message(csqlite_connection *connection);
/// What SQLite calls a code.
const char *csqlite_code_name(int code);
/// Whether no transaction is open.
bool csqlite_is_autocommit(csqlite_connection *connection);
/// Whether the file could only be opened for reading.
bool csqlite_is_read_only(csqlite_connection *connection);
/// Makes the running statement stop; may be called from any thread.
void csqlite_interrupt(csqlite_connection *connection);
/// The rows that the last statement changed.
int64_t csqlite_changes(csqlite_connection *connection);
/// The row number of the last insertion.
int64_t csqlite_last_row(csqlite_connection *connection);
/// Reads the first bytes of the file as they are, without locks and without asking SQLite what they mean; what lies
/// behind the end of the file is zero.
int csqlite_read_start(csqlite_connection *connection, uint8_t *bytes, int count);

/// Makes the `n`-th step from now fail with `code`, once or from then on; 0 switches it off.
void csqlite_fail_at(csqlite_connection *connection, int64_t n, int code, bool persists);
/// The steps made since the connection was opened or `csqlite_fail_at` was called.
int64_t csqlite_steps(csqlite_connection *connection);

/// Compiles the first statement of a text; `*rest` is the offset of what follows it.
int csqlite_prepare(
    csqlite_connection *connection, const char *sql, int length, csqlite_statement **statement, int *rest);
/// Frees a statement.
void csqlite_finalize(csqlite_statement *statement);
/// Runs a statement to its next row.
int csqlite_step(csqlite_connection *connection, csqlite_statement *statement);
/// Makes a statement ready to run again and forgets what was bound.
void csqlite_reset(csqlite_statement *statement);

/// Binds NULL to the parameter `index`, counted from 1.
int csqlite_bind_null(csqlite_statement *statement, int index);
/// Binds an integer.
int csqlite_bind_integer(csqlite_statement *statement, int index, int64_t value);
/// Binds a floating-point number.
int csqlite_bind_real(csqlite_statement *statement, int index, double value);
/// Binds a copy of a text.
int csqlite_bind_text(csqlite_statement *statement, int index, const char *text, int64_t length);
/// Binds a copy of bytes.
/// Binds a text that stays where it is until the statement is reset: it is not copied.
int csqlite_bind_kept_text(csqlite_statement *statement, int index, const char *text, int length);
int csqlite_bind_bytes(csqlite_statement *statement, int index, const void *bytes, int64_t length);

/// The storage class of a column, counted from 0.
int csqlite_column_type(csqlite_statement *statement, int column);
/// A column as an integer.
int64_t csqlite_column_integer(csqlite_statement *statement, int column);
/// A column as a floating-point number.
double csqlite_column_real(csqlite_statement *statement, int column);
/// A column as text, valid until the next step; null for NULL.
const char *csqlite_column_text(csqlite_statement *statement, int column, int *length);
/// A column as bytes, valid until the next step; null for NULL or none.
const void *csqlite_column_bytes(csqlite_statement *statement, int column, int *length);

/// What stands at a path: -1 nothing, 0 a file, 1 a folder, 2 anything else, -2 not to be found out.
int csqlite_file_kind(const char *path);
/// The size of a file in bytes; 0 where there is none.
int64_t csqlite_file_size(const char *path);
/// Whether this process may read the file.
bool csqlite_file_is_readable(const char *path);
/// Whether this process may write the file or folder.
bool csqlite_file_is_writable(const char *path);
/// Removes a file; nothing happens where there is none.
void csqlite_file_remove(const char *path);
/// Gives a file its final name in one step, writes it through to the disk and never replaces another file; 0 or an
/// `errno`.
int csqlite_file_publish(const char *from, const char *to);
/// The number of this process.
int csqlite_process(void);
/// The `errno` of a file that exists already.
int csqlite_errno_exists(void);
/// The `errno` of a full disk.
int csqlite_errno_full(void);

#endif
