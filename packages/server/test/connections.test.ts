import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROBLEMS } from '@wafermark/generated/document/api.ts';
import { expect, it, onTestFinished } from 'vitest';
import { acceptAnyKey, createApp, listen } from '../src/index.ts';
import { createLines } from '../src/socket/lines.ts';
import { openConnection } from './support/raw-connection.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('returns a problem for a request that did not arrive in time', async () => {
  const { url } = await runApp({ listen: { requestTimeout: 100 } });
  const connection = openConnection(url);
  const before = performance.now();
  connection.write(`GET ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\n`);
  const [answer] = await connection.ended;
  expect(performance.now() - before).toBeLessThan(4_000);
  expect([answer?.status, answer?.headers.get('connection')]).toStrictEqual([408, 'close']);
  expect(JSON.parse(answer?.body ?? '')).toStrictEqual({
    ...PROBLEMS[408],
    status: 408,
    detail: 'The request did not arrive in time. Send the request again.',
    instance: '/',
    request_id: answer?.headers.get('x-request-id'),
  });
});

it('returns a problem for a head that did not arrive in time, and lets a body take longer', async () => {
  const { url } = await runApp({ listen: { headersTimeout: 200 } });
  const connection = openConnection(url);
  const body = '{"property_name":"thickness","property_value":1}';
  const patient = openConnection(url);
  patient.write(
    `POST ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n{`,
  );
  connection.write(`GET ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\n`);
  const [answer] = await connection.ended;
  expect(answer?.status).toBe(408);
  patient.write(body.slice(1));
  expect((await patient.answers(1))[0]?.status).toBe(200);
});

it('returns a problem for header fields that are too large', async () => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(`GET ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-Filler: ${'x'.repeat(20_000)}\r\n\r\n`);
  const [answer] = await connection.ended;
  expect(answer?.status).toBe(431);
  expect(JSON.parse(answer?.body ?? '')).toHaveProperty('detail', 'The header fields are too large.');
});

it('fails to listen on a port in use', async () => {
  const { url, store } = await runApp();
  const port = Number(new URL(url).port);
  const app = await createApp({ store, authenticate: acceptAnyKey });
  await expect(listen(app, { store, port })).rejects.toThrow('EADDRINUSE');
});

it.each([
  ['http://localhost/healthz?a=b', { status: 'ok' }],
  ['HTTP://127.0.0.1:4010/healthz', { status: 'ok' }],
])('serves the path of the absolute target %s', async (target, body) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  const [answer] = await connection.answers(1);
  expect(JSON.parse(answer?.body ?? '')).toStrictEqual(body);
});

it.each(['http://', 'wafers.example/healthz', 'foo://bar', 'foo://bar/healthz'])(
  'rejects the invalid target %s with a problem',
  async (target) => {
    const { url } = await runApp();
    const connection = openConnection(url);
    connection.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    const [answer] = await connection.ended;
    expect(answer?.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 400, detail: 'This is not an HTTP request.' });
  },
);

it('treats the target * as the server itself', async () => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write('OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [answer] = await connection.answers(1);
  expect([answer?.status, answer?.headers.get('allow')]).toStrictEqual([200, 'GET, HEAD, OPTIONS']);
});

it.each([
  ['with a truncated escape', '/a%2', '/a%252'],
  ['with an invalid escape', '/a%2z', '/a%252z'],
  ['with an escape', '/a%2fb', '/a%2fb'],
  ['that looks like a host', '//a/b', '/a/b'],
  ['of 3,001 characters', `/${'a'.repeat(3_000)}`, `/${'a'.repeat(1_999)}`],
])('reports a path %s as a URI reference', async (_, path, instance) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  const [answer] = await connection.answers(1);
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 404, instance });
});

it.each([
  ['has no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
  ['has two hosts', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n', 400],
  ['expects a banana', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nExpect: banana\r\n\r\n', 417],
  ['asks for a tunnel', 'CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n', 405],
  ['posts to the health check', 'POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n', 405],
  ['puts the document', 'PUT /openapi.json HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n', 405],
  ['has invalid percent-encoding in a problem type', 'GET /problems/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
])('returns a problem for a request that %s', async (_, text, status) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(text);
  const [answer] = await connection.answers(1);
  expect([answer?.status, answer?.headers.get('content-type')]).toStrictEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status, request_id: answer?.headers.get('x-request-id') });
  expect(answer?.headers.has('allow')).toBe(status === 405);
});

it('answers the request before an invalid target on the same connection', async () => {
  const { url } = await runApp();
  const connection = openConnection(url);
  const slow = `GET ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\n\r\n`;
  connection.write(`${slow}GET foo://bar HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  expect((await connection.answers(2)).map(({ status }) => status)).toStrictEqual([200, 400]);
});

it('answers the request before one that is not HTTP on the same connection', async () => {
  const { url } = await runApp();
  const connection = openConnection(url);
  const slow = `GET ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\n\r\n`;
  connection.write(`${slow}NONSENSE\r\n\r\n`);
  expect((await connection.ended).map(({ status }) => status)).toStrictEqual([200, 400]);
});

it.each([
  'wafers.example',
  'wafers.example:4010',
  '10.0.0.7',
  '127.0.0.1.wafers.example',
  '127.wafers.example',
  'localhost.wafers.example',
  'notlocalhost',
  'localhost..',
  '[::2]',
])('rejects the host %s when it accepts any key', async (host) => {
  const { url } = await runApp();
  for (const target of ['/healthz', ANNOTATIONS, `http://${host}/healthz`]) {
    const connection = openConnection(url);
    const named = target.startsWith('/') ? host : 'localhost';
    connection.write(`GET ${target} HTTP/1.1\r\nHost: ${named}\r\nX-API-KEY: key\r\n\r\n`);
    const [answer] = await connection.answers(1);
    expect(answer?.status).toBe(421);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ type: '/problems/misdirected-request' });
  }
});

it.each([
  'localhost',
  'LOCALHOST:4010',
  'wafers.localhost',
  '127.0.0.1',
  '127.1.2.3:80',
  '[::1]',
  '[::1]:4010',
  'localhost.',
  'localhost.:',
])('serves the host %s when it accepts any key', async (host) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  expect((await connection.answers(1))[0]?.status).toBe(200);
});

it('serves any host when it checks keys', async () => {
  const { store } = await runApp();
  const server = await listen(await createApp({ store, authenticate: async () => undefined }), { store, port: 0 });
  const connection = openConnection(server.url);
  connection.write('GET /healthz HTTP/1.1\r\nHost: wafers.example\r\n\r\n');
  expect((await connection.answers(1))[0]?.status).toBe(200);
  await server.stop();
});

it('drops the pipelined requests of a client that has disconnected', async () => {
  const served: ServerResponse[] = [];
  const arrived = new Set<string>();
  const lines = createLines((_request, response) => void served.push(response));
  const server = createServer((request, response) => {
    arrived.add(request.url ?? '');
    lines.accept(request, response);
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const client = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  for (const path of ['/1', '/2', '/3']) client.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  while (arrived.size < 3) await sleep(1);
  expect(served).toHaveLength(1);
  const [first] = served;
  client.destroy();
  if (first !== undefined && !first.closed) await once(first, 'close');
  await sleep(20);
  expect(served).toHaveLength(1);
});
