#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
// The wide-character interface has to be asked for before the first include of ncurses.h.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#endif
