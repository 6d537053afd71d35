import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documented, OPERATION_IDS } from '../src/document.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import type { Change } from '../src/requests.ts';
import { type Answer, field } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

/** Headers of HTTP itself, and the one that prevents content sniffing. */
const OF_HTTP = [
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'x-content-type-options',
];

/** The headers of a response that neither HTTP nor the document defines. */
function strangers(id: OperationId, { status, headers }: Answer): readonly string[] {
  const known = documented(id).responses[status]?.headers.map(({ name }) => name.toLowerCase()) ?? [];
  return [...headers.keys()].filter((name) => !OF_HTTP.includes(name) && !known.includes(name));
}

const changes: readonly (readonly [string, Change])[] = [
  ['success', {}],
  ['401', { key: null }],
  ['406', { headers: { accept: 'text/html' } }],
  ['422', { query: 'no_such_parameter=1' }],
];

it.each(OPERATION_IDS.flatMap((id) => changes.map(([what, change]) => ({ id, what, change }))))(
  'responds to $id with $what and no undocumented header',
  async ({ id, change }) => {
    const created = await harness.call('createSampleAnnotation');
    const answer = await harness.call(id, { path: { annotation_id: String(field(created, 'id')) }, ...change });
    expect(strangers(id, answer)).toStrictEqual([]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

it('returns the documented media type, in UTF-8', async () => {
  const types = await Promise.all(
    OPERATION_IDS.filter((id) => OPERATIONS[id].success === 200).map(async (id) =>
      (await harness.call(id)).headers.get('content-type'),
    ),
  );
  expect(new Set(types)).toStrictEqual(new Set(['application/json; charset=utf-8']));
  const problem = await harness.call('listPhysicalSamples', { key: null });
  expect(problem.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
});

it.each([
  'application/json; charset=utf-8',
  'application/json;charset="utf-8"; q=0.5',
  'application/json; version=1, text/html',
  'text/html, application/*;q=0.1',
  'application/json;profile="a,b;c"',
])('treats the Accept header %s as allowing JSON', async (accept) => {
  expect((await harness.call('listPhysicalSamples', { headers: { accept } })).status).toBe(200);
});

it.each(['text/html', 'application/json;q=0', 'application/json; charset=utf-8; q=0, */*;q=0', 'application/xml'])(
  'treats the Accept header %s as excluding JSON',
  async (accept) => {
    expect((await harness.call('listPhysicalSamples', { headers: { accept } })).status).toBe(406);
  },
);
