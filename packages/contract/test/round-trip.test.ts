import type { AnnotationCreate } from '@wafermark/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const NOWHERE = '0f8fad5b-d9cb-469f-a165-70867728950e';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const FULL: AnnotationCreate = {
  property_name: 'rocking_curve_fwhm',
  property_value: 38.4,
  property_unit: 'arcsec',
  coord_ref_frame: 'stage_absolute',
  coord_units: 'mm',
  coord_x: -12.5,
  coord_y: 0,
  coord_z: 0.2,
  char_source_type: 'xrd',
  data_id: NOWHERE,
  metadata: { reflection: '004', deep: { list: [1, null, { a: [] }] } },
};

it.each([
  ['spaces at both ends', ' x '],
  ['a combining accent', 'e\u0301'],
  ['a composed accent', '\u00e9'],
  ['emoji', '👩🏽‍🔬'],
  ['text from right to left', 'عينة'],
  ['line breaks', 'a\r\nb\u2028c'],
  ['quotes and backslashes', String.raw`"\'\u0041`],
  ['markup', '</script><!--'],
  ['a line of SQL', "'); drop table annotations; --"],
  ['a control character', '\u0001\u007f'],
  ['a noncharacter', '\uffff'],
  ['200 characters outside the BMP', '𝒳'.repeat(200)],
])('returns %s unchanged from every operation', async (_, text) => {
  const { annotations } = harness.client();
  const metadata = { [text]: text, list: [text] };
  const created = await annotations.create(SAMPLE, { property_name: text, property_value: 1, metadata });
  const [bulk] = await annotations.bulkCreate(SAMPLE, {
    annotations: [{ property_name: text, property_value: 1, metadata }],
  });
  const updated = await annotations.update(SAMPLE, created.id, { property_name: text, metadata });
  const listed = await annotations.list(SAMPLE, { property_name: text });
  const told = [created, bulk, updated, ...listed].map((one) => [one?.property_name, one?.annotation_metadata]);
  expect(told).toStrictEqual(Array.from({ length: 5 }, () => [text, metadata]));
});

it('changes only the fields in an update', async () => {
  const { annotations } = harness.client();
  const before = await annotations.create(SAMPLE, FULL);
  const after = await annotations.update(SAMPLE, before.id, { coord_x: 7 });
  expect(after).toStrictEqual({ ...before, coord_x: 7, last_updated: after.last_updated });
  expect(await annotations.get(SAMPLE, before.id)).toStrictEqual(after);
  expect([after.last_updated > before.last_updated, after.coord_ref_frame]).toStrictEqual([true, 'stage_absolute']);
});

it('stores the updated fields of a sample, and keeps the others', async () => {
  const { samples } = harness.client();
  const { id } = await samples.create({ name: ' before ', sample_id: 0 });
  const before = await samples.update(id, { physical_sample_metadata: { diameter: 300 } });
  const after = await samples.update(before.id, { name: 'after' });
  expect([before.name, before.sample_id]).toStrictEqual([' before ', 0]);
  expect(after).toStrictEqual({ ...before, name: 'after', last_updated: after.last_updated });
  expect(after.last_updated > before.last_updated).toBe(true);
  // An empty update reads what is stored.
  expect(await samples.update(before.id, {})).toStrictEqual(after);
  const [listed] = await samples.list({ physical_sample_id: before.id });
  expect(listed).toMatchObject({ name: 'after', last_updated: after.last_updated });
});

it('changes nothing with an empty update, not even last_updated', async () => {
  const { annotations, samples } = harness.client();
  const before = await annotations.create(SAMPLE, FULL);
  expect(await annotations.update(SAMPLE, before.id, {})).toStrictEqual(before);
  expect(await annotations.get(SAMPLE, before.id)).toStrictEqual(before);
  const sample = await samples.create({ name: 'unchanged' });
  expect(await samples.update(sample.id, {})).toStrictEqual(sample);
});

