/** Bodies processed in the worker thread are treated like any others. */
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { SMALL_BODY } from '../src/http/read-body.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const BULK = `/physical_samples/${SAMPLE}/annotations/bulk`;
const items = (extra: readonly object[] = []): object => ({
  annotations: [
    ...extra,
    ...Array.from({ length: 2_000 }, (_, value) => ({ property_name: 'large', property_value: value })),
  ],
});

it('processes a large body in the worker thread, and a small one in this thread', async () => {
  const { send, store } = await runApp();
  const write = vi.spyOn(store, 'write');
  expect((await send('POST', BULK, items())).status).toBe(200);
  expect(write).not.toHaveBeenCalled();
  expect((await send('POST', BULK, { annotations: [{ property_name: 'small', property_value: 1 }] })).status).toBe(200);
  expect(write).toHaveBeenCalledTimes(1);
});

it('reports every fault of a large body with its location', async () => {
  const { send } = await runApp();
  const body = JSON.stringify(items([{ property_name: 1, property_value: 'x' }, { property_name: 'n' }]));
  expect(body.length).toBeGreaterThan(SMALL_BODY);
  const response = await send('POST', BULK, body);
  expect(response.status).toBe(422);
  const pointers = JSON.parse(await response.text()).errors.map(({ pointer }: { pointer: string }) => pointer);
  expect(pointers).toStrictEqual([
    '/annotations/0/property_name',
    '/annotations/0/property_value',
    '/annotations/1/property_value',
  ]);
});

it('executes a large body once per idempotency key, and rejects a different one', async () => {
  const { send } = await runApp();
  const headers = { 'Idempotency-Key': 'k' };
  const statuses = [
    (await send('POST', BULK, items(), headers)).status,
    (await send('POST', BULK, items(), headers)).status,
    (await send('POST', BULK, items([{ property_name: 'other', property_value: 1 }]), headers)).status,
  ];
  expect(statuses).toStrictEqual([200, 200, 409]);
  const stored = await send('GET', BULK.replace('bulk', '?property_name=large'));
  expect(await stored.json()).toHaveLength(2_000);
});

it('reports busy storage, and when to retry, for a large body too', async () => {
  const { send, store } = await runApp();
  // Starts the worker thread, which opens the database before it is locked.
  expect((await send('POST', BULK, items())).status).toBe(200);
  const other = new Database(store.url?.slice('sqlite:'.length));
  other.exec('begin immediate');
  const response = await send('POST', BULK, items());
  other.exec('rollback');
  other.close();
  expect([response.status, response.headers.get('Retry-After')]).toStrictEqual([503, '1']);
  expect(await response.json()).toHaveProperty('detail', 'The storage is busy. Retry shortly.');
});
