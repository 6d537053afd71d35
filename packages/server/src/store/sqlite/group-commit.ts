import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import { type PackedAnswer, packAnswer, unpackAnswer } from '../rows/answers.ts';
import { type KeptAnswer, type SampleRef, StoreBusyError, StoreUnavailableError, type Transaction } from '../store.ts';
import { type Bulk, insertInParts, MOST_AT_ONCE, type Run, removeBulk } from './bulks.ts';
import { isBusy, isUnavailable } from './file-watch.ts';
import type { OpenFile } from './open-file.ts';

/** Maximum units of work per commit: a few milliseconds of work. */
const MOST_TOGETHER = 64;
/** How long a unit of work waits for another process that writes, and between attempts, in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 1;

interface Unit {
  readonly since: number;
  /** @returns what acknowledges it, for after the commit */
  run(batch: Batch): Promise<() => void>;
  fail(error: unknown): void;
}

interface Surroundings {
  readonly current: () => Promise<OpenFile>;
  /** Maps an error to the one that callers see. */
  readonly translate: (error: unknown) => unknown;
  readonly committed: (open: OpenFile) => void;
  /** Writes are rejected while the write-ahead log is larger than this: a reader in another process keeps it from shrinking. */
  readonly mostLogBytes: number;
  /** Requests a checkpoint, so that the log can shrink. */
  readonly askForCheckpoint: () => void;
}

export interface GroupCommit {
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs statements in their own unit of work. */
  readonly exclusively: Run;
  /** Resolves when the queue is empty. */
  idle(): Promise<void>;
}

/**
 * Group commit: syncing to disk takes most of the time of a small write, and one sync serves all writes of a turn of the event
 * loop. Each unit has a savepoint, so a failing one affects no other. Units are acknowledged only after the commit.
 *
 * The database is locked from the first statement that changes something. Inserting annotations is deferred until the unit of
 * work is otherwise done, so building and serialising a large response does not hold the lock.
 */
export function createGroupCommit(surroundings: Surroundings): GroupCommit {
  const queue: Unit[] = [];
  let flushing: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    do {
      // Units that arrive in this turn of the event loop join the batch.
      await nextTurn();
      await commitTogether(queue.splice(0, MOST_TOGETHER), surroundings);
    } while (queue.length > 0);
    flushing = undefined;
  };

  const enqueue = <T>(work: (batch: Batch) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push({
        since: performance.now(),
        run: async (batch) => {
          const value = await work(batch);
          return () => resolve(value);
        },
        fail: reject,
      });
      flushing ??= flush();
    });

  const exclusively: Run = (statements) =>
    enqueue(async (batch) => {
      await batch.begin();
      return statements(batch.open);
    });

  return {
    async write(work) {
      const bulks: Bulk[] = [];
      try {
        return await enqueue(async (batch) => {
          const transaction = new UnitOfWork(batch, bulks);
          const value = await work(transaction);
          await transaction.finish();
          return value;
        });
      } catch (error) {
        for (const bulk of bulks) void removeBulk(exclusively, bulk);
        throw error;
      }
    },
    exclusively,
    idle: async () => {
      while (flushing !== undefined) await flushing;
    },
  };
}

async function commitTogether(units: readonly Unit[], surroundings: Surroundings): Promise<void> {
  const { current, translate, committed } = surroundings;
  const done: (() => void)[] = [];
  let batch: Batch | undefined;
  try {
    const open = await current();
    batch = new Batch(open, (units[0]?.since ?? 0) + PATIENCE, surroundings);
    for (const unit of units) {
      try {
        done.push(await batch.run(unit));
      } catch (error) {
        // A fault of the database concerns all units.
        if (batch.isLost || isUnavailable(error) || isBusy(error)) throw error;
        unit.fail(error);
      }
    }
    await batch.commit();
    if (batch.hasBegun) committed(open);
  } catch (error) {
    batch?.rollBack();
    const failure = translateOf(error, translate);
    for (const unit of units) unit.fail(failure);
    return;
  }
  for (const succeed of done) succeed();
}

const translateOf = (error: unknown, translate: (error: unknown) => unknown): unknown =>
  isBusy(error) ? new StoreBusyError('Another process is writing', { cause: error }) : translate(error);

/** The units of work of one commit. */
class Batch {
  hasBegun = false;
  readonly open: OpenFile;
  #deadline: number;
  readonly #surroundings: Surroundings;

  constructor(open: OpenFile, deadline: number, surroundings: Surroundings) {
    this.open = open;
    this.#deadline = deadline;
    this.#surroundings = surroundings;
  }

  /** Whether SQLite has rolled back by itself, as it does when the disk is full. */
  get isLost(): boolean {
    return this.hasBegun && !this.open.writer.inTransaction;
  }

  /** Since the transaction begins with a savepoint, each unit has one from its first change. */
  async run(unit: Unit): Promise<() => void> {
    const { save, release, undo } = this.open.control;
    if (this.hasBegun) save.run();
    try {
      const succeed = await unit.run(this);
      if (this.hasBegun) release.run();
      return succeed;
    } catch (error) {
      if (this.open.writer.inTransaction) {
        undo.run();
        release.run();
      }
      throw error;
    }
  }

  /**
   * Locks the database for writing. Waits on behalf of the whole batch and queue, without blocking the event loop.
   * @throws {StoreBusyError}
   */
  async begin(): Promise<void> {
    if (this.hasBegun) return;
    await this.#lock();
    this.hasBegun = true;
    this.open.control.save.run();
  }

