import { copyFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '../src/index.ts';
import { captureLog } from './support/capture-log.ts';
import { SAMPLE, temporaryFolder } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
const BODY = '{"property_name":"fault","property_value":1}';

/** A server whose database file the test can access. */
async function run() {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  await seedDemo(store, () => new Date(0));
  const { log, lines } = captureLog('error');
  const server = await listen(await createApp({ store, authenticate: acceptAnyKey, log }), { store, port: 0 });
  onTestFinished(() => server.stop());
  const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json' };
  const status = async (method: string, target: string, body?: string): Promise<number> => {
    const response = await fetch(server.url + target, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    expect(text).not.toContain(path);
    expect(response.headers.get('Retry-After')).toBe(response.status === 503 ? '1' : null);
    return response.status;
  };
  const create = (): Promise<number> => status('POST', ANNOTATIONS, BODY);
  const ready = (): Promise<number> => status('GET', '/readyz');
  const list = (): Promise<number> => status('GET', ANNOTATIONS);
  const stored = (): number => {
    const file = new Database(path, { readonly: true });
    const count = file.prepare("select count(*) from annotations where property_name = 'fault'").pluck().get();
    file.close();
    return Number(count);
  };
  return { path, lines, create, ready, list, stored, alive: () => status('GET', '/healthz') };
}

/** Checkpoints the log, so that everything is in the database file. */
function moveLog(path: string): void {
  const file = new Database(path);
  file.pragma('wal_checkpoint(TRUNCATE)');
  file.close();
}

it.each([
  ['deleted', async (path: string) => rename(path, `${path}.away`)],
  [
    'replaced by an older copy',
    async (path: string) => {
      await copyFile(path, `${path}.copy`);
      await rename(path, `${path}.away`);
      await rename(`${path}.copy`, path);
    },
  ],
])('acknowledges nothing once the file has been %s, is not ready, and recovers when it is back', async (_, harm) => {
  const { path, create, ready, stored, alive, lines } = await run();
  expect([await create(), await ready()]).toStrictEqual([200, 200]);
  await harm(path);
  expect(await ready()).toBe(503);
  expect(await alive()).toBe(200);
  await rename(`${path}.away`, path);
  await vi.waitUntil(async () => (await ready()) === 200, { timeout: 10_000 });
  expect(await create()).toBe(200);
  expect(stored()).toBe(2);
  expect(lines.join()).toContain('has been deleted or replaced');
});

it('returns 503 for writes when the file has been deleted, without a readiness check', async () => {
  const { path, create, stored } = await run();
  await rename(path, `${path}.away`);
  expect([await create(), await create()]).toStrictEqual([503, 503]);
  await rename(`${path}.away`, path);
  await vi.waitUntil(async () => (await create()) === 200, { timeout: 10_000 });
  expect(stored()).toBeGreaterThanOrEqual(1);
});

it('returns 503 when the write-ahead log has been deleted, and loses nothing acknowledged', async () => {
  const { path, create, ready, stored } = await run();
  expect(await create()).toBe(200);
  await rm(`${path}-wal`);
  expect(await ready()).toBe(503);
  await vi.waitUntil(async () => (await create()) === 200, { timeout: 10_000 });
  expect(await ready()).toBe(200);
  expect(stored()).toBe(2);
});

it('returns 503 when the file has been truncated, and recovers when it is restored', async () => {
  const { path, create, ready, list } = await run();
  expect(await create()).toBe(200);
  const backup = `${path}.backup`;
  const file = new Database(path);
  await file.backup(backup);
  file.close();
  moveLog(path);
  await truncate(path, 4_096);
  expect(await ready()).toBe(503);
  expect([503, 200]).toContain(await list());
  // Restored the usual way: without a log.
  await rename(backup, path);
  await rm(`${path}-wal`, { force: true });
  await rm(`${path}-shm`, { force: true });
  await vi.waitUntil(async () => (await ready()) === 200, { timeout: 10_000 });
  expect([await create(), await list()]).toStrictEqual([200, 200]);
});

it('returns 503 when the file is no longer a database', async () => {
  const { path, create, ready } = await run();
  moveLog(path);
  await rename(path, `${path}.away`);
  await writeFile(path, 'not a database at all'.repeat(1_000));
  expect(await ready()).toBe(503);
  expect(await create()).toBe(503);
});
