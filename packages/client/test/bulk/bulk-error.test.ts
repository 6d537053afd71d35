import { expect, it } from 'vitest';
import { BulkError } from '../../src/index.ts';

const resume = { run: 'nightly', chunkSize: 10, chunks: 0, rows: 0 };
const fault = { location: 'body', pointer: '/coord_x', message: 'must be number' } as const;
const refusedRows = (count: number) => Array.from({ length: count }, (_, index) => ({ index, faults: [fault] }));
const messageOf = (init: Partial<ConstructorParameters<typeof BulkError>[0]>): string =>
  new BulkError({ stored: 7, rows: [], refused: [], resume, cause: undefined, ...init }).message;

it('says how many rows are stored, and why it stopped', () => {
  expect(messageOf({ cause: new Error('disk full') })).toBe(
    'createMany: stored 7 rows, refused 0 and then stopped: disk full',
  );
});

it.each([
  { count: 1, list: 'row 0 /coord_x must be number' },
  {
    count: 3,
    list: 'row 0 /coord_x must be number; row 1 /coord_x must be number; row 2 /coord_x must be number',
  },
  {
    count: 4,
    list: 'row 0 /coord_x must be number; row 1 /coord_x must be number; row 2 /coord_x must be number; and 1 more',
  },
])('lists the first of $count refused rows', ({ count, list }) => {
  expect(messageOf({ refused: refusedRows(count) })).toBe(`createMany: stored 7 rows, refused ${count} (${list})`);
});

it('names a row of which nothing else is known', () => {
  expect(messageOf({ refused: [{ index: 12, faults: [] }] })).toBe('createMany: stored 7 rows, refused 1 (row 12)');
});

it('is known by its name', () => {
  expect(new BulkError({ stored: 0, rows: [], refused: [], resume, cause: undefined }).name).toBe('BulkError');
});
