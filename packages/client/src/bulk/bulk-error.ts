import { describeCauses } from '../errors/describe-causes.ts';
import { WafermarkError } from '../errors/wafermark-error.ts';
import type { CreateManyResult, RefusedRow, ResumePoint, StoredRow } from './create-many-options.ts';

/** What a {@link BulkError} is made of. */
export interface BulkErrorInit extends CreateManyResult {
  readonly refused: readonly RefusedRow[];
  /** What stopped the import; undefined when it went to the end of the source. */
  readonly cause: unknown;
}

const SHOWN = 3;

/**
 * Not every row of an import is stored. Either rows were refused, which `refused` lists, and all others are stored; or something
 * stopped the import, which is the `cause`. It can then be run again: with `resume`, what is stored is not stored again.
 */
export class BulkError extends WafermarkError {
  /** How many rows this call saw stored. When it was stopped, more may be. */
  readonly stored: number;
  /** What is stored, in the order of the source; empty without `collect`. */
  readonly rows: readonly StoredRow[];
  /** What was refused, and why, in the order of the source. */
  readonly refused: readonly RefusedRow[];
  /** To go on from here. */
  readonly resume: ResumePoint;

  override get name(): string {
    return 'BulkError';
  }

  constructor({ stored, rows, refused, resume, cause }: BulkErrorInit) {
    const why = cause === undefined ? '' : ` and then stopped: ${describeCauses(cause)}`;
    const some = refused.slice(0, SHOWN).map(({ index, faults: [first] }) => {
      return `row ${index}${first === undefined ? '' : ` ${first.pointer} ${first.message}`}`;
    });
    const more = refused.length > SHOWN ? [`and ${refused.length - SHOWN} more`] : [];
    const list = refused.length === 0 ? '' : ` (${[...some, ...more].join('; ')})`;
    super(`createMany: stored ${stored} rows, refused ${refused.length}${list}${why}`, { cause });
    this.stored = stored;
    this.rows = rows;
    this.refused = refused;
    this.resume = resume;
  }
}
