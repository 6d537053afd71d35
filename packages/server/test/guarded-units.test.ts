/** What a request stores, and what its retry gets. */
import { expect, it } from 'vitest';
import { acceptAnyKey, createApp, listen, openStore } from '../src/index.ts';
import type { Transaction } from '../src/store/store.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('stores nothing of a request without an idempotency key whose response would break the contract', async () => {
  const { store } = await runApp();
  const owner = { organisation: 'lab', userId: '', userName: null, scopes: ['admin'] } as const;
  const server = await listen(await createApp({ store, authenticate: async () => owner }), { store, port: 0 });
  const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json' };
  const created = await fetch(`${server.url}/physical_samples/`, { method: 'POST', headers, body: '{}' });
  expect(created.status).toBe(500);
  const listed = await fetch(`${server.url}/physical_samples/`, { headers });
  expect([listed.status, await listed.json()]).toStrictEqual([200, []]);
  await server.stop();
});

it.each([
  ['small', 1],
  ['stored compressed', 100],
  ['produced in the worker thread', 2_000],
])('replays a response %s byte for byte, and marks it as replayed', async (_, count) => {
  const { send } = await runApp();
  // Characters of three bytes: a text longer in bytes than in characters has to fit too.
  const name = '€'.repeat(150);
  const body = {
    annotations: Array.from({ length: count }, (_, value) => ({ property_name: name, property_value: value })),
  };
  const post = async (): Promise<readonly [number, string | null, string]> => {
    const response = await send('POST', `${ANNOTATIONS}bulk`, body, { 'Idempotency-Key': 'k' });
    return [response.status, response.headers.get('Idempotency-Replayed'), await response.text()];
  };
  const [status, replayed, text] = await post();
  expect([status, replayed]).toStrictEqual([200, null]);
  expect(JSON.parse(text)).toHaveLength(count);
  expect(await post()).toStrictEqual([200, 'true', text]);
  expect(await (await send('GET', `${ANNOTATIONS}?property_name=${encodeURIComponent(name)}`)).json()).toHaveLength(
    count,
  );
});

it('recognises the same request, whatever the order of its names', async () => {
  const { send } = await runApp();
  const headers = { 'Idempotency-Key': 'k' };
  const post = async (body: string): Promise<readonly [number, string]> => {
    const response = await send('POST', ANNOTATIONS, body, headers);
    return [response.status, await response.text()];
  };
  const first = await post('{"property_name":"n","property_value":1,"metadata":{"a":[1,{"b":2,"c":3}],"d":4}}');
  expect(first[0]).toBe(200);
  expect(
    await post('{ "metadata":{"d":4,"a":[1,{"c":3,"b":2}]},"property_value":1,"property_name":"n" }'),
  ).toStrictEqual(first);
  const [status] = await post('{"property_name":"n","property_value":1,"metadata":{"a":[{"b":2,"c":3},1],"d":4}}');
  expect(status).toBe(409);
});

/** A transaction in which something happens after the first lookup of a stored response. */
const interrupted = (transaction: Transaction, meanwhile: () => Promise<void>): Transaction =>
  new Proxy(transaction, {
    get(target, name) {
      if (name === 'answers') {
        const { answers } = target;
        const find: typeof answers.find = async (...key) => {
          const found = await answers.find(...key);
          await meanwhile();
          return found;
        };
        return { ...answers, find };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

it.each([
  // Two samples cannot have one name, so the second is refused for that first.
  ['/physical_samples/', { name: 'once' }],
  [ANNOTATIONS, { property_name: 'once', property_value: 1 }],
])(
  'returns the response of another process that executes the same POST %s in between, and records once',
  async (path, body) => {
    let hasHappened = false;
    let other = '';
    const post = async (url: string): Promise<readonly [number, string]> => {
      const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json', 'Idempotency-Key': 'k' };
      const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return [response.status, await response.text()];
    };
    let theirs: readonly [number, string] | undefined;
    const meanwhile = async (): Promise<void> => {
      if (hasHappened) return;
      hasHappened = true;
      theirs = await post(other);
    };
    const { url, store, send } = await runApp({
      store: (opened) => ({
        ...opened,
        write: (work) => opened.write((transaction) => work(interrupted(transaction, meanwhile))),
      }),
    });
    const second = await openStore(String(store.url));
    const server = await listen(await createApp({ store: second, authenticate: acceptAnyKey }), {
      store: second,
      port: 0,
    });
    other = server.url;
    const ours = await post(url);
    expect(ours[0]).toBe(200);
    expect(ours).toStrictEqual(theirs);
    const list = await (await send('GET', path)).text();
    expect(list.split(':"once"')).toHaveLength(2);
    await server.stop();
  },
);
