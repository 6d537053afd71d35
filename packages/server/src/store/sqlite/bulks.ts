import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import type Database from 'better-sqlite3';
import { type SampleRef, StoreBusyError } from '../store.ts';
import type { AnnotationTable } from './annotations.ts';
import type { OpenFile } from './open-file.ts';

/**
 * More annotations than this are inserted in parts. This many take a fifth of a second, and in parts would take half as much
 * work again, since each part rewrites index pages. A small body has fewer, so this only happens in the worker thread.
 */
export const MOST_AT_ONCE = 10_000;
/** How long one part locks the database, and how long it then leaves it to others, in milliseconds. */
const PART = 8;
const PAUSE = 6;
/**
 * How far after the last annotation of its sample a bulk starts. Annotations created meanwhile go in between: a billion in the
 * few seconds of a bulk is out of reach, and the integers that a double can represent leave room for eight million bulks.
 */
const GAP = 2 ** 30;
/** How long to wait for another bulk of the same sample that makes progress, and for one that does not, in milliseconds. */
const PATIENCE = 5_000;
const ABANDONED_AFTER = 2_000;
const LOOK_EVERY = 50;
/** Rows deleted per transaction: about ten milliseconds. */
const REMOVED_AT_ONCE = 1_000;

/** The database's record of a bulk that is not completely inserted. */
export interface Bulk {
  readonly sample: number;
  /** Identifies whoever inserts or removes it. */
  readonly owner: string;
  /** The position of its first annotation. */
  readonly first: number;
  /** How many of its annotations are stored. */
  readonly stored: number;
}

/** Runs statements in their own transaction. */
export type Run = <T>(statements: (open: OpenFile) => T) => Promise<T>;

/** The statements on bulks that are inserted in parts. Each must run inside a transaction. */
export interface BulkTable {
  of(sample: number): Bulk | undefined;
  /** @throws {StoreBusyError} when another bulk of the same sample is unfinished */
  begin(sample: number): Bulk;
  /**
   * Inserts annotations for a few milliseconds.
   * @throws {StoreBusyError} when it has been treated as abandoned
   */
  insertSome(bulk: Bulk, annotations: readonly Annotation[]): Bulk;
  /**
   * Makes all annotations of a bulk visible atomically.
   * @throws {StoreBusyError} when it has been treated as abandoned
   */
  show(bulk: Bulk, annotations: readonly Annotation[]): void;
  /** @returns undefined when it is finished, or has made progress since */
  takeOver(bulk: Bulk): Bulk | undefined;
  /**
   * Removes some annotations.
   * @returns the remaining bulk; undefined when nothing remains
   */
  removeSome(bulk: Bulk): Bulk | undefined;
}

/** The unfinished bulks: in progress, or abandoned by a process that has ended. */
export function unfinishedBulks(db: Database.Database): () => readonly Bulk[] {
  const all = db.prepare<[], Bulk>('select sample, owner, first, stored from unfinished_bulks');
  return () => all.all();
}

