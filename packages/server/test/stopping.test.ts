import { PROBLEMS } from '@wafermark/generated/document/api.ts';
import { expect, it } from 'vitest';
import type { Store } from '../src/index.ts';
import { LISTEN_DEFAULTS } from '../src/listen.ts';
import { openConnection } from './support/raw-connection.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
const BODY = '{"property_name":"thickness","property_value":25.1}';
const HEAD = `Host: localhost\r\nX-API-KEY: key\r\nX-Request-Id: r-1\r\n`;
const get = (path: string): string => `GET ${path} HTTP/1.1\r\n${HEAD}\r\n`;
const POST = `POST ${ANNOTATIONS} HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n`;

it('finishes requests in flight, and rejects later ones because it is stopping', async () => {
  const { url, server } = await runApp();
  const [api, ready] = [openConnection(url), openConnection(url)];
  for (const { write } of [api, ready]) write(POST + BODY.slice(0, 10));
  // Once this is answered, both requests above have arrived.
  await fetch(`${url}/healthz`);
  const stopped = server.stop();
  api.write(BODY.slice(10) + get(ANNOTATIONS));
  ready.write(BODY.slice(10) + get('/readyz'));
  const [first, refused] = await api.ended;
  expect(first?.status).toBe(200);
  expect([refused?.status, refused?.headers.get('connection'), refused?.headers.get('retry-after')]).toStrictEqual([
    503,
    'close',
    '1',
  ]);
  expect(JSON.parse(refused?.body ?? '')).toStrictEqual({
    ...PROBLEMS[503],
    status: 503,
    detail: 'The server is stopping. Retry shortly.',
    instance: ANNOTATIONS,
    request_id: 'r-1',
  });
  const [, unready] = await ready.ended;
  expect(unready?.status).toBe(503);
  expect(JSON.parse(unready?.body ?? '')).toHaveProperty('detail', 'The server is stopping.');
  await stopped;
});

it('does not wait for idle connections', async () => {
  const { url, server } = await runApp();
  const connection = openConnection(url);
  connection.write(POST + BODY.slice(0, 10));
  await fetch(`${url}/healthz`);
  const stopped = server.stop();
  const before = performance.now();
  connection.write(BODY.slice(10));
  await stopped;
  // Node keeps an idle connection for five seconds.
  expect(performance.now() - before).toBeLessThan(4_000);
});

it('keeps connections alive while it is not stopping', async () => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(get('/healthz'));
  await connection.answers(1);
  await (await fetch(`${url}/healthz`)).text();
  connection.write(get('/healthz'));
  expect((await connection.answers(2)).map(({ status }) => status)).toStrictEqual([200, 200]);
});

it('aborts requests that do not end in time', async () => {
  const { url, server } = await runApp({ listen: { drainTimeout: 100 } });
  const connection = openConnection(url);
  connection.write(POST + BODY.slice(0, 10));
  await fetch(`${url}/healthz`);
  await server.stop();
  expect(await connection.ended).toStrictEqual([]);
});

it('closes the store, once', async () => {
  let closed = 0;
  const counting = (store: Store): Store => ({
    ...store,
    close: () => {
      closed += 1;
      return store.close();
    },
  });
  const { server } = await runApp({ store: counting });
  await Promise.all([server.stop(), server.stop()]);
  expect(closed).toBe(1);
});

it('has the time limits that its options tell', () => {
  expect(LISTEN_DEFAULTS).toStrictEqual({
    host: '127.0.0.1',
    requestTimeout: 300_000,
    headersTimeout: 60_000,
    keepAliveTimeout: 5_000,
    drainTimeout: 10_000,
    farewell: 500,
  });
});
