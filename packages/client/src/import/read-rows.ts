import { isRecord } from '../errors/describe.ts';
import { ArgumentError } from '../errors/wafermark-error.ts';
import { serializeBody } from '../serialize.ts';
import type { SourceRow } from './earlier-rows.ts';
import type { RejectedRow } from './options.ts';

type Source = Iterable<unknown> | AsyncIterable<unknown>;

/** Reads a source row by row, as JSON. Rows that cannot be sent at all are handed to `reject`. */
export async function* readRows(
  source: Source,
  { maxBytes, reject }: { readonly maxBytes: number; readonly reject: (row: RejectedRow) => void },
): AsyncGenerator<SourceRow, void, void> {
  let index = 0;
  const read = (item: unknown): SourceRow | undefined => {
    const row = serializeRow(item, index, maxBytes);
    index += 1;
    if ('json' in row) return row;
    reject(row);
    return undefined;
  };
  // `for await` over an array would wait for a microtask at each row.
  if (Symbol.iterator in source) {
    for (const item of source) {
      const row = read(item);
      if (row !== undefined) yield row;
    }
  } else {
    for await (const item of source) {
      const row = read(item);
      if (row !== undefined) yield row;
    }
  }
}

/** Cuts rows into chunks, and reads no further than the chunk that is asked for. */
export async function* cutChunks(
  rows: AsyncIterable<SourceRow>,
  { chunkSize, maxBytes }: { readonly chunkSize: number; readonly maxBytes: number },
): AsyncGenerator<readonly SourceRow[], void, void> {
  let chunk: SourceRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = byteLength(row.json) + 1;
    if (bytes + size > maxBytes && chunk.length > 0) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(row);
    bytes += size;
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
