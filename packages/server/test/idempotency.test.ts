import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acceptAnyKey, createApp, listen, openStore } from '../src/index.ts';
import { type Store, StoreBusyError } from '../src/store/store.ts';
import { runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
const thickness = { property_name: 'attempt', property_value: 25.1 };
const bulk = { annotations: [1, 2, 3].map((property_value) => ({ ...thickness, property_value })) };
const withKey = (key: string): Record<string, string> => ({ 'Idempotency-Key': key });

type Send = Awaited<ReturnType<typeof runApp>>['send'];

const attempts = async (send: Send): Promise<number> => {
  const stored: unknown = await (await send('GET', `${ANNOTATIONS}?property_name=attempt`)).json();
  return Array.isArray(stored) ? stored.length : Number.NaN;
};

for (const [name, path, body, count] of [
  ['one annotation', ANNOTATIONS, thickness, 1],
  ['a bulk', `${ANNOTATIONS}bulk`, bulk, 3],
  ['a sample', '/physical_samples/', { name: 'GaN-7' }, 0],
] as const) {
  it(`records ${name} once, however often the same request is sent with the same key`, async () => {
    const { send } = await runApp();
    const first = await (await send('POST', path, body, withKey('k1'))).json();
    for (let repeat = 0; repeat < 3; repeat += 1) {
      const again = await send('POST', path, body, withKey('k1'));
      expect(again.status).toBe(200);
      expect(await again.json()).toStrictEqual(first);
    }
    expect(await attempts(send)).toBe(count);
  });
}

it('treats a request with another key, or without a key, as a new one', async () => {
  const { send } = await runApp();
  for (const headers of [withKey('k1'), withKey('k2'), {}, {}]) await send('POST', ANNOTATIONS, thickness, headers);
  expect(await attempts(send)).toBe(4);
});

it('returns the first response again, even when the annotation has changed since', async () => {
  const { send } = await runApp();
  const first = JSON.parse(await (await send('POST', ANNOTATIONS, thickness, withKey('k1'))).text());
  await send('DELETE', ANNOTATIONS + first.id);
  expect(await (await send('POST', ANNOTATIONS, thickness, withKey('k1'))).json()).toStrictEqual(first);
});

it('executes a request once when it fails, although it has a key', async () => {
  let writes = 0;
  const { send } = await runApp({
    store: (store) => ({
      ...store,
      write: (work) => {
        writes += 1;
        return store.write(work);
      },
    }),
  });
  const response = await send('POST', ANNOTATIONS.replace(SAMPLE, SAMPLE.replace('a', 'b')), thickness, withKey('k1'));
  expect([response.status, writes]).toStrictEqual([404, 1]);
});

it('rejects the key of another request with 409, and stores nothing', async () => {
  const { send } = await runApp();
  await send('POST', ANNOTATIONS, thickness, withKey('k1'));
  for (const [path, body] of [
    [ANNOTATIONS, { ...thickness, property_value: 25.2 }],
    [`${ANNOTATIONS}bulk`, bulk],
    ['/physical_samples/', {}],
  ] as const) {
    const response = await send('POST', path, body, withKey('k1'));
    expect(response.status).toBe(409);
    expect(response.headers.get('Retry-After')).toBeNull();
    expect(await response.json()).toMatchObject({ type: '/problems/conflict' });
  }
  expect(await attempts(send)).toBe(1);
});

it('returns 409 with Retry-After while the first request is in progress, and its response afterwards', async () => {
  const gate = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const slow = (store: Store): Store => ({
    ...store,
    write: async (work) => {
      entered.resolve();
      await gate.promise;
      return await store.write(work);
    },
  });
  const { send } = await runApp({ store: slow });
  const first = send('POST', ANNOTATIONS, thickness, withKey('k1'));
  await entered.promise;
  const second = await send('POST', ANNOTATIONS, thickness, withKey('k1'));
  expect(second.status).toBe(409);
  expect(second.headers.get('Retry-After')).toBe('1');
  const detail = 'The request with this idempotency key is still in progress. Retry shortly.';
  expect(await second.json()).toHaveProperty('detail', detail);
  gate.resolve();
  const answer = await (await first).json();
  expect(await (await send('POST', ANNOTATIONS, thickness, withKey('k1'))).json()).toStrictEqual(answer);
  expect(await attempts(send)).toBe(1);
});

/** What version 1.0 told requests with one key apart by: the path, and the body with its names in the order in which they came. */
const fingerprintOfVersion1 = (operation: string, path: object, body: object): string =>
  createHash('sha256')
    .update(JSON.stringify([operation, path]))
    .update(JSON.stringify(body))
    .digest('hex');

it('replays a response that version 1.0 has stored, and rejects its key for another request', async () => {
  const { store, send } = await runApp();
  const stored = Buffer.from('{"id":"kept"}');
  const fingerprint = fingerprintOfVersion1('createSampleAnnotation', { physical_sample_id: SAMPLE }, thickness);
  await store.write((transaction) => transaction.answers.keep('demo', 'k1', { fingerprint, body: stored }));
  const again = await send('POST', ANNOTATIONS, thickness, withKey('k1'));
  expect([again.status, again.headers.get('Idempotency-Replayed'), await again.text()]).toStrictEqual([
    200,
    'true',
    String(stored),
  ]);
  const other = await send('POST', ANNOTATIONS, { ...thickness, property_value: 1 }, withKey('k1'));
  expect(other.status).toBe(409);
  // Elsewhere, the same body is another request.
  expect((await send('POST', '/physical_samples/', thickness, withKey('k1'))).status).not.toBe(200);
  expect(await attempts(send)).toBe(0);
});

it('reports busy storage, with a key too', async () => {
  const busy = (store: Store): Store => ({
    ...store,
    write: () => Promise.reject(new StoreBusyError()),
  });
  const { send } = await runApp({ store: busy });
  const response = await send('POST', ANNOTATIONS, thickness, withKey('k1'));
  expect([response.status, response.headers.get('Retry-After')]).toStrictEqual([503, '1']);
  expect(await response.json()).toHaveProperty('detail', 'The storage is busy. Retry shortly.');
});

it('does not use up a key on a request that fails', async () => {
  const { send } = await runApp();
  const unknown = ANNOTATIONS.replace(SAMPLE, SAMPLE.replace('a', 'b'));
  expect((await send('POST', unknown, thickness, withKey('k1'))).status).toBe(404);
  expect((await send('POST', ANNOTATIONS, { ...thickness, property_value: 'x' }, withKey('k1'))).status).toBe(422);
  expect((await send('POST', ANNOTATIONS, thickness, withKey('k1'))).status).toBe(200);
});

it('records once when two servers on one database get the same request at the same time', async () => {
  const database = `sqlite:${join(await temporaryFolder(), 'wafermark.db')}`;
  const start = async () => {
    const store = await openStore(database);
    return await listen(await createApp({ store, authenticate: acceptAnyKey }), { store, port: 0 });
  };
  const servers = [await start(), await start()];
  const post = async (url: string, round: number): Promise<unknown> => {
    const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json', ...withKey(`round-${round}`) };
    const response = await fetch(`${url}/physical_samples/`, {
      method: 'POST',
      headers,
      body: `{"name":"once ${round}"}`,
    });
    expect(response.status).toBe(200);
    return await response.json();
  };
  for (let round = 0; round < 20; round += 1) {
    const [one, other] = await Promise.all(servers.map(({ url }) => post(url, round)));
    expect(one).toStrictEqual(other);
  }
  const listed = await fetch(`${servers[0]?.url}/physical_samples/`, { headers: { 'X-API-KEY': 'key' } });
  expect(await listed.json()).toHaveLength(20);
  for (const server of servers) await server.stop();
});

/** A server whose store uses the given clock, and a function that creates a sample under one key and returns its id. */
async function runWithUptime(uptime: () => number, database: string, now: () => Date = () => new Date()) {
  const store = await openStore(database, { uptime });
  const server = await listen(await createApp({ store, authenticate: acceptAnyKey, now }), { store, port: 0 });
  const create = async (): Promise<string> => {
    const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json', ...withKey('k1') };
    const response = await fetch(`${server.url}/physical_samples/`, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(200);
    return JSON.parse(await response.text()).id;
  };
  return { server, create };
}

const HOUR = 3_600_000;

it('forgets a key after 24 hours in use', async () => {
  let passed = 5_000;
  const database = `sqlite:${join(await temporaryFolder(), 'wafermark.db')}`;
  const { server, create } = await runWithUptime(() => passed, database);
  const first = await create();
  passed += 24 * HOUR - 1;
  expect(await create()).toBe(first);
  passed += 1;
  const second = await create();
  expect(second).not.toBe(first);
  expect(await create()).toBe(second);
  await server.stop();
});

it('keeps a key whatever the wall clock shows', async () => {
  let now = new Date('2026-01-01T00:00:00.000Z');
  const database = `sqlite:${join(await temporaryFolder(), 'wafermark.db')}`;
  const { server, create } = await runWithUptime(
    () => 0,
    database,
    () => now,
  );
  const first = await create();
  for (const time of ['2026-01-31T00:00:00.000Z', '2025-12-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']) {
    now = new Date(time);
    expect(await create()).toBe(first);
  }
  await server.stop();
});

it('continues counting the age of a key after a restart', async () => {
  const database = `sqlite:${join(await temporaryFolder(), 'wafermark.db')}`;
  let passed = 0;
  const run = () => runWithUptime(() => passed, database);
  const one = await run();
  const first = await one.create();
  passed += 23 * HOUR;
  // Storing another key persists the age of the store.
  const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json', ...withKey('k2') };
  await fetch(`${one.server.url}/physical_samples/`, { method: 'POST', headers, body: '{}' });
  await one.server.stop();
  passed = 0;
  const other = await run();
  expect(await other.create()).toBe(first);
  passed += HOUR + 60_000;
  expect(await other.create()).not.toBe(first);
  await other.server.stop();
});

it('uses the age persisted by another thread or process, and forgets none of its keys early', async () => {
  const database = `sqlite:${join(await temporaryFolder(), 'wafermark.db')}`;
  let passed = 0;
  const old = await runWithUptime(() => passed, database);
  passed = 60 * HOUR;
  await old.create();
  // This one has just started, and only knows the persisted age.
  const young = await openStore(database, { uptime: () => 0 });
  await young.write((transaction) =>
    transaction.answers.keep('demo', 'of-the-young', { fingerprint: 'f', body: Buffer.from('{}') }),
  );
  const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json', ...withKey('another') };
  await fetch(`${old.server.url}/physical_samples/`, { method: 'POST', headers, body: '{}' });
  const kept = await young.write((transaction) => transaction.answers.find('demo', 'of-the-young'));
  expect(kept?.fingerprint).toBe('f');
  await young.close();
  await old.server.stop();
});
