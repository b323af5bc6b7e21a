// Makes the calls again that record_calls.c noted, on a copy of the same database, and says how long the library takes for
// them: what a program in C would need for the very same questions and changes, and no program can stay below.
//
//     cc -O2 -o replay replay_calls.c -lsqlite3
//     ./replay COPY.db calls.log          JSON: for each kind of transaction how many there were, and half of all times
//
// Transactions that step the same statements in the same order are of one kind. Every column of a row is read, as in
// ../shared/tools/bench/store/store_limit.c.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { char kind; int statement, index; long number; const char *bytes; } Call;
typedef struct { void *name; sqlite3_stmt *prepared; } Known;
typedef struct { unsigned long shape; char first[64]; int count, statements; long rows; double *cpu, *wall; } Kind;

static Call *calls;
static long call_count;
static Known *known;
static int known_count;
static Kind kinds[4096];
static int kind_count;
static sqlite3 *db;
static volatile unsigned long sink;
static char scratch[1 << 16];

static void stop(const char *what) {
  fprintf(stderr, "replay: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

// The place of a statement's address among those that live; a new one where it is prepared, as addresses come again.
static int place(void *name, int fresh) {
  for (int i = known_count; i-- > 0;)
    if (known[i].name == name) return fresh ? (known[i].name = NULL, place(name, 1)) : i;
  if (!fresh) return -1;
  known = realloc(known, sizeof *known * (size_t)(known_count + 1));
  known[known_count] = (Known){name, NULL};
  return known_count++;
}

static void load(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) stop(path);
  long room = 0;
  char kind;
  void *name;
  int index;
  long number;
  while (fscanf(file, "%c %p %d %ld", &kind, &name, &index, &number) == 4) {
    fgetc(file);
    char *bytes = NULL;
    if (strchr("PEtb", kind)) {
      bytes = malloc((size_t)number + 1);
      if (fread(bytes, 1, (size_t)number, file) != (size_t)number) stop("the notes break off");
      bytes[number] = 0;
      fgetc(file);
    }
    if (call_count == room) calls = realloc(calls, sizeof *calls * (size_t)(room = room * 2 + 1024));
    int statement = kind == 'E' ? -1 : place(name, kind == 'P');
    if (kind != 'E' && statement < 0) continue;
    calls[call_count++] = (Call){kind, statement, index, number, bytes};
  }
  fclose(file);
}

static long drain(sqlite3_stmt *s) {
  char *out = scratch;
  unsigned long sum = 0;
  int columns = sqlite3_column_count(s);
  for (int c = 0; c < columns; c++) switch (sqlite3_column_type(s, c)) {
      case SQLITE_NULL: break;
      case SQLITE_INTEGER: sum += (unsigned long)sqlite3_column_int64(s, c); break;
      default: {
        int count = sqlite3_column_bytes(s, c);
        const void *bytes = sqlite3_column_blob(s, c);
        if (count > 512) count = 512;
        memcpy(out, bytes, (size_t)count);
        out += count;
        if (out > scratch + (1 << 15)) out = scratch;
      }
    }
  sink += sum;
  return 1;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void count(unsigned long shape, const char *first, int statements, long rows, double cpu, double wall) {
  Kind *kind = NULL;
  for (int i = 0; i < kind_count && !kind; i++)
    if (kinds[i].shape == shape) kind = &kinds[i];
  if (!kind) {
    if (kind_count == 4096) return;
    kind = &kinds[kind_count++];
    kind->shape = shape;
    snprintf(kind->first, sizeof kind->first, "%s", first ? first : "");
    for (char *c = kind->first; *c; c++) if (*c == '"' || *c == '\\' || *c < ' ') *c = ' ';
  }
  kind->statements = statements;
  kind->rows += rows;
  kind->cpu = realloc(kind->cpu, sizeof(double) * (size_t)(kind->count + 1));
  kind->wall = realloc(kind->wall, sizeof(double) * (size_t)(kind->count + 1));
  kind->cpu[kind->count] = cpu;
  kind->wall[kind->count++] = wall;
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  load(argv[2]);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)) stop(argv[1]);
  sqlite3_wal_autocheckpoint(db, 0);
  int open = 0, statements = 0, last = -1;
  long rows = 0;
  unsigned long shape = 0;
  const char *first = NULL;
  double cpu = 0, wall = 0;
  for (long i = 0; i < call_count; i++) {
    Call *call = &calls[i];
    sqlite3_stmt *s = call->statement < 0 ? NULL : known[call->statement].prepared;
    switch (call->kind) {
      case 'E': sqlite3_exec(db, call->bytes, NULL, NULL, NULL); break;
      case 'P':
        if (sqlite3_prepare_v3(db, call->bytes, (int)call->number, SQLITE_PREPARE_PERSISTENT, &known[call->statement].prepared, NULL))
          stop(call->bytes);
        break;
      case 'i': sqlite3_bind_int64(s, call->index, call->number); break;
      case 't': sqlite3_bind_text(s, call->index, call->bytes, (int)call->number, SQLITE_STATIC); break;
      case 'b': sqlite3_bind_blob(s, call->index, call->bytes, (int)call->number, SQLITE_STATIC); break;
      case 'n': sqlite3_bind_null(s, call->index); break;
      case 'z': sqlite3_bind_zeroblob(s, call->index, (int)call->number); break;
      case 'r': sqlite3_reset(s); if (last == call->statement) last = -1; break;
      case 'c': sqlite3_clear_bindings(s); break;
      case 'f': sqlite3_finalize(s); known[call->statement].prepared = NULL; break;
      case 's': {
        const char *sql = sqlite3_sql(s);
        if (!open && strncmp(sql, "begin", 5) == 0) {
          open = 1; statements = 0; rows = 0; shape = 5381; first = NULL;
          cpu = seconds(CLOCK_THREAD_CPUTIME_ID); wall = seconds(CLOCK_MONOTONIC);
        }
        if (open && call->statement != last) {
          statements++;
          for (const char *c = sql; *c; c++) shape = shape * 33 + (unsigned char)*c;
          if (statements == 2) first = sql;
        }
        last = call->statement;
        int code = sqlite3_step(s);
        if (code == SQLITE_ROW) rows += drain(s);
        else if (code != SQLITE_DONE) stop(sql);
      }
    }
    if (open && sqlite3_get_autocommit(db)) {
      open = 0;
      count(shape, first, statements, rows, seconds(CLOCK_THREAD_CPUTIME_ID) - cpu, seconds(CLOCK_MONOTONIC) - wall);
    }
  }
  printf("[");
  for (int i = 0; i < kind_count; i++) {
    Kind *kind = &kinds[i];
    qsort(kind->cpu, (size_t)kind->count, sizeof(double), by_size);
    qsort(kind->wall, (size_t)kind->count, sizeof(double), by_size);
    printf("%s\n {\"runs\":%d,\"statements\":%d,\"rows\":%.1f,\"cpu_p50_us\":%.1f,\"p50_us\":%.1f,\"first\":\"%s\"}", i ? "," : "",
      kind->count, kind->statements, (double)kind->rows / kind->count, kind->cpu[kind->count / 2] * 1e6,
      kind->wall[kind->count / 2] * 1e6, kind->first);
  }
  printf("\n]\n");
}
