// Makes the calls again that record_calls.c noted, as statements of PostgreSQL, one after the other: what a server would need for
// the very same questions and changes.
//
//     cc -O2 -I/usr/include/postgresql -o replay_on_postgres replay_on_postgres.c -lpq
//     ./replay_on_postgres "host=/tmp/pg dbname=priorauth" calls.log
//
// The database is what postgres_copy.py made of the one whose calls were noted. Only transactions that change something are
// made; every statement is prepared before, and a transaction with one that PostgreSQL does not take is counted as left out.
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 64 };
typedef struct { void *address; char *sql; char name[16]; int prepared, count; const char *value[MOST]; int length[MOST], format[MOST]; } Statement;

static Statement statements[8192];
static int statement_count;
static PGconn *server;
static double times[65536];

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static Statement *find(void *address) {
  for (int i = statement_count; i-- > 0;)
    if (statements[i].address == address) return &statements[i];
  return NULL;
}

static int is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// What has another name there; a word is one only between what is no part of a name.
static const char *const NAMES[][2] = {
    {"authorization", "\"authorization\""},
    {"is not null", "is not null"},
    {"is null", "is null"},
    {"is not", "is distinct from"},
    {"is", "is not distinct from"},
    {"collate nocase", ""},
    {"payload ->> '$.database'", "payload::jsonb ->> 'database'"},
    {"value ->> '$.sha256'", "value ->> 'sha256'"},
    {"value ->> '$.table'", "value ->> 'table'"},
    {"value ->> '$.id'", "value ->> 'id'"},
    {"> unixepoch(payload ->> '$.at')", "> 0"},
    {"join json_each(iif(json_valid(payload), payload, '{}'), '$.records')",
     "join jsonb_array_elements(payload::jsonb -> 'records') each(value) on true"},
    {"json_valid(payload)", "true"},
};

// `?` becomes `$1`.
static char *translated(const char *sql) {
  char *out = calloc(1, strlen(sql) * 4 + 64), *end = out;
  int number = 0, quoted = 0;
  for (char before = ' '; *sql; before = sql[-1]) {
    int known = -1;
    for (int i = 0; known < 0 && !quoted && !is_name(before) && i < (int)(sizeof NAMES / sizeof *NAMES); i++) {
      size_t length = strlen(NAMES[i][0]);
      if (!strncmp(sql, NAMES[i][0], length) && !is_name(sql[length])) known = i;
    }
    if (known >= 0) {
      end += sprintf(end, "%s", NAMES[known][1]);
      sql += strlen(NAMES[known][0]);
      continue;
    }
    if (*sql == '\'') quoted = !quoted;
    if (*sql == '?' && !quoted) end += sprintf(end, "$%d", ++number);
    else *end++ = *sql;
    sql++;
  }
  // What stands in parentheses after `from` has to have a name there.
  char *from = strstr(out, "\nfrom (select");
  if (!from) return out;
  int depth = 0;
  for (from += 6; *from && (depth += (*from == '(') - (*from == ')')); from++) {}
  memmove(from + 8, from + 1, strlen(from));
  memcpy(from + 1, " chosen", 7);
  return out;
}

// Whether the server takes a statement; it is prepared then.
static int prepare(Statement *s) {
  if (s->prepared) return s->prepared > 0;
  sprintf(s->name, "s%ld", (long)(s - statements));
  char *sql = translated(s->sql);
  PGresult *result = PQprepare(server, s->name, sql, 0, NULL);
  s->prepared = PQresultStatus(result) == PGRES_COMMAND_OK ? 1 : -1;
  if (s->prepared < 0) fprintf(stderr, "%s%s\n\n", PQresultErrorMessage(result), sql);
  PQclear(result);
  free(sql);
  return s->prepared > 0;
}

