import { readFile } from 'node:fs/promises';
import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { describe, expect, it, vi } from 'vitest';
import { type AttemptEnd, type AttemptStart, Wafermark } from '../src/index.ts';
import { KEY, NEW, rejection, SAMPLE } from './calls.ts';
import { startServer } from './start-server.ts';

describe('headers and query', () => {
  it('of the client go with every request, and those of a call over them', async () => {
    const server = await startServer({ json: [] });
    const headers = { 'X-Lab': 'a', 'X-Run': '1' };
    const client = new Wafermark({ baseUrl: server.url, apiKey: KEY, headers, query: { tenant: 'a b' } });
    await client.samples.list(
      { has_data_item: true },
      { headers: { 'x-run': '2', 'X-Lab': undefined }, query: { n: 1 } },
    );
    const [received] = server.received;
    expect(received?.url).toBe('/physical_samples/?has_data_item=true&tenant=a%20b&n=1');
    expect([received?.headers['x-run'], received?.headers['x-lab']]).toEqual(['2', undefined]);
    await client.samples.list();
    expect(server.received[1]?.headers).toMatchObject({ 'x-lab': 'a', 'x-run': '1' });
  });

  it('may name the request', async () => {
    const server = await startServer({ json: [] });
    const client = new Wafermark({ baseUrl: server.url, apiKey: KEY });
    const { requestId } = await client.samples.list({}, { headers: { 'X-Request-Id': 'run-7' } }).withResponse();
    expect([requestId, server.received[0]?.headers['x-request-id']]).toEqual(['run-7', 'run-7']);
  });
});

it('says in User-Agent which version it is', async () => {
  const server = await startServer({ json: [] });
  await new Wafermark({ baseUrl: server.url, apiKey: KEY }).samples.list();
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  expect(server.received[0]?.headers['user-agent']).toBe(`wafermark-client/${version}`);
});

it('passes fetchOptions on, and lets them change nothing else', async () => {
  const seen: object[] = [];
  const fetch = (_: string, init: object) => {
    seen.push(init);
    return Promise.resolve(Response.json([]));
  };
  const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, fetch, fetchOptions: { cache: 'no-store' } });
  // Without the compiler, anything may come.
  const untyped = JSON.parse('{"method":"PUT","redirect":"follow","credentials":"include"}');
  await client.samples.list({}, { fetchOptions: untyped });
  expect(seen).toEqual([
    expect.objectContaining({ cache: 'no-store', credentials: 'include', method: 'GET', redirect: 'manual' }),
  ]);
});

it('makes a client with some options changed, and leaves itself as it is', async () => {
  const server = await startServer({ status: 503 });
  const client = new Wafermark({ baseUrl: server.url, apiKey: KEY, maxRetries: 2, retryDelay: 1 });
  const impatient = client.withOptions({ maxRetries: 0 });
  expect(await rejection(impatient.samples.list())).toHaveProperty('attempts', 1);
  expect(await rejection(client.samples.list())).toHaveProperty('attempts', 3);
  expect(server.received.every(({ headers }) => headers[API_KEY_HEADER.toLowerCase()] === KEY)).toBe(true);
});

describe('request', () => {
  it('reaches a path without a method, with the same key', async () => {
    const server = await startServer({ json: { status: 'ok' } });
    const client = new Wafermark({ baseUrl: `${server.url}/base`, apiKey: KEY });
    expect(await client.request('GET', '/healthz?a=1')).toEqual({ status: 'ok' });
    expect(server.received[0]).toMatchObject({ method: 'GET', url: '/base/healthz?a=1' });
    expect(server.received[0]?.headers[API_KEY_HEADER.toLowerCase()]).toBe(KEY);
  });

  it('returns undefined for a body that is not JSON, and throws what other methods throw', async () => {
    const server = await startServer(({ url }) => (url === '/metrics' ? { body: 'a 1' } : { status: 404 }));
    const client = new Wafermark({ baseUrl: server.url, apiKey: KEY });
    expect(await client.request('GET', '/metrics')).toBeUndefined();
    const error = await rejection(client.request('GET', '/nothing'));
    expect(error).toMatchObject({ name: 'NotFoundError', operation: undefined });
    expect(error).toHaveProperty('message', 'GET /nothing: 404 Not Found, with an empty body');
  });

  it.each([
    { method: 'GET', options: {}, attempts: 3 },
    { method: 'DELETE', options: {}, attempts: 3 },
    { method: 'POST', options: { body: {} }, attempts: 1 },
    { method: 'POST', options: { body: {}, idempotencyKey: 'a' }, attempts: 3 },
  ])('repeats $method $options only if that is safe', async ({ method, options, attempts }) => {
    const server = await startServer({ status: 503 });
    const client = new Wafermark({ baseUrl: server.url, apiKey: KEY, maxRetries: 2, retryDelay: 1 });
    expect(await rejection(client.request(method, '/x', options))).toHaveProperty('attempts', attempts);
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/', 'healthz', ''])('does not go to %j', async (path) => {
    const server = await startServer({ json: {} });
    const error = await rejection(new Wafermark({ baseUrl: server.url, apiKey: KEY }).request('GET', path));
    expect(error).toHaveProperty('message', `The path must start with one slash, not ${JSON.stringify(path)}.`);
    expect(server.received).toEqual([]);
  });

  it('refuses a method in small letters, which servers tell apart', async () => {
    const error = await rejection(new Wafermark({ baseUrl: 'https://h', apiKey: KEY }).request('patch', '/x'));
    expect(error).toHaveProperty('message', 'The method must be in capitals, not "patch".');
  });
});

