import type { Annotation, PhysicalSample, PhysicalSampleListItem } from '@wafermark/generated/models.ts';
import type { Principal } from '../principal.ts';

/** Where samples, annotations and keys live. What a call has answered is durable. */
export interface Store {
  readonly samples: SampleStore;
  readonly annotations: AnnotationStore;
  readonly keys: KeyStore;
  readonly idempotency: IdempotencyStore;
  /** One line for people: which database this is, and how durable. */
  readonly description: string;
  /** @throws when the database does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A sample with what only the store and the list of samples know of it. */
export interface NewSample {
  readonly sample: PhysicalSample;
  readonly organisation: string;
  readonly userName: string | null;
  readonly targetMaterial?: string;
}

export interface SampleFilter {
  readonly physical_sample_id?: string;
  readonly has_data_item?: boolean;
}

/** Samples of other organisations do not exist, as far as any of these can tell. */
export interface SampleStore {
  isEmpty(): Promise<boolean>;
  exists(organisation: string, id: string): Promise<boolean>;
  /** In the order in which they were inserted. */
  list(organisation: string, filter: SampleFilter): Promise<PhysicalSampleListItem[]>;
  /** @throws {KeyTakenError} when the idempotency key of `kept` is taken; then nothing is inserted */
  insert(sample: NewSample, kept?: KeptAnswer): Promise<void>;
  /** Replaces the sample by what `change` makes of it, in one transaction; `undefined` when there is none. */
  update(organisation: string, id: string, change: Change<PhysicalSample>): Promise<PhysicalSample | undefined>;
}

export interface AnnotationFilter {
  readonly property_name?: string;
  readonly char_source_type?: string;
  readonly x_min?: number;
  readonly x_max?: number;
  readonly y_min?: number;
  readonly y_max?: number;
}

export interface AnnotationPage {
  readonly annotations: Annotation[];
  /** Where the next page starts; `undefined` on the last page. */
  readonly next: number | undefined;
}

export interface AnnotationStore {
  /**
   * Inserts all or none, in order. The sample has to exist.
   * @throws {KeyTakenError} when the idempotency key of `kept` is taken; then nothing is inserted
   */
  insert(annotations: readonly Annotation[], kept?: KeptAnswer): Promise<void>;
  /** In the order in which they were inserted, from `after` on, at most `limit`. */
  list(
    sampleId: string,
    filter: AnnotationFilter,
    page: { readonly after?: number; readonly limit?: number },
  ): Promise<AnnotationPage>;
  get(sampleId: string, id: string): Promise<Annotation | undefined>;
  /** Replaces the annotation by what `change` makes of it, in one transaction; `undefined` when there is none. */
  update(sampleId: string, id: string, change: Change<Annotation>): Promise<Annotation | undefined>;
  /** @returns whether there was one */
  delete(sampleId: string, id: string): Promise<boolean>;
}

/** Gives the new value, or the very same object to leave things as they are. */
export type Change<T> = (current: T) => T;

export interface KeyDescription extends Principal {
  readonly id: string;
  readonly created: string;
}

export interface KeyStore {
  /** Makes a key. It is answered once and stored only as a hash. */
  create(owner: Principal, created: Date): Promise<{ readonly id: string; readonly key: string }>;
  find(key: string): Promise<Principal | undefined>;
  list(): Promise<readonly KeyDescription[]>;
  /** @returns whether there was one */
  revoke(id: string): Promise<boolean>;
}

/** The answer to a request with an idempotency key: kept in the transaction that carries the request out. */
export interface KeptAnswer {
  readonly organisation: string;
  readonly key: string;
  /** Tells requests apart that use the same key. */
  readonly fingerprint: string;
  /** The body of the answer, as JSON. */
  readonly answer: string;
  readonly created: Date;
}

export interface IdempotencyStore {
  /** What was kept under a key after `since`. */
  find(organisation: string, key: string, since: Date): Promise<Pick<KeptAnswer, 'fingerprint' | 'answer'> | undefined>;
  /** Forgets what was kept until `before`. */
  forget(before: Date): Promise<void>;
}

/** Another request has been carried out under the same idempotency key in the meantime. */
export class KeyTakenError extends Error {
  override readonly name = 'KeyTakenError';
}

/** The database cannot take the request now, and may be able to shortly. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
}
