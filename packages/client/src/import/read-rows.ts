import { isRecord } from '../errors/describe.ts';
import { ArgumentError } from '../errors/wafermark-error.ts';
import { serializeBody } from '../serialize.ts';
import type { SourceRow } from './earlier-rows.ts';
import type { RejectedRow } from './options.ts';

type Source = Iterable<unknown> | AsyncIterable<unknown>;

/**
 * Reads a source, as JSON. Rows that come without waiting are read together, up to `most` of them: handing them on one by one would take
 * longer than all else. Rows that cannot be sent at all are handed to `reject`.
 */
export async function* readRows(
  source: Source,
  {
    most,
    maxBytes,
    reject,
  }: { readonly most: number; readonly maxBytes: number; readonly reject: (row: RejectedRow) => void },
): AsyncGenerator<readonly SourceRow[], void, void> {
  let index = 0;
  const read = (item: unknown, rows: SourceRow[]): SourceRow[] => {
    const row = serializeRow(item, index, maxBytes);
    index += 1;
    if ('json' in row) rows.push(row);
    else reject(row);
    return rows;
  };
  if (!(Symbol.iterator in source)) {
    for await (const item of source) yield read(item, []);
    return;
  }
  let rows: SourceRow[] = [];
  try {
    for (const item of source) {
      read(item, rows);
      if (rows.length < most) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    // What came before the failure is stored.
    if (rows.length > 0) yield rows;
    throw error;
  }
  if (rows.length > 0) yield rows;
}

/** Cuts rows into chunks, and reads no further than the chunk that is asked for. */
export async function* cutChunks(
  batches: AsyncIterable<readonly SourceRow[]>,
  { chunkSize, maxBytes }: { readonly chunkSize: number; readonly maxBytes: number },
): AsyncGenerator<readonly SourceRow[], void, void> {
  let chunk: SourceRow[] = [];
  let bytes = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      const size = byteLength(row.json) + 1;
      if (chunk.length === chunkSize || (bytes + size > maxBytes && chunk.length > 0)) {
        yield chunk;
        chunk = [];
        bytes = 0;
      }
      chunk.push(row);
      bytes += size;
    }
    if (chunk.length === chunkSize) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}

const encoder = new TextEncoder();
/** Rows up to this length are counted as if each character took three bytes, the most in UTF-8: counting takes longer. */
const SHORT = 1_000;

const byteLength = (text: string): number => (text.length <= SHORT ? text.length * 3 : encoder.encode(text).byteLength);

function serializeRow(item: unknown, index: number, maxBytes: number): SourceRow | RejectedRow {
  // Without the compiler, anything may come.
  if (!isRecord(item) || Array.isArray(item)) return rejected(index, 'must be an object');
  try {
    const json = serializeBody(item, 'row');
    const size = byteLength(json);
    return size <= maxBytes
      ? { index, json }
      : rejected(index, `takes ${size} bytes, more than the ${maxBytes} of a request`);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const { pointer = '' } = error;
    return rejected(index, error.message.replace(/^row (?:\/\S* )?/, '').replace(/\.$/, ''), pointer);
  }
}

const rejected = (index: number, message: string, pointer = ''): RejectedRow => ({
  index,
  faults: [{ location: 'body', pointer, message }],
});
