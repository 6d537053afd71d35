/** Requests as functions, for programs that take in only the operations they use. */
import { describe, expect, it, vi } from 'vitest';
import * as commands from '../src/commands.ts';
import { ApiError, Wafermark } from '../src/index.ts';
import { ANNOTATION, ARGUMENTS, CALLS, KEY, NEW, OPERATION_IDS, rejection, SAMPLE, STORED } from './calls.ts';
import { type Received, startServer } from './start-server.ts';

const { connect, createSampleAnnotation, isApiError, list, listSampleAnnotations, send, updateSampleAnnotation } =
  commands;

const connectTo = (url: string, options?: Partial<commands.ConnectionOptions>): commands.Connection =>
  connect({ baseUrl: url, apiKey: KEY, retryDelay: 1, ...options });

/** A request without what differs each time. */
const compared = ({ method, url, body, headers }: Received) => {
  const { 'x-request-id': id, 'idempotency-key': key, host, ...others } = headers;
  return { method, url, body, others, hasId: id !== undefined, hasKey: key !== undefined, hasHost: host !== undefined };
};

it.each(OPERATION_IDS)('%s sends what its method sends', async (id) => {
  const server = await startServer({ status: 418 });
  const client = new Wafermark({ baseUrl: server.url, apiKey: KEY });
  await rejection(CALLS[id](client));
  // Each has arguments of its own.
  await rejection(send(connectTo(server.url), Object(commands)[id](...ARGUMENTS[id])));
  const [byMethod, byCommand] = server.received.map(compared);
  expect(server.received).toHaveLength(2);
  expect(byCommand).toStrictEqual(byMethod);
});

describe('a command', () => {
  it('returns data, and the response beside it', async () => {
    const server = await startServer({ json: STORED, headers: { 'x-request-id': 'r1' } });
    const call = send(connectTo(server.url), createSampleAnnotation(SAMPLE, NEW));
    expect(await call).toEqual(STORED);
    expect((await call.withResponse()).requestId).toBe('r1');
    expect(server.received).toHaveLength(1);
  });

  it('is a value that can be sent again, each time as a request of its own', async () => {
    const server = await startServer({ json: STORED });
    const command = createSampleAnnotation(SAMPLE, NEW);
    await send(connectTo(server.url), command);
    await send(connectTo(server.url), command);
    const keys = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
  });

  it('takes the options of its operation', async () => {
    const server = await startServer({ json: STORED });
    const connection = connectTo(server.url);
    await send(connection, updateSampleAnnotation(SAMPLE, ANNOTATION, { property_value: 1 }), { ifMatch: '"1"' });
    await send(connection, createSampleAnnotation(SAMPLE, NEW), { idempotencyKey: 'k1', headers: { 'X-Lab': 'a' } });
    // @ts-expect-error a create has nothing to match
    await send(connection, createSampleAnnotation(SAMPLE, NEW), { ifMatch: '"1"' });
    // @ts-expect-error a misspelt option
    await send(connection, createSampleAnnotation(SAMPLE, NEW), { timeOut: 1 });
    expect(server.received[0]?.headers['if-match']).toBe('"1"');
    expect(server.received[1]?.headers).toMatchObject({ 'idempotency-key': 'k1', 'x-lab': 'a' });
  });

  it('is repeated as a method is, and fails with an error that says as much', async () => {
    const server = await startServer({ status: 503, body: `for ${KEY}` });
    const error = await rejection(send(connectTo(server.url), createSampleAnnotation(SAMPLE, NEW)));
    expect(server.received).toHaveLength(4);
    expect(isApiError(error)).toBe(true);
    // Classes for single statuses would be in every program.
    expect(Object.getPrototypeOf(error)).toBe(ApiError.prototype);
    expect(error).toMatchObject({ name: 'ApiError', status: 503, attempts: 4 });
    expect(String(error)).toBe(
      'ApiError: createSampleAnnotation: 503 Service Unavailable, without a problem in its body: for [redacted]',
    );
  });
});

describe('a list', () => {
  const pages = (request: Received) => {
    const cursor = new URL(request.url, 'http://x').searchParams.get('cursor');
    const headers = { link: cursor === null ? '</a?cursor=c2>; rel="next"' : '</a>; rel="first"' };
    return { json: [{ ...STORED, property_value: cursor === null ? 1 : 2 }], headers };
  };

  it('is what the filter asks for when awaited', async () => {
    const server = await startServer(pages);
    const command = listSampleAnnotations(SAMPLE, { property_name: 'thickness' });
    expect(await list(connectTo(server.url), command)).toHaveLength(1);
    expect(await send(connectTo(server.url), command)).toHaveLength(1);
    for (const { url } of server.received) expect(url).toMatch(/\/annotations\/\?property_name=thickness$/);
  });

  it('comes page by page when iterated over, with the filter', async () => {
    const server = await startServer(pages);
    const values: number[] = [];
    const command = listSampleAnnotations(SAMPLE, { property_name: 'thickness', limit: 1 });
    for await (const { property_value } of list(connectTo(server.url), command)) values.push(Number(property_value));
    expect(values).toEqual([1, 2]);
    expect(server.received.map(({ url }) => new URL(url, 'http://x').search)).toEqual([
      '?property_name=thickness&limit=1',
      '?property_name=thickness&limit=1&cursor=c2',
    ]);
  });

  it('has the page size of the document without a limit, and ends where it is told to', async () => {
    const server = await startServer(pages);
    for await (const item of list(connectTo(server.url), listSampleAnnotations(SAMPLE), { maxPages: 1 })) void item;
    for await (const item of list(connectTo(server.url), listSampleAnnotations(SAMPLE), { maxItems: 1 })) void item;
    expect(server.received.map(({ url }) => new URL(url, 'http://x').search)).toEqual(['?limit=1000', '?limit=1']);
  });
});

describe('a connection', () => {
  it('reads nothing from the environment, and logs nothing', async () => {
    const server = await startServer({ json: STORED });
    const debug = vi.spyOn(console, 'debug').mockReturnValue();
    vi.stubEnv('WAFERMARK_LOG', 'debug');
    vi.stubEnv('WAFERMARK_BASE_URL', 'http://127.0.0.1:1');
    vi.stubEnv('WAFERMARK_API_KEY', 'another-key');
    await send(connectTo(server.url), createSampleAnnotation(SAMPLE, NEW));
    vi.unstubAllEnvs();
    expect(debug).not.toHaveBeenCalled();
    expect(server.received[0]?.headers['x-api-key']).toBe(KEY);
    debug.mockRestore();
  });

  it('asks a function for the key, and hooks what happens', async () => {
    const server = await startServer({ json: STORED });
    const callEnd = vi.fn();
    const connection = connectTo(server.url, { apiKey: () => 'asked', hooks: { callEnd } });
    await send(connection, createSampleAnnotation(SAMPLE, NEW));
    expect(server.received[0]?.headers['x-api-key']).toBe('asked');
    expect(callEnd).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<commands.ConnectionOptions>, string]>([
    ['a key that no header can carry', { apiKey: 'a b' }, 'The API key in apiKey must be ASCII'],
    ['no key', { apiKey: '' }, 'The API key in apiKey must be ASCII'],
    ['plain http to another machine', { baseUrl: 'http://lab.example' }, 'must be https:'],
    ['no number', { timeout: Number.NaN }, 'timeout must be a number of at least 0'],
  ])('is refused with %s', (_, options, message) => {
    expect(() => connect({ baseUrl: 'https://lab.example', apiKey: KEY, ...options })).toThrow(message);
  });
});
