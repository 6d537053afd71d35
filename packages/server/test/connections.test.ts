import { PROBLEMS } from '@wafermark/generated/api.ts';
import { expect, it } from 'vitest';
import { acceptAnyKey, createApp, listen } from '../src/index.ts';
import { openConnection } from './support/raw-connection.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('says that a request did not arrive in time', async () => {
  const { url } = await runApp({ listen: { requestTimeout: 100 } });
  const connection = openConnection(url);
  const before = performance.now();
  connection.write(`GET ${ANNOTATIONS} HTTP/1.1\r\nHost: x\r\n`);
  const [answer] = await connection.ended;
  expect(performance.now() - before).toBeLessThan(4_000);
  expect([answer?.status, answer?.headers.get('connection')]).toStrictEqual([408, 'close']);
  expect(JSON.parse(answer?.body ?? '')).toStrictEqual({
    ...PROBLEMS[408],
    status: 408,
    detail: 'The request did not arrive in time. Send it again.',
    instance: '/',
    request_id: answer?.headers.get('x-request-id'),
  });
});

it('says that header fields are too large', async () => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(`GET ${ANNOTATIONS} HTTP/1.1\r\nHost: x\r\nX-Filler: ${'x'.repeat(20_000)}\r\n\r\n`);
  const [answer] = await connection.ended;
  expect(answer?.status).toBe(431);
  expect(JSON.parse(answer?.body ?? '')).toHaveProperty('detail', 'The header fields are too large.');
});

it('fails to listen where another server does', async () => {
  const { url, store } = await runApp();
  const port = Number(new URL(url).port);
  const app = await createApp({ store, authenticate: acceptAnyKey });
  await expect(listen(app, { store, port })).rejects.toThrow('EADDRINUSE');
});

it.each([
  ['http://wafers.example/healthz?a=b', { status: 'ok' }],
  ['http://wafers.example:4010/healthz', { status: 'ok' }],
])('takes the target %s for what it says behind the host', async (target, body) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
  const [answer] = await connection.answers(1);
  expect(JSON.parse(answer?.body ?? '')).toStrictEqual(body);
});

it.each(['http://', 'wafers.example/healthz'])(
  'refuses the target %s, which names nothing, with a problem',
  async (target) => {
    const { url } = await runApp();
    const connection = openConnection(url);
    connection.write(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
    const [answer] = await connection.ended;
    expect(answer?.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 400, detail: 'This is not an HTTP request.' });
  },
);

it('takes the target * for the server itself', async () => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write('OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n');
  const [answer] = await connection.answers(1);
  expect([answer?.status, answer?.headers.get('allow')]).toStrictEqual([200, 'GET, HEAD']);
});

it.each([
  ['that breaks off within an escape', '/a%2', '/a%252'],
  ['with an escape of no character', '/a%2z', '/a%252z'],
  ['with an escape', '/a%2fb', '/a%2fb'],
  ['that looks like a host', '//a/b', '/a/b'],
  ['of 3,001 characters', `/${'a'.repeat(3_000)}`, `/${'a'.repeat(1_999)}`],
])('names a path %s as a URI reference', async (_, path, instance) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  const [answer] = await connection.answers(1);
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 404, instance });
});
