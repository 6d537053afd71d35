/** How many requests a key may send: what clients see, and the counts of both stores. */
import { join } from 'node:path';
import { RATE_LIMIT, RETRY } from '@wafermark/generated/document/api.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { acceptAnyKey, createApp, openStore, type Store } from '../src/index.ts';
import { startPostgres, type TestPostgres } from './support/postgres.ts';
import { runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

const LIST = `/physical_samples/${SAMPLE}/annotations/`;
const WINDOW = RATE_LIMIT.windowSeconds * 1_000;

const limitsOf = ({ status, headers }: Response): readonly unknown[] => [
  status,
  headers.get('RateLimit-Policy'),
  headers.get('RateLimit'),
  headers.get('Retry-After'),
];

it('counts every request with a valid key, tells what is left, refuses what is too much, and begins anew', async () => {
  let now = 0;
  const { send } = await runApp({ app: { rateLimit: 3 }, open: { uptime: () => now } });
  const policy = '"requests-per-key";q=3;w=60';
  expect(limitsOf(await send('GET', LIST))).toStrictEqual([200, policy, '"requests-per-key";r=2;t=60', null]);
  now += 43_100;
  const other = { 'X-API-KEY': 'another' };
  expect(limitsOf(await send('GET', LIST, undefined, { Accept: 'text/html' }))).toStrictEqual([
    406,
    policy,
    '"requests-per-key";r=1;t=17',
    null,
  ]);
  expect(limitsOf(await send('POST', LIST, {}))).toStrictEqual([422, policy, '"requests-per-key";r=0;t=17', null]);
  const refused = await send('POST', LIST, { property_name: 'n', property_value: 1 });
  expect(limitsOf(refused)).toStrictEqual([429, policy, '"requests-per-key";r=0;t=17', '17']);
  expect(await refused.json()).toMatchObject({
    type: '/problems/too-many-requests',
    detail: 'The key has no requests left. Retry-After says in how many seconds it has some again.',
  });
  expect(limitsOf(await send('GET', LIST, undefined, other))[2]).toBe('"requests-per-key";r=2;t=60');
  now += 16_900;
  expect(limitsOf(await send('GET', LIST))).toStrictEqual([200, policy, '"requests-per-key";r=2;t=60', null]);
});

it('counts neither requests without a valid key nor those for health and docs', async () => {
  const { send } = await runApp({ app: { rateLimit: 1 } });
  for (let n = 0; n < 3; n += 1) {
    expect(limitsOf(await send('GET', LIST, undefined, { 'X-API-KEY': '' }))).toStrictEqual([401, null, null, null]);
    expect(limitsOf(await send('GET', '/healthz'))).toStrictEqual([200, null, null, null]);
  }
  expect((await send('GET', LIST)).status).toBe(200);
  expect((await send('GET', LIST)).status).toBe(429);
  expect((await send('GET', '/readyz')).status).toBe(200);
});

it('has no limit unless one is set', async () => {
  const { send } = await runApp();
  expect(limitsOf(await send('GET', LIST))).toStrictEqual([200, null, null, null]);
});

it.each([0, -1, 1.5, Number.NaN, 1e9])('refuses %s as a limit', async (rateLimit) => {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  onTestFinished(() => store.close());
  const app = createApp({ store, authenticate: acceptAnyKey, rateLimit });
  await expect(app).rejects.toThrow(`A rate limit is a whole number from 1 to 999999999, not ${rateLimit}`);
});

it('never asks a client to wait longer than clients do', () => {
  expect(WINDOW).toBeLessThanOrEqual(RETRY.maxRetryDelayMs);
});

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.remove();
});

const LIMIT = { most: 50, windowSeconds: 60 };

async function open(url: string): Promise<Store> {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  return store;
}

/** The numbers that requests of a key get which are sent at once. */
const counted = async (stores: readonly Store[], each: number, key = 'key'): Promise<readonly number[]> => {
  const all = stores.flatMap((store) => Array.from({ length: each }, () => store.requests.add(key, LIMIT)));
  return (await Promise.all(all)).map(({ used }) => used).toSorted((a, b) => a - b);
};
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);

describe.each<[string, () => Promise<string>]>([
  ['SQLite', async () => `sqlite:${join(await temporaryFolder(), 'wafermark.db')}`],
  ['PostgreSQL', () => postgres.newDatabase()],
])('on %s', (_, newDatabase) => {
  it('gives each of many requests at once its own number, apart for each key', async () => {
    const store = await open(await newDatabase());
    const [first, second] = await Promise.all([counted([store], 40), counted([store], 30, 'other')]);
    expect(first).toStrictEqual(upTo(40));
    expect(second).toStrictEqual(upTo(30));
    const { used, left } = await store.requests.add('key', LIMIT);
    expect(used).toBe(41);
    expect(left).toBeGreaterThan(50);
    expect(left).toBeLessThanOrEqual(60);
    const more = await counted([store], 30);
    expect(more.filter((number) => number <= LIMIT.most)).toStrictEqual([42, 43, 44, 45, 46, 47, 48, 49, 50]);
  });
});

it('counts for all servers on one PostgreSQL together', async () => {
  const url = await postgres.newDatabase();
  const stores = [await open(url), await open(url), await open(url)];
  const numbers = await counted(stores, 40);
  expect(numbers.filter((number) => number <= LIMIT.most)).toStrictEqual(upTo(LIMIT.most));
  await Promise.all(stores.map((store) => store.requests.add('key', LIMIT)));
  // All have seen the limit, and ask no more: a statement would fail.
  await postgres.query(url, 'alter table request_counts rename to away');
  for (const store of stores) expect((await store.requests.add('key', LIMIT)).used).toBeGreaterThan(LIMIT.most);
});

it.each([
  ['ended', "ends - interval '1 minute'"],
  ['ends too late, because the clock has been set back since', "ends + interval '1 minute'"],
])('begins a new window in PostgreSQL after one that %s', async (_, ends) => {
  const url = await postgres.newDatabase();
  const store = await open(url);
  await counted([store], 5);
  await postgres.query(url, `update request_counts set ends = ${ends}`);
  const { used, left } = await store.requests.add('key', LIMIT);
  expect(used).toBe(1);
  expect(left).toBeGreaterThan(55);
  expect(left).toBeLessThanOrEqual(60);
});

it('goes on with a window that began while a request waited for its row', async () => {
  const url = await postgres.newDatabase();
  const store = await open(url);
  await counted([store], 5);
  const other = new Client(url);
  await other.connect();
  await other.query('begin');
  // As if the window had begun after the request that waits now.
  await other.query("update request_counts set ends = now() + interval '60.5 seconds'");
  const waiting = store.requests.add('key', LIMIT);
  await expect
    .poll(async () => (await other.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'")).rowCount)
    .toBe(1);
  await other.query('commit');
  await other.end();
  expect((await waiting).used).toBe(6);
});

it('keeps hashes of keys in PostgreSQL alone, in a table that is not logged', async () => {
  const url = await postgres.newDatabase();
  await counted([await open(url)], 1);
  expect(await postgres.query(url, 'select length(key_hash) as length from request_counts')).toStrictEqual([
    { length: 64 },
  ]);
  expect(
    await postgres.query(url, "select relpersistence from pg_class where relname = 'request_counts'"),
  ).toStrictEqual([{ relpersistence: 'u' }]);
});
