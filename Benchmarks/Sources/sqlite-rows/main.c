// What SQLite itself can do: takes the rows of a memory out of it, and inserts them into the same schema again with
// prepared statements, in one transaction and in the order in which an import makes them.
//
//   sqlite-rows dump MEMORY ROWS
//   sqlite-rows insert ROWS DATABASE
//   sqlite-rows insert-late ROWS DATABASE     (indexes that an import makes after the rows are made then here too)
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { tables = 64 };

static sqlite3 *database;
static sqlite3_stmt *insertions[tables];
static int columns[tables];

static void fail(const char *what) {
  fprintf(stderr, "sqlite-rows: %s: %s\n", what, database ? sqlite3_errmsg(database) : "");
  exit(2);
}

static void run(const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL)) fail(sql);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)) fail(sql);
  return statement;
}

// Rows: a byte for the table, then for each column a byte for the type and the value.

static void put_row(FILE *out, int table, sqlite3_stmt *row) {
  fputc(table, out);
  for (int column = 0; column < sqlite3_column_count(row); column++) {
    int type = sqlite3_column_type(row, column);
    fputc(type, out);
    if (type == SQLITE_INTEGER) {
      int64_t value = sqlite3_column_int64(row, column);
      fwrite(&value, sizeof value, 1, out);
    } else if (type == SQLITE_FLOAT) {
      double value = sqlite3_column_double(row, column);
      fwrite(&value, sizeof value, 1, out);
    } else if (type != SQLITE_NULL) {
      const void *bytes = sqlite3_column_blob(row, column);
      uint32_t count = (uint32_t)sqlite3_column_bytes(row, column);
      fwrite(&count, sizeof count, 1, out);
      fwrite(bytes, 1, count, out);
    }
  }
}

static void put_rows(FILE *out, int table, sqlite3_stmt *rows, int64_t key) {
  sqlite3_bind_int64(rows, 1, key);
  while (sqlite3_step(rows) == SQLITE_ROW) put_row(out, table, rows);
  sqlite3_reset(rows);
}

static void put_text(FILE *out, const char *text) { fwrite(text, 1, strlen(text) + 1, out); }

// The file begins with the schema and the names of tables that rows are for.
static int dump(const char *memory, const char *path) {
  if (sqlite3_open_v2(memory, &database, SQLITE_OPEN_READONLY, NULL)) fail(memory);
  FILE *out = fopen(path, "wb");
  if (!out) fail(path);
  static const char *const names[] = {"unit", "variant", "code", "property", "note", "event"};
  sqlite3_stmt *schema = prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index', rowid");
  while (sqlite3_step(schema) == SQLITE_ROW) put_text(out, (const char *)sqlite3_column_text(schema, 0));
  put_text(out, "");
  for (int table = 0; table < 6; table++) put_text(out, names[table]);
  put_text(out, "");
  sqlite3_stmt *units = prepare("SELECT * FROM unit ORDER BY id");
  sqlite3_stmt *variants = prepare("SELECT * FROM variant WHERE unit = ? ORDER BY id");
  sqlite3_stmt *codes = prepare("SELECT * FROM code WHERE variant = ? ORDER BY number");
  sqlite3_stmt *properties = prepare("SELECT * FROM property WHERE unit = ? ORDER BY id");
  sqlite3_stmt *notes = prepare("SELECT * FROM note WHERE unit = ? ORDER BY id");
  sqlite3_stmt *events = prepare("SELECT * FROM event WHERE unit = ? ORDER BY id");
  while (sqlite3_step(units) == SQLITE_ROW) {
    int64_t unit = sqlite3_column_int64(units, 0);
    put_row(out, 0, units);
    sqlite3_bind_int64(variants, 1, unit);
    while (sqlite3_step(variants) == SQLITE_ROW) {
      put_row(out, 1, variants);
      put_rows(out, 2, codes, sqlite3_column_int64(variants, 0));
    }
    sqlite3_reset(variants);
    put_rows(out, 3, properties, unit);
    put_rows(out, 4, notes, unit);
    put_rows(out, 5, events, unit);
  }
  return fclose(out) ? 2 : 0;
}

