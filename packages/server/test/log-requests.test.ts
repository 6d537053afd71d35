import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { acceptAnyKey, createApp, listen } from '../src/index.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('logs a line for each request at the level info, without the key or the query', async () => {
  const { store } = await runApp();
  const lines: string[] = [];
  const log = pino(
    { level: 'info' },
    new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) }),
  );
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

it('logs that a client has gone before it was answered', async () => {
  const lines: { path: string; aborted?: boolean }[] = [];
  const gone = Promise.withResolvers<void>();
  const write = (line: unknown, _encoding: string, done: () => void): void => {
    lines.push(JSON.parse(String(line)));
    if (String(line).includes(ANNOTATIONS)) gone.resolve();
    done();
  };
  const { url } = await runApp({ app: { log: pino({ level: 'info' }, new Writable({ write })) } });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const head = `POST ${ANNOTATIONS} HTTP/1.1\r\nHost: x\r\nX-API-KEY: key\r\nContent-Type: application/json\r\n`;
  socket.write(`${head}Content-Length: 100\r\n\r\n{`);
  // Once this is answered, the other one has arrived.
  await fetch(`${url}/healthz`);
  socket.destroy();
  await gone.promise;
  expect(lines.find(({ path }) => path === ANNOTATIONS)).toMatchObject({ msg: 'request', aborted: true });
});