it('replaces metadata whole', async () => {
  const { annotations, samples } = harness.client();
  const { id } = await annotations.create(SAMPLE, FULL);
  await annotations.update(SAMPLE, id, { metadata: { scan: 'line' } });
  expect((await annotations.get(SAMPLE, id)).annotation_metadata).toStrictEqual({ scan: 'line' });
  await annotations.update(SAMPLE, id, { metadata: {} });
  expect((await annotations.get(SAMPLE, id)).annotation_metadata).toStrictEqual({});
  const listed = (await annotations.list(SAMPLE)).find((one) => one.id === id);
  expect(listed?.annotation_metadata).toStrictEqual({});
  const sample = await samples.create({});
  await samples.update(sample.id, { physical_sample_metadata: { a: 1, b: 2 } });
  const after = await samples.update(sample.id, { physical_sample_metadata: { b: 3 } });
  expect(after.physical_sample_metadata).toStrictEqual({ b: 3 });
});

it('clears nullable fields with null', async () => {
  const { annotations } = harness.client();
  const before = await annotations.create(SAMPLE, FULL);
  const cleared = { property_unit: null, coord_units: null, coord_x: null, coord_y: null, coord_z: null };
  await annotations.update(SAMPLE, before.id, { ...cleared, metadata: null });
  const after = await annotations.get(SAMPLE, before.id);
  expect(after).toStrictEqual({ ...before, ...cleared, annotation_metadata: null, last_updated: after.last_updated });
});

it('treats null in a create like an omitted field', async () => {
  const { annotations } = harness.client();
  const required = { property_name: 'n', property_value: 0 };
  const { metadata, ...optional } = FULL;
  const nothing = Object.fromEntries(Object.keys(optional).map((name) => [name, null]));
  const left = await annotations.create(SAMPLE, required);
  const nulled = await annotations.create(SAMPLE, { ...nothing, metadata: null, ...required });
  expect(nulled).toStrictEqual({ ...left, id: nulled.id, last_updated: nulled.last_updated });
  expect([left.coord_ref_frame, left.property_value]).toStrictEqual(['sample_relative', 0]);
});

it('distinguishes empty from unset fields', async () => {
  const empty = { property_unit: '', char_source_type: '', coord_units: '', coord_x: 0, coord_y: 0, coord_z: 0 };
  const created = await harness
    .client()
    .annotations.create(SAMPLE, { property_name: 'n', property_value: 0, ...empty });
  const stored = await harness.client().annotations.get(SAMPLE, created.id);
  const told = Object.keys(empty).map((name) => [name, Reflect.get(stored, name)]);
  expect(Object.fromEntries(told)).toStrictEqual(empty);
});

it('deletes an annotation permanently, and no other', async () => {
  const { annotations } = harness.client();
  const before = await annotations.list(SAMPLE);
  const { id } = await annotations.create(SAMPLE, FULL);
  await annotations.delete(SAMPLE, id);
  const after = await Promise.allSettled([
    annotations.get(SAMPLE, id),
    annotations.update(SAMPLE, id, { property_value: 1 }),
    annotations.delete(SAMPLE, id),
  ]);
  expect(after.map((outcome) => outcome.status === 'rejected' && outcome.reason.status)).toStrictEqual([404, 404, 404]);
  expect(await annotations.list(SAMPLE)).toStrictEqual(before);
});

it('loses no concurrent write', async () => {
  const { annotations, samples } = harness.client();
  const { id: sampleId } = await samples.create({});
  const created = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      annotations.create(sampleId, { property_name: 'n', property_value: index }),
    ),
  );
  const listed = await annotations.list(sampleId);
  expect(listed.map(({ id }) => id).toSorted()).toStrictEqual(created.map(({ id }) => id).toSorted());
  expect(new Set(listed.map(({ id }) => id)).size).toBe(100);
  const id = created[0]?.id ?? '';
  await Promise.all([
    annotations.update(sampleId, id, { coord_x: 1 }),
    annotations.update(sampleId, id, { coord_y: 2 }),
    annotations.update(sampleId, id, { coord_z: 3 }),
  ]);
  const { coord_x, coord_y, coord_z } = await annotations.get(sampleId, id);
  expect([coord_x, coord_y, coord_z]).toStrictEqual([1, 2, 3]);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(100);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
