/** The primary is gone, and a standby takes over: a server that knows both goes on without a restart. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import { type Standby, startPostgres, type TestPostgres } from './support/postgres.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const LIST = `/physical_samples/${SAMPLE}/annotations/`;

let primary: TestPostgres;
let standby: Standby;
let url: string;
beforeAll(async () => {
  primary = await startPostgres();
  const ofPrimary = await primary.newDatabase();
  standby = await primary.addStandby();
  const database = new URL(ofPrimary).pathname.slice(1);
  const { host } = new URL(standby.url(database));
  // The standby first: the order says nothing.
  url = ofPrimary.replace('@127.0.0.1', `@${host},127.0.0.1`);
});
afterAll(async () => {
  await standby.remove();
  await primary.remove();
});

it('finds the primary among several servers, and another one after a failover, and has all that was acknowledged', async () => {
  const { send, store } = await runApp({ databaseUrl: url });
  expect(store.description).not.toContain(new URL(standby.url('x')).port);
  const acknowledged: number[] = [];
  const statuses = new Set<number>();
  let isOver = false;
  const write = async (first: number): Promise<void> => {
    for (let n = first; !isOver; n += 4) {
      const { status } = await send('POST', LIST, { property_name: 'n', property_value: n });
      statuses.add(status);
      if (status === 200) acknowledged.push(n);
    }
  };
  const writers = [0, 1, 2, 3].map(write);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(50);
  await primary.crash('SIGKILL');
  await expect.poll(async () => (await send('GET', '/readyz')).status).toBe(503);
  await standby.promote();
  const then = acknowledged.length;
  await expect.poll(() => acknowledged.length).toBeGreaterThan(then + 50);
  isOver = true;
  await Promise.all(writers);
  expect([...statuses].toSorted((a, b) => a - b)).toStrictEqual([200, 503]);
  expect((await send('GET', '/readyz')).status).toBe(200);
  const listed = JSON.parse(await (await send('GET', `${LIST}?property_name=n`)).text());
  const stored = new Set(listed.map(({ property_value }: { readonly property_value: number }) => property_value));
  expect(acknowledged.filter((n) => !stored.has(n))).toStrictEqual([]);
  // Large bodies have connections of their own.
  const annotations = Array.from({ length: 2_000 }, (_, n) => ({ property_name: 'bulk', property_value: n }));
  await expect.poll(async () => (await send('POST', `${LIST}bulk`, { annotations })).status).toBe(200);
});

it('opens the one that is the primary now, whichever comes first', async () => {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  await store.ready();
  expect(store.description).toContain(new URL(standby.url('x')).port);
});
