// What Swift cannot import from ncurses by itself: macros with casts, globals, and variadic functions.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
// The wide-character interface has to be asked for before the first include of ncurses.h.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// Globals.
static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline SCREEN *nc_newterm(void) { return newterm(NULL, stdout, stdin); }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_color_pairs(void) { return COLOR_PAIRS; }

// Macros with casts.
static inline attr_t nc_bold(void) { return A_BOLD; }
static inline attr_t nc_dim(void) { return A_DIM; }
static inline attr_t nc_reverse(void) { return A_REVERSE; }
static inline attr_t nc_underline(void) { return A_UNDERLINE; }
static inline int nc_f0(void) { return KEY_F0; }

// Locale: true when the terminal is said to understand UTF-8. Only the kind of characters is taken from the
// environment; numbers keep the form files and databases expect.
static inline bool nc_set_locale(void) {
  setlocale(LC_CTYPE, "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// What terminfo knows of $TERM, asked before anything is written: 0 usable, 1 unknown, 2 cannot move its cursor.
static inline int nc_probe_terminal(void) {
  int status = 0;
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) {
    // A terminal that is known but generic or hardcopy is refused by setupterm with status 1.
    return status == 1 ? 2 : 1;
  }
  const char *move = tigetstr("cup");
  bool moves = move != NULL && move != (const char *)-1;
  del_curterm(cur_term);
  return moves ? 0 : 2;
}

// Whether leaving the screen brings back what was there before.
static inline bool nc_has_alternate_screen(void) {
  const char *leave = tigetstr("rmcup");
  return leave != NULL && leave != (const char *)-1;
}

// One cell: a letter with up to two marks. Filled by hand because setcchar measures every character again.
static inline void nc_set_cell(cchar_t *cell, attr_t attributes, int pair, wchar_t letter, wchar_t first,
                               wchar_t second) {
  memset(cell, 0, sizeof *cell);
  cell->attr = attributes | COLOR_PAIR(pair);
  cell->chars[0] = letter;
  cell->chars[1] = first;
  cell->chars[2] = second;
  cell->ext_color = pair;
}

// How many cells ncurses gives a character; it asks the C library. Declared here because the headers show it
// only under a feature macro that module imports do not pass on.
extern int wcwidth(wchar_t letter);
static inline int nc_width(wchar_t letter) { return wcwidth(letter); }

// Reads one key: 1 a key code, 0 a character, -1 nothing.
static inline int nc_read_key(int milliseconds, unsigned *out) {
  wint_t value = 0;
  wtimeout(stdscr, milliseconds);
  int result = wget_wch(stdscr, &value);
  *out = (unsigned)value;
  return result == ERR ? -1 : result == KEY_CODE_YES ? 1 : 0;
}

// How many bytes were typed and not read yet; negative when that cannot be told.
static inline int nc_input_count(void) {
  int count = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 ? count : -1;
}

// Signals. The handler only sets a flag and wakes the reader through a pipe. The flags exist once per file
// that uses them, so one Swift file alone may call these functions.
struct nc_signal_flags {
  volatile sig_atomic_t end_asked;
  volatile sig_atomic_t interrupt_asked;
  volatile sig_atomic_t pipe_end;
};

static inline struct nc_signal_flags *nc_signal_flags(void) {
  static struct nc_signal_flags flags = {0, 0, -1};
  return &flags;
}

static inline void nc_note_signal(int number) {
  struct nc_signal_flags *flags = nc_signal_flags();
  int kept = errno;
  if (number == SIGINT) flags->interrupt_asked = 1; else flags->end_asked = 1;
  if (flags->pipe_end >= 0) {
    ssize_t written = write((int)flags->pipe_end, "s", 1);
    (void)written;
  }
  errno = kept;
}

static inline void nc_catch_signals(int pipe_end) {
  struct nc_signal_flags *flags = nc_signal_flags();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = nc_note_signal;
  sigemptyset(&action.sa_mask);
  flags->end_asked = 0;
  flags->interrupt_asked = 0;
  flags->pipe_end = pipe_end;
  sigaction(SIGHUP, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
}

static inline void nc_release_signals(void) {
  signal(SIGHUP, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  signal(SIGINT, SIG_DFL);
  nc_signal_flags()->pipe_end = -1;
}

static inline bool nc_end_asked(void) { return nc_signal_flags()->end_asked != 0; }
static inline bool nc_take_interrupt(void) {
  bool asked = nc_signal_flags()->interrupt_asked != 0;
  nc_signal_flags()->interrupt_asked = 0;
  return asked;
}
#endif
