import { IDEMPOTENCY_KEY_HEADER, REQUEST_ID_HEADER, RETRY } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { describe, expect, it } from 'vitest';
import { ApiError, ConfigurationError, ConnectionError, Wafermark, type WafermarkOptions } from '../src/index.ts';
import { nextDelay, readRetryAfter } from '../src/retry.ts';
import { CALLS, KEY, NEW, OPERATION_IDS, rejection, SAMPLE, STORED } from './calls.ts';
import { listen, type Received, type Reply, startServer, type TestServer } from './start-server.ts';

const clientOf = ({ url }: TestServer, options?: WafermarkOptions) =>
  new Wafermark({ baseUrl: url, apiKey: KEY, retryDelay: 1, ...options });
/** Answers the replies one after the other, and the last of them for ever. */
const inTurn = (...replies: readonly Reply[]) => {
  let index = 0;
  return () => replies[Math.min(index++, replies.length - 1)] ?? expect.unreachable();
};
const header = ({ headers }: Received, name: string) => headers[name.toLowerCase()];

describe.each(OPERATION_IDS)('%s', (operation) => {
  const { success, answerIsArray } = OPERATIONS[operation];
  const good: Reply = success === 204 ? { status: 204 } : { json: answerIsArray ? [] : { id: 'x', import_id: 'x' } };

  it('succeeds at the third attempt when the first two fail, and sends the same each time', async () => {
    const server = await startServer(inTurn({ status: 503 }, { status: 502, body: '<html>' }, good));
    await CALLS[operation](clientOf(server));
    const [first, ...others] = server.received;
    expect(others).toHaveLength(2);
    expect(others).toEqual([first, first]);
  });

  it('carries an idempotency key if, and only if, it is not idempotent by nature', async () => {
    const server = await startServer(good);
    await CALLS[operation](clientOf(server));
    const key = header(server.received[0] ?? expect.unreachable(), IDEMPOTENCY_KEY_HEADER);
    expect(key !== undefined).toBe(OPERATIONS[operation].method === 'POST');
  });

  it('gives up after the last attempt, and says how many there were', async () => {
    const server = await startServer({ status: 503 });
    const error = await rejection(CALLS[operation](clientOf(server)));
    expect(error).toMatchObject({ operation, status: 503, attempts: 1 + RETRY.maxRetries });
    expect(server.received).toHaveLength(1 + RETRY.maxRetries);
  });

  it('tries again when the connection breaks, before and within the answer', async () => {
    let attempt = 0;
    const url = await listen((request, response) => {
      attempt += 1;
      if (attempt === 1) return void request.socket.destroy();
      if (attempt === 2) {
        response.writeHead(200, { 'content-length': '1000' });
        return void response.write('[', () => response.destroy());
      }
      response.writeHead(success).end(JSON.stringify('json' in good ? good.json : undefined));
    });
    await CALLS[operation](clientOf({ url, received: [] }));
    expect(attempt).toBe(3);
  });
});

it.each(RETRY.statuses.map((status) => ({ status })))('tries again after $status', async ({ status }) => {
  const server = await startServer(inTurn({ status }, { json: [] }));
  await expect(clientOf(server).samples.list()).resolves.toEqual([]);
  expect(server.received).toHaveLength(2);
});

it.each([400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 431, 501].map((status) => ({ status })))(
  'does not try again after $status',
  async ({ status }) => {
    const server = await startServer({ status });
    const error = await rejection(clientOf(server).annotations.create(SAMPLE, NEW));
    expect(error).toMatchObject({ status, attempts: 1 });
    expect(server.received).toHaveLength(1);
  },
);

it('does not try again after 404 because it names a time', async () => {
  const server = await startServer({ status: 404, headers: { 'retry-after': '0' } });
  const error = await rejection(clientOf(server).annotations.create(SAMPLE, NEW));
  expect(error).toMatchObject({ name: 'NotFoundError', retryAfter: 0, attempts: 1 });
});

it('waits for an attempt of its own that the server is still busy with', async () => {
  const busy = { status: 409, headers: { 'retry-after': '0' } };
  const server = await startServer(inTurn({ status: 503 }, busy, busy, { json: STORED }));
  await expect(clientOf(server).annotations.create(SAMPLE, NEW)).resolves.toEqual(STORED);
  const keys = server.received.map((request) => header(request, IDEMPOTENCY_KEY_HEADER));
  expect(new Set(keys).size).toBe(1);
});

it('sends another idempotency key and request id with each call', async () => {
  const server = await startServer({ json: STORED });
  const { annotations } = clientOf(server);
  await Promise.all([annotations.create(SAMPLE, NEW), annotations.create(SAMPLE, NEW)]);
  for (const name of [IDEMPOTENCY_KEY_HEADER, REQUEST_ID_HEADER]) {
    const [first, second] = server.received.map((request) => header(request, name));
    expect(first).toMatch(/^[\w-]{16,64}$/);
    expect(second).not.toBe(first);
  }
});

