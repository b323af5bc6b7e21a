// How long cmark takes to make its tree of a text, in this process: cmark_import FILE [REPETITIONS].
// Prints one JSON object with the same names as 'priorauth bench import --json'. Times are processor time and cover
// the whole life of a tree, its release as well.
#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double microseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static int by_size(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int count, char **words) {
  FILE *file = count > 1 ? fopen(words[1], "rb") : NULL;
  if (!file) return 66;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != (size_t)size) return 74;
  int repetitions = count > 2 ? atoi(words[2]) : 200;
  if (repetitions < 1) return 64;
  double *times = malloc(repetitions * sizeof *times);
  if (!times) return 74;
  // The first pass only warms the caches.
  for (int pass = -1; pass < repetitions; pass++) {
    double start = microseconds();
    cmark_node_free(cmark_parse_document(text, size, CMARK_OPT_DEFAULT));
    if (pass >= 0) times[pass] = microseconds() - start;
  }
  qsort(times, repetitions, sizeof *times, by_size);
  double median = times[repetitions / 2];
  printf("{\"bytes\": %ld, \"us_per_document\": %.2f, \"mb_per_s\": %.2f}\n", size, median, size / median);
}
