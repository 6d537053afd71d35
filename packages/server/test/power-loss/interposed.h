/* The calls that both model disks intercept. The file that includes this says what happens when something was written, or synced. */
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void wrote(int fd, off_t start, ssize_t length);
static void synced(int fd);

ssize_t write(int fd, const void *data, size_t length) {
  off_t start = lseek(fd, 0, SEEK_CUR);
  ssize_t done = REAL(write)(fd, data, length);
  if (start >= 0) wrote(fd, start, done);
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t start) {
  ssize_t done = REAL(pwrite)(fd, data, length, start);
  wrote(fd, start, done);
  return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t start) {
  ssize_t done = REAL(pwrite64)(fd, data, length, start);
  wrote(fd, start, done);
  return done;
}

int fsync(int fd) {
  int result = REAL(fsync)(fd);
  if (result == 0) synced(fd);
  return result;
}

int fdatasync(int fd) {
  int result = REAL(fdatasync)(fd);
  if (result == 0) synced(fd);
  return result;
}
