import type {
  Annotation,
  AnnotationChange,
  AnnotationDeletion,
  PhysicalSample,
  PhysicalSampleListItem,
} from '@wafermark/generated/document/models.ts';
import type { AnnotationFilter } from '../domain/box.ts';
import type { Author } from '../domain/change.ts';
import type { Principal } from '../domain/principal.ts';
import type { MeasuredValue } from '../domain/summary.ts';

/**
 * Stores samples, annotations and keys. Reads see committed data. Every change happens in a unit of work, which is atomic and is
 * on disk once `write` resolves.
 */
export interface Store {
  /** Opens the same data in another thread; undefined for a store that cannot be opened twice. */
  readonly url: string | undefined;
  /** One human-readable line: the database and its durability, as read back from it. */
  readonly description: string;
  /** The same without the location, for public responses. */
  readonly durability: string;
  readonly read: Reads;
  readonly keys: KeyStore;
  readonly requests: RequestCounts;
  /**
   * Runs `work` inside a transaction. If it throws, it is rolled back; other work in the same commit is not affected.
   * @throws {StoreBusyError} when another process keeps the database locked
   * @throws {StoreUnavailableError} when the database cannot be written: the disk is full, the file is missing or damaged
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Checks that what is acknowledged now will be there when the database is opened next time, by opening it again.
   * @throws {StoreUnavailableError} with the reason, for the log
   */
  ready(): Promise<void>;
  readonly upkeep: Upkeep;
  close(): Promise<void>;
}

/** Reference to an existing sample, for the other methods. */
export interface SampleRef {
  readonly id: string;
  /** The store's internal number of the sample. */
  readonly number: number;
}

export interface SampleFilter {
  readonly name?: string;
  readonly physical_sample_id?: string;
  readonly has_data_item?: boolean;
}

/** Part of a list. It may be empty although more follows. */
export interface Slice<Item> {
  readonly items: readonly Item[];
  /** The position of each item in the whole list. */
  readonly positions: readonly number[];
}

/** The requested part of a list. */
export interface Part {
  /** The position after which it starts. Default: the beginning. */
  readonly after?: number | undefined;
  /** How many items the caller will use, so that no more are fetched. */
  readonly wanted?: number | undefined;
}

/** To all of these, samples of other organisations do not exist. */
export interface Reads {
  findSample(organisation: string, id: string): Promise<SampleRef | undefined>;
  /** In creation order, in slices that take a few milliseconds each. */
  listSamples(organisation: string, filter: SampleFilter, part?: Part): AsyncIterable<Slice<PhysicalSampleListItem>>;
  getSample(organisation: string, id: string): Promise<PhysicalSample | undefined>;
  getAnnotation(sample: SampleRef, id: string): Promise<Annotation | undefined>;
  /**
   * In creation order, up to the last annotation at the start of the call, in slices that take a few milliseconds each.
   */
  listAnnotations(sample: SampleRef, filter: AnnotationFilter, part?: Part): AsyncIterable<Slice<Annotation>>;
  /** What the statistics of all annotations of a sample need, in slices as above. */
  listValues(sample: SampleRef): AsyncIterable<Slice<MeasuredValue>>;
  /** What was done to an annotation, the first change first. It may have been deleted since. */
  listChanges(sample: SampleRef, annotationId: string): AsyncIterable<Slice<AnnotationChange>>;
}

/** Returns the new value, or the same object to change nothing. */
export type Change<T> = (current: T) => T;

/** A sample with the fields that only the store and the list of samples have. */
export interface NewSample {
  readonly sample: PhysicalSample;
  readonly organisation: string;
  readonly userName: string | null;
  readonly targetMaterial?: { readonly name: string; readonly substrate: string | null };
}

export type Deleted = Pick<AnnotationDeletion, 'num_deleted' | 'has_more'>;

/** The operations available inside a unit of work. */
export interface Transaction extends Pick<Reads, 'findSample' | 'getAnnotation'> {
  /** @throws {NameTakenError} when another sample of the organisation has the name */
  insertSample(sample: NewSample): Promise<SampleRef>;
  /** @throws {NameTakenError} when another sample of the organisation has the new name */
  updateSample(organisation: string, id: string, change: Change<PhysicalSample>): Promise<PhysicalSample | undefined>;
  /** Appends annotations to the sample, in order. Reads within the same unit of work need not see them. */
  insertAnnotations(sample: SampleRef, annotations: readonly Annotation[]): Promise<void>;
  /** Keeps what the annotation was before, as the work of `author`. */
  updateAnnotation(
    sample: SampleRef,
    id: string,
    change: Change<Annotation>,
    author: Author,
  ): Promise<Annotation | undefined>;
  /**
   * Keeps what the annotation was.
   * @param check Throws if this version must not be deleted.
   * @returns whether it existed
   */
  deleteAnnotation(
    sample: SampleRef,
    id: string,
    author: Author,
    check?: (current: Annotation) => void,
  ): Promise<boolean>;
  /**
   * Gives the annotation back the values that it had before its last change, or inserts it again if that deleted it, and keeps what it
   * was.
   * @param check Throws if this version must not be changed; `undefined` is a deleted one.
   * @returns `unchanged` if it has not been changed since it was created or restored; undefined if there never was one
   */
  undoChange(
    sample: SampleRef,
    id: string,
    author: Author,
    check?: (current: Annotation | undefined) => void,
  ): Promise<Annotation | 'unchanged' | undefined>;
  /**
   * Deletes the oldest annotations of an import, `most` at most, as `deleteAnnotation` does.
   * @returns how many, and whether there are more
   */
  deleteImport(sample: SampleRef, importId: string, most: number, author: Author): Promise<Deleted>;
  /** Whether the database has no samples. No other writer can add one until this unit of work ends. */
  isEmpty(): Promise<boolean>;
  /** Deletes all samples, with everything that belongs to them, and the responses under idempotency keys. Keys stay. */
  clear(): Promise<void>;
  /** The responses stored under idempotency keys. For the unit of work itself; handlers get a type without it. */
  readonly answers: KeptAnswers;
}

