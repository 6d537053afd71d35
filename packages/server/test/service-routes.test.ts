import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROBLEMS } from '@wafermark/generated/document/api.ts';
import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

it('is healthy and ready, and reports its durability', async () => {
  const { send } = await runApp();
  expect(await (await send('GET', '/healthz')).json()).toStrictEqual({ status: 'ok' });
  const ready = await (await send('GET', '/readyz')).json();
  expect(ready).toStrictEqual({ status: 'ok', storage: expect.stringContaining('every commit synced to disk') });
});

it('is not ready when the storage is unavailable, and says so without details', async () => {
  const broken = { ready: () => Promise.reject(new Error('secret path')) };
  const { send } = await runApp({ store: (store) => ({ ...store, ...broken }) });
  const response = await send('GET', '/readyz');
  expect(response.status).toBe(503);
  expect(response.headers.get('Retry-After')).toBe('1');
  const text = await response.text();
  expect(text).not.toContain('secret');
  expect(JSON.parse(text)).toHaveProperty('detail', 'The storage is unavailable.');
});

it('serves the document that everything is generated from', async () => {
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
  // The metrics request itself, and all others outside the API.
  await send('GET', '/nowhere');
  const more = await (await send('GET', '/metrics')).text();
  expect(more).toContain('wafermark_request_duration_seconds_count{operation="none",status="404"} 1');
});

it('explains every problem type at its URL', async () => {
  const { send } = await runApp();
  const { type } = JSON.parse(await (await send('GET', '/nowhere')).text());
  const page = await send('GET', type);
  expect(page.status).toBe(200);
  expect(page.headers.get('Content-Type')).toMatch(/^text\/plain/);
  expect(await page.text()).toContain('Not found');
  expect((await send('GET', '/problems/unheard-of')).status).toBe(404);
});

it('serves folders of files with a strict policy, and the start page without them', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'viewer/assets'), { recursive: true });
  await mkdir(join(folder, 'console'));
  await writeFile(join(folder, 'viewer/index.html'), '<title>Samples</title>');
  await writeFile(join(folder, 'viewer/assets/index-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'viewer/.secret'), 'no');
  await writeFile(join(folder, 'console/index.html'), '<title>Console</title>');
  const folders = { viewer: join(folder, 'viewer'), console: join(folder, 'console') };
  const { send } = await runApp({ app: { folders } });
  const page = await send('GET', '/');
  expect([page.status, await page.text()]).toStrictEqual([200, '<title>Samples</title>']);
  const policy = page.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(
    ['Cache-Control', 'Referrer-Policy', 'X-Content-Type-Options'].map((name) => page.headers.get(name)),
  ).toStrictEqual(['no-cache', 'no-referrer', 'nosniff']);
  const asset = await send('GET', '/assets/index-1a2b.js');
  expect([asset.status, asset.headers.get('Cache-Control')]).toStrictEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  const console = await send('GET', '/console/');
  expect([console.status, await console.text()]).toStrictEqual([200, '<title>Console</title>']);
  // Swagger UI sets styles of its elements.
  expect(console.headers.get('Content-Security-Policy')).toBe(
    policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  );
  for (const path of ['/.secret', '/..%2fconsole/index.html', '/assets/nothing.js']) {
    expect([path, (await send('GET', path)).status]).toStrictEqual([path, 404]);
  }
  expect((await send('POST', '/')).status).toBe(405);
  // Its own routes are not hidden by it.
  expect((await send('GET', '/healthz')).status).toBe(200);
  for (const viewer of [join(folder, 'nothing'), join(folder, 'viewer/assets'), undefined]) {
    const { send: without } = await runApp({ app: { folders: { viewer } } });
    expect(await (await without('GET', '/')).text()).toContain('href="docs"');
    expect((await without('GET', '/index-1a2b.js')).status).toBe(404);
  }
});

it('links from / to the docs, and says when they are not built', async () => {
  const { send } = await runApp();
  const start = await send('GET', '/');
  expect(start.headers.get('Content-Type')).toMatch(/^text\/html/);
  expect(await start.text()).toContain('href="docs"');
  const docs = await send('GET', '/docs');
  expect(docs.status).toBe(404);
  expect(await docs.text()).toContain('pnpm docs');
});

it('serves the docs, wherever they are', async () => {
  const folder = join(await temporaryFolder(), '.hidden');
  await mkdir(folder);
  const docsFile = join(folder, 'docs.html');
  await writeFile(docsFile, '<title>Docs</title>');
  const { send } = await runApp({ app: { docsFile } });
  const docs = await send('GET', '/docs');
  expect([docs.status, await docs.text()]).toStrictEqual([200, '<title>Docs</title>']);
});

