/** What the server reads of metadata, and what it keeps of changes. */
import { LIMITS } from '@wafermark/generated/document/api.ts';
import type { AnnotationCreate } from '@wafermark/generated/document/models.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const thickness = (value: number, more: Partial<AnnotationCreate> = {}): AnnotationCreate => ({
  property_name: 'thickness',
  property_value: value,
  property_unit: 'nm',
  coord_units: 'mm',
  coord_x: value,
  coord_y: 0,
  ...more,
});

async function sampleWith(annotations: readonly AnnotationCreate[]): Promise<string> {
  const client = harness.client();
  const { id } = await client.samples.create({});
  await client.annotations.bulkCreate(id, { annotations });
  return id;
}

it('lists by unit, frame, height and import, and only texts are imports', async () => {
  const { annotations } = harness.client();
  const sample = await sampleWith([
    thickness(1, { metadata: { import_id: 'a' } }),
    thickness(2, { metadata: { import_id: 'b' }, property_unit: 'Å' }),
    thickness(3, { metadata: { import_id: 17 }, coord_ref_frame: 'stage_absolute' }),
    thickness(4, { metadata: { nested: { import_id: 'a' } }, coord_z: 0.5 }),
    thickness(5, { metadata: { import_id: 'a' }, coord_z: -0.5 }),
    thickness(6, { metadata: { import_id: null } }),
  ]);
  const values = async (filter: Parameters<typeof annotations.list>[1]): Promise<readonly number[]> =>
    (await annotations.list(sample, filter)).map(({ property_value }) => property_value);
  expect(await values({ import_id: 'a' })).toStrictEqual([1, 5]);
  expect(await values({ import_id: 'a', x_min: 2 })).toStrictEqual([5]);
  expect(await values({ import_id: '17' })).toStrictEqual([]);
  expect(await values({ property_unit: 'Å' })).toStrictEqual([2]);
  expect(await values({ coord_ref_frame: 'stage_absolute' })).toStrictEqual([3]);
  expect(await values({ z_min: -0.5 })).toStrictEqual([4, 5]);
  expect(await values({ z_max: 0 })).toStrictEqual([5]);
});

it('follows an annotation into and out of an import', async () => {
  const { annotations } = harness.client();
  const sample = await sampleWith([thickness(1)]);
  const [one] = await annotations.list(sample);
  const id = one?.id ?? '';
  await annotations.update(sample, id, { metadata: { import_id: 'late' } });
  expect(await annotations.list(sample, { import_id: 'late' })).toHaveLength(1);
  await annotations.update(sample, id, { metadata: null });
  expect(await annotations.list(sample, { import_id: 'late' })).toStrictEqual([]);
});

it('deletes an import in parts, nothing else, and keeps what it was', async () => {
  const { annotations, samples } = harness.client();
  const count = 2 * LIMITS.deletedAtOnce + 1;
  const rows = Array.from({ length: count }, (_, index) =>
    thickness(index, { metadata: { import_id: 'wrong file' }, data_id: '0f8fad5b-d9cb-469f-a165-70867728950e' }),
  );
  const sample = await sampleWith([thickness(-1), ...rows, thickness(-2, { metadata: { import_id: 'right file' } })]);
  const other = await sampleWith([thickness(1, { metadata: { import_id: 'wrong file' } })]);
  const [oldest] = await annotations.list(sample, { import_id: 'wrong file', limit: 1 });
  const told: unknown[] = [];
  for (let hasMore = true; hasMore; ) {
    const { num_deleted, has_more } = await annotations.deleteImport(sample, { import_id: 'wrong file' });
    told.push(num_deleted);
    hasMore = has_more;
  }
  expect(told).toStrictEqual([LIMITS.deletedAtOnce, LIMITS.deletedAtOnce, 1]);
  expect((await annotations.list(sample)).map(({ property_value }) => property_value)).toStrictEqual([-1, -2]);
  expect(await annotations.list(other)).toHaveLength(1);
  expect((await samples.list({ physical_sample_id: sample }))[0]?.num_data_items).toBe(0);
  const history = await annotations.history(sample, oldest?.id ?? '');
  expect(history).toMatchObject([{ action: 'delete', changed_by_id: 'demo', before: oldest }]);
  await expect(
    harness.client(KEYS.withoutDelete).annotations.deleteImport(other, { import_id: 'wrong file' }),
  ).rejects.toMatchObject({ status: 403 });
});

it('keeps each state of an annotation, with who replaced it and when, and none for what changed nothing', async () => {
  const { annotations } = harness.client();
  const sample = await sampleWith([thickness(0)]);
  const first = await annotations.create(sample, thickness(1));
  const second = await annotations.update(sample, first.id, { property_value: 2 });
  await annotations.update(sample, first.id, {});
  const third = await annotations.update(sample, first.id, { metadata: { ignored: true, reason: 'scratch' } });
  await annotations.delete(sample, first.id);
  const history = await annotations.history(sample, first.id);
  expect(history.map(({ action, before }) => [action, before])).toStrictEqual([
    ['update', first],
    ['update', second],
    ['delete', third],
  ]);
  expect(history.map(({ changed_at }) => changed_at).slice(0, 2)).toStrictEqual([
    second.last_updated,
    third.last_updated,
  ]);
  expect(history[0]).toMatchObject({ changed_by_id: 'demo', changed_by_name: 'Demo' });
});

