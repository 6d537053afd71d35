/** Tests of others that begin with the same data each time. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApp, openStore, seedDemo, storedKeys } from '../src/index.ts';
import { startPostgres, type TestPostgres } from './support/postgres.ts';
import { type RunningApp, runApp, SAMPLE } from './support/running-app.ts';

const LIST = `/physical_samples/${SAMPLE}/annotations/`;
const SITE = { property_name: 'n', property_value: 1, metadata: { b: 1, a: [2] } };

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.remove();
});

/** Everything that the API shows. */
const everything = async ({ send }: RunningApp): Promise<string> =>
  `${await (await send('GET', '/physical_samples/')).text()} ${await (await send('GET', LIST)).text()}`;

describe.each<[string, () => Promise<string | undefined>]>([
  ['SQLite', async () => undefined],
  ['PostgreSQL', () => postgres.newDatabase()],
])('on %s, data', (_, newDatabase) => {
  const start = async (): Promise<RunningApp> => {
    const databaseUrl = await newDatabase();
    return await runApp({ ...(databaseUrl === undefined ? {} : { databaseUrl }), app: { testControl: true } });
  };

  it('become what they were at the start, and what they were at a snapshot', async () => {
    const app = await start();
    const { send } = app;
    const reset = async (): Promise<void> => expect((await send('POST', '/_control/reset')).status).toBe(204);
    const first = await everything(app);
    const key = { 'Idempotency-Key': 'again' };
    const created = JSON.parse(await (await send('POST', LIST, SITE, key)).text());
    await send('PATCH', LIST + created.id, { property_value: 2 });
    await send('POST', '/physical_samples/', { name: 'another' });
    await send('POST', `${LIST}bulk`, { annotations: Array.from({ length: 3_000 }, () => SITE) });
    expect(await everything(app)).not.toBe(first);
    await reset();
    expect(await everything(app)).toBe(first);
    expect((await send('GET', `${LIST}${created.id}/history`)).status).toBe(404);
    // Keys of idempotency are forgotten, and names are free.
    const again = await send('POST', LIST, SITE, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toStrictEqual([200, null]);
    expect((await send('POST', '/physical_samples/', { name: 'another' })).status).toBe(200);

    const second = await everything(app);
    expect((await send('POST', '/_control/snapshot')).status).toBe(204);
    await send('POST', LIST, SITE);
    await reset();
    expect(await everything(app)).toBe(second);
    await reset();
    expect(await everything(app)).toBe(second);
  });
});

it('are left alone without a key, by another method, and by servers that were not told to', async () => {
  const { send } = await runApp({ app: { testControl: true } });
  expect((await send('POST', '/_control/reset', undefined, { 'X-API-KEY': '' })).status).toBe(401);
  const other = await send('GET', '/_control/reset');
  expect([other.status, other.headers.get('Allow')]).toStrictEqual([405, 'POST']);
  const usual = await runApp();
  expect((await usual.send('POST', '/_control/reset')).status).toBe(404);
});

it('cannot be reset where keys are checked', async () => {
  const store = await openStore(await postgres.newDatabase());
  onTestFinished(() => store.close());
  await seedDemo(store, () => new Date(0));
  await expect(createApp({ store, authenticate: storedKeys(store), testControl: true })).rejects.toThrow(
    'Only a server that accepts any key can let tests reset its data',
  );
});
