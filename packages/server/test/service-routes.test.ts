import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import document from '@wafermark/generated/openapi.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

it('is healthy and ready, and says how it stores', async () => {
  const { send } = await runApp();
  expect(await (await send('GET', '/healthz')).json()).toStrictEqual({ status: 'ok' });
  const ready = await (await send('GET', '/readyz')).json();
  expect(ready).toStrictEqual({ status: 'ok', storage: expect.stringContaining('every commit synced to disk') });
});

it('is not ready when the storage does not answer, and says so without details', async () => {
  const broken = { ready: () => Promise.reject(new Error('secret path')) };
  const { send } = await runApp({ store: (store) => ({ ...store, ...broken }) });
  const response = await send('GET', '/readyz');
  expect(response.status).toBe(503);
  expect(response.headers.get('Retry-After')).toBe('1');
  const text = await response.text();
  expect(text).not.toContain('secret');
  expect(JSON.parse(text)).toHaveProperty('detail', 'The storage does not answer.');
});

it('answers the document that everything is generated from', async () => {
  const { send } = await runApp();
  expect(await (await send('GET', '/openapi.json')).json()).toStrictEqual(document);
});

it('counts requests by operation and status', async () => {
  const { send } = await runApp();
  await send('GET', `/physical_samples/${SAMPLE}/annotations/`);
  const metrics = await (await send('GET', '/metrics')).text();
  expect(metrics).toContain(
    'wafermark_request_duration_seconds_count{operation="listSampleAnnotations",status="200"} 1',
  );
  // That of the metrics themselves, and of all else that is no operation.
  await send('GET', '/nowhere');
  const more = await (await send('GET', '/metrics')).text();
  expect(more).toContain('wafermark_request_duration_seconds_count{operation="none",status="404"} 1');
});

it('explains every kind of problem under its type', async () => {
  const { send } = await runApp();
  const { type } = JSON.parse(await (await send('GET', '/nowhere')).text());
  const page = await send('GET', type);
  expect(page.status).toBe(200);
  expect(page.headers.get('Content-Type')).toMatch(/^text\/plain/);
  expect(await page.text()).toContain('Not found');
  expect((await send('GET', '/problems/unheard-of')).status).toBe(404);
});

it('leads a person from / to the docs, and says when they are not built', async () => {
  const { send } = await runApp();
  const start = await send('GET', '/');
  expect(start.headers.get('Content-Type')).toMatch(/^text\/html/);
  expect(await start.text()).toContain('href="docs"');
  const docs = await send('GET', '/docs');
  expect(docs.status).toBe(404);
  expect(await docs.text()).toContain('pnpm docs');
});

it('answers the docs, wherever they are', async () => {
  const folder = join(await temporaryFolder(), '.hidden');
  await mkdir(folder);
  const docsFile = join(folder, 'docs.html');
  await writeFile(docsFile, '<title>Docs</title>');
  const { send } = await runApp({ app: { docsFile } });
  const docs = await send('GET', '/docs');
  expect([docs.status, await docs.text()]).toStrictEqual([200, '<title>Docs</title>']);
});

it('says that it failed when the docs cannot be read', async () => {
  const { send } = await runApp({ app: { docsFile: await temporaryFolder() } });
  const docs = await send('GET', '/docs');
  expect(docs.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(await docs.json()).toMatchObject({ status: docs.status, instance: '/docs' });
});

it('answers the request id that it was given, unless it cannot be one', async () => {
  const { send } = await runApp();
  const given = await send('GET', '/healthz', undefined, { 'X-Request-Id': 'run-17.a' });
  expect(given.headers.get('X-Request-Id')).toBe('run-17.a');
  const unusable = await send('GET', '/healthz', undefined, { 'X-Request-Id': 'a b' });
  expect(unusable.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
});
