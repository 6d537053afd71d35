import { expect, it } from 'vitest';
import { type Cut, readChunks } from '../../src/bulk/read-chunks.ts';

/** Each takes eight bytes in a request, with its comma. */
const row = (digit: number) => ({ a: digit });
const ROOM = { chunkSize: 1_000, maxBytes: 1_000, skipRows: 0, firstChunk: 0 };

/** The chunks of a source: their numbers, the places of the rows in them, and of those that are refused. */
async function chunksOf(source: readonly unknown[], cut: Partial<Cut>) {
  const chunks: unknown[] = [];
  for await (const { number, rows, refused, end } of readChunks(source, { ...ROOM, ...cut })) {
    chunks.push({ number, rows: rows.map(({ index }) => index), refused: refused.map(({ index }) => index), end });
  }
  return chunks;
}

it('cuts where the next row would be too much, and not before', async () => {
  const source = [row(0), row(1), row(2), row(3), row(4)];
  const first = { number: 0, rows: [0, 1], refused: [], end: 2 };
  const last = { number: 2, rows: [4], refused: [], end: 5 };
  const between = { number: 1, rows: [2, 3], refused: [], end: 4 };
  expect(await chunksOf(source, { maxBytes: 16 })).toEqual([first, between, last]);
  expect(await chunksOf(source, { chunkSize: 2 })).toEqual([first, between, last]);
});

it('has no empty chunk at the end', async () => {
  expect(await chunksOf([row(0), row(1)], { chunkSize: 2 })).toHaveLength(1);
  expect(await chunksOf([], {})).toEqual([]);
});

it('refuses a row that no request can hold, and takes one that just fits', async () => {
  const large = { a: 'x'.repeat(20) };
  expect(await chunksOf([large, row(1), large], { maxBytes: 8 })).toEqual([
    { number: 0, rows: [1], refused: [0], end: 2 },
    { number: 1, rows: [], refused: [2], end: 3 },
  ]);
  const { value: chunk } = await readChunks([large], { ...ROOM, maxBytes: 28 }).next();
  expect(chunk?.refused).toEqual([
    { index: 0, faults: [{ location: 'body', pointer: '', message: 'takes 29 bytes, and a request no more than 28' }] },
  ]);
  expect(await chunksOf([large], { maxBytes: 29 })).toEqual([{ number: 0, rows: [0], refused: [], end: 1 }]);
});

it('counts refused rows among those of a chunk, so that running it again cuts the same', async () => {
  expect(await chunksOf([null, row(1), row(2)], { chunkSize: 2 })).toEqual([
    { number: 0, rows: [1], refused: [0], end: 2 },
    { number: 1, rows: [2], refused: [], end: 3 },
  ]);
});

it('passes over what is stored, and goes on with the numbers', async () => {
  expect(await chunksOf([row(0), row(1), row(2)], { chunkSize: 2, skipRows: 2, firstChunk: 1 })).toEqual([
    { number: 1, rows: [2], refused: [], end: 3 },
  ]);
});
