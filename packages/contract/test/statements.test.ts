/** What the document says of behaviour, in its own words, and that the server does it. A sentence that changes loses its test here. */
import { randomUUID } from 'node:crypto';
import type { Wafermark } from '@wafermark/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../src/harness.ts';
import { KEYS } from '../src/keys.ts';
import { DOCUMENT } from '../src/place.ts';
import { field, json } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

/** All descriptions, each on one line. */
const DESCRIPTIONS: string = descriptionsOf(DOCUMENT.value).join('\n');

function descriptionsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: readonly [string, unknown]) =>
    name === 'description' && typeof member === 'string' ? [member.replaceAll(/\s+/g, ' ')] : descriptionsOf(member),
  );
}

interface Scene {
  readonly client: Wafermark;
  readonly key: string;
  /** An empty sample of an organisation of its own. */
  readonly sample: string;
}

const N = { property_name: 'n', property_value: 1 };
const MINUTE = 'the-same-minute';

/** A sample with an annotation at each x. */
const placed = async ({ client, sample }: Scene, ...places: readonly (number | null)[]) =>
  client.annotations.bulkCreate(sample, {
    annotations: places.map((x) => ({ ...N, coord_x: x, coord_y: x, coord_z: x })),
  });

const placesOf = (list: readonly { readonly coord_x: number | null }[]) => list.map(({ coord_x }) => coord_x);

