import type { Annotation, PhysicalSample } from '@wafermark/generated/models.ts';
import type { Generated } from 'kysely';

type Stored<T, JsonColumn extends keyof T> = {
  [Column in keyof T]: Column extends JsonColumn ? string | null : T[Column];
} & {
  /** Counts up with every insert: the order of lists. */
  readonly seq: Generated<number>;
};

/** JSON is kept as text, so that it comes back as it went in, names such as `__proto__` included. */
export type AnnotationTable = Stored<Annotation, 'annotation_metadata'>;

export type SampleTable = Stored<PhysicalSample, 'physical_sample_metadata'> & {
  readonly organisation: string;
  readonly user_name: string | null;
  readonly target_material: string | null;
};

export interface KeyTable {
  readonly seq: Generated<number>;
  readonly id: string;
  /** SHA-256 of the key, in hexadecimal digits. */
  readonly hash: string;
  readonly organisation: string;
  readonly user_id: string;
  readonly user_name: string | null;
  /** Separated by spaces. */
  readonly scopes: string;
  readonly created: string;
}

export interface IdempotencyTable {
  readonly organisation: string;
  readonly key: string;
  readonly fingerprint: string;
  /** JSON, compressed with gzip: a bulk answers tens of megabytes of much the same. */
  readonly answer: Uint8Array;
  readonly created: string;
}

export interface Tables {
  readonly physical_samples: SampleTable;
  readonly annotations: AnnotationTable;
  readonly api_keys: KeyTable;
  readonly idempotency_keys: IdempotencyTable;
}
