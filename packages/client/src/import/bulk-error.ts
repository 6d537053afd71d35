import { describeCauses } from '../errors/describe.ts';
import { WafermarkError } from '../errors/wafermark-error.ts';
import type { CreateManyResult, ObsoleteRow, RejectedRow, StoredRow } from './options.ts';

const SHOWN = 3;

/**
 * The import did not end as its source says: rows were rejected (`rejected`; all others are stored), annotations are stored whose rows
 * are no longer in the source (`obsolete`), or something stopped the import (`cause`). Call `createMany` again with the same journal to
 * continue; without one, rows that are stored would be stored again.
 */
export class BulkError extends WafermarkError {
  /** How many rows this call stored. If it was stopped, more may be stored; a journal knows. */
  readonly stored: number;
  /** How many rows of the source earlier calls with the same journal had stored. */
  readonly alreadyStored: number;
  /** What is stored, in the order of the source; empty without `collect`. */
  readonly rows: readonly StoredRow[];
  /** What was rejected, and why, in the order of the source. */
  readonly rejected: readonly RejectedRow[];
  /** What is stored and no longer in the source. */
  readonly obsolete: readonly ObsoleteRow[];

  override get name(): string {
    return 'BulkError';
  }

  constructor({ stored, alreadyStored, rows, rejected, obsolete, cause }: BulkErrorInit) {
    const parts = [
      `stored ${stored} rows${alreadyStored === 0 ? '' : ` beside ${alreadyStored} from before`}, rejected ${rejected.length}`,
      listed(rejected, ({ index, faults: [first] }) => {
        return `row ${index}${first === undefined ? '' : ` ${first.pointer} ${first.message}`}`;
      }),
      obsolete.length === 0 ? '' : `; ${obsolete.length} stored rows are no longer in the source`,
      listed(obsolete, ({ index, annotationId }) => `annotation ${annotationId}, formerly row ${index}`),
      cause === undefined ? '' : `; stopped: ${describeCauses(cause)}`,
    ];
    super(`createMany: ${parts.join('')}`, { cause });
    this.stored = stored;
    this.alreadyStored = alreadyStored;
    this.rows = rows;
    this.rejected = rejected;
    this.obsolete = obsolete;
  }
}

/** What a {@link BulkError} is made of. */
export interface BulkErrorInit extends CreateManyResult {
  readonly rejected: readonly RejectedRow[];
  readonly obsolete: readonly ObsoleteRow[];
  /** What stopped the import; undefined if it reached the end of the source. */
  readonly cause: unknown;
}

function listed<Item>(items: readonly Item[], describe: (item: Item) => string): string {
  if (items.length === 0) return '';
  const more = items.length > SHOWN ? [`and ${items.length - SHOWN} more`] : [];
  return ` (${[...items.slice(0, SHOWN).map(describe), ...more].join('; ')})`;
}
