import type { Fault } from '@wafermark/generated/models.ts';
import { isRecord } from '../is-record.ts';
import { serializeBody } from '../request/body.ts';
import { explainFault } from '../request/explain-fault.ts';
import { Fault as Unsendable } from '../request/fault.ts';
import type { RefusedRow } from './create-many-options.ts';

/** A row, written as JSON once and for all. */
export interface Row {
  readonly index: number;
  readonly json: string;
}

/** Rows that are sent together. */
export interface Chunk {
  readonly number: number;
  readonly rows: readonly Row[];
  /** Rows of this chunk that cannot be sent at all. */
  readonly refused: readonly RefusedRow[];
  /** How many rows of the source there are up to the end of this chunk. */
  readonly end: number;
}

/** Where chunks are cut, and where reading begins. */
export interface Cut {
  readonly chunkSize: number;
  /** Of the rows together, with the commas between them. */
  readonly maxBytes: number;
  readonly skipRows: number;
  readonly firstChunk: number;
}

const encoder = new TextEncoder();

/** Cuts a source into chunks, and reads no further than the chunk that is asked for. The same source is always cut the same. */
export async function* readChunks(
  source: Iterable<unknown> | AsyncIterable<unknown>,
  { chunkSize, maxBytes, skipRows, firstChunk }: Cut,
): AsyncGenerator<Chunk, void, void> {
  let number = firstChunk;
  let index = 0;
  let bytes = 0;
  let rows: Row[] = [];
  let refused: RefusedRow[] = [];
  const cut = (): Chunk => {
    const chunk = { number, rows, refused, end: index };
    number += 1;
    bytes = 0;
    rows = [];
    refused = [];
    return chunk;
  };
  for await (const item of source) {
    if (index < skipRows) {
      index += 1;
      continue;
    }
    const row = await serializeRow(item, index);
    const size = 'json' in row ? encoder.encode(row.json).byteLength + 1 : 0;
    if (bytes + size > maxBytes && rows.length > 0) yield cut();
    if (!('json' in row)) {
      refused.push(row);
    } else if (size > maxBytes) {
      refused.push(refuse(index, `takes ${size} bytes, and a request no more than ${maxBytes}`));
    } else {
      rows.push(row);
      bytes += size;
    }
    index += 1;
    if (rows.length + refused.length === chunkSize) yield cut();
  }
  if (rows.length + refused.length > 0) yield cut();
}

async function serializeRow(item: unknown, index: number): Promise<Row | RefusedRow> {
  // A caller without the compiler may pass anything, and of some values JSON has nothing to write.
  if (!isRecord(item)) return refuse(index, 'must be an object');
  try {
    return { index, json: await serializeBody(item, 'row') };
  } catch (error) {
    if (!(error instanceof Unsendable)) throw error;
    return refuse(index, explainFault(error).message);
  }
}

function refuse(index: number, message: string): RefusedRow {
  const fault: Fault = { location: 'body', pointer: '', message };
  return { index, faults: [fault] };
}
