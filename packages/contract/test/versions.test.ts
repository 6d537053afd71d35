/** ETags: what identifies a version, and what requests make depend on it. */
import { type Fetch, updateLatest, Wafermark } from '@wafermark/client';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATION_IDS } from '../src/document.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { KEYS } from '../src/keys.ts';
import type { Answer } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

async function newAnnotation(): Promise<{ readonly sample: string; readonly id: string }> {
  const client = harness.client();
  const { id: sample } = await client.samples.create({});
  const { id } = await client.annotations.create(sample, { property_name: 'thickness', property_value: 0 });
  return { sample, id };
}

/** Something with versions: how to get and how to change it. */
interface Versioned {
  get(headers?: Readonly<Record<string, string>>): Promise<Answer>;
  patch(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Bodies of a change, and of another one. */
  readonly bodies: readonly [unknown, unknown];
}

async function annotation(): Promise<Versioned> {
  const { sample, id } = await newAnnotation();
  const path = { physical_sample_id: sample, annotation_id: id };
  return {
    get: (headers = {}) => harness.call('getSampleAnnotation', { path, headers }),
    patch: (body, headers = {}) =>
      harness.call('updateSampleAnnotation', { path, headers, body: JSON.stringify(body) }),
    bodies: [{ property_value: 1, metadata: { b: 1, a: [1, '\u{1F600}'] } }, { property_value: 2 }],
  };
}

async function sample(): Promise<Versioned> {
  const { id } = await harness.client().samples.create({});
  const path = { physical_sample_id: id };
  return {
    get: (headers = {}) => harness.call('getPhysicalSample', { path, headers }),
    patch: (body, headers = {}) => harness.call('updatePhysicalSample', { path, headers, body: JSON.stringify(body) }),
    bodies: [{ physical_sample_metadata: { b: 1, a: null } }, { physical_sample_metadata: { a: 2 } }],
  };
}

const tagOf = (answer: Answer): string => answer.headers.get('etag') ?? '';

describe.each([
  ['an annotation', annotation],
  ['a sample', sample],
] as const)('the version of %s', (_, create) => {
  it('is the same for reading and updating, and changes with every change', async () => {
    const it = await create();
    const first = await it.get();
    expect(tagOf(first)).toMatch(/^"[\w-]{43}"$/);
    expect(tagOf(await it.get())).toBe(tagOf(first));
    const updated = await it.patch(it.bodies[0]);
    expect(tagOf(updated)).not.toBe(tagOf(first));
    expect(tagOf(await it.get())).toBe(tagOf(updated));
    const empty = await it.patch({});
    expect(tagOf(empty)).toBe(tagOf(updated));
  });

  it('may be kept by the client alone, which must ask before use', async () => {
    const it = await create();
    const answers = [await it.get(), await it.patch(it.bodies[0]), await it.get({ 'if-none-match': '*' })];
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toStrictEqual(
      answers.map(() => 'private, no-cache'),
    );
    const failed = await it.get({ 'if-none-match': 'no tag' });
    expect([failed.status, failed.headers.get('cache-control')]).toStrictEqual([422, 'no-store']);
  });

  it('gets 304 without a body while it is current', async () => {
    const it = await create();
    const tag = tagOf(await it.get());
    for (const held of [tag, `W/${tag}`, `"a,b" , W/${tag}`, '*']) {
      const answer = await it.get({ 'if-none-match': held });
      expect([held, answer.status, answer.text, tagOf(answer)]).toStrictEqual([held, 304, '', tag]);
    }
    const inner = tag.slice(1, -1);
    for (const held of ['"another"', tag.toUpperCase(), `"${inner},"`, `"${inner.slice(0, 4)}W/${inner.slice(4)}"`]) {
      expect([held, (await it.get({ 'if-none-match': held })).status]).toStrictEqual([held, 200]);
    }
    await it.patch(it.bodies[0]);
    expect((await it.get({ 'if-none-match': tag })).status).toBe(200);
  });

  it('lets an update pass that names it, and no other', async () => {
    const it = await create();
    const tag = tagOf(await it.get());
    for (const stale of ['"another"', `W/${tag}`, `"x${tag}`]) {
      const refused = await it.patch(it.bodies[0], { 'if-match': stale });
      expect([stale, refused.status]).toStrictEqual([stale, stale.startsWith('"x') ? 422 : 412]);
    }
    expect(tagOf(await it.get())).toBe(tag);
    const updated = await it.patch(it.bodies[0], { 'if-match': `"another", ${tag}` });
    expect(updated.status).toBe(200);
    expect((await it.patch(it.bodies[1], { 'if-match': tag })).status).toBe(412);
    expect(tagOf(await it.get())).toBe(tagOf(updated));
    expect((await it.patch(it.bodies[1], { 'if-match': '*' })).status).toBe(200);
  });

  it.each(['', 'abc', '"a', '"a" "b"', '"a",', ',"a"', '*, "a"', 'w/"a"', '"ä"'])(
    'gets 422 for If-Match %j',
    async (tag) => {
      const it = await create();
      const answer = await it.patch(it.bodies[0], { 'if-match': tag });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('If-Match');
    },
  );
});

it('deletes only the version that If-Match names', async () => {
  const { annotations } = harness.client();
  const { sample, id } = await newAnnotation();
  const { etag } = await annotations.get(sample, id).withResponse();
  await annotations.update(sample, id, { property_value: 1 });
  await expect(annotations.delete(sample, id, { ifMatch: etag })).rejects.toMatchObject({
    name: 'PreconditionFailedError',
    status: 412,
  });
  const { etag: current } = await annotations.get(sample, id).withResponse();
  await annotations.delete(sample, id, { ifMatch: current });
  await expect(annotations.get(sample, id)).rejects.toMatchObject({ status: 404 });
  await expect(annotations.delete(sample, id, { ifMatch: current })).rejects.toMatchObject({ status: 404 });
});

it('does not repeat an update whose response was lost, since it may have been carried out', async () => {
  const client = harness.client();
  const { sample, id } = await newAnnotation();
  let isLost = false;
  const lossy: Fetch = async (url, init) => {
    const response = await fetch(url, init);
    if (init.method !== 'PATCH' || isLost) return response;
    isLost = true;
    throw new TypeError('fetch failed', { cause: new Error('read ECONNRESET') });
  };
  const { annotations } = new Wafermark({ apiKey: KEYS.admin, baseUrl: harness.url, fetch: lossy });
  const updated = updateLatest(
    () => annotations.get(sample, id),
    ({ property_value }, match) => annotations.update(sample, id, { property_value: property_value + 1 }, match),
  );
  await expect(updated).rejects.toMatchObject({ status: 412, attempts: 2 });
  expect((await client.annotations.get(sample, id)).property_value).toBe(1);
});

it('loses no update of many clients at once', async () => {
  const { annotations } = harness.client();
  const { sample, id } = await newAnnotation();
  const increment = (): Promise<unknown> =>
    updateLatest(
      () => annotations.get(sample, id),
      ({ property_value }, match) => annotations.update(sample, id, { property_value: property_value + 1 }, match),
      { maxAttempts: 1_000 },
    );
  await Promise.all(Array.from({ length: 20 }, increment));
  expect((await annotations.get(sample, id)).property_value).toBe(20);
});

it('gives up an update when others are faster each time', async () => {
  const { annotations } = harness.client();
  const { sample, id } = await newAnnotation();
  let reads = 0;
  const lost = updateLatest(
    () => {
      reads += 1;
      return annotations.get(sample, id);
    },
    async ({ property_value }, match) => {
      await annotations.update(sample, id, { property_value: property_value + 1 });
      return annotations.update(sample, id, { property_value: -1 }, match);
    },
    { maxAttempts: 3 },
  );
  await expect(lost).rejects.toMatchObject({ status: 412 });
  expect([reads, (await annotations.get(sample, id)).property_value]).toStrictEqual([3, 3]);
});

it('passes other failures of an update on at once', async () => {
  const { annotations } = harness.client();
  const { sample, id } = await newAnnotation();
  const failing = updateLatest(
    () => annotations.get(sample, id),
    (_, match) => annotations.update(sample, id, { property_name: '' }, match),
  );
  await expect(failing).rejects.toMatchObject({ status: 422 });
  const list = updateLatest(
    () => annotations.list(sample),
    async () => undefined,
  );
  await expect(list).rejects.toMatchObject({ name: 'ArgumentError' });
});

it('refuses an ifMatch that is not a header before anything is sent', async () => {
  const { annotations } = harness.client();
  const { sample, id } = await newAnnotation();
  for (const ifMatch of ['', '"a"\n', '"ä"']) {
    await expect(annotations.update(sample, id, {}, { ifMatch })).rejects.toMatchObject({ name: 'ArgumentError' });
  }
});

it('tells nothing of versions to keys of another organisation, or without the scope', async () => {
  const { sample, id } = await newAnnotation();
  const path = { physical_sample_id: sample, annotation_id: id };
  const headers = { 'if-match': '"another"' };
  const foreign = await harness.call('updateSampleAnnotation', { path, headers, key: harness.newOrganisation() });
  const reader = await harness.call('updateSampleAnnotation', { path, headers, key: KEYS.withoutWrite });
  expect([foreign.status, reader.status]).toStrictEqual([404, 403]);
});

it('is the same for equal content, whatever it is', async () => {
  const { annotations } = harness.client();
  const { sample, id } = await newAnnotation();
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (metadata) => {
      const updated = await annotations.update(sample, id, { metadata }).withResponse();
      const read = await annotations.get(sample, id).withResponse();
      expect(read.etag).toBe(updated.etag);
      await annotations.update(sample, id, { property_value: 1 }, { ifMatch: read.etag });
    }),
    { numRuns: 30 },
  );
});

it('marks everything else as not to be stored', async () => {
  for (const id of OPERATION_IDS.filter((id) => !('answerIsTagged' in OPERATIONS[id]))) {
    const { headers } = await harness.call(id);
    expect([id, headers.get('cache-control'), headers.get('etag')]).toStrictEqual([id, 'no-store', null]);
  }
});
