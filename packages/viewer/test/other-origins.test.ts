import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';
import { expect, it, onTestFinished } from 'vitest';
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
