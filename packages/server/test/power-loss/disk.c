/*
 * A disk that loses power. Preloaded into a process, it keeps a second copy of every file below $POWER_FOLDER in $POWER_DISK, which
 * receives what was written only when the process syncs it. When the process is killed, that copy is what a machine would find
 * after a power failure. With $POWER_LEAK, that many percent of the writes reach it at once and in any order, since an operating
 * system may write any page at any time.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST_FILES 64

struct range { off_t start; size_t length; };

/* A file, by its inode: it may be synced by another descriptor than it was written by. */
struct file {
  ino_t inode;
  char copy[PATH_MAX];
  struct range *ranges;
  size_t count, room;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct file files[MOST_FILES];
static size_t num_files;
static unsigned seed = 1;

#include "interposed.h"

/* The copy of a path below the folder; 0 for any other path. The index of a log is shared memory, and never on the disk. */
static int copy_of(const char *path, char *copy) {
  const char *folder = getenv("POWER_FOLDER"), *disk = getenv("POWER_DISK");
  if (!folder || !disk || strncmp(path, folder, strlen(folder)) != 0) return 0;
  const char *name = strrchr(path, '/');
  size_t length = strlen(path);
  if (!name || (length > 4 && strcmp(path + length - 4, "-shm") == 0)) return 0;
  snprintf(copy, PATH_MAX, "%s%s", disk, name);
  return 1;
}

static struct file *file_of(int fd) {
  struct stat status;
  if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return NULL;
  for (size_t index = 0; index < num_files; index += 1)
    if (files[index].inode == status.st_ino) return &files[index];
  char link[64], path[PATH_MAX], copy[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return NULL;
  path[length] = 0;
  if (!copy_of(path, copy)) return NULL;
  if (num_files == MOST_FILES) abort();
  struct file *file = &files[num_files++];
  memset(file, 0, sizeof *file);
  file->inode = status.st_ino;
  strcpy(file->copy, copy);
  return file;
}

static void store(struct file *file, int fd, const struct range *range) {
  int out = REAL(open)(file->copy, O_WRONLY | O_CREAT, 0600);
  if (out < 0) abort();
  char buffer[65536];
  for (size_t done = 0; done < range->length;) {
    size_t wanted = range->length - done < sizeof buffer ? range->length - done : sizeof buffer;
    ssize_t got = pread(fd, buffer, wanted, range->start + (off_t)done);
    if (got <= 0) break;
    if (REAL(pwrite)(out, buffer, (size_t)got, range->start + (off_t)done) != got) abort();
    done += (size_t)got;
  }
  close(out);
}

/* Opens what can be read, since a log may be written by one descriptor and read by none. */
static int reader(int fd) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  return REAL(open)(link, O_RDONLY);
}

static void wrote(int fd, off_t start, ssize_t length) {
  if (length <= 0) return;
  pthread_mutex_lock(&lock);
  struct file *file = file_of(fd);
  if (file) {
    const char *leak = getenv("POWER_LEAK");
    struct range range = { start, (size_t)length };
    if (leak && rand_r(&seed) % 100 < atoi(leak)) {
      int in = reader(fd);
      store(file, in, &range);
      close(in);
    }
    if (file->count == file->room) {
      file->room = file->room ? file->room * 2 : 64;
      file->ranges = realloc(file->ranges, file->room * sizeof *file->ranges);
    }
    file->ranges[file->count++] = range;
  }
  pthread_mutex_unlock(&lock);
}

static void synced(int fd) {
  pthread_mutex_lock(&lock);
  struct file *file = file_of(fd);
  struct stat status;
  if (file && fstat(fd, &status) == 0) {
    int in = reader(fd);
    for (size_t index = 0; index < file->count; index += 1) store(file, in, &file->ranges[index]);
    close(in);
    file->count = 0;
    int out = REAL(open)(file->copy, O_WRONLY | O_CREAT, 0600);
    if (out < 0 || REAL(ftruncate)(out, status.st_size) != 0) abort();
    close(out);
  }
  pthread_mutex_unlock(&lock);
}

int unlink(const char *path) {
  char copy[PATH_MAX];
  struct stat status;
  int known = copy_of(path, copy) && stat(path, &status) == 0;
  int result = REAL(unlink)(path);
  if (result != 0 || !known) return result;
  pthread_mutex_lock(&lock);
  REAL(unlink)(copy);
  /* The next file may get the same inode. */
  for (size_t index = 0; index < num_files; index += 1)
    if (files[index].inode == status.st_ino) {
      free(files[index].ranges);
      files[index] = files[--num_files];
      break;
    }
  pthread_mutex_unlock(&lock);
  return result;
}
