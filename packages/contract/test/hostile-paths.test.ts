import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DOCUMENTED, OPERATION_IDS } from '../src/document.ts';
import { refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';
import type { Answer } from '../src/wire.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const ask = (method: string, target: string): Promise<Answer> =>
  harness.send({ method, target, headers: { [API_KEY_HEADER]: KEYS.admin }, body: undefined });

// In this order nothing is deleted before it is read.
const inOrder = OPERATION_IDS.toSorted(
  (a, b) => Number(OPERATIONS[a].method === 'DELETE') - Number(OPERATIONS[b].method === 'DELETE'),
);

it.each(inOrder)('handles %s with and without its trailing slash alike', async (id) => {
  const { success } = OPERATIONS[id];
  const [created, spare] = await harness.client().annotations.bulkCreate(SAMPLE, {
    annotations: [
      { property_name: 'spare', property_value: 1 },
      { property_name: 'spare', property_value: 1 },
    ],
  });
  const statuses = [
    (await harness.call(id, { path: { annotation_id: created?.id ?? '' } })).status,
    (await harness.call(id, { path: { annotation_id: spare?.id ?? '' }, otherSlash: true })).status,
  ];
  expect(statuses).toStrictEqual([success, success]);
});

const PATHS = [...new Set(DOCUMENTED.map(({ path }) => path))].map((path) => ({
  path: path.replace('{physical_sample_id}', SAMPLE).replace('{annotation_id}', ANNOTATION),
  methods: DOCUMENTED.filter((operation) => operation.path === path).map(({ method }) => method),
}));

const ALLOW = PATHS.map(({ path, methods }) => {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted();
  return { path, allowed };
});

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY', 'LINK'];

const undeclared = ALLOW.flatMap(({ path, allowed }) =>
  METHODS.filter((method) => !allowed.includes(method)).flatMap((method) =>
    [path, path.endsWith('/') ? path.slice(0, -1) : `${path}/`].map((target) => ({
      method,
      target,
      allow: allowed.join(', '),
    })),
  ),
);

it.each(undeclared)(
  'rejects $method $target with 405, and lists the allowed methods',
  async ({ method, target, allow }) => {
    const answer = await ask(method, target);
    expect([answer.status, answer.headers.get('allow')]).toStrictEqual([405, allow]);
  },
);

it.each(ALLOW)('responds to OPTIONS $path with the allowed methods, even without a key', async ({ path, allowed }) => {
  const answer = await harness.send({ method: 'OPTIONS', target: path, headers: {}, body: undefined });
  expect([answer.status, answer.headers.get('allow'), answer.text]).toStrictEqual([200, allowed.join(', '), '']);
});

it.each(ALLOW.filter(({ allowed }) => allowed.includes('HEAD')))(
  'responds to HEAD $path like GET, without the body',
  async ({ path }) => {
    const [head, get] = [await ask('HEAD', path), await ask('GET', path)];
    const told = ({ status, headers }: Answer) => [status, headers.get('content-type'), headers.get('content-length')];
    expect(told(head)).toStrictEqual(told(get));
    expect([head.text, get.status]).toStrictEqual(['', 200]);
  },
);

it('rejects HEAD without a key with 401', async () => {
  const answer = await harness.send({ method: 'HEAD', target: '/physical_samples/', headers: {}, body: undefined });
  expect(answer.status).toBe(401);
});

it.each([
  '/physical_sample',
  '/physical_samples//',
  '/Physical_Samples/',
  '//physical_samples/',
  `/physical_samples//annotations/`,
  `/physical_samples/${SAMPLE}//annotations/`,
  `/physical_samples/${SAMPLE}/annotations//`,
  `/physical_samples/${SAMPLE}/annotations/${ANNOTATION}/more`,
  `/v1/physical_samples/`,
  '/physical_samples/../../etc/passwd',
  '/__proto__',
  '/constructor',
  '/%',
  '/%2e%2e/',
  '/%00',
])('returns a 404 problem for the unknown path %s', async (target) => {
  const answer = await ask('GET', target);
  expect(verdict(answer)).toStrictEqual({ status: 404, faults: [] });
});

it.each([
  ['an id with an encoded slash', `/physical_samples/a%2Fb/annotations/`],
  ['an id of encoded dots', `/physical_samples/%2e%2e/annotations/`],
  ['a NUL as an id', `/physical_samples/%00/annotations/`],
  ['an id with a space', `/physical_samples/${SAMPLE}%20/annotations/`],
])('rejects %s with 422', async (_, target) => {
  expect(verdict(await ask('GET', target))).toStrictEqual(refused('path /physical_sample_id'));
});

it.each(['%zz', '%', '%c3', '%ff', '%ed%a0%80'])('rejects %s in a path with 400', async (id) => {
  expect(verdict(await ask('GET', `/physical_samples/${id}/annotations/`))).toStrictEqual({ status: 400, faults: [] });
});

it('finds a sample whose id is percent-encoded', async () => {
  const answer = await ask('GET', `/physical_samples/%61${SAMPLE.slice(1)}/annotations/`);
  expect(answer.status).toBe(200);
});

it('supports a request target in absolute form', async () => {
  expect((await ask('GET', `${harness.url}/physical_samples/`)).status).toBe(200);
});

it('reports the requested path in a problem, without the query', async () => {
  const answer = await ask('GET', `/physical_samples/no-uuid/annotations/?api_key=${KEYS.read}`);
  expect(Reflect.get(JSON.parse(answer.text), 'instance')).toBe('/physical_samples/no-uuid/annotations/');
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(100);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
