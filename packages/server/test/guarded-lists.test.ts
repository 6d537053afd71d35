/** Lists longer than a slice, and filters that match very little of them. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import { expect, it } from 'vitest';
import { newAnnotation } from '../src/domain/annotation.ts';
import type { AnnotationFilter } from '../src/domain/box.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { newSample } from '../src/domain/sample.ts';
import type { SampleRef, Store } from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { runApp } from './support/running-app.ts';

const NOW = new Date(0).toISOString();

async function emptySample(store: Store): Promise<SampleRef> {
  const { organisation, userName } = DEMO_PRINCIPAL;
  const sample = newSample({}, { id: newUuid(), owner: DEMO_PRINCIPAL, now: NOW });
  return await store.write((transaction) => transaction.insertSample({ sample, organisation, userName }));
}

/** Stores annotations whose values are their positions in the list. */
async function fill(
  store: Store,
  sample: SampleRef,
  count: number,
  change: (value: number) => Partial<Annotation> = () => ({}),
): Promise<void> {
  for (let start = 0; start < count; start += 10_000) {
    const part = Array.from({ length: Math.min(10_000, count - start) }, (_, index) => ({
      ...newAnnotation(
        { property_name: 'n', property_value: start + index },
        { id: newUuid(), sampleId: sample.id, now: NOW },
      ),
      ...change(start + index),
    }));
    await store.write((transaction) => transaction.insertAnnotations(sample, part));
  }
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, value) => value);

const values = async (store: Store, sample: SampleRef, filter: AnnotationFilter): Promise<readonly number[]> =>
  (await collect(store.read.listAnnotations(sample, filter))).items.map(({ property_value }) => property_value);

const pathOf = ({ id }: SampleRef): string => `/physical_samples/${id}/annotations/`;

it('finds the few matches among thousands, wherever a slice ends', async () => {
  const { store, send } = await runApp();
  const sample = await emptySample(store);
  const rare = [1_998, 1_999, 2_000, 2_001, 2_002, 3_999, 4_000, 4_001, 4_002, 4_003, 6_499];
  await fill(store, sample, 6_500, (value) => ({ char_source_type: rare.includes(value) ? 'rare' : null }));
  expect(await values(store, sample, { char_source_type: 'rare' })).toStrictEqual(rare);
  expect(await values(store, sample, { char_source_type: 'rare', property_name: 'n' })).toStrictEqual(rare);
  expect(await values(store, sample, {})).toStrictEqual(range(6_500));
  // The first slice is empty, and others follow.
  const listed: readonly Annotation[] = JSON.parse(
    await (await send('GET', `${pathOf(sample)}?char_source_type=rare`)).text(),
  );
  expect(listed.map(({ property_value }) => property_value)).toStrictEqual(rare);
});

it.each([
  ['few', 1_000],
  ['many', 20_500],
])('applies the whole filter in a box with %s annotations', async (_, count) => {
  const { store } = await runApp();
  const sample = await emptySample(store);
  await fill(store, sample, count, (value) => ({
    coord_x: value % 10,
    coord_y: value % 7,
    property_name: value % 3 === 0 ? 'third' : 'n',
  }));
  const inBox = (value: number): boolean => value % 10 >= 0 && value % 7 >= 2 && value % 7 <= 5;
  const box = { x_min: 0, x_max: 9, y_min: 2, y_max: 5 };
  expect(await values(store, sample, box)).toStrictEqual(range(count).filter(inBox));
  expect(await values(store, sample, { ...box, property_name: 'third' })).toStrictEqual(
    range(count).filter((value) => inBox(value) && value % 3 === 0),
  );
});

it.each([1, 199, 200, 201, 400])('lists every annotation exactly once in pages of %i', async (limit) => {
  const { store, send } = await runApp();
  const sample = await emptySample(store);
  const count = limit === 1 ? 3 : 800;
  await fill(store, sample, count);
  const found: number[] = [];
  let pages = 0;
  for (let next: string | undefined = `${pathOf(sample)}?limit=${limit}`; next !== undefined; pages += 1) {
    const response = await send('GET', next);
    const page: readonly Annotation[] = JSON.parse(await response.text());
    found.push(...page.map(({ property_value }) => property_value));
    next = /<([^>]+)>/.exec(response.headers.get('Link') ?? '')?.[1];
  }
  expect(found).toStrictEqual(range(count));
  expect(pages).toBe(Math.ceil(count / limit));
});

it('lists all samples of an organisation, in order', async () => {
  const { store, send } = await runApp();
  const before = (await collect(store.read.listSamples(DEMO_PRINCIPAL.organisation, {}))).items.length;
  const made: string[] = [];
  for (let count = 0; count < 450; count += 1) made.push((await emptySample(store)).id);
  const listed: readonly { readonly id: string }[] = JSON.parse(await (await send('GET', '/physical_samples/')).text());
  expect(listed.map(({ id }) => id).slice(before)).toStrictEqual(made);
});

it('lists the annotations that existed at the start, and none added meanwhile', async () => {
  const { store } = await runApp();
  const sample = await emptySample(store);
  await fill(store, sample, 1_000);
  const found: number[] = [];
  for await (const { items } of store.read.listAnnotations(sample, {})) {
    found.push(...items.map(({ property_value }) => property_value));
    if (found.length < 5_000) await fill(store, sample, 300);
  }
  expect(found).toStrictEqual(range(1_000));
});

it('returns the same Content-Length for HEAD as for GET', async () => {
  const { store, send } = await runApp();
  const sample = await emptySample(store);
  await fill(store, sample, 3);
  const [head, get] = [await send('HEAD', pathOf(sample)), await send('GET', pathOf(sample))];
  expect(head.headers.get('Content-Length')).toBe(get.headers.get('Content-Length'));
  expect(head.headers.get('Content-Type')).toBe(get.headers.get('Content-Type'));
});

it('reads a list no faster than the client does, and stops when the client disconnects', async () => {
  let slices = 0;
  const { store, url } = await runApp({
    store: (opened) => ({
      ...opened,
      read: {
        ...opened.read,
        listAnnotations: async function* (...list) {
          for await (const slice of opened.read.listAnnotations(...list)) {
            slices += 1;
            yield slice;
          }
        },
      },
    }),
  });
  const sample = await emptySample(store);
  const count = 60_000;
  await fill(store, sample, count);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.pause();
  socket.write(`GET ${pathOf(sample)} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\n\r\n`);
  const settled = async (): Promise<number> => {
    for (let before = -1; before !== slices; ) {
      before = slices;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return slices;
  };
  const whileNobodyReads = await settled();
  expect(whileNobodyReads).toBeGreaterThan(0);
  // Part of it is in the buffers of the two sockets.
  expect(whileNobodyReads).toBeLessThan(0.8 * (count / 200));
  socket.destroy();
  expect((await settled()) - whileNobodyReads).toBeLessThan(10);
});

it('releases the slot of a client that disconnects in the middle of its list', async () => {
  const { store, url, send } = await runApp({ app: { mostInFlight: 1, mostStreams: 1 } });
  const sample = await emptySample(store);
  await fill(store, sample, 30_000);
  const status = async (): Promise<number> => {
    const response = await send('GET', `${pathOf(sample)}?limit=1000`);
    // A client that does not read it to the end keeps its slot.
    await response.text();
    return response.status;
  };
  for (let turn = 0; turn < 3; turn += 1) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`GET ${pathOf(sample)} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\n\r\n`);
    const [first] = await once(socket, 'data');
    expect(String(first)).toMatch(/^HTTP\/1.1 200 /);
    socket.pause();
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.destroy();
    await expect.poll(status).toBe(200);
  }
});