/** The response to a request with an idempotency key, stored in the transaction that executes the request. */
export interface KeptAnswer {
  /** Distinguishes requests with the same key. */
  readonly fingerprint: string;
  /** The exact bytes of the response body. */
  readonly body: Uint8Array;
}

export interface KeptAnswers {
  find(organisation: string, key: string): Promise<KeptAnswer | undefined>;
  /** @throws {KeyTakenError} when a response has been stored under the key in the meantime */
  keep(organisation: string, key: string, answer: KeptAnswer): Promise<void>;
}

export interface KeyDescription extends Principal {
  readonly id: string;
  readonly created: string;
  /** From then on the key is refused; null for never. */
  readonly expires: string | null;
  /** When it was last used, up to an hour late; null for never. */
  readonly lastUsed: string | null;
}

/** A new key. It is returned once and stored only as a hash. */
export interface NewKey {
  readonly id: string;
  readonly key: string;
}

export interface KeyStore {
  /** @param expires Default: never. */
  create(owner: Principal, created: Date, expires?: Date): Promise<NewKey>;
  /**
   * Creates a key for the owner of another one, and lets that one expire, unless it does so earlier.
   * @param expires When the other key expires.
   * @returns undefined if there is no key with this id
   */
  rotate(id: string, created: Date, expires: Date): Promise<NewKey | undefined>;
  /**
   * The owner of a key; undefined for an unknown or expired one.
   * @param at Default: now.
   */
  find(key: string, at?: Date): Promise<Principal | undefined>;
  list(): Promise<readonly KeyDescription[]>;
  /** @returns what it was; undefined if there is no key with this id */
  revoke(id: string): Promise<KeyDescription | undefined>;
}

/** The requests of keys, counted for a limit. */
export interface RequestCounts {
  /**
   * Counts a request. A key's window begins with its first request, and its next one with the first request after that. PostgreSQL
   * counts for all servers on it, SQLite for this process. Nothing of it needs to outlive a crash.
   */
  add(key: string, limit: RequestLimit): Promise<RequestCount>;
}

export interface RequestLimit {
  /** How many requests a window has. */
  readonly most: number;
  readonly windowSeconds: number;
}

export interface RequestCount {
  /** The number of requests in the window, this one included. Beyond the limit, it need not be exact. */
  readonly used: number;
  /** Seconds until the window ends. */
  readonly left: number;
}

/** Maintenance and monitoring. */
export interface Upkeep {
  /** The size of the write-ahead log file in bytes. */
  logBytes(): number;
  /** Delegates checkpoints: `other` has `checkpoint` called in another thread. */
  leaveCheckpointsTo(other: () => void): void;
  /** Checkpoints the write-ahead log and truncates its file. Takes as long as the disk does. */
  checkpoint(): void;
  /** Removes the rows of unfinished bulks that have made no progress since the last call. */
  removeAbandonedBulks(): Promise<void>;
  /** Reports that a write in another thread failed: then only a successful write proves readiness. */
  suspect(): void;
  /** Registers a step to run before the store closes, such as ending a thread that also has it open. */
  beforeClosing(step: () => Promise<unknown>): void;
}

/** Another request has used the same idempotency key in the meantime. */
export class KeyTakenError extends Error {
  override readonly name = 'KeyTakenError';
}

/** Another sample of the organisation has the name. */
export class NameTakenError extends Error {
  override readonly name = 'NameTakenError';
  /** The id of the sample that has it. */
  readonly sampleId: string;

  constructor(sampleId: string) {
    super(`The name belongs to the sample ${sampleId}`);
    this.sampleId = sampleId;
  }
}

/** Another process keeps the database locked. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
}

/** The database is unavailable. The message is for the log: it may contain file names. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

export interface OpenOptions {
  /** Whether to create a missing database. Default: true. */
  readonly create?: boolean;
  /** Milliseconds of a monotonic clock, for the age of idempotency keys and of counts. Default: that of the process. */
  readonly uptime?: () => number;
  /** Size of the write-ahead log in bytes above which writes are rejected. Default: 512 MiB. */
  readonly mostLogBytes?: number;
}

/** An unusable database or database URL. The message is for people and says what to do. */
export class OpenStoreError extends Error {
  override readonly name = 'OpenStoreError';
}
