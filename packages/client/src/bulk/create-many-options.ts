import type { Annotation, Fault } from '@wafermark/generated/models.ts';
import type { CallOptions } from '../call-options.ts';

/** Where an import stands. It is plain data: keep it in a file, and an import can go on from there in another process. */
export interface ResumePoint {
  /** The name of the import. */
  readonly run: string;
  readonly chunkSize: number;
  /** How many chunks, from the first on, are dealt with. */
  readonly chunks: number;
  /** How many rows those chunks have; these are passed over. */
  readonly rows: number;
}

/** How far an import is. */
export interface BulkProgress {
  /** Rows that are stored. */
  readonly stored: number;
  /** Rows that were refused, and will not be stored. */
  readonly refused: number;
  readonly resume: ResumePoint;
}

/** A row that is stored. */
export interface StoredRow {
  /** Its place in the source, from 0. */
  readonly index: number;
  readonly annotation: Annotation;
}

/** A row that cannot be stored as it is. */
export interface RefusedRow {
  /** Its place in the source, from 0. */
  readonly index: number;
  /** What is wrong with it; pointers are within the row. */
  readonly faults: readonly Fault[];
}

/** Options of `createMany`. Those of a call hold for each chunk. */
export interface CreateManyOptions extends CallOptions {
  /** How many rows are stored together; fewer where their bytes do not fit. Default: 1,000. */
  readonly chunkSize?: number | undefined;
  /** How many chunks are on their way at once. With 1, rows are stored in the order of the source. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Told after each chunk. What it throws ends the import. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /**
   * A name for the import. When it is run again with the same name, the same rows in the same order and the same chunk size, what
   * is stored already is not stored again, for as long as the server keeps the keys (24 hours). A {@link ResumePoint} passes over
   * what was dealt with before it, however long ago. Default: a new name, so that each call stores all of its rows.
   */
  readonly resume?: string | ResumePoint | undefined;
  /** Whether to keep what the server answers for each row; without, an import needs the memory of a few chunks. Default: true. */
  readonly collect?: boolean | undefined;
}

/** What an import did, when every row is stored. */
export interface CreateManyResult {
  /** How many rows this call saw stored. */
  readonly stored: number;
  /** One for each row, in the order of the source; empty without `collect`. */
  readonly rows: readonly StoredRow[];
  readonly resume: ResumePoint;
}
