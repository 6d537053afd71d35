import { connect } from 'node:net';
import { expect, it, vi } from 'vitest';
import { acceptAnyKey, createApp, listen } from '../src/index.ts';
import { captureLog } from './support/capture-log.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('logs a line per request at level info, without the key or the query', async () => {
  const { store } = await runApp();
  const { log, lines } = captureLog('info');
  const server = await listen(await createApp({ store, authenticate: acceptAnyKey, log }), { store, port: 0 });
  await fetch(`${server.url}${ANNOTATIONS}?property_name=confidential`, { headers: { 'X-API-KEY': 'a-secret-key' } });
  await server.stop();
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] ?? '');
  expect(line).not.toHaveProperty('aborted');
  expect(line.milliseconds).toBeLessThan(60_000);
  expect(line).toMatchObject({
    msg: 'request',
    method: 'GET',
    path: ANNOTATIONS,
    operation: 'listSampleAnnotations',
    status: 200,
    milliseconds: expect.any(Number),
  });
  expect(lines[0]).not.toMatch(/a-secret-key|confidential/);
});

it('logs that a client disconnected before the response', async () => {
  const { log, lines } = captureLog('info');
  const { url } = await runApp({ app: { log } });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const head = `POST ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\n`;
  socket.write(`${head}Content-Length: 100\r\n\r\n{`);
  // Once this is answered, the other request has arrived.
  await fetch(`${url}/healthz`);
  socket.destroy();
  const line = await vi.waitUntil(() => lines.find((each) => each.includes(ANNOTATIONS)), { timeout: 10_000 });
  expect(JSON.parse(line)).toMatchObject({ path: ANNOTATIONS, msg: 'request', aborted: true });
});