describe('WAFERMARK_LOG', () => {
  it('logs to the console', async () => {
    const server = await startServer({ json: [] });
    vi.stubEnv('WAFERMARK_LOG', 'info');
    const info = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    await new Wafermark({ baseUrl: server.url, apiKey: KEY }).samples.list();
    expect(info.mock.calls).toEqual([[expect.stringMatching(/^listPhysicalSamples: done in \d+ ms/)]]);
    info.mockRestore();
  });

  it('is told apart from a typo', () => {
    vi.stubEnv('WAFERMARK_LOG', 'verbose');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    new Wafermark({ baseUrl: 'https://h', apiKey: KEY });
    expect(warn.mock.calls).toEqual([
      ['@wafermark/client: WAFERMARK_LOG must be one of debug, info, warn, error, not verbose.'],
    ]);
    warn.mockRestore();
  });
});

describe('what Node reports', () => {
  async function warningsDuring(run: () => Promise<unknown>): Promise<readonly string[]> {
    const warnings: string[] = [];
    const listener = ({ name, message }: Error): void => void warnings.push(`${name}: ${message}`);
    process.on('warning', listener);
    await run();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('warning', listener);
    return warnings;
  }

  it('is not a leak when many calls share a signal', async () => {
    const server = await startServer({ json: [] });
    const client = new Wafermark({ baseUrl: server.url, apiKey: KEY });
    const { signal } = new AbortController();
    const run = () => Promise.all(Array.from({ length: 30 }, () => client.samples.list({}, { signal })));
    expect(await warningsDuring(run)).toEqual([]);
  });

  it('sets no negative timer when there is no time', async () => {
    const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY });
    expect(await warningsDuring(() => rejection(client.samples.list({}, { deadline: 0 })))).toEqual([]);
  });
});

it('shows the line of the caller in the stack of an error', async () => {
  const server = await startServer({ status: 404 });
  const client = new Wafermark({ baseUrl: server.url, apiKey: KEY });
  async function lookUpSample(): Promise<void> {
    await client.annotations.get(SAMPLE, SAMPLE);
  }
  async function listAll(): Promise<void> {
    await client.annotations.list(SAMPLE);
  }
  expect(await rejection(lookUpSample())).toHaveProperty('stack', expect.stringContaining('lookUpSample'));
  expect(await rejection(listAll())).toHaveProperty('stack', expect.stringContaining('listAll'));
  const unreachable = new Wafermark({ baseUrl: 'http://127.0.0.1:1', apiKey: KEY, maxRetries: 0 });
  async function createOne(): Promise<void> {
    await unreachable.annotations.create(SAMPLE, NEW);
  }
  expect(await rejection(createOne())).toHaveProperty('stack', expect.stringContaining('createOne'));
});

describe('hooks of attempts', () => {
  it.each<{ how: string; options: () => object; starts: number }>([
    { how: 'is aborted before it is sent', options: () => ({ signal: AbortSignal.abort() }), starts: 0 },
    { how: 'has no time', options: () => ({ deadline: 0 }), starts: 0 },
    { how: 'times out', options: () => ({ timeout: 20, maxRetries: 1 }), starts: 2 },
    {
      how: 'is aborted while it waits',
      options: () => ({ signal: AbortSignal.timeout(60), timeout: 10, retryDelay: 60_000 }),
      starts: 1,
    },
  ])('come in pairs when the call $how', async ({ options, starts }) => {
    const started: AttemptStart[] = [];
    const ended: AttemptEnd[] = [];
    const hooks = {
      attemptStart: (event: AttemptStart) => void started.push(event),
      attemptEnd: (event: AttemptEnd) => void ended.push(event),
    };
    const fetch = () => new Promise<never>(() => undefined);
    const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, fetch, hooks, retryDelay: 1 });
    const error = await rejection(client.samples.list({}, options()));
    expect(error).toHaveProperty('attempts', starts);
    expect(started.map(({ attempt }) => attempt)).toEqual(ended.map(({ attempt }) => attempt));
    expect(started).toHaveLength(starts);
  });
});

it('carries the idempotency key on errors, to look up what became of the call', async () => {
  const server = await startServer({ status: 503 });
  const client = new Wafermark({ baseUrl: server.url, apiKey: KEY, maxRetries: 0 });
  const error = await rejection(client.annotations.create(SAMPLE, NEW));
  expect(error).toHaveProperty('idempotencyKey', server.received[0]?.headers['idempotency-key']);
  expect(await rejection(client.samples.list())).toHaveProperty('idempotencyKey', undefined);
});
