import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { AbortedError, TimeoutError, Wafermark, type WafermarkOptions } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection } from './calls.ts';
import { listen, startServer } from './start-server.ts';

const clientOf = (baseUrl: string, options?: WafermarkOptions) =>
  new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0, retryDelay: 1, ...options });
const silent = () => listen(() => undefined);
const stalling = () =>
  listen((_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('[');
  });

/** How long a promise takes to reject, and with what. */
async function timed(promise: Promise<unknown>): Promise<{ error: unknown; took: number }> {
  const started = performance.now();
  const error = await rejection(promise);
  return { error, took: performance.now() - started };
}

describe('timeout', () => {
  it('is a minute when nothing is said', async () => {
    vi.useFakeTimers();
    try {
      const fetch = () => new Promise<never>(() => undefined);
      const failure = rejection(clientOf('http://localhost', { fetch }).samples.list());
      await vi.advanceTimersByTimeAsync(59_999);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      vi.useRealTimers();
      expect(await failure).toMatchObject({ limit: 'timeout', milliseconds: 60_000, attempts: 1 });
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(OPERATION_IDS)('%s ends when no headers come', async (operation) => {
    const { error, took } = await timed(CALLS[operation](clientOf(await silent(), { timeout: 50 })));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ operation, limit: 'timeout', milliseconds: 50, attempts: 1 });
    expect(error).toHaveProperty('message', `${operation}: timed out after 50 ms (timeout)`);
    expect(took).toBeLessThan(1_000);
  });

  it('covers the body', async () => {
    const { error, took } = await timed(clientOf(await stalling(), { timeout: 50 }).samples.list());
    expect(error).toBeInstanceOf(TimeoutError);
    expect(took).toBeLessThan(1_000);
  });

  it('covers the body of a failure', async () => {
    const url = await listen((_, response) => {
      response.writeHead(404, { 'content-length': '1000' });
      response.write('{');
    });
    expect(await rejection(clientOf(url, { timeout: 50 }).samples.list())).toBeInstanceOf(TimeoutError);
  });

  it('is for each attempt, and the next one gets all of it again', async () => {
    let attempt = 0;
    const url = await listen((_, response) => {
      attempt += 1;
      if (attempt === 3) response.end('[]');
    });
    await expect(clientOf(url, { timeout: 60, maxRetries: 3 }).samples.list()).resolves.toEqual([]);
    expect(attempt).toBe(3);
  });

  it('ends a fetch that does not listen to signals', async () => {
    const fetch = () => new Promise<Response>(() => undefined);
    const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, fetch, timeout: 20, maxRetries: 0 });
    expect(await rejection(client.samples.list())).toBeInstanceOf(TimeoutError);
  });

  it('ends an apiKey function that does not answer', async () => {
    const client = new Wafermark({ baseUrl: 'https://h', apiKey: () => new Promise(() => undefined), deadline: 20 });
    expect(await rejection(client.samples.list())).toMatchObject({ name: 'TimeoutError', attempts: 0 });
  });

  it.each([2 ** 31, 1e15, Number.POSITIVE_INFINITY])('may be as long as %d ms', async (timeout) => {
    const url = await listen((_, response) => void setTimeout(() => response.end('[]'), 50));
    const client = clientOf(url, { timeout, deadline: timeout });
    await expect(client.samples.list()).resolves.toEqual([]);
  });

  it('of a call goes before that of the client', async () => {
    const { took } = await timed(clientOf(await silent()).samples.list({}, { timeout: 30 }));
    expect(took).toBeLessThan(1_000);
  });
});

describe('deadline', () => {
  it('ends the attempt that is on its way', async () => {
    const { error, took } = await timed(clientOf(await silent(), { deadline: 50, maxRetries: 3 }).samples.list());
    expect(error).toMatchObject({ name: 'TimeoutError', limit: 'deadline', milliseconds: 50, attempts: 1 });
    expect(took).toBeLessThan(1_000);
  });

  it('fails a call at once that would have to wait longer, with what the server said', async () => {
    const server = await startServer({ status: 503, headers: { 'retry-after': '2' } });
    const { error, took } = await timed(clientOf(server.url, { deadline: 1_500, maxRetries: 3 }).samples.list());
    expect(error).toMatchObject({ name: 'UnavailableError', retryAfter: 2_000, attempts: 1 });
    expect(took).toBeLessThan(1_000);
  });

  it('counts all attempts together', async () => {
    const { error, took } = await timed(
      clientOf(await silent(), { timeout: 40, deadline: 100, maxRetries: 50 }).samples.list(),
    );
    expect(error).toHaveProperty('name', 'TimeoutError');
    expect(took).toBeGreaterThanOrEqual(75);
    expect(took).toBeLessThan(1_000);
  });
});

describe('signal', () => {
  it('ends a wait for another attempt at once', async () => {
    const server = await startServer({ status: 503, headers: { 'retry-after': '30' } });
    const signal = AbortSignal.timeout(100);
    const { error, took } = await timed(clientOf(server.url, { maxRetries: 3 }).samples.list({}, { signal }));
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toHaveProperty('attempts', 1);
    expect(took).toBeLessThan(1_000);
  });

  it('has no listener left after 1,000 calls, of which some fail and some are repeated', async () => {
    let count = 0;
    const { url } = await startServer(() => {
      count += 1;
      return count % 10 === 0 ? { status: count % 20 === 0 ? 503 : 404 } : { json: [] };
    });
    const { signal } = new AbortController();
    const client = clientOf(url, { maxRetries: 1 });
    for (let batch = 0; batch < 20; batch += 1) {
      await Promise.allSettled(Array.from({ length: 50 }, () => client.samples.list({}, { signal })));
    }
    expect(count).toBeGreaterThan(1_000);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