export function bulkTable(db: Database.Database, annotationsOf: AnnotationTable): BulkTable {
  const one = db.prepare<[number], Bulk>('select sample, owner, first, stored from unfinished_bulks where sample = ?');
  const begin = db.prepare<[string, number, number]>(
    `insert into unfinished_bulks (sample, owner, first, stored)
     select sample, ?, last_seq + ?, 0 from sample_counters where sample = ? on conflict do nothing`,
  );
  const note = db.prepare<[number, number, string]>(
    'update unfinished_bulks set stored = ? where sample = ? and owner = ?',
  );
  const end = db.prepare<[number, string]>('delete from unfinished_bulks where sample = ? and owner = ?');
  const takeOver = db.prepare<[string, number, string, number]>(
    'update unfinished_bulks set owner = ? where sample = ? and owner = ? and stored = ?',
  );
  const remove = db.prepare<[number, number, number]>(
    'delete from annotations where sample = ? and seq >= ? and seq < ?',
  );
  const mustBeOurs = (changes: number): void => {
    if (changes === 0) throw new StoreBusyError('A bulk made no progress for so long that it was removed');
  };
  return {
    of: (sample) => one.get(sample),

    begin(sample) {
      const owner = randomUUID();
      begin.run(owner, GAP, sample);
      const bulk = one.get(sample);
      if (bulk?.owner !== owner) throw new StoreBusyError('Another bulk for the same sample is unfinished');
      return bulk;
    },

    insertSome(bulk, annotations) {
      const until = performance.now() + PART;
      let { stored } = bulk;
      for (; stored < annotations.length && performance.now() < until; stored += 1) {
        const annotation = annotations[stored];
        if (annotation !== undefined) annotationsOf.insertAt(bulk.sample, bulk.first + stored, annotation);
      }
      mustBeOurs(note.run(stored, bulk.sample, bulk.owner).changes);
      return { ...bulk, stored };
    },

    show(bulk, annotations) {
      mustBeOurs(end.run(bulk.sample, bulk.owner).changes);
      annotationsOf.show(bulk.sample, bulk.first + annotations.length - 1, annotations);
    },

    takeOver(bulk) {
      const owner = randomUUID();
      const { changes } = takeOver.run(owner, bulk.sample, bulk.owner, bulk.stored);
      return changes === 0 ? undefined : { ...bulk, owner };
    },

    removeSome(bulk) {
      const stored = Math.max(bulk.stored - REMOVED_AT_ONCE, 0);
      const { changes } = note.run(stored, bulk.sample, bulk.owner);
      if (changes === 0) return undefined;
      remove.run(bulk.sample, bulk.first + stored, bulk.first + bulk.stored);
      if (stored > 0) return { ...bulk, stored };
      end.run(bulk.sample, bulk.owner);
      return undefined;
    },
  };
}

/**
 * Inserts a large bulk in parts, so that others can write in between: SQLite has a single write lock, which would block them for
 * seconds. The annotations come after the last visible one, where neither lists nor updates look. `show` moves that mark past
 * all of them, in the transaction that also stores the response.
 *
 * If the process ends first, they stay invisible and are removed before the next bulk of the sample, or by `removeAbandoned`.
 * @throws {StoreBusyError} when another bulk of the sample is in progress
 */
export async function insertInParts(run: Run, sample: SampleRef, annotations: readonly Annotation[]): Promise<Bulk> {
  await waitForOther(run, sample.number);
  let bulk = await run(({ write }) => write.bulks.begin(sample.number));
  try {
    while (bulk.stored < annotations.length) {
      const before = bulk;
      bulk = await run(({ write }) => write.bulks.insertSome(before, annotations));
      await sleep(PAUSE);
    }
    return bulk;
  } catch (error) {
    await removeBulk(run, bulk);
    throw error;
  }
}

/** Removes the inserted part of a bulk, in parts. What cannot be removed now is left to `removeAbandoned`. */
export async function removeBulk(run: Run, bulk: Bulk): Promise<void> {
  try {
    let left: Bulk | undefined = bulk;
    while (left !== undefined) {
      const before: Bulk = left;
      left = await run(({ write }) => write.bulks.removeSome(before));
      await sleep(PAUSE);
    }
  } catch {
    // These annotations are invisible, and the cause has already been reported.
  }
}

/** Whether a bulk has made no progress. */
const isSame = (a: Bulk, b: Bulk | undefined): boolean => a.owner === b?.owner && a.stored === b.stored;

/** Takes over an abandoned bulk and removes it. */
export async function removeAbandoned(run: Run, bulk: Bulk): Promise<void> {
  const ours = await run(({ write }) => write.bulks.takeOver(bulk));
  if (ours !== undefined) await removeBulk(run, ours);
}

/** Waits until no other bulk of the sample is unfinished. */
async function waitForOther(run: Run, sample: number): Promise<void> {
  const look = (): Promise<Bulk | undefined> => run(({ write }) => write.bulks.of(sample));
  const started = performance.now();
  let since = started;
  for (let seen = await look(); seen !== undefined; ) {
    await sleep(LOOK_EVERY);
    const now = await look();
    if (!isSame(seen, now)) since = performance.now();
    else if (performance.now() - since > ABANDONED_AFTER) await removeAbandoned(run, seen);
    if (performance.now() - started > PATIENCE) {
      throw new StoreBusyError('Another bulk for the same sample is unfinished');
    }
    seen = now;
  }
}