it('summarises each property of a sample, without ignored values', async () => {
  const { samples } = harness.client();
  const far = { property_name: 'far', property_unit: null };
  const sample = await sampleWith([
    ...[10, 12, 14].map((value) => thickness(value)),
    thickness(99, { metadata: { ignored: true } }),
    thickness(15, { metadata: { ignored: 'true' }, coord_y: null }),
    thickness(7, { coord_ref_frame: 'stage_absolute' }),
    thickness(1, { property_unit: null, metadata: { ignored: true } }),
    thickness(1.7e308, far),
    thickness(-1.7e308, far),
  ]);
  const found = await samples.properties(sample);
  const rows = found.map((one) => [
    one.property_name,
    one.property_unit,
    one.coord_ref_frame,
    one.num_annotations,
    one.num_ignored,
    one.num_placed,
    one.minimum,
    one.maximum,
    one.mean,
  ]);
  expect(rows).toStrictEqual([
    ['far', null, 'sample_relative', 2, 0, 2, -1.7e308, 1.7e308, null],
    ['thickness', null, 'sample_relative', 1, 1, 1, null, null, null],
    ['thickness', 'nm', 'sample_relative', 5, 1, 4, 10, 15, 12.75],
    ['thickness', 'nm', 'stage_absolute', 1, 0, 1, 7, 7, 7],
  ]);
  expect(found.map(({ standard_deviation }) => standard_deviation)).toStrictEqual([
    null,
    null,
    // By hand: the squares of -2.75, -0.75, 1.25 and 2.25 add up to 14.75.
    expect.closeTo(Math.sqrt(14.75 / 3), 12),
    null,
  ]);
});

it('pages through samples, and finds one by its name', async () => {
  const client = harness.client(harness.newOrganisation());
  const names = ['a', 'b', null, 'c', null];
  for (const name of names) await client.samples.create({ name });
  const seen: unknown[] = [];
  for await (const { items, hasNext } of client.samples.list({ limit: 2 }).pages()) {
    seen.push([items.map(({ name }) => name), hasNext]);
  }
  expect(seen).toStrictEqual([
    [['a', 'b'], true],
    [[null, 'c'], true],
    [[null], false],
  ]);
  const named: unknown[] = [];
  for await (const { name } of client.samples.list({ name: 'a', limit: 1 })) named.push(name);
  expect(named).toStrictEqual(['a']);
  expect(await client.samples.list({ name: 'A' })).toStrictEqual([]);
});

it('has responded as documented throughout', () => {
  expect(harness.exchanges.length).toBeGreaterThan(30);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});

it('undoes updates and deletions under one id, once per key, and only of the version that is named', async () => {
  const { annotations } = harness.client();
  const sample = await sampleWith([thickness(1), thickness(2)]);
  const [first] = await annotations.list(sample);
  if (first === undefined) throw new Error('Expected an annotation');
  const { id } = first;
  const values = async (): Promise<readonly number[]> =>
    (await annotations.list(sample)).map(({ property_value }) => property_value);

  await expect(annotations.undo(sample, id)).rejects.toMatchObject({
    status: 409,
    problem: { detail: 'This annotation has no change that could be undone.' },
  });
  const changed = await annotations.update(sample, id, { property_value: 7, metadata: { note: 'typo' } });
  await expect(annotations.undo(sample, id, { ifMatch: '"another"' })).rejects.toMatchObject({ status: 412 });
  const undone = await annotations.undo(sample, id);
  expect(undone).toStrictEqual({ ...first, last_updated: undone.last_updated });
  expect(undone.last_updated > changed.last_updated).toBe(true);
  // Undoing is a change too.
  expect(await annotations.undo(sample, id)).toMatchObject({
    property_value: 7,
    annotation_metadata: { note: 'typo' },
  });

  await annotations.delete(sample, id);
  await expect(annotations.undo(sample, id, { ifMatch: '*' })).rejects.toMatchObject({ status: 412 });
  const key = { idempotencyKey: 'restore-once' };
  const restored = await annotations.undo(sample, id, key);
  expect(restored).toMatchObject({ id, property_value: 7 });
  expect(await annotations.undo(sample, id, key)).toStrictEqual(restored);
  expect(await values()).toStrictEqual([2, 7]);
  await expect(annotations.undo(sample, id)).rejects.toMatchObject({ status: 409 });
  expect(
    (await annotations.history(sample, id)).map(({ action, before }) => [action, before.property_value]),
  ).toStrictEqual([
    ['update', 1],
    ['update', 7],
    ['update', 1],
    ['delete', 7],
    ['update', 7],
  ]);
  await expect(annotations.undo(sample, 'd4c3b2a1-8765-ba09-fedc-0987654321bb')).rejects.toMatchObject({ status: 404 });
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
