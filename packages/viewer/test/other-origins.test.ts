import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';
import { chromium } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { findChromium } from './support/find-chromium.ts';
import { sharedBrowser } from './support/open-page.ts';

const LIST = '/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/';

/** A web server with an empty page. @returns its origin */
async function emptyPage(): Promise<string> {
  const server = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end('<!doctype html>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has such an address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('lets pages of the origins that were given use the API, and no others', async () => {
  const [friend, stranger] = await Promise.all([emptyPage(), emptyPage()]);
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-origins-'));
  const store = await openStore(`sqlite:${join(folder, 'test.db')}`);
  await seedDemo(store, () => new Date());
  const app = await createApp({ store, authenticate: acceptAnyKey, corsOrigins: [friend] });
  const server = await listen(app, { store, port: 0, host: '127.0.0.1' });
  const context = await (await sharedBrowser()).newContext();
  onTestFinished(async () => {
    await context.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const visit = async (origin: string): Promise<unknown> => {
    const page = await context.newPage();
    await page.goto(origin);
    return await page.evaluate(async (list) => {
      const call = async (url: string, body?: object): Promise<unknown> => {
        try {
          const response = await fetch(url, {
            method: body === undefined ? 'GET' : 'POST',
            headers: {
              'X-API-KEY': 'key',
              ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': 'k-1' }),
            },
            ...(body && { body: JSON.stringify(body) }),
          });
          const { headers } = response;
          return [
            response.status,
            headers.has('Link'),
            headers.has('X-Request-Id'),
            headers.get('Idempotency-Replayed'),
          ];
        } catch (error) {
          return String(error);
        }
      };
      const row = { property_name: 'thickness', property_value: 25.1 };
      return [await call(`${list}?limit=1`), await call(list, row), await call(list, row), await call(list, {})];
    }, server.url + LIST);
  };

  expect(await visit(stranger)).toStrictEqual(Array(4).fill('TypeError: Failed to fetch'));
  expect(await visit(friend)).toStrictEqual([
    [200, true, true, null],
    // The stranger's was stopped by the browser before it was sent.
    [200, false, true, null],
    [200, false, true, 'true'],
    [422, false, true, null],
  ]);
});

it('gives nothing to a page whose name has been made to lead to this machine (DNS rebinding)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-rebinding-'));
  const store = await openStore(`sqlite:${join(folder, 'test.db')}`);
  await seedDemo(store, () => new Date());
  const app = await createApp({ store, authenticate: acceptAnyKey });
  const server = await listen(app, { store, port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP rebound.example 127.0.0.1',
      // Without the browser's own guard.
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
    ],
  });
  onTestFinished(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const page = await browser.newPage();
  const origin = server.url.replace('127.0.0.1', 'rebound.example');
  // The name's first answer was the attacker's machine, with this page.
  await page.route(`${origin}/attack`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>attack</title>' }),
  );
  await page.goto(`${origin}/attack`);
  const results = await page.evaluate(async (list) => {
    const call = async (method: string, body?: string): Promise<unknown> => {
      const headers = { 'X-API-KEY': 'key', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
      const response = await fetch(list, { method, headers, ...(body === undefined ? {} : { body }) });
      return [response.status, (await response.text()).includes('property_value')];
    };
    return [await call('GET'), await call('POST', '{"property_name":"planted","property_value":1}')];
  }, LIST);
  expect(results).toStrictEqual([
    [421, false],
    [421, false],
  ]);
  const stored = await (await fetch(server.url + LIST, { headers: { 'X-API-KEY': 'key' } })).text();
  expect(stored).not.toContain('planted');
});
