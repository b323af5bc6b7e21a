// Loaded ahead of the C library, it makes calls on the files of one folder fail, from the nth call on or just once.
//
// TORTURE_FOLDER  the folder (its real path)
// TORTURE_CALLS   letters: w write, s sync, t truncate, o open, r read, u unlink, l lock
// TORTURE_AT      the number of the first call that fails, from 0
// TORTURE_FAULT   an error number, 'kill' to end the program there, 'half' for a write of half the bytes and then EIO
// TORTURE_ONCE    set: only that one call fails
// TORTURE_TALLY   a file that gets a byte for every call that was made to fail
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;

static int in_folder(const char *name) {
  const char *folder = getenv("TORTURE_FOLDER");
  size_t length = folder ? strlen(folder) : 0;
  return length && strncmp(name, folder, length) == 0 && name[length] == '/';
}

static int is_ours(int descriptor) {
  char link[64], name[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = syscall(SYS_readlink, link, name, sizeof name - 1);
  if (length <= 0) return 0;
  name[length] = 0;
  return in_folder(name);
}

// 0: let it through; else the error to answer, or -1 for half a write.
static int fault(char call) {
  const char *wanted = getenv("TORTURE_CALLS"), *at = getenv("TORTURE_AT"), *kind = getenv("TORTURE_FAULT");
  if (!wanted || !at || !kind || !strchr(wanted, call)) return 0;
  long number = atomic_fetch_add(&calls, 1), first = atol(at);
  if (number < first || (getenv("TORTURE_ONCE") && number > first)) return 0;
  const char *tally = getenv("TORTURE_TALLY");
  int file = tally ? (int)syscall(SYS_openat, AT_FDCWD, tally, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
  if (file >= 0) {
    syscall(SYS_write, file, "x", 1);
    syscall(SYS_close, file);
  }
  if (strcmp(kind, "kill") == 0) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  if (strcmp(kind, "half") == 0) return call == 'w' && number == first ? -1 : EIO;
  return atoi(kind);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define GUARD(call, descriptor)                                   \
  int error = is_ours(descriptor) ? fault(call) : 0;              \
  if (error > 0) { errno = error; return -1; }

ssize_t write(int descriptor, const void *bytes, size_t count) {
  GUARD('w', descriptor)
  return NEXT(write)(descriptor, bytes, error < 0 ? count / 2 : count);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  GUARD('w', descriptor)
  return NEXT(pwrite)(descriptor, bytes, error < 0 ? count / 2 : count, place);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  GUARD('w', descriptor)
  return NEXT(pwrite64)(descriptor, bytes, error < 0 ? count / 2 : count, place);
}
ssize_t pread(int descriptor, void *bytes, size_t count, off_t place) {
  GUARD('r', descriptor)
  return NEXT(pread)(descriptor, bytes, count, place);
}
ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t place) {
  GUARD('r', descriptor)
  return NEXT(pread64)(descriptor, bytes, count, place);
}
int fsync(int descriptor) {
  GUARD('s', descriptor)
  return NEXT(fsync)(descriptor);
}
int fdatasync(int descriptor) {
  GUARD('s', descriptor)
  return NEXT(fdatasync)(descriptor);
}
int ftruncate(int descriptor, off_t size) {
  GUARD('t', descriptor)
  return NEXT(ftruncate)(descriptor, size);
}
int ftruncate64(int descriptor, off64_t size) {
  GUARD('t', descriptor)
  return NEXT(ftruncate64)(descriptor, size);
}
int flock(int descriptor, int operation) {
  GUARD('l', descriptor)
  return NEXT(flock)(descriptor, operation);
}
static int locking(int descriptor, int command) {
  if (command != F_SETLK && command != F_SETLKW) return 0;
  int error = is_ours(descriptor) ? fault('l') : 0;
  if (error > 0) errno = error;
  return error > 0;
}
int fcntl(int descriptor, int command, ...) {
  va_list more;
  va_start(more, command);
  void *value = va_arg(more, void *);
  va_end(more);
  return locking(descriptor, command) ? -1 : NEXT(fcntl)(descriptor, command, value);
}
int fcntl64(int descriptor, int command, ...) {
  va_list more;
  va_start(more, command);
  void *value = va_arg(more, void *);
  va_end(more);
  return locking(descriptor, command) ? -1 : NEXT(fcntl64)(descriptor, command, value);
}
int unlink(const char *name) {
  int error = in_folder(name) ? fault('u') : 0;
  if (error > 0) { errno = error; return -1; }
  return NEXT(unlink)(name);
}

static int opening(const char *name) {
  int error = in_folder(name) ? fault('o') : 0;
  if (error > 0) errno = error;
  return error > 0;
}
static mode_t mode_of(int flags, va_list more) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; }

int open(const char *name, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = mode_of(flags, more);
  va_end(more);
  return opening(name) ? -1 : NEXT(open)(name, flags, mode);
}
int open64(const char *name, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = mode_of(flags, more);
  va_end(more);
  return opening(name) ? -1 : NEXT(open64)(name, flags, mode);
}