const STATEMENTS: readonly (readonly [says: string, shows: (scene: Scene) => Promise<void>])[] = [
  [
    '`metadata` is replaced, not merged.',
    async ({ client, sample }) => {
      const { id } = await client.annotations.create(sample, { ...N, metadata: { a: 1 } });
      const { annotation_metadata } = await client.annotations.update(sample, id, { metadata: { b: 2 } });
      expect(annotation_metadata).toStrictEqual({ b: 2 });
    },
  ],
  [
    'Replaces the whole metadata; it is not merged with the stored value.',
    async ({ client, sample }) => {
      await client.samples.update(sample, { physical_sample_metadata: { a: 1 } });
      const { physical_sample_metadata } = await client.samples.update(sample, { physical_sample_metadata: { b: 2 } });
      expect(physical_sample_metadata).toStrictEqual({ b: 2 });
    },
  ],
  [
    'Omitted fields stay unchanged, null clears a nullable field, and an empty object changes nothing.',
    async ({ client, sample }) => {
      const made = await client.annotations.create(sample, { ...N, property_unit: 'nm', coord_x: 1 });
      expect(await client.annotations.update(sample, made.id, {})).toStrictEqual(made);
      const after = await client.annotations.update(sample, made.id, { property_unit: null });
      expect([after.property_unit, after.coord_x]).toStrictEqual([null, 1]);
    },
  ],
  ...(['x', 'y', 'z'] as const).flatMap((axis) => [
    [
      `Only annotations with \`coord_${axis}\` of at least this value. Excludes annotations without \`coord_${axis}\`.`,
      async (scene: Scene) => {
        await placed(scene, -1, 0, 1, null);
        const found = await scene.client.annotations.list(scene.sample, { [`${axis}_min`]: 0 });
        expect(placesOf(found)).toStrictEqual([0, 1]);
      },
    ] as const,
    [
      `Only annotations with \`coord_${axis}\` of at most this value. Excludes annotations without \`coord_${axis}\`.`,
      async (scene: Scene) => {
        await placed(scene, -1, 0, 1, null);
        const found = await scene.client.annotations.list(scene.sample, { [`${axis}_max`]: 0 });
        expect(placesOf(found)).toStrictEqual([-1, 0]);
      },
    ] as const,
  ]),
  [
    'Lists the annotations of a sample in creation order. Filters narrow the list; an annotation must match all of them.',
    async (scene) => {
      await placed(scene, 3, 1, 2);
      expect(placesOf(await scene.client.annotations.list(scene.sample))).toStrictEqual([3, 1, 2]);
      expect(placesOf(await scene.client.annotations.list(scene.sample, { x_min: 2, y_max: 2 }))).toStrictEqual([2]);
    },
  ],
  [
    'Lists every sample that the key can access, in registration order.',
    async ({ client }) => {
      for (const name of ['b', 'a', 'c']) await client.samples.create({ name });
      expect((await client.samples.list()).map(({ name }) => name)).toStrictEqual([null, 'b', 'a', 'c']);
    },
  ],
  [
    'Only samples with exactly this name.',
    async ({ client }) => {
      for (const name of ['GaAs', 'GaAs ', 'gaas']) await client.samples.create({ name });
      expect((await client.samples.list({ name: 'GaAs' })).map(({ name }) => name)).toStrictEqual(['GaAs']);
    },
  ],
  [
    'Records many measurements in one transaction: if one is rejected, none is stored. Returns them in request order.',
    async (scene) => {
      const body = JSON.stringify({ annotations: [N, { ...N, property_value: 'one' }] });
      const path = { physical_sample_id: scene.sample };
      expect((await harness.call('bulkCreateSampleAnnotations', { key: scene.key, path, body })).status).toBe(422);
      expect(await scene.client.annotations.list(scene.sample)).toStrictEqual([]);
      expect(placesOf(await placed(scene, 2, 3, 1))).toStrictEqual([2, 3, 1]);
    },
  ],
  [
    'Records one measurement on a sample and returns the stored annotation with status 200.',
    async ({ client, sample }) => {
      const { data, response } = await client.annotations.create(sample, N).withResponse();
      expect([response.status, data]).toStrictEqual([200, await client.annotations.get(sample, data.id)]);
    },
  ],
  [
    'the first request with a key is executed and its response kept for 24 hours; the same request with the same key gets that response again, with the header `Idempotency-Replayed`. The order of the names in a body does not matter. A different request with the same key, or the same request while the first is still in progress, gets 409. A failed request does not use up its key.',
    async ({ key, sample }) => {
      const send = (body: string) =>
        harness.call('createSampleAnnotation', {
          key,
          path: { physical_sample_id: sample },
          headers: { 'idempotency-key': MINUTE },
          body,
        });
      const failed = await send('{"property_name":"n"}');
      const first = await send('{"property_name":"n","property_value":1}');
      const again = await send('{"property_value":1,"property_name":"n"}');
      const other = await send('{"property_name":"n","property_value":2}');
      expect([failed, first, again, other].map(({ status }) => status)).toStrictEqual([422, 200, 200, 409]);
      expect(again.text).toBe(first.text);
      expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toStrictEqual([null, 'true']);
    },
  ],
  [
    'The name of a sample is unique in its organisation; upper and lower case differ. A request that would give a sample the name of another one gets 409, with the `physical_sample_id` of the one there. Samples without a name are not affected.',
    async ({ client, key, sample }) => {
      const { id } = await client.samples.create({ name: 'GaAs' });
      await client.samples.create({ name: 'gaas' });
      await client.samples.create({});
      const body = '{"name":"GaAs"}';
      const taken = [
        await harness.call('createPhysicalSample', { key, body }),
        await harness.call('updatePhysicalSample', { key, path: { physical_sample_id: sample }, body }),
      ];
      expect(taken.map((answer) => [answer.status, field(answer, 'physical_sample_id')])).toStrictEqual([
        [409, id],
        [409, id],
      ]);
    },
  ],
  [
    'UUIDs are accepted in upper and lower case and in any version, and always returned in lower case.',
    async ({ client, sample }) => {
      const data_id = 'A1B2C3D4-5678-90AB-CDEF-1234567890AB';
      const made = await client.annotations.create(sample.toUpperCase(), { ...N, data_id });
      expect([made.physical_sample_id, made.data_id]).toStrictEqual([sample, data_id.toLowerCase()]);
    },
  ],
  [
    'an unknown path returns 404, and a method that a path does not support returns 405 with an `Allow` header.',
    async ({ key }) => {
      const ask = (method: string, path: string) =>
        fetch(harness.url + path, { method, headers: { 'X-API-KEY': key } });
      const unsupported = await ask('PUT', '/physical_samples/');
      expect([
        (await ask('GET', '/nothing')).status,
        unsupported.status,
        unsupported.headers.get('allow'),
      ]).toStrictEqual([404, 405, 'GET, HEAD, OPTIONS, POST']);
    },
  ],
  [
    'A number that an IEEE 754 double cannot represent is rejected with 422 rather than changed: one that is too large (`1e400`), one that would become 0 (`1e-400`), and an integer that would be rounded (`9007199254740993`).',
    async ({ key, sample }) => {
      for (const number of ['1e400', '1e-400', '9007199254740993']) {
        const body = `{"property_name":"n","property_value":${number}}`;
        const answer = await harness.call('createSampleAnnotation', {
          key,
          path: { physical_sample_id: sample },
          body,
        });
        expect([number, answer.status]).toStrictEqual([number, 422]);
      }
    },
  ],
  [
    'A string with `U+0000`, half of a surrogate pair or a byte order mark (`U+FEFF`) is rejected with 422',
    async ({ key, sample }) => {
      for (const text of ['\\u0000', '\\ud800', '\\ufeff', '\\udc00\\ud800']) {
        for (const metadata of [`{"a":["${text}"]}`, `{"a":{"${text}":1}}`, 'null']) {
          const name = metadata === 'null' ? text : 'n';
          const body = `{"property_name":"${name}","property_value":1,"metadata":${metadata}}`;
          const answer = await harness.call('createSampleAnnotation', {
            key,
            path: { physical_sample_id: sample },
            body,
          });
          expect([body, answer.status]).toStrictEqual([body, 422]);
        }
      }
    },
  ],
  [
    'Identifies the request. Echoes the id sent in the same header if it is valid; otherwise a new one.',
    async ({ key }) => {
      const idFor = async (id: string) =>
        (await harness.call('listPhysicalSamples', { key, headers: { 'x-request-id': id } })).headers.get(
          'x-request-id',
        );
      expect(await idFor('run-7')).toBe('run-7');
      expect(await idFor('run 7')).not.toBe('run 7');
    },
  ],
  [
    'An update or a deletion that carries it in `If-Match` is carried out only if nobody has changed the annotation or sample in the meantime; otherwise it gets 412.',
    async ({ client, sample }) => {
      const { data, etag } = await client.annotations
        .create(sample, N)
        .then(({ id }) => client.annotations.get(sample, id).withResponse());
      await client.annotations.update(sample, data.id, { property_value: 2 });
      const late = client.annotations.delete(sample, data.id, { ifMatch: String(etag) });
      await expect(late).rejects.toHaveProperty('status', 412);
      expect((await client.annotations.get(sample, data.id)).property_value).toBe(2);
    },
  ],
  [
    'Deleting is a change too, so that the last state of a deleted annotation can be read here.',
    async ({ client, sample }) => {
      const made = await client.annotations.create(sample, N);
      await client.annotations.update(sample, made.id, { property_value: 2 });
      await client.annotations.delete(sample, made.id);
      const changes = await client.annotations.history(sample, made.id);
      expect(changes.map(({ action, before }) => [action, before.property_value])).toStrictEqual([
        ['update', 1],
        ['delete', 2],
      ]);
    },
  ],
  [
    'Annotations whose metadata has `ignored: true` are counted, and left out of the statistics.',
    async ({ client, sample }) => {
      const ignored = { ...N, property_value: 99, metadata: { ignored: true } };
      await client.annotations.bulkCreate(sample, { annotations: [N, { ...N, property_value: 3 }, ignored] });
      const [property] = await client.samples.properties(sample);
      expect(property).toMatchObject({ num_annotations: 3, num_ignored: 1, mean: 2, maximum: 3 });
    },
  ],
  [
    'The standard deviation of a sample (n − 1); null for fewer than two values',
    async ({ client, sample }) => {
      await client.annotations.bulkCreate(sample, {
        annotations: [N, { ...N, property_value: 3 }, { ...N, property_name: 'm' }],
      });
      const deviations = (await client.samples.properties(sample)).map((one) => [
        one.property_name,
        one.standard_deviation,
      ]);
      expect(Object.fromEntries(deviations)).toStrictEqual({ m: null, n: Math.SQRT2 });
    },
  ],
  [
    'Only samples with (true) or without (false) annotations that reference a data item. `True` and `False` are accepted as well.',
    async ({ client, key, sample }) => {
      const { id } = await client.samples.create({});
      await client.annotations.create(id, { ...N, data_id: randomUUID() });
      const ids = async (value: string) =>
        Object.values(
          Object(json(await harness.call('listPhysicalSamples', { key, query: `has_data_item=${value}` }))),
        ).map((one) => Reflect.get(Object(one), 'id'));
      expect([await ids('True'), await ids('False')]).toStrictEqual([[id], [sample]]);
    },
  ],
  [
    'A key belongs to an organisation, sees only the samples of that organisation',
    async ({ sample }) => {
      await expect(harness.client(KEYS.stranger).samples.get(sample)).rejects.toHaveProperty('status', 404);
    },
  ],
];

it.each(STATEMENTS)('%s', async (says, shows) => {
  expect(DESCRIPTIONS).toContain(says);
  const key = harness.newOrganisation();
  const client = harness.client(key);
  await shows({ client, key, sample: (await client.samples.create({})).id });
});
