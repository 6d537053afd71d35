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

it('sends exactly the given filter, including zero and false, and finds the matches', async () => {
  const { annotations, samples } = harness.client();
  const { id: sampleId } = await samples.create({ name: 'filtered' });
  await annotations.bulkCreate(sampleId, {
    annotations: [-1, 0, 1].map((x) => ({ property_name: 'a b/&=?#%é', property_value: x, coord_x: x, coord_y: x })),
  });
  const filter = { property_name: 'a b/&=?#%é', x_min: 0, x_max: 0, y_min: -1e-7, y_max: 1e21 };
  const found = await annotations.list(sampleId, filter);
  const asked = new URL(harness.exchanges.at(-1)?.sent.target ?? '', harness.url).searchParams;
  expect(found.map(({ property_value }) => property_value)).toStrictEqual([0]);
  const written = Object.entries(filter).map(([name, value]) => [name, String(value)]);
  expect([...asked]).toStrictEqual(written);
  const without = await samples.list({ has_data_item: false, physical_sample_id: sampleId });
  expect(without.map(({ name }) => name)).toStrictEqual(['filtered']);
});

it('finds matches that are thousands of rows apart, in order, as one JSON array', async () => {
  const { annotations, samples } = harness.client();
  const { id: sampleId } = await samples.create({ name: 'sparse' });
  const at = new Set([0, 2_500, 6_999]);
  const rows = Array.from({ length: 7_000 }, (_, index) => ({
    property_name: 'sparse',
    property_value: index,
    char_source_type: at.has(index) ? 'xrd' : 'xps',
  }));
  await annotations.bulkCreate(sampleId, { annotations: rows });
  const found = await annotations.list(sampleId, { char_source_type: 'xrd' });
  expect(found.map(({ property_value }) => property_value)).toStrictEqual([...at]);
  // Nothing before the first match, and nothing at all.
  const late = await annotations.list(sampleId, {
    char_source_type: 'xrd',
    coord_ref_frame: 'sample_relative',
    limit: 2,
  });
  expect(late.map(({ property_value }) => property_value)).toStrictEqual([0, 2_500]);
  expect(await annotations.list(sampleId, { char_source_type: 'afm' })).toStrictEqual([]);
});

it('lists a sample as it was written', async () => {
  const { annotations, samples } = harness.client();
  const made = await samples.create({
    name: 'WSe2-11',
    growth_instrument_id: 0,
    sample_id: 0,
    detail_notes_id: 'notes-17',
  });
  const at = { property_name: 'n', property_value: 1 };
  await annotations.bulkCreate(made.id, {
    annotations: [
      at,
      { ...at, data_id: NOWHERE },
      { ...at, data_id: NOWHERE.toUpperCase() },
      { ...at, data_id: SAMPLE },
    ],
  });
  expect(await samples.list({ physical_sample_id: made.id })).toStrictEqual([
    {
      id: made.id,
      name: 'WSe2-11',
      created_datetime: made.created_datetime,
      last_updated: made.last_updated,
      owner_id: 'demo',
      owner_name: 'Demo',
      num_data_items: 2,
      growth_instrument: { id: 0 },
      target_material: null,
      projects: [],
      detail_notes: { id: 'notes-17', content: null, last_updated: null },
    },
  ]);
  const { growth_instrument_id, sample_id, ...after } = await samples.update(made.id, {
    name: null,
    detail_notes_id: null,
  });
  expect([growth_instrument_id, sample_id, after.name, after.detail_notes_id]).toStrictEqual([0, 0, null, null]);
  expect([after.created_datetime, after.last_updated > made.last_updated]).toStrictEqual([made.created_datetime, true]);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(5);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
