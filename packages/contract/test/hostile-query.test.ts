import { afterAll, beforeAll, expect, it } from 'vitest';
import { refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { type Answer, json } from '../src/wire.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';

let harness: Harness;
let sampleId: string;
beforeAll(async () => {
  harness = await startHarness();
  const { samples, annotations } = harness.client();
  ({ id: sampleId } = await samples.create({ name: 'scan' }));
  await annotations.bulkCreate(sampleId, {
    annotations: [
      ...[-2, -1, 0, 1, 2].map((x) => ({ property_name: 'ratio', property_value: x, coord_x: x, coord_y: -x })),
      { property_name: 'ratio', property_value: 10, coord_x: 0 },
      { property_name: 'ratio', property_value: 11, coord_y: 0 },
      { property_name: 'a?b&c=d', property_value: 12, char_source_type: 'xps', data_id: SAMPLE },
      { property_name: "rms (a:b)!*'", property_value: 13 },
    ],
  });
});
afterAll(async () => {
  await harness.stop();
});

const list = (query: string): Promise<Answer> =>
  harness.call('listSampleAnnotations', { path: { physical_sample_id: sampleId }, query });

const values = (answer: Answer): readonly unknown[] =>
  [json(answer)].flat().map((item) => Reflect.get(Object(item), 'property_value'));

it.each<[string, readonly number[]]>([
  ['', [-2, -1, 0, 1, 2, 10, 11, 12, 13]],
  ['x_min=-1&x_max=1', [-1, 0, 1, 10]],
  ['x_min=0', [0, 1, 2, 10]],
  ['x_max=0', [-2, -1, 0, 10]],
  ['x_min=0&x_max=0', [0, 10]],
  ['y_min=0', [-2, -1, 0, 11]],
  ['y_max=-1', [1, 2]],
  ['x_max=1&y_max=0', [0, 1]],
  ['x_min=-1&y_min=-1', [-1, 0, 1]],
  ['x_min=-1.5e0&x_max=15E-1', [-1, 0, 1, 10]],
  ['property_name=ratio&x_min=2', [2]],
  ['property_name=a%3Fb%26c%3Dd', [12]],
  ['property_name=a?b%26c=d', [12]],
  [`property_name=${encodeURIComponent("rms (a:b)!*'")}`, [13]],
  ['property_name=rms+%28a%3Ab%29%21*%27', [13]],
  ['property_name=rati', []],
  ['property_name=Ratio', []],
  ['property_name=%25', []],
  ['property_name=%27%20or%201=1--', []],
  ['char_source_type=xps', [12]],
  ['limit=2', [-2, -1]],
  ['limit=2&x_min=0', [0, 1]],
])('filters by "%s"', async (query, expected) => {
  const answer = await list(query);
  expect([answer.status, values(answer)]).toStrictEqual([200, expected]);
});

it.each<[string, readonly string[]]>([
  ['x_min=1&x_max=-1', ['query /x_min']],
  ['y_min=1&y_max=-1&x_min=2&x_max=1', ['query /x_min', 'query /y_min']],
  ['x_min=1e400', ['query /x_min']],
  ['x_min=1e-400', ['query /x_min']],
  ['x_max=9007199254740993', ['query /x_max']],
  ['x_min=NaN', ['query /x_min']],
  ['x_max=Infinity', ['query /x_max']],
  ['y_min=-1e400', ['query /y_min']],
  ['x_min=', ['query /x_min']],
  ['x_min=one', ['query /x_min']],
  ['x_min=0x10', ['query /x_min']],
  ['x_min=%201', ['query /x_min']],
  ['x_min=1&x_min=1', ['query /x_min']],
  ['limit=0', ['query /limit']],
  ['limit=-1', ['query /limit']],
  ['limit=1.5', ['query /limit']],
  ['limit=10001', ['query /limit']],
  ['limit=1&limit=2', ['query /limit']],
  ['limit[]=1', ['query /limit[]']],
  ['z_min=2&z_max=1', ['query /z_min']],
  ['z_min=high', ['query /z_min']],
  ['coord_ref_frame=sample', ['query /coord_ref_frame']],
  ['property_unit=', ['query /property_unit']],
  ['import_id=', ['query /import_id']],
  ['property_name=', ['query /property_name']],
  ['property_name[]=ratio', ['query /property_name[]']],
  ['property_name[a]=ratio', ['query /property_name[a]']],
  ['char_source_type=', ['query /char_source_type']],
  ['property_name=a&property_name=b', ['query /property_name']],
  ['property_name=%00', ['query /property_name']],
  ['colour=red', ['query /colour']],
  ['X_min=1', ['query /X_min']],
  ['a/b~c=1', ['query /a~1b~0c']],
  ['cursor=', ['query /cursor']],
  ['cursor=%2F', ['query /cursor']],
  ['cursor=abc', ['query /cursor']],
  ['cursor=LTE', ['query /cursor']],
  // 0, 01 and 1.0, of which none is a position in canonical form.
  ['cursor=MA', ['query /cursor']],
  ['cursor=MDE', ['query /cursor']],
  ['cursor=MS4w', ['query /cursor']],
  ['cursor=MQ&cursor=MQ', ['query /cursor']],
  ['x_min=a&x_max=b', ['query /x_min', 'query /x_max']],
])('rejects the query "%s" with 422 and its location', async (query, faults) => {
  expect(verdict(await list(query))).toStrictEqual(refused(...faults));
});

it.each([
  '&&&',
  '=',
  '=1',
  '?',
  'x_min',
  'property_name',
  'property_name=%zz',
  'property_name=%ff',
  'property_name=%ed%a0%80',
  'property_name=a,b%zz',
  'property_name=a|b%20c',
  'property_name[0][1][2]=a',
  `${'property_name='.repeat(1000)}a`,
  `property_name=${'a'.repeat(10_000)}`,
  `${'a=1&'.repeat(2000)}b=1`,
])('does not fail on the query %s', async (query) => {
  const { status, faults } = verdict(await list(query));
  expect([200, 422]).toContain(status);
  expect(faults.length === 0).toBe(status === 200);
});

it.each<[string, readonly string[]]>([
  ['has_data_item=true', ['GaAs-003', 'scan']],
  ['has_data_item=True', ['GaAs-003', 'scan']],
  ['has_data_item=false', ['STO-Si-300-07']],
  ['has_data_item=False', ['STO-Si-300-07']],
  ['', ['GaAs-003', 'STO-Si-300-07', 'scan']],
  [`physical_sample_id=${SAMPLE}`, ['GaAs-003']],
  [`physical_sample_id=${SAMPLE.toUpperCase()}`, ['GaAs-003']],
  [`physical_sample_id=${SAMPLE}&has_data_item=True`, ['GaAs-003']],
  [`physical_sample_id=${SAMPLE}&has_data_item=False`, []],
])('lists samples by "%s"', async (query, names) => {
  const answer = await harness.call('listPhysicalSamples', { query });
  expect([answer.status, [json(answer)].flat().map((item) => Reflect.get(Object(item), 'name'))]).toStrictEqual([
    200,
    names,
  ]);
});

it.each<[string, string]>([
  ['has_data_item=TRUE', 'query /has_data_item'],
  ['has_data_item=1', 'query /has_data_item'],
  ['has_data_item=', 'query /has_data_item'],
  ['has_data_item=True&has_data_item=True', 'query /has_data_item'],
  ['physical_sample_id=x', 'query /physical_sample_id'],
  [`physical_sample_id=urn:uuid:${SAMPLE}`, 'query /physical_sample_id'],
  ['limit=0', 'query /limit'],
  ['cursor=x', 'query /cursor'],
  ['name=', 'query /name'],
  ['names=a', 'query /names'],
])('rejects listing samples by "%s" with 422', async (query, fault) => {
  expect(verdict(await harness.call('listPhysicalSamples', { query }))).toStrictEqual(refused(fault));
});

it.each([1, 2, 3, 8, 9, 10])('lists every annotation exactly once, in order, in pages of %s', async (limit) => {
  const seen: unknown[] = [];
  const lengths: number[] = [];
  // A bound, in case it never ends.
  for (let query: string | undefined = `limit=${limit}`; query !== undefined && seen.length < 20; ) {
    const answer = await list(query);
    const page = values(answer);
    seen.push(...page);
    lengths.push(page.length);
    query = /^<[^?>]*\?([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  expect(seen).toStrictEqual([-2, -1, 0, 1, 2, 10, 11, 12, 13]);
  expect(lengths).toStrictEqual(Array.from({ length: Math.ceil(9 / limit) }, (_, i) => Math.min(limit, 9 - i * limit)));
});

it('keeps the filter and the path in the link to the next page', async () => {
  const first = await list('limit=1&property_name=ratio&x_min=0.5&y_max=5');
  const target = /^<([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  const next = new URL(target, harness.url);
  expect(next.pathname).toBe(`/physical_samples/${sampleId}/annotations/`);
  next.searchParams.delete('cursor');
  expect(Object.fromEntries(next.searchParams)).toStrictEqual({
    limit: '1',
    property_name: 'ratio',
    x_min: '0.5',
    y_max: '5',
  });
  expect(values(await list(target.slice(target.indexOf('?') + 1)))).toStrictEqual([2]);
});

it('includes on a later page annotations added in between, but not deleted ones', async () => {
  const { samples, annotations } = harness.client();
  const sample = await samples.create({});
  const made = await annotations.bulkCreate(sample.id, {
    annotations: [1, 2, 3].map((value) => ({ property_name: 'n', property_value: value })),
  });
  const page = (query: string) =>
    harness.call('listSampleAnnotations', { path: { physical_sample_id: sample.id }, query });
  const first = await page('limit=1');
  await annotations.delete(sample.id, made[1]?.id ?? '');
  await annotations.create(sample.id, { property_name: 'n', property_value: 4 });
  const cursor = /cursor=([^&>]+)/.exec(first.headers.get('link') ?? '')?.[1];
  expect([values(first), values(await page(`cursor=${cursor}`))]).toStrictEqual([[1], [3, 4]]);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(80);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
