import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { countInMemory } from '../rows/request-counts.ts';
import {
  type OpenOptions,
  type Reads,
  type Slice,
  type Store,
  StoreBusyError,
  StoreUnavailableError,
} from '../store.ts';
import { type Bulk, removeAbandoned } from './bulks.ts';
import { bringUpToDate, checkSettings, connect, explainOpening, prepareFile } from './database.ts';
import { checkAnew, isBusy, isFull, isUnavailable } from './file-watch.ts';
import { createGroupCommit } from './group-commit.ts';
import { type OpenFile, openFile } from './open-file.ts';

/** How long a read waits for another process that has locked the whole file, and between attempts, in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 20;
const HOUR = 3_600_000;
/** Delay before retrying to open a database, in milliseconds. */
const REOPEN_AFTER = 500;

/** Opens a SQLite file, creating it and its folder if missing. */
export async function openSqliteStore(
  path: string,
  { create = true, uptime = () => performance.now(), mostLogBytes = MOST_LOG_BYTES }: OpenOptions,
): Promise<Store> {
  const open = async (make: boolean): Promise<OpenFile> => {
    prepareFile(path, make);
    const connections: Database.Database[] = [];
    try {
      const writer = connect(path, make);
      connections.push(writer);
      await bringUpToDate(writer, path);
      const reader = connect(path, false);
      connections.push(reader);
      reader.pragma('query_only = ON');
      for (const connection of connections) checkSettings(connection, path);
      return openFile(writer, reader, path, uptime);
    } catch (error) {
      for (const connection of connections) connection.close();
      throw explainOpening(error, path);
    }
  };
  let file: OpenFile | undefined = await open(create);
  let opening: Promise<OpenFile> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  /** Whether the last write failed: then only a successful write proves readiness. */
  let isSuspect = false;
  let isClosed = false;
  let checkpointElsewhere: (() => void) | undefined;
  const beforeClosing: (() => Promise<unknown>)[] = [];

  const letGo = (): void => {
    if (file === undefined) return;
    for (const resource of [file.writer, file.reader, file.log]) resource.close();
    file = undefined;
  };

  /** The open file; reopens it after it was closed because of a fault, so the server needs no restart. */
  const current = async (): Promise<OpenFile> => {
    if (isClosed) throw new StoreUnavailableError('The store is closed');
    if (file !== undefined) return file;
    if (opening === undefined) {
      if (performance.now() - failedAt < REOPEN_AFTER) throw new StoreUnavailableError(`${path} could not be reopened`);
      opening = open(false).finally(() => {
        opening = undefined;
      });
    }
    try {
      file = await opening;
      if (checkpointElsewhere !== undefined) file.writer.pragma('wal_autocheckpoint = 0');
      return file;
    } catch (error) {
      failedAt = performance.now();
      throw new StoreUnavailableError(`${path} could not be reopened`, { cause: error });
    }
  };

  /** A fault of the file itself closes it: the next request reopens it, by then perhaps restored. */
  const translate = (error: unknown): unknown => {
    if (!isUnavailable(error)) return error;
    isSuspect = true;
    if (!isFull(error)) letGo();
    return error instanceof StoreUnavailableError
      ? error
      : new StoreUnavailableError(`The database cannot be used: ${error.code}`, { cause: error });
  };

  const patiently = async <T>(attempt: (open: OpenFile) => T): Promise<T> => {
    const started = performance.now();
    for (;;) {
      try {
        return attempt(file ?? (await current()));
      } catch (error) {
        if (!isBusy(error)) throw translate(error);
        if (performance.now() - started > PATIENCE)
          throw new StoreBusyError('The database is locked', { cause: error });
        await sleep(PAUSE);
      }
    }
  };

  async function* slices<Item>(start: (open: OpenFile) => Generator<Slice<Item>>): AsyncGenerator<Slice<Item>> {
    const generator = await patiently(start);
    for (;;) {
      const { done, value } = await patiently(() => generator.next());
      if (done) return;
      yield value;
    }
  }

  const read: Reads = {
    findSample: (organisation, id) => patiently((open) => open.read.samples.find(organisation, id)),
    listSamples: (organisation, filter, part = {}) =>
      slices((open) => open.read.samples.slices(organisation, filter, part)),
    getSample: (organisation, id) => patiently((open) => open.read.samples.get(organisation, id)),
    getAnnotation: (sample, id) => patiently((open) => open.read.annotations.get(sample, id)),
    listAnnotations: (sample, filter, part = {}) => slices((open) => open.read.lists.slices(sample, filter, part)),
    listValues: (sample) => slices((open) => open.read.values(sample)),
    listChanges: (sample, annotationId) => slices((open) => open.read.changes.slices(sample, annotationId)),
  };

  const commit = createGroupCommit({
    current,
    translate,
    mostLogBytes,
    askForCheckpoint: () => checkpointElsewhere?.(),
    committed: ({ watch }) => {
      isSuspect = false;
      if (watch.logBytes() > CHECKPOINT_AT) checkpointElsewhere?.();
    },
  });

  let unfinished: readonly Bulk[] = [];
  const removeAbandonedBulks = async (): Promise<void> => {
    const before = unfinished;
    unfinished = await patiently((open) => open.read.unfinishedBulks());
    // Those that have made progress since are left alone.
    for (const bulk of before) await removeAbandoned(commit.exclusively, bulk);
  };

  // A thread that opens the store later relies on the persisted age. A failed write is retried.
  const noting = setInterval(() => {
    commit.exclusively((open) => open.write.answers.note()).catch(() => {});
  }, NOTE_EVERY).unref();
  const tidying = setInterval(() => {
    removeAbandonedBulks().catch(() => {});
  }, TIDY_EVERY).unref();

  const usedIn = new Map<string, number>();
  /** Once per hour and key, so that reading with a key does not mean writing. No request waits for it, or fails with it. */
  const noteUse = (id: string, at: Date): void => {
    const hour = Math.floor(at.getTime() / HOUR);
    if (usedIn.get(id) === hour) return;
    usedIn.set(id, hour);
    commit.exclusively((open) => open.keys.noteUse(id, at)).catch(() => {});
  };

  return {
    url: `sqlite:${path}`,
    description: `SQLite file ${path} (${DURABILITY})`,
    durability: `SQLite, ${DURABILITY}`,
    read,
    write: commit.write,
    keys: {
      create: (...key) => commit.exclusively((open) => open.keys.create(...key)),
      rotate: (...key) => commit.exclusively((open) => open.keys.rotate(...key)),
      find: async (key, at = new Date()) => {
        const found = await patiently((open) => open.read.keys.find(key, at));
        if (found !== undefined) noteUse(found.id, at);
        return found?.owner;
      },
      list: () => patiently((open) => open.read.keys.list()),
      revoke: (id) => commit.exclusively((open) => open.keys.revoke(id)),
    },
    requests: countInMemory(uptime),
    async ready() {
      try {
        const open = await current();
        open.watch.check();
        checkAnew(path);
        if (isSuspect) await commit.exclusively(({ writer }) => writer.exec(PROBE));
      } catch (error) {
        throw translate(error);
      }
    },
    upkeep: {
      logBytes: () => file?.watch.logBytes() ?? 0,
      leaveCheckpointsTo(other) {
        checkpointElsewhere = other;
        file?.writer.pragma('wal_autocheckpoint = 0');
      },
      checkpoint() {
        if (file === undefined) return;
        const { writer } = file;
        const moved = checkpointResult(writer.pragma('wal_checkpoint(PASSIVE)'));
        // A reader still needs the rest of the log. Waiting for it would block all writers.
        if (moved.log !== moved.checkpointed) return;
        writer.pragma(`busy_timeout = ${CHECKPOINT_PATIENCE}`);
        writer.pragma('wal_checkpoint(TRUNCATE)');
        writer.pragma('busy_timeout = 0');
        // The next writer restarts the log and syncs it within the commit. That must not happen on the event loop.
        try {
          writer.exec(BEGIN_LOG);
        } catch (error) {
          if (!isBusy(error)) throw error;
        }
      },
      removeAbandonedBulks,
      suspect() {
        isSuspect = true;
      },
      beforeClosing: (step) => void beforeClosing.push(step),
    },
    async close() {
      clearInterval(noting);
      clearInterval(tidying);
      await commit.idle();
      for (const step of beforeClosing) await step();
      letGo();
      isClosed = true;
      await nextTurn();
    },
  };
}

/** Claimed after `connect` has read it back. */
const DURABILITY = 'write-ahead log, every commit synced to disk';
/** As large as a small request body can be, and never what is there: SQLite does not write a value again as it is. */
const PROBE = 'update write_probe set content = randomblob(65536)';
/** In bytes: the size at which SQLite itself would checkpoint. */
const CHECKPOINT_AT = 4 * 1024 * 1024;
const CHECKPOINT_PATIENCE = 20;
/** Any write that changes something will do. */
const BEGIN_LOG = 'update write_probe set content = randomblob(8)';
const MOST_LOG_BYTES = 512 * 1024 * 1024;
/** How often the age of the store is persisted when no request does it, in milliseconds. */
const NOTE_EVERY = 15 * 60_000;
/** How often abandoned bulks are looked for, in milliseconds. */
const TIDY_EVERY = 60_000;

/** The number of pages in the log, and how many of them were checkpointed. */
function checkpointResult(rows: unknown): { readonly log: unknown; readonly checkpointed: unknown } {
  const [row] = Array.isArray(rows) ? rows : [];
  return { log: Reflect.get(Object(row), 'log'), checkpointed: Reflect.get(Object(row), 'checkpointed') };
}
