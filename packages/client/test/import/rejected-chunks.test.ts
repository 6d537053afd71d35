import { expect, it } from 'vitest';
import { BulkError, Wafermark } from '../../src/index.ts';
import { type Step, scriptedFetch } from '../../src/testing.ts';
import { KEY, NEW, rejection, SAMPLE, STORED } from '../calls.ts';

/** What comes of an import of three rows when the server behaves like this. */
async function importInto(first: Step, ...others: readonly Step[]) {
  const fetch = scriptedFetch(first, ...others);
  const client = new Wafermark({ apiKey: KEY, maxRetries: 0, fetch });
  const error = await rejection(client.annotations.createMany(SAMPLE, [NEW, NEW, NEW], { collect: true }));
  if (!(error instanceof BulkError)) throw new Error('expected a BulkError', { cause: error });
  return { error, bodies: fetch.requests.map(({ json }) => json) };
}

const refusing = (...pointers: readonly string[]): Step => ({
  status: 422,
  json: {
    type: '/problems/validation',
    title: 'The request does not fit the schema',
    status: 422,
    detail: 'See errors.',
    instance: '/',
    request_id: 'r1',
    errors: pointers.map((pointer) => ({ location: 'body', pointer, message: 'is wrong' })),
  },
});

it.each([2, 4])('does not take %d annotations for the answer to three rows', async (count) => {
  const { error } = await importInto({ json: Array.from({ length: count }, () => STORED) });
  expect(error).toMatchObject({ stored: 0 });
  expect(error.cause).toHaveProperty(
    'message',
    `bulkCreateSampleAnnotations: returned ${count} annotations for 3 rows`,
  );
});

it('leaves out a row that is refused as a whole, and sends the others again', async () => {
  const { error, bodies } = await importInto(refusing('/annotations/1'), { json: [STORED, STORED] });
  expect(bodies).toEqual([{ annotations: [NEW, NEW, NEW] }, { annotations: [NEW, NEW] }]);
  expect(error.rejected).toEqual([{ index: 1, faults: [{ location: 'body', pointer: '', message: 'is wrong' }] }]);
  expect(error.rows.map(({ index }) => index)).toEqual([0, 2]);
});

it('sends nothing more when all rows are refused', async () => {
  const { error, bodies } = await importInto(refusing('/annotations/0/a\r', '/annotations/1/a', '/annotations/2/a'));
  expect(bodies).toHaveLength(1);
  expect(error).toMatchObject({ stored: 0, cause: undefined });
  expect(error.rejected.map(({ index, faults }) => [index, faults[0]?.pointer])).toEqual([
    [0, '/a\r'],
    [1, '/a'],
    [2, '/a'],
  ]);
});

it.each(['', '/annotations', '/annotations/7', '/annotations/0x', '/rows/0', '/in/annotations/0'])(
  'ends with a fault at %j, which is in no row',
  async (pointer) => {
    const { error, bodies } = await importInto(refusing(pointer));
    expect(bodies).toHaveLength(1);
    expect(error).toMatchObject({ rejected: [], cause: { status: 422 } });
  },
);
