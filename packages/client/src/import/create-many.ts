import {
  type AnnotationCreate,
  type AnnotationsMethods,
  bulkCreateSampleAnnotationsBulk as BULK,
} from '@wafermark/generated/client/client.ts';
import type { Annotation, Fault } from '@wafermark/generated/document/models.ts';
import type { Config } from '../config.ts';
import { isApiError } from '../errors/api-error.ts';
import { ArgumentError, WafermarkError } from '../errors/wafermark-error.ts';
import type { RequestOptions } from '../options.ts';
import { randomId } from '../runtime.ts';
import { fillPath } from '../serialize.ts';
import { send } from '../transport.ts';
import { BulkError } from './bulk-error.ts';
import { EarlierRows, newRows, type Past, readPast, type SentEntry, type SourceRow } from './earlier-rows.ts';
import type { CreateManyOptions, CreateManyResult, ObsoleteRow, RejectedRow, StoredRow } from './options.ts';
import { type Chunk, chunkOf, cutArray, cutChunks, readRows } from './read-rows.ts';

/** The rows of an import. */
export type ImportRows = Iterable<AnnotationCreate> | AsyncIterable<AnnotationCreate>;

const BULK_ID = 'bulkCreateSampleAnnotations';
/** Keys are not relied upon in their last minutes, for clocks that differ. */
const KEY_LIFETIME = BULK.keyHours * 3_600_000 - 600_000;

/** The rows of a request of which some were rejected, so that none is stored. */
interface Rejection {
  readonly rows: readonly SourceRow[];
  readonly faults: ReadonlyMap<SourceRow, readonly Fault[]>;
}

/** The parts of a client that an import uses. */
export interface ImportClient {
  readonly config: Config;
  readonly methods: AnnotationsMethods<RequestOptions>;
}

/** Stores rows in chunks. See the method of the client. */
export async function createMany(
  { config, methods }: ImportClient,
  sampleId: string,
  rows: ImportRows,
  options: CreateManyOptions = {},
): Promise<CreateManyResult> {
  checkOptions(options);
  const url = config.baseUrl + fillPath(BULK.path, { physical_sample_id: sampleId });
  const run = new Import({ config, methods }, url, options);
  try {
    await run.start(sampleId);
    await run.importRows(rows);
    await run.handleObsolete(sampleId);
  } catch (error) {
    run.stop(error);
  }
  await options.journal?.close?.().catch((error: unknown) => run.stop(error));
  run.end();
  return run.result();
}

class Import {
  readonly #client: ImportClient;
  readonly #url: string;
  readonly #options: CreateManyOptions;
  /** Aborted when the import has to end before its source does. Requests that are on their way are not aborted by it. */
  readonly #stopped = new AbortController();
  readonly #onSignal = (): void => this.stop(this.#options.signal?.reason);
  readonly #stored: StoredRow[] = [];
  readonly #rejected: RejectedRow[] = [];
  #obsolete: readonly ObsoleteRow[] = [];
  #storedCount = 0;
  #alreadyStored = 0;
  #cause: unknown;
  #past: Past = { sampleId: undefined, pending: [], nextChunk: 0 };
  #earlier: EarlierRows | undefined;

