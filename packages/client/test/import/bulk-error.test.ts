import { expect, it } from 'vitest';
import { BulkError } from '../../src/index.ts';

const NOTHING = { stored: 0, alreadyStored: 0, rows: [], rejected: [], obsolete: [], cause: undefined };
const fault = { location: 'body', pointer: '/coord_x', message: 'must be number' } as const;
const rejectedRows = (count: number) => Array.from({ length: count }, (_, index) => ({ index, faults: [fault] }));
const messageOf = (init: Partial<ConstructorParameters<typeof BulkError>[0]>): string =>
  new BulkError({ ...NOTHING, stored: 7, ...init }).message;

it('says how many rows are stored, and why it stopped', () => {
  expect(messageOf({ cause: new Error('disk full') })).toBe(
    'createMany: stored 7 rows, rejected 0; stopped: disk full',
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
])('lists the first of $count rejected rows', ({ count, list }) => {
  expect(messageOf({ rejected: rejectedRows(count) })).toBe(`createMany: stored 7 rows, rejected ${count} (${list})`);
});

it('names a row of which nothing else is known', () => {
  expect(messageOf({ rejected: [{ index: 12, faults: [] }] })).toBe('createMany: stored 7 rows, rejected 1 (row 12)');
});

it('is known by its name', () => {
  expect(new BulkError(NOTHING).name).toBe('BulkError');
});

it('lists the stored rows that are no longer in the source', () => {
  const obsolete = [{ index: 4, annotationId: 'a1', row: {} }];
  expect(messageOf({ alreadyStored: 3, obsolete })).toBe(
    'createMany: stored 7 rows beside 3 from before, rejected 0; 1 stored rows are no longer in the source (annotation a1, formerly row 4)',
  );
});
