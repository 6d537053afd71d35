import { LIMITS } from '@wafermark/generated/document/api.ts';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { detail, refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { execElsewhere } from '../src/other-process.ts';
import { field } from '../src/wire.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const ITEM = { property_name: 'n', property_value: 1 };

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const unknownFields = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`unknown_${index}`, 1]));

it.each([
  [1, '1 fault found.'],
  [2, '2 faults found.'],
  [LIMITS.maxFaults, `${LIMITS.maxFaults} faults found.`],
  [LIMITS.maxFaults + 1, `${LIMITS.maxFaults} faults found.`],
])('reports %s faults as: %s', async (count, words) => {
  const answer = await harness.call('createPhysicalSample', { body: JSON.stringify(unknownFields(count)) });
  expect([detail(answer), verdict(answer).faults.length]).toStrictEqual([words, Math.min(count, LIMITS.maxFaults)]);
});

it('counts the faults of all parts of a request together', async () => {
  const body = JSON.stringify({ ...ITEM, ...unknownFields(LIMITS.maxFaults) });
  const answer = await harness.call('createSampleAnnotation', { query: 'unknown=1', body });
  expect(verdict(answer).faults).toHaveLength(LIMITS.maxFaults);
  expect(verdict(answer).faults).toContain('query /unknown');
  const few = await harness.call('createSampleAnnotation', { query: 'unknown=1', path: { physical_sample_id: 'x' } });
  expect(verdict(few)).toStrictEqual(refused('path /physical_sample_id', 'query /unknown'));
});

it('reports the maximum number of faults of a bulk in which each item has one', async () => {
  const annotations = Array.from({ length: LIMITS.maxFaults + 1 }, () => ({ ...ITEM, coord_x: '1' }));
  const answer = await harness.call('bulkCreateSampleAnnotations', { body: JSON.stringify({ annotations }) });
  const places = annotations.slice(0, LIMITS.maxFaults).map((_, index) => `body /annotations/${index}/coord_x`);
  expect(verdict(answer)).toStrictEqual(refused(...places));
});

it('stores nothing of a bulk whose last item the storage rejects', async () => {
  const broken = await startHarness();
  onTestFinished(() => broken.stop());
  const refuse = "select raise(abort, 'no')";
  const trigger = `create trigger refuse before insert on annotations when new.property_value = 7 begin ${refuse}; end`;
  await execElsewhere(broken.file, trigger);
  const before = await broken.client().annotations.list(SAMPLE);
  const annotations = [...Array.from({ length: 2_000 }, () => ITEM), { ...ITEM, property_value: 7 }];
  const answer = await broken.call('bulkCreateSampleAnnotations', { body: JSON.stringify({ annotations }) });
  expect(answer.status).toBe(500);
  expect(await broken.client().annotations.list(SAMPLE)).toStrictEqual(before);
});

it('stores all of a bulk that takes several statements', async () => {
  const client = harness.client();
  const { id } = await client.samples.create({});
  const annotations = Array.from({ length: 1_001 }, (_, index) => ({ ...ITEM, property_value: index, metadata: {} }));
  const created = await client.annotations.bulkCreate(id, { annotations });
  expect(created.map(({ property_value }) => property_value)).toStrictEqual(annotations.map((_, index) => index));
  expect(await client.annotations.list(id)).toStrictEqual(created);
});

it('decodes unnecessary percent-encoding', async () => {
  const encoded = SAMPLE.replaceAll('a', '%61').replaceAll('-', '%2D');
  const answer = await harness.call('createSampleAnnotation', { path: { physical_sample_id: encoded } });
  expect([answer.status, field(answer, 'physical_sample_id')]).toStrictEqual([200, SAMPLE]);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(7);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