it('returns 500 when the docs cannot be read', async () => {
  const { send } = await runApp({ app: { docsFile: await temporaryFolder() } });
  const docs = await send('GET', '/docs');
  expect(docs.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(await docs.json()).toMatchObject({ status: docs.status, instance: '/docs' });
});

it('echoes a valid request id, and replaces an invalid one', async () => {
  const { send } = await runApp();
  const given = await send('GET', '/healthz', undefined, { 'X-Request-Id': 'run-17.a' });
  expect(given.headers.get('X-Request-Id')).toBe('run-17.a');
  const unusable = await send('GET', '/healthz', undefined, { 'X-Request-Id': 'a b' });
  expect(unusable.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
});

it('names and describes its metrics in the Prometheus format', async () => {
  const { send } = await runApp();
  await send('GET', `/physical_samples/${SAMPLE}/annotations/`);
  const response = await send('GET', '/metrics');
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n');
  expect(lines).toStrictEqual(
    expect.arrayContaining([
      '# HELP wafermark_request_duration_seconds Time from the arrival of a request to the end of its response, by operation and status code',
      '# TYPE wafermark_request_duration_seconds histogram',
      '# HELP wafermark_requests_shed_total Requests shed with 503 because of overload',
      '# TYPE wafermark_requests_shed_total counter',
      'wafermark_requests_shed_total 0',
      '# HELP wafermark_requests_in_flight Requests in progress or waiting',
      '# TYPE wafermark_requests_in_flight gauge',
      'wafermark_requests_in_flight 0',
      '# HELP wafermark_write_ahead_log_bytes Size of the write-ahead log of the database',
      '# TYPE wafermark_write_ahead_log_bytes gauge',
      // From Node itself.
      '# TYPE process_cpu_seconds_total counter',
    ]),
  );
  const [logBytes = ''] = lines.filter((line) => line.startsWith('wafermark_write_ahead_log_bytes '));
  expect(Number(logBytes.split(' ')[1])).toBeGreaterThan(0);
  const buckets = lines.flatMap(
    (line) => /^wafermark_request_duration_seconds_bucket\{le="([^"]+)"/.exec(line)?.[1] ?? [],
  );
  expect(buckets).toStrictEqual(
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, '+Inf'].map(String),
  );
});

it('measures requests in seconds', async () => {
  const { send } = await runApp();
  const before = performance.now();
  await send('GET', `/physical_samples/${SAMPLE}/annotations/`);
  const most = (performance.now() - before) / 1_000;
  const metrics = await (await send('GET', '/metrics')).text();
  const [, sum] =
    /^wafermark_request_duration_seconds_sum\{operation="listSampleAnnotations".*\} (.*)$/m.exec(metrics) ?? [];
  expect(Number(sum)).toBeGreaterThan(0);
  expect(Number(sum)).toBeLessThanOrEqual(most);
});

it.each(['/', '/healthz', '/readyz', '/metrics', '/openapi.json', '/docs', '/problems/not-found'])(
  'lists the methods of %s, and rejects any other',
  async (path) => {
    const { send } = await runApp();
    const options = await send('OPTIONS', path);
    expect([options.status, options.headers.get('Allow'), await options.text()]).toStrictEqual([
      200,
      'GET, HEAD, OPTIONS',
      '',
    ]);
    const refused = await send('DELETE', path);
    expect([refused.status, refused.headers.get('Allow')]).toStrictEqual([405, 'GET, HEAD, OPTIONS']);
  },
);

it('states the status of each problem type', async () => {
  const { send } = await runApp();
  for (const [status, { type, title }] of Object.entries(PROBLEMS)) {
    expect(await (await send('GET', type)).text()).toBe(
      `${title}\n\nProblems of this type have the status ${status}. See /docs.\n`,
    );
  }
});

it('sends the common headers outside the API too, and none that reveals its implementation', async () => {
  const { send } = await runApp();
  for (const path of ['/', '/healthz', '/metrics', '/nowhere']) {
    const { headers } = await send('GET', path, undefined, { 'X-Request-Id': 'r-1' });
    expect([headers.get('X-Request-Id'), headers.get('X-Content-Type-Options')]).toStrictEqual(['r-1', 'nosniff']);
    expect([headers.get('X-Powered-By'), headers.get('ETag')]).toStrictEqual([null, null]);
  }
});

it('lets no page of another site show its pages in a frame', async () => {
  const docsFile = join(await temporaryFolder(), 'docs.html');
  await writeFile(docsFile, '<!doctype html>');
  const viewer = await temporaryFolder();
  await writeFile(join(viewer, 'index.html'), '<!doctype html>');
  for (const app of [{ docsFile }, { docsFile, folders: { viewer } }]) {
    const { send } = await runApp({ app });
    for (const path of ['/', '/docs', '/problems/not-found', '/nowhere']) {
      const policy = (await send('GET', path)).headers.get('Content-Security-Policy');
      expect([path, policy]).toStrictEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    }
  }
});
