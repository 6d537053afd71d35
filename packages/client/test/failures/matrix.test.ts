import { inspect } from 'node:util';
import { API_KEY_HEADER, IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { expect, it, onTestFinished } from 'vitest';
import { Wafermark, type WafermarkOptions } from '../../src/index.ts';
import { KEY, NEW, rejection, SAMPLE } from '../calls.ts';
import { GOOD, type MisbehavingServer, type Misbehaviour, startMisbehaving } from './misbehaving-server.ts';

async function start(misbehaviour: Misbehaviour): Promise<MisbehavingServer> {
  const server = await startMisbehaving(misbehaviour);
  onTestFinished(() => server.close());
  return server;
}

const clientOf = ({ url }: MisbehavingServer, options?: WafermarkOptions) =>
  new Wafermark({ baseUrl: url, apiKey: KEY, ...options });

/** Creates an annotation, which fails, and says how. */
async function create(
  server: MisbehavingServer,
  options?: WafermarkOptions,
  signal?: AbortSignal,
): Promise<{ error: unknown; took: number }> {
  const started = performance.now();
  const error = await rejection(clientOf(server, options).annotations.create(SAMPLE, NEW, { signal }));
  return { error, took: performance.now() - started };
}

/** The idempotency keys that the server saw. */
const keysOf = ({ seen }: MisbehavingServer) =>
  new Set(seen.map(({ headers }) => headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()]));

it('503 for ever: four attempts with one idempotency key, then an UnavailableError', async () => {
  const server = await start('503 for ever');
  const { error } = await create(server);
  expect(error).toMatchObject({ name: 'UnavailableError', status: 503, attempts: 4, requestId: 'from-the-server' });
  expect(server.seen).toHaveLength(4);
  expect([...keysOf(server)]).toEqual([expect.stringMatching(/.{16}/)]);
});

it('429 with 2 s: waits the two seconds before it tries again', async () => {
  const server = await start('429 with 2 s');
  const { error } = await create(server, { maxRetries: 1 });
  const [first, second] = server.seen;
  const waited = (second?.at ?? 0) - (first?.at ?? 0);
  expect(waited).toBeGreaterThanOrEqual(1_990);
  expect(waited).toBeLessThan(3_500);
  expect(error).toMatchObject({ name: 'RateLimitError', attempts: 2, retryAfter: 2_000 });
});

it('429 with 90 s: fails at once, and says how long the server wants to be left alone', async () => {
  const server = await start('429 with 90 s');
  const { error, took } = await create(server);
  expect(error).toMatchObject({ name: 'RateLimitError', attempts: 1, retryAfter: 90_000 });
  expect(took).toBeLessThan(1_000);
  expect(server.seen).toHaveLength(1);
});

it('abort during back-off: ends at once', async () => {
  const server = await start('503 with 30 s');
  const { error, took } = await create(server, {}, AbortSignal.timeout(300));
  expect(error).toMatchObject({ name: 'AbortedError', attempts: 1 });
  expect(took).toBeLessThan(1_000);
});

it('stalled body: the time-out covers it', async () => {
  const server = await start('stalled body');
  const { error, took } = await create(server, { timeout: 300, maxRetries: 0 });
  expect(error).toMatchObject({ name: 'TimeoutError', limit: 'timeout', attempts: 1 });
  expect(took).toBeLessThan(1_500);
});

it('slow headers: the time-out covers them, and the next attempt has the same key', async () => {
  const server = await start('slow headers');
  const { error, took } = await create(server, { timeout: 200, maxRetries: 1, retryDelay: 1 });
  expect(error).toMatchObject({ name: 'TimeoutError', attempts: 2 });
  expect(took).toBeLessThan(2_000);
  expect(keysOf(server).size).toBe(1);
});

it.each(['reset before the answer', 'reset mid-body', 'gzip garbage'] as const)(
  '%s: tried again with the same key, then a ConnectionError',
  async (misbehaviour) => {
    const server = await start(misbehaviour);
    const { error } = await create(server, { retryDelay: 1 });
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 4, operation: 'createSampleAnnotation' });
    expect(server.seen).toHaveLength(4);
    expect(keysOf(server).size).toBe(1);
  },
);

it.each([
  { misbehaviour: '200 with HTML', says: 'the body is not what this operation returns: <!doctype html>' },
  { misbehaviour: 'empty 200', says: 'the body is empty' },
  { misbehaviour: 'truncated JSON', says: 'the body is not what this operation returns: {"id"' },
] as const)('$misbehaviour: never a success', async ({ misbehaviour, says }) => {
  const { error } = await create(await start(misbehaviour));
  expect(error).toMatchObject({ name: 'ResponseParseError', status: 200, requestId: 'from-the-server', attempts: 1 });
  expect(error).toHaveProperty('message', expect.stringContaining(says));
});

it('empty 4xx: an error with its status and request id', async () => {
  const { error } = await create(await start('empty 4xx'));
  expect(error).toMatchObject({ name: 'NotFoundError', status: 404, requestId: 'from-the-server', problem: undefined });
});

it('cross-origin redirect: not followed, so that the key stays here', async () => {
  const server = await start('cross-origin redirect');
  const { error } = await create(server);
  expect(error).toMatchObject({ name: 'RedirectError', status: 307, attempts: 1 });
  expect(server.seen).toHaveLength(1);
  expect(server.elsewhere).toEqual([]);
});

it('echo of the key: it is in nothing that can be printed', async () => {
  const server = await start('echo of the key');
  const { error } = await create(server, { maxRetries: 0 });
  expect(server.seen[0]?.headers[API_KEY_HEADER.toLowerCase()]).toBe(KEY);
  const printed = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
  expect(printed).toContain('[redacted]');
  expect(printed).not.toContain(KEY);
});

it('10,000 concurrent calls: all are answered', { timeout: 120_000 }, async () => {
  const server = await start('none');
  const { annotations } = clientOf(server);
  const answers = await Promise.all(Array.from({ length: 10_000 }, () => annotations.create(SAMPLE, NEW)));
  expect(answers.every(({ id }) => id === GOOD.id)).toBe(true);
  expect(server.seen).toHaveLength(10_000);
  expect(keysOf(server).size).toBe(10_000);
  expect(server.mostConnections()).toBeLessThan(1_000);
});