  constructor(client: ImportClient, url: string, options: CreateManyOptions) {
    this.#client = client;
    this.#url = url;
    this.#options = options;
    const { signal } = options;
    signal?.addEventListener('abort', this.#onSignal);
    if (signal?.aborted) this.#onSignal();
  }

  /** Reads the journal, and finds out what came of the requests that an earlier call left behind. */
  async start(sampleId: string): Promise<void> {
    const { journal } = this.#options;
    if (journal === undefined || this.#stopped.signal.aborted) return;
    this.#past = await readPast(journal);
    const { sampleId: before, pending } = this.#past;
    if (before === undefined) await journal.append({ entry: 'import', sampleId });
    else if (before !== sampleId) throw new ArgumentError(`The journal belongs to an import for the sample ${before}.`);
    for (const entry of pending) if (!(await this.#settle(entry))) break;
    this.#earlier = new EarlierRows(journal);
  }

  /** Sends a request again whose outcome is unknown, as it was. */
  async #settle({ chunk, key, at, rows, indices }: SentEntry): Promise<boolean> {
    const { journal, expired = 'stop' } = this.#options;
    if (Date.now() - at > KEY_LIFETIME) {
      if (expired === 'skip') {
        // As if it had arrived: nobody knows the ids.
        await journal?.append({ entry: 'stored', chunk, ids: rows.map(() => '') });
        return true;
      }
      if (expired === 'stop') {
        const [first, last] = [indices[0], indices.at(-1)];
        throw new WafermarkError(
          `Rows ${first} to ${last} were sent on ${new Date(at).toISOString()}, and whether they are stored is not known. The server no longer recognises that request. Look whether they are stored, then set expired: 'skip' if they are, or 'resend'.`,
        );
      }
    }
    const sent = rows.map((json, place) => ({ json, index: indices[place] ?? place }));
    const outcome = await this.#send(chunkOf(sent), key);
    // Rejected rows count when the source is read: they may have been edited.
    await journal?.append(
      'faults' in outcome ? { entry: 'void', chunk } : { entry: 'stored', chunk, ids: idsOf(outcome) },
    );
    return !this.#stopped.signal.aborted;
  }

  /** Stores the rows of the source that are not stored yet, several chunks at a time. */
  async importRows(source: ImportRows): Promise<void> {
    const { chunkSize = 1_000, concurrency = 4 } = this.#options;
    const earlier = this.#earlier;
    const limits = { chunkSize, reject: (row: RejectedRow) => this.#reject([row]) };
    const read = readRows(source, limits);
    const rows = earlier === undefined ? read : newRows(read, earlier, () => this.#countEarlier());
    const chunks = earlier === undefined && Array.isArray(source) ? cutArray(source, limits) : cutChunks(rows, limits);
    const work = async (): Promise<void> => {
      while (!this.#stopped.signal.aborted) {
        const next = await this.#unlessStopped(chunks.next());
        if (next?.value === undefined) return;
        await this.#storeChunk(next.value);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, () => work().catch((error: unknown) => this.stop(error))));
    // Lets the source release what it holds. One that is stuck would never end, so nobody waits for it.
    chunks.return().catch(() => undefined);
  }

  /** Waits for a promise, but not once the import is stopped: a source may be stuck for ever. Leaves no listener behind. */
  #unlessStopped<Result>(promise: Promise<Result>): Promise<Result | undefined> {
    const { signal } = this.#stopped;
    return new Promise((resolve, reject) => {
      const onStop = (): void => resolve(undefined);
      signal.addEventListener('abort', onStop);
      promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onStop));
    });
  }

  /** A request is stored completely or not at all, so if rows of it are rejected, the others are sent again without them. */
  async #storeChunk(whole: Chunk): Promise<void> {
    const { journal } = this.#options;
    let chunk = whole;
    while (chunk.size > 0 && !this.#stopped.signal.aborted) {
      const number = this.#past.nextChunk;
      this.#past = { ...this.#past, nextChunk: number + 1 };
      const key = randomId();
      if (journal !== undefined) {
        const rows = chunk.rows();
        const [texts, indices] = [rows.map(({ json }) => json), rows.map(({ index }) => index)];
        await journal.append({ entry: 'sent', chunk: number, key, at: Date.now(), indices, rows: texts });
      }
      const outcome = await this.#send(chunk, key);
      if ('faults' in outcome) {
        await journal?.append({ entry: 'void', chunk: number });
        this.#reject(Array.from(outcome.faults, ([{ index }, faults]) => ({ index, faults })));
        chunk = chunkOf(outcome.rows.filter((row) => !outcome.faults.has(row)));
      } else {
        await journal?.append({ entry: 'stored', chunk: number, ids: idsOf(outcome) });
        this.#storedCount += outcome.length;
        if (this.#options.collect === true) {
          for (const [place, annotation] of outcome.entries())
            this.#stored.push({ index: chunk.indexAt(place), annotation });
        }
        chunk = chunkOf([]);
      }
      this.#report();
    }
  }

  /**
   * @returns the annotations in the order of the rows, or these and the faults of those that were rejected
   * @throws {WafermarkError} if the outcome is unknown, or the request failed for another reason
   */
  async #send(chunk: Chunk, idempotencyKey: string): Promise<readonly Annotation[] | Rejection> {
    const { body } = chunk;
    const behaviour = { id: BULK_ID, returns: 'array', has: 'id', takesKey: true } as const;
    const options = { ...callOptions(this.#options), idempotencyKey };
    try {
      const { data } = await send(this.#client.config, { method: 'POST', url: this.#url, body, behaviour, options });
      // The transport has checked that these are objects with ids; the operation returns them in the order of the request.
      const annotations = data as readonly Annotation[];
      if (annotations.length === chunk.size) return annotations;
      throw new WafermarkError(`${BULK_ID}: returned ${annotations.length} annotations for ${chunk.size} rows`);
    } catch (error) {
      const rows = chunk.rows();
      const faults = faultsByRow(error, rows);
      if (faults.size === 0) throw error;
      return { rows, faults };
    }
  }

  #reject(rows: readonly RejectedRow[]): void {
    const { maxRejected = 100 } = this.#options;
    this.#rejected.push(...rows);
    if (this.#rejected.length >= maxRejected) {
      this.stop(new WafermarkError(`${this.#rejected.length} rows were rejected (maxRejected)`));
    }
  }

  #countEarlier(): void {
    this.#alreadyStored += 1;
  }

  #report(): void {
    this.#options.onProgress?.({
      stored: this.#storedCount,
      alreadyStored: this.#alreadyStored,
      rejected: this.#rejected.length,
    });
  }

