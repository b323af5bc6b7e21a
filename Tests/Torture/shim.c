// Loaded ahead of the C library, it makes calls on the files of one folder fail, from the nth call on or just once.
//
// TORTURE_FOLDER  the folder (its real path)
// TORTURE_CALLS   letters: w write, s sync, t truncate, o open, r read, u unlink, l lock
// TORTURE_AT      the number of the first call that fails, from 0
// TORTURE_FAULT   an error number, 'kill' to end the program there, 'half' for a write of half the bytes and then EIO
// TORTURE_ONCE    set: only that one call fails
// TORTURE_TALLY   a file that gets a byte for every call that was made to fail
// TORTURE_FILE_SYSTEM  the number of the kind of file system that the folder is said to lie on
// TORTURE_RECORD  a file that gets every write, truncation, sync and removal that succeeded, in their order
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <unistd.h>

static atomic_long calls;

static int in_folder(const char *name) {
  const char *folder = getenv("TORTURE_FOLDER");
  size_t length = folder ? strlen(folder) : 0;
  return length && strncmp(name, folder, length) == 0 && name[length] == '/';
}

static int name_of(int descriptor, char *name) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = syscall(SYS_readlink, link, name, PATH_MAX - 1);
  if (length <= 0) return 0;
  name[length] = 0;
  return 1;
}

static int is_ours(int descriptor) {
  char name[PATH_MAX];
  return name_of(descriptor, name) && in_folder(name);
}

// One entry: what, the lengths and the place, the file's name, the bytes. It is one call, so entries stay whole.
static void record_name(char call, const char *name, uint64_t place, const void *bytes, uint64_t count) {
  const char *log = getenv("TORTURE_RECORD"), *folder = getenv("TORTURE_FOLDER");
  if (!log || !folder || (!in_folder(name) && strcmp(name, folder) != 0)) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (file < 0) return;
  uint32_t length = strlen(name);
  char head[21];
  head[0] = call;
  memcpy(head + 1, &length, 4);
  memcpy(head + 5, &place, 8);
  memcpy(head + 13, &count, 8);
  struct iovec parts[3] = {{head, sizeof head}, {(void *)name, length}, {(void *)bytes, count}};
  syscall(SYS_writev, file, parts, 3);
  syscall(SYS_close, file);
}
static void record(char call, int descriptor, uint64_t place, const void *bytes, uint64_t count) {
  char name[PATH_MAX];
  if (getenv("TORTURE_RECORD") && name_of(descriptor, name)) record_name(call, name, place, bytes, count);
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
  off_t place = getenv("TORTURE_RECORD") ? lseek(descriptor, 0, SEEK_CUR) : 0;
  ssize_t done = NEXT(write)(descriptor, bytes, error < 0 ? count / 2 : count);
  if (done > 0 && place >= 0) record('W', descriptor, place, bytes, done);
  return done;
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  GUARD('w', descriptor)
  ssize_t done = NEXT(pwrite)(descriptor, bytes, error < 0 ? count / 2 : count, place);
  if (done > 0) record('W', descriptor, place, bytes, done);
  return done;
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  GUARD('w', descriptor)
  ssize_t done = NEXT(pwrite64)(descriptor, bytes, error < 0 ? count / 2 : count, place);
  if (done > 0) record('W', descriptor, place, bytes, done);
  return done;
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
  int failed = NEXT(fsync)(descriptor);
  if (!failed) record('S', descriptor, 0, 0, 0);
  return failed;
}
int fdatasync(int descriptor) {
  GUARD('s', descriptor)
  int failed = NEXT(fdatasync)(descriptor);
  if (!failed) record('S', descriptor, 0, 0, 0);
  return failed;
}
int ftruncate(int descriptor, off_t size) {
  GUARD('t', descriptor)
  int failed = NEXT(ftruncate)(descriptor, size);
  if (!failed) record('T', descriptor, size, 0, 0);
  return failed;
}
int ftruncate64(int descriptor, off64_t size) {
  GUARD('t', descriptor)
  int failed = NEXT(ftruncate64)(descriptor, size);
  if (!failed) record('T', descriptor, size, 0, 0);
  return failed;
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
  int failed = NEXT(unlink)(name);
  if (!failed) record_name('U', name, 0, 0, 0);
  return failed;
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

int statfs(const char *name, struct statfs *system) {
  const char *kind = getenv("TORTURE_FILE_SYSTEM"), *folder = getenv("TORTURE_FOLDER");
  int failed = NEXT(statfs)(name, system);
  if (!failed && kind && folder && strncmp(name, folder, strlen(folder)) == 0) system->f_type = atol(kind);
  return failed;
}