static int run(Statement *s) {
  PGresult *result = PQexecPrepared(server, s->name, s->count, s->value, s->length, s->format, 0);
  ExecStatusType status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fprintf(stderr, "%s%s\n\n", PQresultErrorMessage(result), s->sql);
  PQclear(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

static void plain(const char *sql) { PQclear(PQexec(server, sql)); }

// What the statements use and the server lacks.
static const char *const FUNCTIONS[] = {
    "create function iif(boolean, text, text) returns text language sql immutable as 'select case when $1 then $2 else $3 end'",
    "create function whole(boolean) returns bigint language sql immutable as 'select $1::int::bigint'",
    "create cast (boolean as bigint) with function whole(boolean) as assignment",
};

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

// A statement that was begun in a transaction, with what was bound then.
static Statement *steps[65536];
static int step_count;

int main(int count, char **words) {
  if (count != 3) return 64;
  server = PQconnectdb(words[1]);
  if (PQstatus(server) != CONNECTION_OK) { fprintf(stderr, "%s", PQerrorMessage(server)); return 1; }
  for (int i = 0; i < (int)(sizeof FUNCTIONS / sizeof *FUNCTIONS); i++) plain(FUNCTIONS[i]);
  FILE *file = fopen(words[2], "r");
  if (!file) { perror(words[2]); return 1; }
  char kind;
  void *address;
  int index, inside = 0, changes = 0, made = 0, left = 0;
  long number, total = 0;
  while (fscanf(file, "%c %p %d %ld", &kind, &address, &index, &number) == 4) {
    fgetc(file);
    char *bytes = NULL;
    if (strchr("PEtb", kind)) {
      bytes = calloc(1, (size_t)number + 1);
      if (fread(bytes, 1, (size_t)number, file) != (size_t)number) return 1;
      fgetc(file);
    }
    if (kind == 'E') continue;
    if (kind == 'P') {
      Statement *old = find(address);
      if (old) old->address = NULL;
      // The same words are one statement there, however often they were prepared here.
      statements[statement_count++] = (Statement){.address = address, .sql = bytes};
      continue;
    }
    Statement *s = find(address);
    if (!s) continue;
    int place = index - 1;
    switch (kind) {
      case 'i': s->value[place] = calloc(1, 24), sprintf((char *)s->value[place], "%ld", number), s->format[place] = 0; break;
      case 't': s->value[place] = bytes, s->format[place] = 0; break;
      case 'b': s->value[place] = bytes, s->length[place] = (int)number, s->format[place] = 1; break;
      case 'n': s->value[place] = NULL; break;
    }
    if (strchr("itbn", kind) && index > s->count) s->count = index;
    if (kind == 'r') s->prepared = s->prepared == 2 ? 1 : s->prepared;
    if (kind != 's' || s->prepared == 2) continue;
    if (!strncmp(s->sql, "begin", 5)) { inside = 1; step_count = changes = 0; continue; }
    if (!inside) continue;
    int is_end = !strncmp(s->sql, "commit", 6), is_undone = !strncmp(s->sql, "rollback", 8);
    if (!strncmp(s->sql, "pragma", 6)) continue;
    if (!is_end && !is_undone) {
      int taken = prepare(s);
      if (!taken) inside = -1;
      if (inside > 0) {
        Statement *copy = malloc(sizeof *copy);
        *copy = *s;
        steps[step_count++] = copy;
        changes += !strncmp(s->sql, "insert", 6) || !strncmp(s->sql, "update", 6) || !strncmp(s->sql, "delete", 6);
      }
      if (s->prepared > 0) s->prepared = 2;  // Its further rows are no statements of their own.
      continue;
    }
    if (is_end && inside < 0) left++;
    if (is_end && inside > 0 && changes) {
      double start = seconds();
      plain("begin");
      int well = 1;
      for (int i = 0; i < step_count && well; i++) well = run(steps[i]);
      plain(well ? "commit" : "rollback");
      if (well) times[made++] = (seconds() - start) * 1e6, total += step_count;
      else left++;
    }
    inside = 0;
  }
  qsort(times, (size_t)made, sizeof *times, by_size);
  printf("{\"transactions\": %d, \"left_out\": %d, \"statements\": %ld, \"p50_us\": %.1f, \"p95_us\": %.1f}\n", made, left,
         made ? total / made : 0, made ? times[made / 2] : 0, made ? times[made * 95 / 100] : 0);
  return 0;
}
