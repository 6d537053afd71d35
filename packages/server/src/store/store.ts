import type { Annotation, PhysicalSample, PhysicalSampleListItem } from '@wafermark/generated/models.ts';
import type { AnnotationFilter } from '../domain/box.ts';
import type { Principal } from '../domain/principal.ts';

/**
 * Where samples, annotations and keys live. Reads see what has been committed. Everything that changes happens in a unit of
 * work, which is committed whole or not at all, and is on disk once `write` has resolved.
 */
export interface Store {
  /** Opens the same data again, in another thread; undefined for a store that cannot be opened again. */
  readonly url: string | undefined;
  /** One line for people: which database this is, and how durable, as read back from it. */
  readonly description: string;
  /** The same without the place, for those who may not know it. */
  readonly durability: string;
  readonly read: Reads;
  readonly keys: KeyStore;
  /**
   * Runs `work` inside a transaction. When it throws, nothing of it is stored; other work that is committed together with it
   * is not affected.
   * @throws {StoreBusyError} when another process keeps the database locked
   * @throws {StoreUnavailableError} when the database cannot take it: the disk is full, the file is gone or damaged
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Whether what is acknowledged now will be there when the database is opened next time. Opens it anew to find out.
   * @throws {StoreUnavailableError} with the reason, for the log
   */
  ready(): Promise<void>;
  readonly upkeep: Upkeep;
  close(): Promise<void>;
}

/** A sample that exists, as the other methods take it. */
export interface SampleRef {
  readonly id: string;
  /** The store's own number of the sample. */
  readonly number: number;
}

export interface SampleFilter {
  readonly physical_sample_id?: string;
  readonly has_data_item?: boolean;
}

/** Part of a list. It may be empty although more follows. */
export interface Slice<Item> {
  readonly items: readonly Item[];
  /** The position of each item in the list as a whole. */
  readonly positions: readonly number[];
}

/** Which part of a list is wanted. */
export interface Part {
  /** The position behind which it begins. Default: from the beginning. */
  readonly after?: number | undefined;
  /** How many items will be looked at, so that no more are fetched at once. */
  readonly wanted?: number | undefined;
}

/** Samples of other organisations do not exist as far as any of these can tell. */
export interface Reads {
  findSample(organisation: string, id: string): Promise<SampleRef | undefined>;
  /** In creation order, in slices that take a few milliseconds each. */
  listSamples(organisation: string, filter: SampleFilter): AsyncIterable<Slice<PhysicalSampleListItem>>;
  getAnnotation(sample: SampleRef, id: string): Promise<Annotation | undefined>;
  /**
   * In creation order, up to what is there when it begins, in slices that take a few milliseconds each.
   */
  listAnnotations(sample: SampleRef, filter: AnnotationFilter, part?: Part): AsyncIterable<Slice<Annotation>>;
}

/** Gives the new value, or the very same object to leave things as they are. */
export type Change<T> = (current: T) => T;

/** A sample with what only the store and the list of samples know of it. */
export interface NewSample {
  readonly sample: PhysicalSample;
  readonly organisation: string;
  readonly userName: string | null;
  readonly targetMaterial?: string;
}

/** What handlers may do inside a unit of work. */
export interface Transaction extends Pick<Reads, 'findSample' | 'getAnnotation'> {
  insertSample(sample: NewSample): Promise<SampleRef>;
  updateSample(organisation: string, id: string, change: Change<PhysicalSample>): Promise<PhysicalSample | undefined>;
  /** Stores them in order, after everything the sample already has. Reads within the same unit of work need not see them. */
  insertAnnotations(sample: SampleRef, annotations: readonly Annotation[]): Promise<void>;
  updateAnnotation(sample: SampleRef, id: string, change: Change<Annotation>): Promise<Annotation | undefined>;
  /** @returns whether there was one */
  deleteAnnotation(sample: SampleRef, id: string): Promise<boolean>;
  /** Whether the database has no sample yet. Nobody else can add one until this unit of work has ended. */
  isEmpty(): Promise<boolean>;
  /** The answers kept under idempotency keys. For the unit of work itself; handlers are given a type without it. */
  readonly answers: KeptAnswers;
}

/** An answer to a request with an idempotency key, kept in the transaction that carries the request out. */
export interface KeptAnswer {
  /** Tells apart requests that use the same key. */
  readonly fingerprint: string;
  /** The body of the answer, byte for byte. */
  readonly body: Uint8Array;
}

export interface KeptAnswers {
  find(organisation: string, key: string): Promise<KeptAnswer | undefined>;
  /** @throws {KeyTakenError} when an answer has been kept under the key in the meantime */
  keep(organisation: string, key: string, answer: KeptAnswer): Promise<void>;
}

export interface KeyDescription extends Principal {
  readonly id: string;
  readonly created: string;
}

export interface KeyStore {
  /** Makes a key. It is returned once and stored only as a hash. */
  create(owner: Principal, created: Date): Promise<{ readonly id: string; readonly key: string }>;
  find(key: string): Promise<Principal | undefined>;
  list(): Promise<readonly KeyDescription[]>;
  /** @returns whether there was one */
  revoke(id: string): Promise<boolean>;
}

/** What has to be done now and then, and what operators want to know. */
export interface Upkeep {
  /** How many bytes wait in the write-ahead log, by its file. */
  logBytes(): number;
  /** Leaves moving the write-ahead log into the database to somebody else, who calls `checkpoint` in another thread. */
  leaveCheckpointsTo(other: () => void): void;
  /** Moves the write-ahead log into the database and shrinks its file. Takes as long as the disk does. */
  checkpoint(): void;
  /** Removes what bulks have left that were not finished, and have got no further since it was last called. */
  removeAbandonedBulks(): Promise<void>;
  /** Says that a write of another thread has failed: whether the store is ready then has to be shown by a write. */
  suspect(): void;
  /** Has something done before the store closes, such as ending a thread that has it open too. */
  beforeClosing(step: () => Promise<unknown>): void;
}

/** Another request has been carried out under the same idempotency key in the meantime. */
export class KeyTakenError extends Error {
  override readonly name = 'KeyTakenError';
}

/** Another process keeps the database locked. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
}

/** The database cannot be used at present. The message is for the log: it may name files. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

export interface OpenOptions {
  /** Whether to make the database when there is none; it is by default. */
  readonly create?: boolean;
  /** Milliseconds by a clock that only runs forwards, for the age of idempotency keys; the process's own by default. */
  readonly uptime?: () => number;
  /** How many bytes the write-ahead log may have before writes are refused; 512 MiB by default. */
  readonly mostLogBytes?: number;
}

/** A database URL that cannot be used, or a database. The message says what to do, and is meant for people. */
export class OpenStoreError extends Error {
  override readonly name = 'OpenStoreError';
}