  /** Runs statements in their own transaction, before that of the batch begins. It is synced together with the batch. */
  async before<T>(statements: (open: OpenFile) => T): Promise<T> {
    await this.#lock();
    try {
      const value = statements(this.open);
      this.open.control.commit.run();
      this.open.watch.check();
      this.#surroundings.committed(this.open);
      // A unit of several steps waits anew for each of them.
      this.#deadline = performance.now() + PATIENCE;
      return value;
    } catch (error) {
      this.rollBack();
      throw error;
    }
  }

  async commit(): Promise<void> {
    if (!this.hasBegun) return;
    this.open.control.commit.run();
    await this.open.log.sync();
    // Only acknowledge what is in the file that will be opened next time.
    this.open.watch.check();
  }

  /** SQLite may already have rolled back by itself; the first error tells why. */
  rollBack(): void {
    if (this.open.writer.open && this.open.writer.inTransaction) this.open.control.rollBack.run();
  }

  async #lock(): Promise<void> {
    this.#refuseWhenLogIsFull();
    while (!this.#tryToBegin()) {
      if (performance.now() > this.#deadline) throw new StoreBusyError('Another process is writing');
      await sleep(PAUSE);
    }
  }

  #refuseWhenLogIsFull(): void {
    const { mostLogBytes, askForCheckpoint } = this.#surroundings;
    const { watch } = this.open;
    if (watch.logBytes() <= mostLogBytes) return;
    watch.check();
    if (watch.logBytes() <= mostLogBytes) return;
    // While nothing is written, no commit requests a checkpoint.
    askForCheckpoint();
    throw new StoreUnavailableError(
      'The write-ahead log cannot be checkpointed: another process has been reading for too long',
    );
  }

  #tryToBegin(): boolean {
    try {
      this.open.control.begin.run();
      return true;
    } catch (error) {
      if (!isBusy(error)) throw error;
      return false;
    }
  }
}

/** One unit of work within a batch. */
class UnitOfWork implements Transaction {
  readonly #batch: Batch;
  readonly #inserts: (readonly [SampleRef, readonly Annotation[]])[] = [];
  readonly #answers: (readonly [organisation: string, key: string, answer: PackedAnswer])[] = [];

  /** Large bulks that are inserted but not yet visible. */
  readonly #bulks: Bulk[];

  constructor(batch: Batch, bulks: Bulk[]) {
    this.#batch = batch;
    this.#bulks = bulks;
  }

  readonly answers = {
    find: async (organisation: string, key: string): Promise<KeptAnswer | undefined> => {
      const found = this.#tables.answers.find(organisation, key);
      return found && (await unpackAnswer(found));
    },
    keep: async (organisation: string, key: string, answer: KeptAnswer): Promise<void> => {
      this.#answers.push([organisation, key, await packAnswer(answer)]);
    },
  };

  get #tables(): OpenFile['write'] {
    return this.#batch.open.write;
  }

  async findSample(organisation: string, id: string) {
    return this.#tables.samples.find(organisation, id);
  }

  async getAnnotation(sample: SampleRef, id: string) {
    return this.#tables.annotations.get(sample, id);
  }

  async isEmpty() {
    await this.#batch.begin();
    return this.#tables.samples.isEmpty();
  }

  async clear() {
    await this.#batch.begin();
    this.#tables.samples.clear();
  }

  async insertSample(...[sample]: Parameters<Transaction['insertSample']>) {
    await this.#batch.begin();
    return this.#tables.samples.insert(sample);
  }

  async updateSample(...[organisation, id, change]: Parameters<Transaction['updateSample']>) {
    await this.#batch.begin();
    return this.#tables.samples.update(organisation, id, change);
  }

  async insertAnnotations(sample: SampleRef, annotations: readonly Annotation[]) {
    this.#inserts.push([sample, annotations]);
  }

  async updateAnnotation(...[sample, id, change, author]: Parameters<Transaction['updateAnnotation']>) {
    await this.#batch.begin();
    return this.#tables.annotations.update(sample, id, change, author);
  }

  async deleteAnnotation(...[sample, id, author, check]: Parameters<Transaction['deleteAnnotation']>) {
    await this.#batch.begin();
    return this.#tables.annotations.delete(sample, id, author, check);
  }

  async undoChange(...[sample, id, author, check]: Parameters<Transaction['undoChange']>) {
    await this.#batch.begin();
    return this.#tables.annotations.undo(sample, id, author, check);
  }

  async deleteImport(...[sample, importId, most, author]: Parameters<Transaction['deleteImport']>) {
    await this.#batch.begin();
    return this.#tables.annotations.deleteImport(sample, importId, most, author);
  }

  /** Executes the deferred inserts. */
  async finish(): Promise<void> {
    if (this.#inserts.length === 0 && this.#answers.length === 0) return;
    const inserts: (() => void)[] = [];
    for (const [sample, annotations] of this.#inserts) inserts.push(await this.#insert(sample, annotations));
    await this.#batch.begin();
    for (const insert of inserts) insert();
    for (const [organisation, key, answer] of this.#answers) this.#tables.answers.keep(organisation, key, answer);
  }

  /** @returns the remaining step within the transaction of the batch */
  async #insert(sample: SampleRef, annotations: readonly Annotation[]): Promise<() => void> {
    const batch = this.#batch;
    if (annotations.length <= MOST_AT_ONCE || batch.hasBegun) {
      return () => this.#tables.annotations.insert(sample, annotations);
    }
    const bulk = await insertInParts((statements) => batch.before(statements), sample, annotations);
    this.#bulks.push(bulk);
    return () => this.#tables.bulks.show(bulk, annotations);
  }
}
