import type { AnnotationCreate } from '@wafermark/client';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted, refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import type { Answer } from '../src/wire.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const { maxItems } = OPERATIONS.bulkCreateSampleAnnotations.bulk;
const ITEM = { property_name: 'thickness', property_value: 25.1 };

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const bulk = (annotations: readonly unknown[]): Promise<Answer> =>
  harness.call('bulkCreateSampleAnnotations', { body: JSON.stringify({ annotations }) });

const storedNow = async (): Promise<number> => (await harness.client().annotations.list(SAMPLE)).length;

it.each<[string, readonly unknown[], readonly string[]]>([
  ['no items', [], ['body /annotations']],
  ['one item that is not an object', [ITEM, null, ITEM], ['body /annotations/1']],
  ['one item with a fault', [ITEM, ITEM, { ...ITEM, coord_x: '1' }], ['body /annotations/2/coord_x']],
  ['one item with a response-only field', [{ ...ITEM, id: SAMPLE }], ['body /annotations/0/id']],
  [
    'items with several faults',
    [{ ...ITEM, coord_X: 1 }, ITEM, { property_name: '' }],
    ['body /annotations/0/coord_X', 'body /annotations/2/property_value', 'body /annotations/2/property_name'],
  ],
])('rejects %s with 422 and its location, and stores nothing', async (_, items, faults) => {
  const before = await storedNow();
  expect(verdict(await bulk(items))).toStrictEqual(refused(...faults));
  expect(await storedNow()).toBe(before);
});

it('rejects unknown fields next to the items with 422', async () => {
  const answer = await harness.call('bulkCreateSampleAnnotations', {
    body: JSON.stringify({ annotations: [ITEM], atomic: false }),
  });
  expect(verdict(answer)).toStrictEqual(refused('body /atomic'));
});

it('rejects a hostile bulk with the maximum number of faults, faster than it stores a valid one', async () => {
  const timed = async (item: object): Promise<readonly [Answer, number]> => {
    const items = Array.from({ length: 20_000 }, () => item);
    const started = performance.now();
    return [await bulk(items), performance.now() - started];
  };
  const [valid, toStore] = await timed(ITEM);
  const [hostile, toRefuse] = await timed({ property_name: 7, metadata: { a: '\u0000' }, coord_q: [] });
  expect([valid.status, hostile.status, verdict(hostile).faults.length]).toStrictEqual([200, 422, LIMITS.maxFaults]);
  expect(hostile.text.length).toBeLessThan(100_000);
  // Both under the same load, so a busy machine does not matter.
  expect(toRefuse).toBeLessThan(toStore);
});

it('reports exactly the fault in the last of many items of a bulk', async () => {
  const items = [...Array.from({ length: 20_000 }, () => ITEM), { ...ITEM, data_id: 'x' }];
  expect(verdict(await bulk(items))).toStrictEqual(refused('body /annotations/20000/data_id'));
});

it('rejects one item too many with 422, and stores nothing', async () => {
  const before = await storedNow();
  const answer = await bulk(Array.from({ length: maxItems + 1 }, () => ITEM));
  expect(verdict(answer)).toStrictEqual(refused('body /annotations'));
  expect(await storedNow()).toBe(before);
});

it('returns for a bulk what it returns for its items one by one', async () => {
  const items: AnnotationCreate[] = [
    ITEM,
    { ...ITEM, coord_ref_frame: 'stage_absolute', coord_x: -1.5, metadata: { scan: 'line' } },
    { ...ITEM, coord_ref_frame: null, property_unit: '', metadata: null, data_id: SAMPLE.toUpperCase() },
  ];
  const client = harness.client();
  const together = await client.annotations.bulkCreate(SAMPLE, { annotations: items });
  const alone = [];
  for (const item of items) alone.push(await client.annotations.create(SAMPLE, item));
  const bare = ({ id, last_updated, ...rest }: (typeof together)[number]) => rest;
  expect(together.map(bare)).toStrictEqual(alone.map(bare));
  expect(
    verdict(await harness.call('getSampleAnnotation', { path: { annotation_id: together[2]?.id ?? '' } })),
  ).toStrictEqual(accepted);
});

it('stores the maximum number of items, and returns them in order', { timeout: 240_000 }, async () => {
  const { annotations, samples } = harness.client();
  const { id: sampleId } = await samples.create({});
  const items = Array.from({ length: maxItems }, (_, index) => ({ property_name: 'thickness', property_value: index }));
  const created = await annotations.bulkCreate(sampleId, { annotations: items });
  expect(created.length).toBe(maxItems);
  expect(created.findIndex(({ property_value }, index) => property_value !== index)).toBe(-1);
  expect(new Set(created.map(({ id }) => id)).size).toBe(maxItems);
  const listed = await annotations.list(sampleId);
  // As text: comparing so many objects takes longer than everything else.
  expect(JSON.stringify(listed) === JSON.stringify(created)).toBe(true);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(10);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
