import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATION_IDS } from '../src/document.ts';
import { verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';
import { connect, requestHead } from '../src/raw-connection.ts';
import { exampleRequest } from '../src/requests.ts';
import { field } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const UNAUTHENTICATED = { status: 401, faults: [] };
const FORBIDDEN = { status: 403, faults: [] };

it.each<[string, Readonly<Record<string, string | readonly string[]>>]>([
  ['no key', {}],
  ['an empty key', { [API_KEY_HEADER]: '' }],
  ['an unknown key', { [API_KEY_HEADER]: 'unknown' }],
  ['a truncated key', { [API_KEY_HEADER]: KEYS.admin.slice(0, -1) }],
  ['a key with a suffix', { [API_KEY_HEADER]: `${KEYS.admin}x` }],
  ['a key in another case', { [API_KEY_HEADER]: KEYS.admin.toUpperCase() }],
  ['two keys', { [API_KEY_HEADER]: [KEYS.admin, KEYS.read] }],
  ['the same key twice', { [API_KEY_HEADER]: [KEYS.admin, KEYS.admin] }],
  ['a key in the Authorization header', { authorization: `Bearer ${KEYS.admin}` }],
  ['the name of a property of all objects', { [API_KEY_HEADER]: '__proto__' }],
])('rejects %s with 401 for every operation', async (_, headers) => {
  const answers = await Promise.all(OPERATION_IDS.map((id) => harness.call(id, { key: null, headers })));
  expect(answers.map(verdict)).toStrictEqual(OPERATION_IDS.map(() => UNAUTHENTICATED));
});

it('rejects a key in the query with 401', async () => {
  const query = `${API_KEY_HEADER}=${KEYS.admin}&api_key=${KEYS.admin}`;
  expect(verdict(await harness.call('listPhysicalSamples', { key: null, query }))).toStrictEqual(UNAUTHENTICATED);
});

it('accepts the key whatever the case of its header', async () => {
  const headers = { [API_KEY_HEADER.toLowerCase()]: KEYS.read };
  const answers = [headers, { [API_KEY_HEADER]: KEYS.read }, { 'x-Api-kEY': KEYS.read }];
  const sent = await Promise.all(
    answers.map((header) => harness.call('listPhysicalSamples', { key: null, headers: header })),
  );
  expect(sent.map(({ status }) => status)).toStrictEqual([200, 200, 200]);
});

const SCOPED = { read: KEYS.read, write: KEYS.write, delete: KEYS.delete };
const scopes = OPERATION_IDS.flatMap((id) =>
  (['read', 'write', 'delete'] as const).map((scope) => ({ id, scope, allowed: OPERATIONS[id].scope === scope })),
);

it.each(scopes.filter(({ allowed }) => !allowed))(
  'rejects $id with 403 for a key with the scope $scope',
  async ({ id, scope }) => {
    expect(verdict(await harness.call(id, { key: SCOPED[scope] }))).toStrictEqual(FORBIDDEN);
  },
);

it.each(scopes.filter(({ allowed }) => allowed))(
  'allows $id for a key with only the scope $scope',
  async ({ id, scope }) => {
    const created = await harness.call('createSampleAnnotation');
    const answer = await harness.call(id, {
      key: SCOPED[scope],
      path: { annotation_id: String(field(created, 'id')) },
    });
    expect(answer.status).toBe(OPERATIONS[id].success);
  },
);

it.each(['updateSampleAnnotation', 'updatePhysicalSample'] as const)(
  'does not let a write-only key read through an empty %s',
  async (id) => {
    expect(verdict(await harness.call(id, { key: KEYS.write, body: '{}' }))).toStrictEqual(FORBIDDEN);
    expect((await harness.call(id, { key: KEYS.withoutDelete, body: '{}' })).status).toBe(200);
  },
);

it.each([
  ['does not exist', { path: { physical_sample_id: '00000000-0000-0000-0000-000000000000' } }],
  ['is not a UUID', { path: { physical_sample_id: 'x' } }],
  ['gets an invalid body', { body: '{' }],
  ['gets a body of the wrong type', { headers: { 'content-type': 'text/plain' } }],
  ['gets an unknown parameter', { query: 'a=1' }],
])('reveals nothing without a valid key about a sample that %s', async (_, change) => {
  const [unknown, unscoped] = await Promise.all([
    harness.call('createSampleAnnotation', { ...change, key: 'unknown' }),
    harness.call('createSampleAnnotation', { ...change, key: KEYS.read }),
  ]);
  expect([unknown, unscoped].map(verdict)).toStrictEqual([UNAUTHENTICATED, FORBIDDEN]);
});

it('rejects an unknown key before the body has arrived', async () => {
  const connection = await connect(harness.url);
  connection.write(
    requestHead({ ...exampleRequest('bulkCreateSampleAnnotations', { key: 'unknown' }), body: ' '.repeat(1000) }),
  );
  const answer = await connection.answer();
  connection.destroy();
  expect(answer.status).toBe(401);
});

it.each([
  ['a new id for none', undefined, false],
  ['the id of the request', 'Run-7.wafer_3~b', true],
  ['a new id for one with a space', 'a b', false],
  ['a new id for one that is too long', 'x'.repeat(129), false],
  ['a new id for markup', '<script>', false],
])('identifies a request in header and problem: %s', async (_, given, kept) => {
  const answer = await harness.call('listPhysicalSamples', { key: null, headers: { 'x-request-id': given } });
  const named = answer.headers.get('x-request-id');
  expect([field(answer, 'request_id') === named, named === given]).toStrictEqual([true, kept]);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(100);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
