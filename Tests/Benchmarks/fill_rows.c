// How long the library alone takes to write the rows of a database of ours into a new one with the same tables, row by
// row by prepared statements in one transaction a table, and to make the indexes afterwards: fill_rows SOURCE NEW.
// Reading the rows is measured before and left out. There are no triggers and no digests. Prints one JSON object; times
// are processor time.
//
//   cc -O2 -o fill_rows Tests/Benchmarks/fill_rows.c -lsqlite3
#include <malloc.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void must(int ok, sqlite3 *database) {
  if (ok) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  exit(70);
}

static void run(sqlite3 *database, const char *sql) { must(sqlite3_exec(database, sql, 0, 0, 0) == SQLITE_OK, database); }

static sqlite3_stmt *prepared(sqlite3 *database, const char *sql) {
  sqlite3_stmt *statement = NULL;
  must(sqlite3_prepare_v2(database, sql, -1, &statement, NULL) == SQLITE_OK, database);
  return statement;
}

static void make(sqlite3 *from, sqlite3 *into, const char *type) {
  char *sql = sqlite3_mprintf(
      "select sql from sqlite_schema where type = %Q and sql is not null and name not like 'sqlite%%'", type);
  sqlite3_stmt *each = prepared(from, sql);
  while (sqlite3_step(each) == SQLITE_ROW) run(into, (const char *)sqlite3_column_text(each, 0));
  sqlite3_finalize(each);
  sqlite3_free(sql);
}

// Goes through the rows of a table, and writes them where there is a statement for it.
static long copy(sqlite3_stmt *rows, sqlite3_stmt *insert) {
  long count = 0;
  for (; sqlite3_step(rows) == SQLITE_ROW; count++) {
    for (int column = 0; column < sqlite3_column_count(rows); column++) {
      sqlite3_value *value = sqlite3_column_value(rows, column);
      if (insert) sqlite3_bind_value(insert, column + 1, value);
    }
    if (!insert) continue;
    must(sqlite3_step(insert) == SQLITE_DONE, sqlite3_db_handle(insert));
    sqlite3_reset(insert);
  }
  sqlite3_reset(rows);
  return count;
}

int main(int count, char **words) {
  if (count != 3) return 64;
  // The library takes and gives back 88 KB for each list of words in a check; handing that to the system costs more.
  mallopt(M_TRIM_THRESHOLD, 1 << 28);
  sqlite3 *from, *into;
  must(sqlite3_open_v2(words[1], &from, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK, from);
  must(sqlite3_open(words[2], &into) == SQLITE_OK, into);
  run(into, "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536");
  make(from, into, "table");
  sqlite3_stmt *tables = prepared(
      from,
      "select table_name, group_concat(name), group_concat('?') from (select s.name as table_name, c.name"
      " from sqlite_schema s, pragma_table_info(s.name) c where s.type = 'table' and s.name not like 'sqlite%')"
      " group by table_name");
  double reading = 0, writing = 0;
  long rows = 0;
  while (sqlite3_step(tables) == SQLITE_ROW) {
    const unsigned char *name = sqlite3_column_text(tables, 0), *columns = sqlite3_column_text(tables, 1);
    char *question = sqlite3_mprintf("select %s from %s", columns, name);
    char *order = sqlite3_mprintf("insert into %s (%s) values (%s)", name, columns, sqlite3_column_text(tables, 2));
    sqlite3_stmt *each = prepared(from, question), *insert = prepared(into, order);
    double start = seconds();
    copy(each, NULL);
    double read = seconds() - start;
    run(into, "begin");
    rows += copy(each, insert);
    run(into, "commit");
    reading += read;
    writing += seconds() - start - 2 * read;
    sqlite3_finalize(each);
    sqlite3_finalize(insert);
    sqlite3_free(question);
    sqlite3_free(order);
  }
  double start = seconds();
  make(from, into, "index");
  double indexes = seconds() - start;
  printf(
      "{\"rows\": %ld, \"reading_s\": %.2f, \"writing_s\": %.2f, \"indexes_s\": %.2f, \"rows_per_cpu_second\": %.0f}\n", rows,
      reading, writing, indexes, rows / (writing + indexes));
}
