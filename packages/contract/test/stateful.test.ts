import { Wafermark } from '@wafermark/client';
import type { AnnotationCreate, AnnotationUpdate } from '@wafermark/generated/document/models.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { valid } from '../src/arbitrary/valid.ts';
import {
  bulk,
  type Choice,
  create,
  createSample,
  get,
  getSample,
  history,
  list,
  listSamples,
  properties,
  remove,
  removeImport,
  undo,
  update,
} from '../src/commands.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';
import { Model } from '../src/model.ts';
import { DOCUMENT, get as place } from '../src/place.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const schema = (name: string) => place(DOCUMENT, 'components', 'schemas', name);
// The arbitraries test shows that these match the schemas of the types.
const anyBodies = valid(schema('AnnotationCreate')) as fc.Arbitrary<AnnotationCreate>;
const imports = fc.constantFrom('map-1', ' ', "'");
/** Some of them with the metadata that the server reads. */
const bodies: fc.Arbitrary<AnnotationCreate> = fc.oneof(
  { weight: 2, arbitrary: anyBodies },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyBodies, fc.oneof(imports, fc.constant(17)), fc.constantFrom(true, false, 'true', 1))
      .map(([body, import_id, ignored]) => ({ ...body, metadata: { import_id, ignored } })),
  },
);
const changes = valid(schema('AnnotationUpdate')) as fc.Arbitrary<AnnotationUpdate>;

const keys = fc.constantFrom(KEYS.admin, KEYS.stranger);
const choices: fc.Arbitrary<Choice> = fc
  .record({ key: keys, same: fc.nat(9), sample: fc.nat(3), annotation: fc.nat(20) })
  .map(({ key, same, ...rest }) => ({
    ...rest,
    key,
    // Mostly the key's own samples, sometimes those of another organisation.
    owner: same > 0 ? key : key === KEYS.admin ? KEYS.stranger : KEYS.admin,
  }));
const bound = fc.option(fc.constantFrom(-1, 0, 1, 1e21), { nil: undefined });
const axis = fc.tuple(bound, bound).filter(([min, max]) => min === undefined || max === undefined || min <= max);
const filters = fc
  .record({
    x: axis,
    y: axis,
    z: axis,
    property_name: fc.option(fc.constantFrom('__proto__', ' x ', '0', 'thickness'), { nil: undefined }),
    property_unit: fc.option(fc.constantFrom('nm', ''), { nil: undefined, freq: 1 }),
    coord_ref_frame: fc.option(fc.constantFrom('sample_relative', 'stage_absolute'), { nil: undefined, freq: 1 }),
    import_id: fc.option(imports, { nil: undefined, freq: 1 }),
  })
  .map(({ x: [x_min, x_max], y: [y_min, y_max], z: [z_min, z_max], ...exact }) =>
    JSON.parse(JSON.stringify({ x_min, x_max, y_min, y_max, z_min, z_max, ...exact })),
  );

const steps = [
  fc.tuple(keys, fc.option(fc.constantFrom('a', ' ', '😀'))).map(([key, name]) => createSample(key, name)),
  keys.map(listSamples),
  fc.tuple(choices, bodies).map(([choice, body]) => create(choice, body)),
  fc.tuple(choices, fc.array(bodies, { minLength: 1, maxLength: 5 })).map(([choice, many]) => bulk(choice, many)),
  fc.tuple(choices, changes).map(([choice, change]) => update(choice, change)),
  choices.map(get),
  choices.map(remove),
  fc.tuple(choices, imports).map(([choice, importId]) => removeImport(choice, importId)),
  choices.map(history),
  choices.map(undo),
  choices.map(properties),
  choices.map(getSample),
  fc.tuple(choices, filters).map(([choice, filter]) => list(choice, filter)),
];

it('behaves like a model in plain maps, step by step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async (commands) => {
      const before = harness.exchanges.length;
      // Each run has two new organisations, so model and server start empty.
      const newcomer = () => harness.client(harness.newOrganisation());
      const real = { [KEYS.admin]: newcomer(), [KEYS.stranger]: newcomer() };
      await fc.asyncModelRun(() => ({ model: new Model(), real }), commands);
      expect(harness.exchanges.slice(before).flatMap(judge)).toStrictEqual([]);
    }),
    { numRuns: 12 },
  );
});

it('keeps every annotation of concurrent creates and bulks, and each bulk contiguous', async () => {
  const client = harness.client();
  const item = (name: string, value: number): AnnotationCreate => ({ property_name: name, property_value: value });
  const work = Array.from({ length: 30 }, (_, n) =>
    n % 3 === 0
      ? client.annotations.bulkCreate(SAMPLE, { annotations: [0, 1, 2, 3].map((value) => item(`bulk-${n}`, value)) })
      : client.annotations.create(SAMPLE, item(`single-${n}`, n)),
  );
  await Promise.all(work);
  const stored = (await client.annotations.list(SAMPLE)).filter(({ property_name }) =>
    /^(bulk|single)-/.test(property_name),
  );
  expect(stored).toHaveLength(60);
  expect(new Set(stored.map(({ id }) => id)).size).toBe(60);
  for (const [index, { property_name, property_value }] of stored.entries()) {
    if (property_name.startsWith('bulk') && property_value > 0) {
      expect(stored[index - 1]).toMatchObject({ property_name, property_value: property_value - 1 });
    }
  }
});

it('loses no field of concurrent updates', async () => {
  const client = new Wafermark({ baseUrl: harness.url, apiKey: KEYS.admin });
  const { id } = await client.annotations.create(SAMPLE, { property_name: 'p', property_value: 0 });
  const updates: AnnotationUpdate[] = [
    { coord_x: 1 },
    { coord_y: 2 },
    { coord_z: 3 },
    { property_unit: 'nm' },
    { metadata: { a: 1 } },
    { property_value: 9 },
  ];
  await Promise.all(updates.map((change) => client.annotations.update(SAMPLE, id, change)));
  const { metadata: annotation_metadata, ...fields } = Object.assign({}, ...updates);
  expect(await client.annotations.get(SAMPLE, id)).toMatchObject({ ...fields, annotation_metadata });
});
