/** What `cluster-disk.c` has brought to the disk, as the folder that a machine finds when its power is back. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `cluster-disk.c` calls the contents of files, by path. */
type Names = ReadonlyMap<string, string>;

/** Brings all files to the disk, of a server that does not run. */
export function fillDisk(folder: string, disk: string): Names {
  const paths = execFileSync('find', ['.', '-type', 'f'], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
  const names = new Map(paths.map((path) => [path.slice(2), contentOf(join(folder, path))]));
  for (const [path, content] of names) {
    copyFileSync(join(folder, path), join(disk, content));
    // PostgreSQL runs as a user of its own.
    chmodSync(join(disk, content), 0o666);
  }
  return names;
}

function contentOf(path: string): string {
  const { ino, birthtimeNs } = statSync(path, { bigint: true });
  const [seconds, nanoseconds] = [birthtimeNs / 1_000_000_000n, birthtimeNs % 1_000_000_000n];
  return `${ino}-${seconds}${String(nanoseconds).padStart(9, '0')}`;
}

/** Puts what is on the disk into the folder that the server had. */
export function restoreDisk(folder: string, before: Names, disk: string): void {
  const names = new Map(before);
  for (const line of readFileSync(join(disk, 'log'), 'utf8').trim().split('\n')) {
    const [kind, first = '', path = ''] = line.split(' ');
    if (kind === 'D') {
      for (const name of names.keys()) if (parentOf(name) === first) names.delete(name);
    } else {
      names.set(path.replace(/^\.\//, ''), first);
    }
  }
  const { uid, gid, mode } = statSync(join(folder, 'PG_VERSION'));
  execFileSync('find', [folder, '-type', 'f', '-delete']);
  for (const [path, content] of names) {
    const target = join(folder, path);
    const synced = join(disk, content);
    // A name may be there before anything that was written under it.
    if (existsSync(synced)) copyFileSync(synced, target);
    else writeFileSync(target, '');
    chownSync(target, uid, gid);
    chmodSync(target, mode);
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

const parentOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
