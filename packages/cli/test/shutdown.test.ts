import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { exitOf, serve, temporaryDatabase } from './support/spawn-wafermark.ts';

const PATH = '/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/';
const BODY = '{"property_name":"thickness","property_value":25.1}';

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  it(`on ${signal} finishes requests in flight, rejects new ones, and exits with 0`, async () => {
    const DATABASE_URL = await temporaryDatabase();
    const { child, url } = await serve({ DATABASE_URL });
    const port = Number(new URL(url).port);
    const exit = exitOf(child);

    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.on('data', (data) => {
      received += String(data);
    });
    const ended = new Promise((resolve) => socket.once('close', resolve));
    const head = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n`;
    socket.write(head + BODY.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
    // The rest of the request in flight, followed by another one on the same connection.
    socket.write(BODY.slice(10) + head + BODY);
    await ended;
    expect(await exit).toBe(0);
    expect(received.match(/HTTP\/1.1 \d+/g)?.[0]).toBe('HTTP/1.1 200');
    expect(received).toContain('"property_value":25.1');

    const again = await serve({ DATABASE_URL });
    const stored = await (await fetch(again.url + PATH, { headers: { 'X-API-KEY': 'key' } })).json();
    // Two from the demo data, and the one in flight.
    expect(stored).toHaveLength(3);
  });
}

it('returns 503 on kept-alive connections instead of resetting them', async () => {
  const { child, url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = (): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      request(`${url}/physical_samples/`, { agent, headers: { 'X-API-KEY': 'key' } }, resolve)
        .once('error', reject)
        .end();
    });
  const first = await get();
  await first.resume().toArray();
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = await get();
  await second.resume().toArray();
  expect([first, second].map(({ statusCode, headers }) => [statusCode, headers['retry-after']])).toStrictEqual([
    [200, undefined],
    [503, '1'],
  ]);
  expect(await exitOf(child)).toBe(0);
});
