import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type OpenOptions, type Store, StoreUnavailableError } from '../store.ts';
import { createAddTogether } from './add-together.ts';
import { changeSlices, getAnnotation } from './annotations.ts';
import { openAnswers } from './answers.ts';
import { PATIENCE } from './connection-config.ts';
import { connectTo, type Session, statement } from './connections.ts';
import { explainOpening } from './faults.ts';
import { createKey, findKey, listKeys, noteUse, revokeKey, rotateKey } from './keys.ts';
import { annotationSlices, valueSlices } from './lists.ts';
import { openDatabase } from './open-database.ts';
import { primaryOf } from './primary.ts';
import { countInDatabase } from './request-counts.ts';
import { findSample, getSample, sampleSlices } from './samples.ts';
import { readTargets } from './target.ts';
import { openUnit } from './unit-of-work.ts';

const HOUR = 3_600_000;
/** How often expired responses are deleted, in milliseconds. */
const TIDY_EVERY = 60_000;
/** How often the age of the store is persisted when no request does it, in milliseconds. */
const NOTE_EVERY = 15 * 60_000;
/** Claimed after `openDatabase` has read the settings back. */
const DURABILITY = 'every commit synced to disk';
/**
 * Touches the table, since one that is locked or gone is no less serious than a server that does not answer. Its patience is short, so
 * that repeated checks do not keep all connections.
 */
const CHECK = {
  ...statement(
    `select current_setting('transaction_read_only') as read_only, exists (select 1 from physical_samples) as has_samples`,
  ),
  patience: PATIENCE,
};
/** As large as a small request body can be. */
const PROBE = statement('update write_probe set content = :content');
const PROBE_BYTES = 65_536;

/**
 * Opens a PostgreSQL database, creating its tables if missing. Several processes can have it open at the same time.
 * @throws {OpenStoreError}
 */
export async function openPostgresStore(
  databaseUrl: string,
  { create = true, uptime = () => performance.now() }: OpenOptions,
): Promise<Store> {
  const targets = readTargets(databaseUrl);
  const target = await primaryOf(targets);
  const version = await openDatabase(target, create);
  const connections = connectTo(target, targets);
  const { reader, writer } = connections;
  const answers = await openAnswers(reader, uptime).catch(async (error: unknown) => {
    await connections.close();
    throw explainOpening(error, target);
  });
  const requests = countInDatabase(writer, uptime);
  const addTogether = createAddTogether(connections, answers);
  const beforeClosing: (() => Promise<unknown>)[] = [];
  const inProgress = new Set<Promise<unknown>>();
  /** Whether the last write failed: then only a successful write proves readiness. */
  let isSuspect = false;
  let isClosed = false;

  /** Notes how a write ends. */
  const tracked = async <T>(write: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new StoreUnavailableError('The store is closed');
    const writing = write();
    inProgress.add(writing);
    try {
      return await writing;
    } catch (error) {
      if (error instanceof StoreUnavailableError) isSuspect = true;
      throw error;
    } finally {
      inProgress.delete(writing);
    }
  };

  const probe = async (): Promise<void> => {
    await tracked(() => writer.run(PROBE, { content: randomBytes(PROBE_BYTES) }));
    isSuspect = false;
  };

  const check = async (): Promise<void> => {
    const [now] = await reader.rows<{ readonly read_only: string }>(CHECK);
    // A server that has lost its role to another one answers, but stores nothing.
    if (now?.read_only !== 'off') throw new StoreUnavailableError(`The ${connections.place} can only be read`);
    if (isSuspect) await probe();
  };

  // A failed write is retried at the next time.
  const noting = setInterval(() => void tracked(() => answers.note(writer)).catch(() => {}), NOTE_EVERY).unref();
  const tidy = async (): Promise<void> => {
    await answers.forget(writer);
    await requests.forget();
  };
  const tidying = setInterval(() => void tracked(tidy).catch(() => {}), TIDY_EVERY).unref();

  const usedIn = new Map<string, number>();
  /** Once per hour and key, so that reading with a key does not mean writing. No request waits for it, or fails with it. */
  const noteUseOf = (id: string, at: Date): void => {
    const hour = Math.floor(at.getTime() / HOUR);
    if (usedIn.get(id) === hour) return;
    usedIn.set(id, hour);
    tracked(() => noteUse(writer, id, at)).catch(() => {});
  };

  return {
    url: databaseUrl,
    description: `PostgreSQL ${version}, ${target.place} (${DURABILITY})`,
    durability: `PostgreSQL, ${DURABILITY}`,
    read: {
      findSample: (...sample) => findSample(reader, ...sample),
      listSamples: (organisation, filter, part = {}) => sampleSlices(reader, organisation, filter, part),
      getSample: (...sample) => getSample(reader, ...sample),
      getAnnotation: (...annotation) => getAnnotation(reader, ...annotation),
      listAnnotations: (sample, filter, part = {}) => annotationSlices(reader, sample, filter, part),
      listValues: (sample) => valueSlices(reader, sample),
      listChanges: (...annotation) => changeSlices(reader, ...annotation),
    },
    write: (work) =>
      tracked(async () => {
        const unit = openUnit(connections, answers, addTogether);
        try {
          const value = await work(unit);
          if (await unit.finish()) isSuspect = false;
          return value;
        } catch (error) {
          await unit.abandon();
          throw error;
        }
      }),
    keys: {
      create: (...key) => tracked(() => createKey(writer, ...key)),
      rotate: (...key) => tracked(() => connections.transaction((session: Session) => rotateKey(session, ...key))),
      async find(key, at = new Date()) {
        const found = await findKey(reader, key, at);
        if (found !== undefined) noteUseOf(found.id, at);
        return found?.owner;
      },
      list: () => listKeys(reader),
      revoke: (id) => tracked(() => revokeKey(writer, id)),
    },
    requests,
    async ready() {
      if (isClosed) throw new StoreUnavailableError('The store is closed');
      await inTime(check()).catch((error: unknown) => {
        connections.suspect();
        throw error;
      });
    },
    upkeep: {
      // The log, its checkpoints and unfinished transactions are PostgreSQL's own business.
      logBytes: () => 0,
      leaveCheckpointsTo() {},
      checkpoint() {},
      async removeAbandonedBulks() {},
      suspect() {
        isSuspect = true;
      },
      beforeClosing: (step) => void beforeClosing.push(step),
    },
    async close() {
      clearInterval(noting);
      clearInterval(tidying);
      while (inProgress.size > 0) await Promise.allSettled(inProgress);
      for (const step of beforeClosing) await step();
      if (isClosed) return;
      isClosed = true;
      await connections.close();
    },
  };
}

/** Whoever asks whether the server is ready must not wait as long as a statement may: a network may swallow everything. */
async function inTime(check: Promise<void>): Promise<void> {
  const stopWaiting = new AbortController();
  const silence = sleep(PATIENCE, undefined, { ref: false, signal: stopWaiting.signal }).then(() => {
    throw new StoreUnavailableError('PostgreSQL does not answer');
  });
  // What ends later is ignored, failures included.
  await Promise.race([check, silence]).finally(() => stopWaiting.abort());
}
