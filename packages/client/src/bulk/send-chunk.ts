import type { Annotation, Fault } from '@wafermark/generated/models.ts';
import { OPERATIONS } from '@wafermark/generated/operations.ts';
import type { CallOptions } from '../call-options.ts';
import { WafermarkError } from '../errors/wafermark-error.ts';
import { isApiError } from '../is-api-error.ts';
import type { Exchange } from '../send/create-exchange.ts';
import { chunkKey } from './chunk-key.ts';
import type { RefusedRow, StoredRow } from './create-many-options.ts';
import type { Chunk, Row } from './read-chunks.ts';

const ID = 'bulkCreateSampleAnnotations';
const { method, bulk } = OPERATIONS[ID];

/** Around the rows in a body. */
export const ENVELOPE = [`{"${bulk.items}":[`, ']}'] as const;

/** Where the chunks of an import go. */
export interface Destination {
  readonly exchange: Exchange;
  readonly url: string;
  readonly run: string;
  readonly options: CallOptions;
}

/** What became of a chunk. */
export interface ChunkResult {
  readonly stored: readonly StoredRow[];
  readonly refused: readonly RefusedRow[];
}

/**
 * Sends a chunk. A request is stored whole or not at all, so when rows in it are refused, it is sent again without them, under a
 * key of its own: the rest is stored, and running it all again makes the same requests.
 */
export async function sendChunk(chunk: Chunk, { exchange, url, run, options }: Destination): Promise<ChunkResult> {
  const refused = [...chunk.refused];
  let rows = chunk.rows;
  while (rows.length > 0) {
    const body = ENVELOPE[0] + rows.map(({ json }) => json).join(',') + ENVELOPE[1];
    const idempotencyKey = await chunkKey({ run, number: chunk.number, url, body });
    try {
      const behaviour = { id: ID, answers: 'array', takesKey: true } as const;
      const { data } = await exchange({ method, url, behaviour, options: { ...options, idempotencyKey } }, body);
      return { stored: pair(rows, data), refused };
    } catch (error) {
      const faults = faultsByRow(error, rows);
      if (faults.size === 0) throw error;
      refused.push(...Array.from(faults, ([{ index }, list]) => ({ index, faults: list })));
      rows = rows.filter((row) => !faults.has(row));
    }
  }
  return { stored: [], refused };
}

function pair(rows: readonly Row[], data: unknown): readonly StoredRow[] {
  // The exchange has checked that it is an array; the operation answers annotations, in the order of the request.
  const annotations = data as readonly Annotation[];
  return rows.map(({ index }, place) => {
    const annotation = annotations[place];
    if (annotation === undefined || annotations.length !== rows.length) {
      throw new WafermarkError(`${ID}: answered ${annotations.length} annotations for ${rows.length} rows.`);
    }
    return { index, annotation };
  });
}

/** The faults that a 422 finds in rows; empty for all else. */
function faultsByRow(error: unknown, rows: readonly Row[]): Map<Row, Fault[]> {
  const found = new Map<Row, Fault[]>();
  const faults = isApiError(error, ID, 422) ? error.problem.errors : [];
  for (const fault of faults) {
    const [, items, place, pointer = ''] = /^\/(\w+)\/(\d+)(\/.*)?$/.exec(fault.pointer) ?? [];
    const row = items === bulk.items ? rows[Number(place)] : undefined;
    if (row !== undefined) found.set(row, [...(found.get(row) ?? []), { ...fault, pointer }]);
  }
  return found;
}