static void prepare_insertion(int table, const char *name) {
  char sql[1024];
  snprintf(sql, sizeof sql, "SELECT * FROM %s", name);
  sqlite3_stmt *all = prepare(sql);
  columns[table] = sqlite3_column_count(all);
  sqlite3_finalize(all);
  int length = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", name);
  for (int column = 1; column < columns[table]; column++)
    length += snprintf(sql + length, sizeof sql - (size_t)length, ", ?");
  snprintf(sql + length, sizeof sql - (size_t)length, ")");
  insertions[table] = prepare(sql);
}

static const uint8_t *insert_row(const uint8_t *at) {
  int table = *at++;
  sqlite3_stmt *insertion = insertions[table];
  for (int column = 1; column <= columns[table]; column++) {
    int type = *at++;
    if (type == SQLITE_NULL) {
      sqlite3_bind_null(insertion, column);
    } else if (type == SQLITE_INTEGER) {
      int64_t value;
      memcpy(&value, at, sizeof value);
      sqlite3_bind_int64(insertion, column, value);
      at += sizeof value;
    } else if (type == SQLITE_FLOAT) {
      double value;
      memcpy(&value, at, sizeof value);
      sqlite3_bind_double(insertion, column, value);
      at += sizeof value;
    } else {
      uint32_t count;
      memcpy(&count, at, sizeof count);
      at += sizeof count;
      if (type == SQLITE_TEXT) {
        sqlite3_bind_text(insertion, column, (const char *)at, (int)count, SQLITE_STATIC);
      } else {
        sqlite3_bind_blob(insertion, column, at, (int)count, SQLITE_STATIC);
      }
      at += count;
    }
  }
  if (sqlite3_step(insertion) != SQLITE_DONE) fail("insert");
  sqlite3_reset(insertion);
  return at;
}

// Whether a statement makes an index that an import into an empty memory makes after the rows.
static int makes_late(const char *sql) {
  static const char *const names[] = {"variant_by_key ", "variant_by_length ", "variant_by_status ", "event_of_unit "};
  for (size_t each = 0; each < sizeof names / sizeof *names; each++)
    if (!strncmp(sql, "CREATE INDEX ", 13) && !strncmp(sql + 13, names[each], strlen(names[each]))) return 1;
  return 0;
}

static int insert(const char *path, const char *copy, int late) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) fail(path);
  const uint8_t *at = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (at == MAP_FAILED) fail(path);
  const uint8_t *end = at + status.st_size;
  if (sqlite3_open(copy, &database)) fail(copy);
  // What a memory is opened with.
  run("PRAGMA journal_mode = WAL");
  run("PRAGMA synchronous = NORMAL");
  run("PRAGMA cache_size = -65536");
  run("PRAGMA foreign_keys = ON");
  const char *missing[tables];
  int lacks = 0;
  for (; *at; at += strlen((const char *)at) + 1) {
    if (late && lacks < tables && makes_late((const char *)at)) missing[lacks++] = (const char *)at;
    else run((const char *)at);
  }
  int table = 0;
  for (at++; *at; at += strlen((const char *)at) + 1) prepare_insertion(table++, (const char *)at);
  at++;
  run("BEGIN IMMEDIATE");
  int64_t rows = 0;
  for (; at < end; rows++) at = insert_row(at);
  for (int each = 0; each < lacks; each++) run(missing[each]);
  run("COMMIT");
  for (int each = 0; each < table; each++) sqlite3_finalize(insertions[each]);
  sqlite3_close(database);
  fprintf(stderr, "%lld rows\n", (long long)rows);
  return 0;
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "dump")) return dump(words[2], words[3]);
  if (count == 4 && !strcmp(words[1], "insert")) return insert(words[2], words[3], 0);
  if (count == 4 && !strcmp(words[1], "insert-late")) return insert(words[2], words[3], 1);
  fputs("usage: sqlite-rows dump MEMORY ROWS | sqlite-rows insert|insert-late ROWS DATABASE\n", stderr);
  return 2;
}
