/** What needs a file system: `@wafermark/client/node`. */
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, rm, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { ConfigurationError } from './errors/wafermark-error.ts';
import type { Journal, JournalEntry } from './import/journal.ts';

/**
 * A journal in a file, one entry per line. Each entry is synced to disk before the import goes on. The file takes as much space as the
 * rows; delete it when the import is complete. While an import runs, a lock beside the file keeps other processes out.
 *
 * @example
 * ```ts
 * await client.annotations.createMany(sampleId, rows, { journal: fileJournal('GaAs-003.journal') });
 * ```
 */
export function fileJournal(path: string): Journal {
  let file: Promise<FileHandle> | undefined;
  let last: Promise<void> = Promise.resolve();
  const opened = (): Promise<FileHandle> => {
    file ??= openLocked(path);
    return file;
  };
  const write = async (entry: JournalEntry): Promise<void> => {
    const handle = await opened();
    await handle.write(`${JSON.stringify(entry)}\n`);
    await handle.datasync();
  };
  return {
    async *read() {
      await opened();
      yield* readEntries(path);
    },
    append: (entry) => {
      // One after the other, or lines would mix. A failed one does not keep the next from reporting its own.
      last = last.catch(() => undefined).then(() => write(entry));
      return last;
    },
    close: async () => {
      const handle = await file?.catch(() => undefined);
      file = undefined;
      // Without a file, the lock is somebody else's.
      if (handle === undefined) return;
      await handle.close();
      await rm(lockOf(path), { force: true });
    },
  };
}

const lockOf = (path: string): string => `${path}.lock`;

async function openLocked(path: string): Promise<FileHandle> {
  await lock(path);
  try {
    const handle = await open(path, 'a');
    // A line that a crash cut off was never acted upon.
    await truncate(path, await lengthOfWholeLines(path));
    return handle;
  } catch (error) {
    await rm(lockOf(path), { force: true });
    throw error;
  }
}

async function lock(path: string): Promise<void> {
  for (;;) {
    try {
      const handle = await open(lockOf(path), 'wx');
      await handle.write(String(process.pid));
      await handle.close();
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(lockOf(path), 'utf8').catch(() => ''));
    if (isRunning(owner)) {
      throw new ConfigurationError(
        `The journal ${path} is in use by process ${owner}. Wait for it, or use another journal.`,
      );
    }
    await rm(lockOf(path), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

async function lengthOfWholeLines(path: string): Promise<number> {
  let length = 0;
  let whole = 0;
  for await (const chunk of createReadStream(path)) {
    const end = chunk.lastIndexOf(10);
    if (end !== -1) whole = length + end + 1;
    length += chunk.length;
  }
  return whole;
}

async function* readEntries(path: string): AsyncGenerator<JournalEntry> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    try {
      const entry: JournalEntry = JSON.parse(line);
      yield entry;
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw new ConfigurationError(`Line ${number} of the journal ${path} is not JSON: the file is damaged.`, {
        cause,
      });
    }
  }
}
