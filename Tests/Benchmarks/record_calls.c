// Notes every call that a program makes of SQLite's library, for replay_calls.c to make them again without the program.
//
//     cc -O2 -shared -fPIC -o record.so record_calls.c -ldl
//     LD_PRELOAD=./record.so CALLS=calls.log program ...
//
// One line a call, with the statement's number; what was bound follows its line as it is.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static FILE *notes;
// The library makes some of these calls itself while it answers one; only the program's own are noted.
static int depth;

static FILE *log_file(void) {
  if (!notes) {
    const char *path = getenv("CALLS");
    notes = fopen(path ? path : "/dev/null", "w");
    if (!notes) exit(74);
    setvbuf(notes, NULL, _IOFBF, 1 << 20);
  }
  return notes;
}

#define REAL(name) static typeof(&name) real; if (!real) real = (typeof(&name))dlsym(RTLD_NEXT, #name)

static void note_bytes(char kind, sqlite3_stmt *s, int index, const void *bytes, long count) {
  if (depth) return;
  fprintf(log_file(), "%c %p %d %ld\n", kind, (void *)s, index, count);
  fwrite(bytes, 1, (size_t)count, notes);
  fputc('\n', notes);
}

static void note(char kind, sqlite3_stmt *s, int index, long long value) {
  if (!depth) fprintf(log_file(), "%c %p %d %lld\n", kind, (void *)s, index, value);
}

// Makes the real call, during which nothing is noted.
#define ANSWER(type, ...) do { depth++; type answer = real(__VA_ARGS__); depth--; return answer; } while (0)

int sqlite3_prepare_v3(sqlite3 *db, const char *sql, int bytes, unsigned flags, sqlite3_stmt **out, const char **tail) {
  REAL(sqlite3_prepare_v3);
  depth++;
  int code = real(db, sql, bytes, flags, out, tail);
  depth--;
  if (code == SQLITE_OK && *out) {
    const char *text = sqlite3_sql(*out);
    long count = 0;
    while (text[count]) count++;
    note_bytes('P', *out, 0, text, count);
  }
  return code;
}

int sqlite3_exec(sqlite3 *db, const char *sql, int (*row)(void *, int, char **, char **), void *context, char **error) {
  REAL(sqlite3_exec);
  long count = 0;
  while (sql[count]) count++;
  note_bytes('E', NULL, 0, sql, count);
  ANSWER(int, db, sql, row, context, error);
}

int sqlite3_bind_int64(sqlite3_stmt *s, int index, sqlite3_int64 value) {
  REAL(sqlite3_bind_int64);
  note('i', s, index, value);
  ANSWER(int, s, index, value);
}

int sqlite3_bind_text(sqlite3_stmt *s, int index, const char *bytes, int count, void (*free)(void *)) {
  REAL(sqlite3_bind_text);
  note_bytes('t', s, index, bytes, count);
  ANSWER(int, s, index, bytes, count, free);
}

int sqlite3_bind_blob(sqlite3_stmt *s, int index, const void *bytes, int count, void (*free)(void *)) {
  REAL(sqlite3_bind_blob);
  note_bytes('b', s, index, bytes, count);
  ANSWER(int, s, index, bytes, count, free);
}

int sqlite3_bind_null(sqlite3_stmt *s, int index) {
  REAL(sqlite3_bind_null);
  note('n', s, index, 0);
  ANSWER(int, s, index);
}

int sqlite3_bind_zeroblob(sqlite3_stmt *s, int index, int count) {
  REAL(sqlite3_bind_zeroblob);
  note('z', s, index, count);
  ANSWER(int, s, index, count);
}

int sqlite3_step(sqlite3_stmt *s) {
  REAL(sqlite3_step);
  note('s', s, 0, 0);
  ANSWER(int, s);
}

int sqlite3_reset(sqlite3_stmt *s) {
  REAL(sqlite3_reset);
  note('r', s, 0, 0);
  ANSWER(int, s);
}

int sqlite3_clear_bindings(sqlite3_stmt *s) {
  REAL(sqlite3_clear_bindings);
  note('c', s, 0, 0);
  ANSWER(int, s);
}

int sqlite3_finalize(sqlite3_stmt *s) {
  REAL(sqlite3_finalize);
  if (s) note('f', s, 0, 0);
  ANSWER(int, s);
}

__attribute__((destructor)) static void end(void) {
  if (notes) fclose(notes);
}
