/*
 * The disk of a PostgreSQL whose machine loses power. Preloaded into all its processes, it keeps in $POWER_DISK what a sync of each file
 * below $POWER_FOLDER has brought to the disk, and a log of the names that a sync has made permanent:
 *
 *   F <content> <path>        the file was synced, and its name with it
 *   D <path>                  the folder was synced: these are its names, and no others,
 *   E <content> <path>        one of them
 *
 * A content is named after the file itself, which may be renamed, and lies in $POWER_DISK under that name. With $POWER_LEAK, that many
 * percent of the writes reach it at once and in any order, since an operating system may write any page at any time. Unlike in
 * `disk.c`, files are written by one process and synced by another, so a sync copies a whole file.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include "interposed.h"
#define MOST_LOG (1 << 20)

static const char *disk(void) { return getenv("POWER_DISK"); }

/* Where a descriptor leads, relative to the folder; 0 if not below it. */
static int path_of(int fd, char *path) {
  const char *folder = getenv("POWER_FOLDER");
  char link[64], full[PATH_MAX];
  if (!folder || !disk()) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, full, sizeof full - 1);
  size_t prefix = strlen(folder);
  if (length < (ssize_t)prefix) return 0;
  full[length] = 0;
  if (strncmp(full, folder, prefix) != 0 || (full[prefix] != 0 && full[prefix] != '/')) return 0;
  /* A file without a name is gone with its last descriptor. */
  if (length > 10 && strcmp(full + length - 10, " (deleted)") == 0) return 0;
  strcpy(path, full[prefix] == 0 ? "." : full + prefix + 1);
  return 1;
}

/* Inodes are used again, but not with the same time of birth. */
static int content_of(int fd, const char *name, char *content) {
  struct statx status;
  if (statx(fd, name, name[0] == 0 ? AT_EMPTY_PATH : AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME, &status) != 0) return 0;
  snprintf(content, 64, "%llu-%lld%09u", (unsigned long long)status.stx_ino, (long long)status.stx_btime.tv_sec,
           status.stx_btime.tv_nsec);
  return 1;
}

/* Opens the copy of a content, for one process at a time. */
static int open_copy(const char *content) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", disk(), content);
  int copy = REAL(open)(path, O_RDWR | O_CREAT, 0600);
  if (copy < 0 || flock(copy, LOCK_EX) != 0) abort();
  return copy;
}

static void copy_range(int fd, int copy, off_t start, off_t end) {
  char link[64], buffer[65536];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int in = REAL(open)(link, O_RDONLY);
  if (in < 0) abort();
  for (off_t at = start; at < end;) {
    size_t wanted = end - at < (off_t)sizeof buffer ? (size_t)(end - at) : sizeof buffer;
    ssize_t got = pread(in, buffer, wanted, at);
    if (got <= 0) break;
    if (REAL(pwrite)(copy, buffer, (size_t)got, at) != got) abort();
    at += got;
  }
  close(in);
}

static void append(const char *lines, size_t length) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/log", disk());
  int log = REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (log < 0 || REAL(write)(log, lines, length) != (ssize_t)length) abort();
  close(log);
}

static void synced_folder(int fd, const char *path) {
  char *lines = malloc(MOST_LOG), content[64];
  size_t length = (size_t)snprintf(lines, MOST_LOG, "D %s\n", path);
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  DIR *folder = opendir(link);
  if (!folder) abort();
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_type != DT_REG || !content_of(dirfd(folder), entry->d_name, content)) continue;
    if (length > MOST_LOG - PATH_MAX) abort();
    length += (size_t)snprintf(lines + length, PATH_MAX, "E %s %s/%s\n", content, path, entry->d_name);
  }
  closedir(folder);
  append(lines, length);
  free(lines);
}

static void synced(int fd) {
  char path[PATH_MAX], content[64], line[PATH_MAX + 80];
  struct stat status;
  if (!path_of(fd, path) || fstat(fd, &status) != 0) return;
  if (S_ISDIR(status.st_mode)) return synced_folder(fd, path);
  if (!S_ISREG(status.st_mode) || !content_of(fd, "", content)) return;
  int copy = open_copy(content);
  copy_range(fd, copy, 0, status.st_size);
  if (REAL(ftruncate)(copy, status.st_size) != 0) abort();
  close(copy);
  append(line, (size_t)snprintf(line, sizeof line, "F %s %s\n", content, path));
}

static void wrote(int fd, off_t start, ssize_t length) {
  static unsigned seed = 0;
  const char *leak = getenv("POWER_LEAK");
  char path[PATH_MAX], content[64];
  if (seed == 0) seed = (unsigned)getpid();
  if (length <= 0 || !leak || (int)(rand_r(&seed) % 100) >= atoi(leak)) return;
  if (!path_of(fd, path) || !content_of(fd, "", content)) return;
  int copy = open_copy(content);
  copy_range(fd, copy, start, start + length);
  close(copy);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t start) {
  ssize_t done = REAL(pwritev)(fd, parts, count, start);
  wrote(fd, start, done);
  return done;
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t start) {
  ssize_t done = REAL(pwritev64)(fd, parts, count, start);
  wrote(fd, start, done);
  return done;
}
