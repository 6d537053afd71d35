import { getEventListeners } from 'node:events';
import { IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import type { paths } from '@wafermark/generated/document/schema.ts';
import createClient from 'openapi-fetch';
import { expect, it, vi } from 'vitest';
import { ConfigurationError, createRetryingFetch } from '../src/index.ts';
import { NEW, rejection, SAMPLE, STORED } from './calls.ts';
import { listen, type Reply, startServer } from './start-server.ts';

const inTurn = (...replies: readonly Reply[]) => {
  let index = 0;
  return () => replies[Math.min(index++, replies.length - 1)] ?? expect.unreachable();
};
const fast = { retryDelay: 1 };

it('carries an openapi-fetch client over failures, bodies included', async () => {
  const server = await startServer(inTurn({ status: 503 }, { status: 502 }, { json: STORED }));
  const client = createClient<paths>({
    baseUrl: server.url,
    fetch: createRetryingFetch({ ...fast, idempotencyKeys: true }),
  });
  const path = { physical_sample_id: SAMPLE };
  const { data } = await client.POST('/physical_samples/{physical_sample_id}/annotations/', {
    params: { path },
    body: NEW,
  });
  expect(data).toEqual(STORED);
  expect(server.received.map(({ body }) => body)).toEqual(Array.from({ length: 3 }, () => JSON.stringify(NEW)));
  const keys = server.received.map(({ headers }) => headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()]);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/.{16}/);
});

it.each([
  { method: 'GET', times: 4 },
  { method: 'HEAD', times: 4 },
  { method: 'OPTIONS', times: 4 },
  { method: 'PUT', times: 4 },
  { method: 'DELETE', times: 4 },
  { method: 'POST', times: 1 },
  { method: 'PATCH', times: 1 },
])('sends a $method $times times when it fails, and gives the last answer', async ({ method, times }) => {
  const server = await startServer({ status: 503, body: 'busy' });
  const response = await createRetryingFetch(fast)(server.url, { method });
  expect([response.status, await response.text()]).toEqual([503, method === 'HEAD' ? '' : 'busy']);
  expect(response.url).toBe(`${server.url}/`);
  expect(server.received).toHaveLength(times);
});

it('repeats a POST that brings its own key', async () => {
  const server = await startServer(inTurn({ status: 503 }, {}));
  const headers = { [IDEMPOTENCY_KEY_HEADER]: 'mine' };
  const response = await createRetryingFetch(fast)(server.url, { method: 'POST', body: 'x', headers });
  expect(response.status).toBe(200);
  expect(server.received.map(({ body }) => body)).toEqual(['x', 'x']);
});

it.each([
  { limits: { timeout: 30, maxRetries: 1 }, by: 'timeout', times: 2 },
  { limits: { deadline: 30 }, by: 'deadline', times: 1 },
])('covers a body that stalls with the $by, says so, and lets go of the connection', async ({ limits, by, times }) => {
  const closed: unknown[] = [];
  const url = await listen((_, response) => {
    response.on('close', () => closed.push(response.writableEnded));
    response.writeHead(200, { 'content-length': '9', 'content-type': 'application/json' }).write('x');
  });
  const error = await rejection(createRetryingFetch({ ...fast, ...limits })(url));
  expect(error).toMatchObject({ name: 'TimeoutError', message: `The request timed out (${by})` });
  await vi.waitFor(() => expect(closed).toEqual(Array.from({ length: times }, () => false)));
});

it.each([
  { method: 'GET', times: 2 },
  { method: 'POST', times: 1 },
])('repeats a $method after a connection that broke only where that is safe', async ({ method, times }) => {
  const failure = new TypeError('fetch failed');
  let sent = 0;
  const fetch = () => (++sent === 2 ? Promise.resolve(new Response('ok')) : Promise.reject(failure));
  const result = await createRetryingFetch({ ...fast, fetch })('https://h/', { method }).catch((error) => error);
  expect([sent, result]).toEqual([times, times === 2 ? expect.any(Response) : failure]);
});

it('throws what fetch throws, and the reason of a signal', async () => {
  const failure = new TypeError('fetch failed');
  const fetch = () => Promise.reject(failure);
  expect(await rejection(createRetryingFetch({ ...fast, fetch })('https://h/'))).toBe(failure);
  const controller = new AbortController();
  const reason = new Error('the user left');
  const url = await listen(() => controller.abort(reason));
  const { signal } = controller;
  expect(await rejection(createRetryingFetch({ retryDelay: 60_000 })(url, { signal }))).toBe(reason);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('gives a redirect as it is, unless told to follow', async () => {
  const other = await startServer({ json: {} });
  const server = await startServer({ status: 307, headers: { location: other.url } });
  expect((await createRetryingFetch()(server.url)).status).toBe(307);
  expect(other.received).toEqual([]);
  expect((await createRetryingFetch({ redirect: 'follow' })(server.url)).status).toBe(200);
});

it('hands on an event stream while it comes', async () => {
  const url = await listen((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write('data: 1\n\n');
  });
  const controller = new AbortController();
  const response = await createRetryingFetch({ timeout: 1_000 })(url, { signal: controller.signal });
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: 1\n\n');
  await reader?.cancel();
});

it('ends an event stream when its signal is aborted, however late', async () => {
  const url = await listen((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: 1\n\n');
  });
  const controller = new AbortController();
  const response = await createRetryingFetch({ timeout: 1_000 })(url, { signal: controller.signal });
  const reader = response.body?.getReader();
  await reader?.read();
  controller.abort(new Error('the user left'));
  expect(await rejection(reader?.read() ?? Promise.resolve())).toHaveProperty('message', 'the user left');
});

it('does not retry what no retry can fix', async () => {
  let sent = 0;
  const fetch = () => {
    sent += 1;
    return Promise.reject(
      new TypeError('fetch failed', { cause: Object.assign(new Error(''), { code: 'ENOTFOUND' }) }),
    );
  };
  await rejection(createRetryingFetch({ fetch })('https://h/'));
  expect(sent).toBe(1);
});

it('answers without a body stay so', async () => {
  const server = await startServer({ status: 204 });
  const response = await createRetryingFetch()(server.url);
  expect([response.status, response.body]).toEqual([204, null]);
});

it('refuses limits that are none', () => {
  expect(() => createRetryingFetch({ timeout: Number.NaN })).toThrow(ConfigurationError);
});
