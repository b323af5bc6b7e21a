#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H
#include <asm/unistd.h>
#include <linux/stat.h>
#include <sqlite3.h>
#include <sys/vfs.h>

// Swift imports neither variadic functions nor the pointer constant SQLITE_TRANSIENT.

static inline int csqlite_set_defensive(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

static inline int csqlite_skip_checkpoint_on_close(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

static inline int csqlite_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
  return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// The number of the file system a path lies on, 0 when it can't be told. Glibc's Swift module leaves <sys/vfs.h> out.
static inline unsigned int csqlite_file_system(const char *path) {
  struct statfs system;
  return statfs(path, &system) == 0 ? (unsigned int)system.f_type : 0;
}

// What tells a file from every other one, also from a later one with its number, and by how many names it is reached.
typedef struct {
  unsigned long long device, number, links, born_seconds, born_nanoseconds, changed_seconds, changed_nanoseconds;
  int is_mounted;
} csqlite_file;

// The headers that declare this and the calls below also declare what Glibc's Swift module has; which of the two modules
// that would belong to depends on which file is compiled first.
long syscall(long number, ...);

// What lies at a path itself; 0 when it can't be told. Glibc's Swift module leaves the call out.
static inline int csqlite_look(const char *path, csqlite_file *file) {
  const int here = -100 /* AT_FDCWD */, itself = 0x100 /* AT_SYMLINK_NOFOLLOW */;
  struct statx found;
  if (syscall(__NR_statx, here, path, itself, STATX_BASIC_STATS | STATX_BTIME, &found) != 0) return 0;
  file->device = (unsigned long long)found.stx_dev_major << 32 | found.stx_dev_minor;
  file->number = found.stx_ino;
  file->links = found.stx_nlink;
  file->born_seconds = found.stx_mask & STATX_BTIME ? (unsigned long long)found.stx_btime.tv_sec : 0;
  file->born_nanoseconds = found.stx_mask & STATX_BTIME ? found.stx_btime.tv_nsec : 0;
  file->changed_seconds = (unsigned long long)found.stx_mtime.tv_sec;
  file->changed_nanoseconds = found.stx_mtime.tv_nsec;
  file->is_mounted = (found.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  return 1;
}

static inline int csqlite_set_mark(const char *path, const char *name, const char *bytes, int count) {
  return syscall(__NR_lsetxattr, path, name, bytes, (unsigned long)count, 0) == 0;
}

static inline int csqlite_mark(const char *path, const char *name, char *bytes, int room) {
  return (int)syscall(__NR_lgetxattr, path, name, bytes, (unsigned long)room);
}
#endif