  /** Deals with annotations whose rows are no longer in the source, once the source was read to its end. */
  async handleObsolete(sampleId: string): Promise<void> {
    const { journal, obsolete = 'report' } = this.#options;
    if (this.#earlier === undefined || this.#stopped.signal.aborted || obsolete === 'keep') return;
    const left = this.#earlier.left();
    this.#obsolete = left.map(({ index, annotationId, json }) => ({ index, annotationId, row: JSON.parse(json) }));
    if (obsolete === 'report') return;
    for (const { annotationId } of left) {
      // Of a request that `expired` has skipped.
      if (annotationId === '') continue;
      await this.#delete(sampleId, annotationId);
      await journal?.append({ entry: 'deleted', ids: [annotationId] });
      this.#obsolete = this.#obsolete.filter((row) => row.annotationId !== annotationId);
    }
  }

  async #delete(sampleId: string, annotationId: string): Promise<void> {
    try {
      await this.#client.methods.delete(sampleId, annotationId, callOptions(this.#options));
    } catch (error) {
      // Somebody else has deleted it, or this import before it was killed.
      if (!isApiError(error, 404)) throw error;
    }
  }

  stop(cause: unknown): void {
    if (this.#stopped.signal.aborted) return;
    this.#cause = cause ?? new WafermarkError('The import was stopped');
    this.#stopped.abort();
  }

  end(): void {
    this.#options.signal?.removeEventListener('abort', this.#onSignal);
  }

  /** @throws {BulkError} if the import did not end as its source says */
  result(): CreateManyResult {
    const byIndex = (one: { readonly index: number }, other: { readonly index: number }): number =>
      one.index - other.index;
    const [stored, alreadyStored, obsolete, cause] = [
      this.#storedCount,
      this.#alreadyStored,
      this.#obsolete,
      this.#cause,
    ];
    const rows = this.#stored.sort(byIndex);
    const rejected = this.#rejected.sort(byIndex);
    if (rejected.length > 0 || obsolete.length > 0 || this.#stopped.signal.aborted) {
      throw new BulkError({ stored, alreadyStored, rows, rejected, obsolete, cause });
    }
    return { stored, alreadyStored, rows };
  }
}

const idsOf = (annotations: readonly Annotation[]): readonly string[] => annotations.map(({ id }) => id);

/** Those that are meant for each request. */
function callOptions(options: CreateManyOptions): CreateManyOptions {
  const { chunkSize, concurrency, onProgress, journal, obsolete, expired, maxRejected, collect, ...rest } = options;
  return rest;
}

/** The faults that a 422 finds in rows; empty for any other error. */
function faultsByRow(error: unknown, rows: readonly SourceRow[]): Map<SourceRow, Fault[]> {
  const found = new Map<SourceRow, Fault[]>();
  for (const fault of isApiError(error, BULK_ID, 422) ? error.problem.errors : []) {
    const [, items, place, pointer = ''] = /^\/(\w+)\/(\d+)(\/.*)?$/s.exec(fault.pointer) ?? [];
    const row = items === BULK.items ? rows[Number(place)] : undefined;
    if (row !== undefined) found.set(row, [...(found.get(row) ?? []), { ...fault, pointer }]);
  }
  return found;
}

/** @throws {ArgumentError} before anything is read or sent */
function checkOptions(options: CreateManyOptions): void {
  const { chunkSize = 1, concurrency = 1, maxRejected = 1, journal } = options;
  checkCount('chunkSize', chunkSize, BULK.maxItems);
  checkCount('concurrency', concurrency, Number.MAX_SAFE_INTEGER);
  if (maxRejected !== Number.POSITIVE_INFINITY) checkCount('maxRejected', maxRejected, Number.MAX_SAFE_INTEGER);
  if (journal !== undefined && typeof journal.append !== 'function') {
    throw new ArgumentError('journal must be a journal, such as memoryJournal() or fileJournal(path).');
  }
}

function checkCount(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? 'of at least 1' : `between 1 and ${most}`;
  throw new ArgumentError(`${name} must be a whole number ${range}, not ${String(value)}.`);
}
