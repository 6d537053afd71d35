import type { Annotation, Fault } from '@wafermark/generated/document/models.ts';
import type { RequestOptions } from '../options.ts';
import type { Journal } from './journal.ts';

/** How far an import is. */
export interface BulkProgress {
  /** Rows that this call stored. */
  readonly stored: number;
  /** Rows that earlier calls with the same journal stored. */
  readonly alreadyStored: number;
  /** Rows that were rejected, and will not be stored. */
  readonly rejected: number;
}

/** A row that is stored. */
export interface StoredRow {
  /** Its place in the source, from 0. */
  readonly index: number;
  readonly annotation: Annotation;
}

/** A row that cannot be stored as it is. */
export interface RejectedRow {
  /** Its place in the source, from 0. */
  readonly index: number;
  /** What is wrong with it; pointers are relative to the row. */
  readonly faults: readonly Fault[];
}

/** An annotation that an earlier call stored, and whose row is no longer in the source: it was edited or removed. */
export interface ObsoleteRow {
  /** The place that its row had in the source of that call, from 0. */
  readonly index: number;
  readonly annotationId: string;
  /** The row as it was sent. */
  readonly row: unknown;
}

/** Options of `createMany`. Those of a call apply to each request. */
export interface CreateManyOptions extends RequestOptions {
  /** How many rows are stored together; fewer if their bytes do not fit into a request. Default: 1,000. */
  readonly chunkSize?: number | undefined;
  /** How many requests are sent at the same time. With 1, rows are stored in the order of the source. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Called after each chunk. What it throws ends the import. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /**
   * Records what is sent and what is stored, so that an import can be repeated: see {@link Journal}. Default: none, so each call stores
   * all of its rows.
   */
  readonly journal?: Journal | undefined;
  /**
   * What to do about rows that earlier calls stored and that are no longer in the source: throw a {@link BulkError} that lists them,
   * delete their annotations, or keep these. Default: `report`.
   */
  readonly obsolete?: 'report' | 'delete' | 'keep' | undefined;
  /**
   * What to do about a request whose outcome is unknown and whose idempotency key the server no longer knows (after 24 hours): stop,
   * send it again, which stores its rows twice if they had arrived, or skip it, which loses them if they had not. Default: `stop`.
   */
  readonly expired?: 'stop' | 'resend' | 'skip' | undefined;
  /** Stops the import once this many rows are rejected. `Infinity` never stops. Default: 100. */
  readonly maxRejected?: number | undefined;
  /** Whether to return the stored annotation of each row, which takes memory for all of them. Default: false. */
  readonly collect?: boolean | undefined;
}

/** The result of an import that stored every row. */
export interface CreateManyResult {
  /** How many rows this call stored. */
  readonly stored: number;
  /** How many rows of the source earlier calls with the same journal had stored. */
  readonly alreadyStored: number;
  /** What this call stored, in the order of the source; empty without `collect`. */
  readonly rows: readonly StoredRow[];
}
