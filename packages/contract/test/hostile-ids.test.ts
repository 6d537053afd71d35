import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documented, OPERATION_IDS } from '../src/document.ts';
import { accepted, refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';
import { exampleRequest } from '../src/requests.ts';
import { field, json } from '../src/wire.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';

let harness: Harness;
let otherSample: string;
let otherAnnotation: string;
beforeAll(async () => {
  harness = await startHarness();
  const { samples, annotations } = harness.client();
  ({ id: otherSample } = await samples.create({ name: 'another of ours' }));
  ({ id: otherAnnotation } = await annotations.create(otherSample, { property_name: 'n', property_value: 1 }));
});
afterAll(async () => {
  await harness.stop();
});

const withParameters = OPERATION_IDS.flatMap((id) =>
  documented(id)
    .parameters.filter((parameter) => parameter.in === 'path')
    .map(({ name }) => ({ id, name })),
);

it.each(withParameters)(
  'rejects a $name that is not a UUID, for $id, with 422 and its location',
  async ({ id, name }) => {
    const wrong = [
      'x',
      `urn:uuid:${SAMPLE}`,
      `%7B${SAMPLE}%7D`,
      SAMPLE.replaceAll('-', ''),
      `${SAMPLE}0`,
      SAMPLE.slice(0, -1),
      `${SAMPLE.slice(0, -1)}g`,
      `${SAMPLE}%0A`,
      "'%20or%20'1'='1",
    ];
    const answers = await Promise.all(wrong.map((value) => harness.call(id, { path: { [name]: value } })));
    expect(answers.map(verdict)).toStrictEqual(wrong.map(() => refused(`path /${name}`)));
  },
);

it.each(withParameters)('returns 404 for an unknown $name, for $id', async ({ id, name }) => {
  const answer = await harness.call(id, { path: { [name]: randomUUID() } });
  expect(verdict(answer)).toStrictEqual({ status: 404, faults: [] });
});

it.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
  'accepts %s as a UUID, and finds nothing',
  async (value) => {
    const answer = await harness.call('listSampleAnnotations', { path: { physical_sample_id: value } });
    expect(verdict(answer)).toStrictEqual({ status: 404, faults: [] });
  },
);

it('accepts upper-case UUIDs everywhere, and returns lower-case ones', async () => {
  const path = { physical_sample_id: SAMPLE.toUpperCase(), annotation_id: ANNOTATION.toUpperCase() };
  const data = '0F8FAD5B-D9CB-469F-A165-70867728950E';
  const body = JSON.stringify({ property_name: 'n', property_value: 1, data_id: data });
  const created = await harness.call('createSampleAnnotation', { path, body });
  const [bulk] = [
    json(await harness.call('bulkCreateSampleAnnotations', { path, body: `{"annotations":[${body}]}` })),
  ].flat();
  const read = await harness.call('getSampleAnnotation', { path });
  const updated = await harness.call('updateSampleAnnotation', { path });
  const sample = await harness.call('updatePhysicalSample', { path });
  expect([field(created, 'physical_sample_id'), field(created, 'data_id')]).toStrictEqual([SAMPLE, data.toLowerCase()]);
  expect(Reflect.get(Object(bulk), 'data_id')).toBe(data.toLowerCase());
  expect([read, updated, sample].map((answer) => field(answer, 'id'))).toStrictEqual([ANNOTATION, ANNOTATION, SAMPLE]);
  const listed = await harness.call('listSampleAnnotations', { path, query: 'property_name=n' });
  expect([json(listed)].flat().map((item) => Reflect.get(Object(item), 'data_id'))).toStrictEqual([
    data.toLowerCase(),
    data.toLowerCase(),
  ]);
});

const ofAnnotations = OPERATION_IDS.filter((id) =>
  documented(id).parameters.some(({ name, in: place }) => place === 'path' && name === 'annotation_id'),
);

it.each(ofAnnotations)(
  'does not find an annotation through another sample of the same organisation with %s',
  async (id) => {
    const answer = await harness.call(id, { path: { physical_sample_id: SAMPLE, annotation_id: otherAnnotation } });
    expect(verdict(answer)).toStrictEqual({ status: 404, faults: [] });
    const still = await harness.client().annotations.get(otherSample, otherAnnotation);
    expect(still.property_value).toBe(1);
  },
);

const ofSamples = OPERATION_IDS.filter((id) => documented(id).parameters.some(({ in: place }) => place === 'path'));

it.each(ofSamples)('responds to another organisation, with %s, as if the sample did not exist', async (id) => {
  const before = await harness.client().annotations.list(otherSample);
  const path = { physical_sample_id: otherSample, annotation_id: otherAnnotation };
  const [known, unknown] = await Promise.all([
    harness.call(id, { key: KEYS.stranger, path }),
    harness.call(id, { key: KEYS.stranger, path: { ...path, physical_sample_id: randomUUID() } }),
  ]);
  const told = [known, unknown].map((answer) => [answer.status, field(answer, 'title'), field(answer, 'detail')]);
  expect(known.status).toBe(404);
  expect(told[0]).toStrictEqual(told[1]);
  expect(await harness.client().annotations.list(otherSample)).toStrictEqual(before);
});

it("lists only the samples of the key's organisation", async () => {
  const theirs = await harness.client(KEYS.stranger).samples.create({ name: 'theirs' });
  const seen = await harness.client(KEYS.stranger).samples.list();
  expect(seen.map(({ id, owner_id, owner_name }) => ({ id, owner_id, owner_name }))).toStrictEqual([
    { id: theirs.id, owner_id: 'stranger', owner_name: null },
  ]);
  const ours = await harness.client().samples.list();
  expect(ours.map(({ id }) => id)).not.toContain(theirs.id);
  const asked = await harness.call('listPhysicalSamples', { query: `physical_sample_id=${theirs.id}` });
  expect(json(asked)).toStrictEqual([]);
});

it('does not let clients choose the id of a new object', async () => {
  const { headers, ...request } = exampleRequest('createSampleAnnotation');
  const answer = await harness.send({ ...request, headers: { ...headers, 'x-request-id': ANNOTATION } });
  expect(verdict(answer)).toStrictEqual(accepted);
  expect(harness.newIds.has(String(field(answer, 'id')))).toBe(true);
  expect(answer.headers.get('x-request-id')).toBe(ANNOTATION);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(100);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