it('sends the idempotency key that it is given', async () => {
  const server = await startServer({ json: STORED });
  await clientOf(server).annotations.create(SAMPLE, NEW, { idempotencyKey: 'run-7-row-3' });
  expect(header(server.received[0] ?? expect.unreachable(), IDEMPOTENCY_KEY_HEADER)).toBe('run-7-row-3');
});

it('sends once with maxRetries 0, of the client or of the call', async () => {
  const server = await startServer({ status: 503 });
  await rejection(clientOf(server, { maxRetries: 0 }).samples.list());
  await rejection(clientOf(server).samples.list({}, { maxRetries: 0 }));
  expect(server.received).toHaveLength(2);
});

it('says that nobody answered, and how often it tried', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'));
  const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, fetch, maxRetries: 2, retryDelay: 1 });
  const error = await rejection(client.samples.list());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toHaveProperty('attempts', 3);
});

it('carries what Retry-After says', async () => {
  const server = await startServer({ status: 429, headers: { 'retry-after': '120' } });
  const error = await rejection(clientOf(server).samples.list());
  expect(error).toMatchObject({ name: 'RateLimitError', status: 429, retryAfter: 120_000, attempts: 1 });
});

it('uses the longest wait that it is allowed, and no longer one', async () => {
  const server = await startServer(inTurn({ status: 503, headers: { 'retry-after': '0.05' } }, { json: [] }));
  const started = performance.now();
  await clientOf(server, { maxRetryDelay: 50 }).samples.list();
  expect(performance.now() - started).toBeGreaterThanOrEqual(49);
  const refused = await startServer({ status: 503, headers: { 'retry-after': '0.051' } });
  expect(await rejection(clientOf(refused, { maxRetryDelay: 50 }).samples.list())).toBeInstanceOf(ApiError);
  expect(refused.received).toHaveLength(1);
});

it.each<WafermarkOptions>([
  { timeout: Number.NaN },
  { deadline: -1 },
  { maxRetries: Number.NaN },
  { maxRetryDelay: -5 },
])('refuses %j, of the client or of a call', async (options) => {
  const server = await startServer({ json: [] });
  expect(() => clientOf(server, options)).toThrow(ConfigurationError);
  const error = await rejection(clientOf(server).samples.list({}, options));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toHaveProperty('message', expect.stringContaining(Object.keys(options).join()));
  expect(server.received).toEqual([]);
});

describe('Retry-After', () => {
  const now = 'Sun, 06 Nov 1994 08:49:37 GMT';
  it.each([
    { given: '2', want: 2_000 },
    { given: '0', want: 0 },
    { given: '1.5', want: 1_500 },
    { given: '9'.repeat(400), want: Number.POSITIVE_INFINITY },
    { given: 'Sun, 06 Nov 1994 08:49:47 GMT', want: 10_000 },
    { given: 'Sun, 06 Nov 1994 08:49:00 GMT', want: 0 },
    { given: 'soon', want: undefined },
    { given: '-5', want: undefined },
    { given: '5 seconds', want: undefined },
    { given: '', want: undefined },
    { given: undefined, want: undefined },
  ])('$given is $want ms', ({ given, want }) => {
    const headers = new Headers({ date: now, ...(given === undefined ? {} : { 'retry-after': given }) });
    expect(readRetryAfter(headers)).toBe(want);
  });

  it('counts a date from this machine where the server does not say what time it has', () => {
    const date = new Date(Date.now() + 5_000).toUTCString();
    const wait = readRetryAfter(new Headers({ 'retry-after': date })) ?? expect.unreachable();
    expect(wait).toBeGreaterThan(3_000);
    expect(wait).toBeLessThanOrEqual(5_000);
  });
});

describe('the wait before another attempt', () => {
  const policy = { maxRetries: 10, retryDelay: 500, maxRetryDelay: 60_000 };
  const { maxDelayMs } = RETRY;
  const free = { retryAfter: undefined, left: Number.POSITIVE_INFINITY, maxDelayMs };

  it.each([
    { retries: 0, span: 500 },
    { retries: 1, span: 1_000 },
    { retries: 3, span: 4_000 },
    { retries: 4, span: RETRY.maxDelayMs },
    { retries: 9, span: RETRY.maxDelayMs },
  ])('is anywhere between 0 and $span ms after $retries others', ({ retries, span }) => {
    const waits = Array.from({ length: 2_000 }, () => nextDelay(policy, { ...free, retries }) ?? expect.unreachable());
    expect(Math.max(...waits)).toBeLessThan(span);
    expect(Math.max(...waits)).toBeGreaterThan(span * 0.9);
    expect(Math.min(...waits)).toBeLessThan(span * 0.1);
  });

  it('is what the server asks for', () => {
    expect(nextDelay(policy, { ...free, retries: 0, retryAfter: 2_000 })).toBe(2_000);
  });

  it.each([
    { why: 'the server asks for too much', situation: { ...free, retries: 0, retryAfter: 60_001 } },
    { why: 'it would end after the deadline', situation: { retries: 0, retryAfter: 2_000, left: 2_000, maxDelayMs } },
    { why: 'all attempts are used up', situation: { ...free, retries: 10 } },
  ])('is none when $why', ({ situation }) => {
    expect(nextDelay(policy, situation)).toBeUndefined();
  });
});
