import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { describe, expect, it, vi } from 'vitest';
import { Wafermark } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, pathOf, SAMPLE } from './calls.ts';
import { startServer, type TestServer } from './start-server.ts';

const clientOf = ({ url }: TestServer) => new Wafermark({ baseUrl: url, apiKey: KEY });

/** Has a field of every kind of answer, by which the client knows it. */
const MARKED = { id: 'x', property_name: 'x', action: 'x', import_id: 'x' };

describe.each(OPERATION_IDS)('%s', (operation) => {
  const { method, success, answerIsArray } = OPERATIONS[operation];
  const json = answerIsArray ? [MARKED] : MARKED;
  const reply = success === 204 ? { status: success } : { status: success, json };

  it('sends the method and the exact path of the document, and the key', async () => {
    const server = await startServer(reply);
    await CALLS[operation](clientOf(server));
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({ method });
    expect(server.received[0]?.url.replace(/\?.*/, '')).toBe(pathOf(operation));
    expect(server.received[0]?.headers[API_KEY_HEADER.toLowerCase()]).toBe(KEY);
  });

  it('answers the data of the body, or nothing where there is none', async () => {
    const server = await startServer(reply);
    expect(await CALLS[operation](clientOf(server))).toEqual('json' in reply ? reply.json : undefined);
  });

  it('says that it sends JSON only when it does', async () => {
    const server = await startServer(reply);
    await CALLS[operation](clientOf(server));
    const { headers, body } = server.received[0] ?? {};
    const hasBody = 'maxBodyBytes' in OPERATIONS[operation];
    expect(headers?.['content-type']).toBe(hasBody ? 'application/json' : undefined);
    expect(body === '').toBe(!hasBody);
  });
});

it('sends the body as it was given', async () => {
  const server = await startServer();
  const body = { property_name: 'grössé', property_value: -0.5, coord_x: null, metadata: { 'a/b': [null, true] } };
  await clientOf(server).annotations.create(SAMPLE, body);
  expect(JSON.parse(server.received[0]?.body ?? '')).toEqual(body);
});

it('writes a filter into the query, and leaves out what is not set', async () => {
  const server = await startServer({ json: [] });
  const filter = { property_name: 'a&b=c ü', x_min: -1.5, y_max: 0, limit: 10 };
  // A caller without the compiler may well do this.
  const untyped: object = { ...filter, x_max: undefined, cursor: null };
  await clientOf(server).annotations.list(SAMPLE, untyped);
  const url = new URL(server.received[0]?.url ?? '', server.url);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    property_name: 'a&b=c ü',
    x_min: '-1.5',
    y_max: '0',
    limit: '10',
  });
});

it('sends no question mark for an empty filter', async () => {
  const server = await startServer({ json: [] });
  await clientOf(server).samples.list({});
  expect(server.received[0]?.url).toBe(OPERATIONS.listPhysicalSamples.path);
});

it.each([
  { given: '/api', want: '/api' },
  { given: '/api/', want: '/api' },
  { given: '//', want: '' },
  { given: '/{physical_sample_id}', want: '/%7Bphysical_sample_id%7D' },
])('appends paths to the base path $given', async ({ given, want }) => {
  const server = await startServer({ json: [] });
  await new Wafermark({ baseUrl: server.url + given, apiKey: KEY }).annotations.list(SAMPLE);
  expect(server.received[0]?.url).toBe(want + pathOf('listSampleAnnotations'));
});

it.each([
  { id: 'a/b?c#d', segment: 'a%2Fb%3Fc%23d' },
  { id: '..%2f', segment: '..%252f' },
  { id: "$&$'{annotation_id}", segment: "%24%26%24'%7Bannotation_id%7D" },
  { id: ' ü', segment: '%20%C3%BC' },
])('keeps the id $id within its segment', async ({ id, segment }) => {
  const server = await startServer();
  await clientOf(server).annotations.get(id, 'x');
  expect(server.received[0]?.url).toBe(`/physical_samples/${segment}/annotations/x`);
});

it('sends a date that is text, and what else ends like one', async () => {
  const server = await startServer();
  const metadata = { at: '2024-01-16T09:30:00.000Z', axis: 'Z', none: null };
  await clientOf(server).annotations.create(SAMPLE, { property_name: 'a', property_value: 1, metadata });
  expect(JSON.parse(server.received[0]?.body ?? '')).toHaveProperty('metadata', metadata);
});

it('looks up globalThis.fetch at every call', async () => {
  const server = await startServer({ json: [] });
  const client = clientOf(server);
  const { fetch } = globalThis;
  const urls: unknown[] = [];
  const watch: typeof fetch = (input, init) => {
    urls.push(input);
    return fetch(input, init);
  };
  vi.stubGlobal('fetch', watch);
  await client.samples.list();
  vi.unstubAllGlobals();
  await client.samples.list();
  expect(urls).toEqual([server.url + OPERATIONS.listPhysicalSamples.path]);
  expect(server.received).toHaveLength(2);
});

it('uses the fetch option instead, without a `this`, as browsers want it', async () => {
  const server = await startServer({ json: { id: 'x' } });
  const seen: unknown[] = [];
  async function ownFetch(this: unknown, url: string, init: RequestInit): Promise<Response> {
    seen.push(this, typeof init.body);
    return fetch(url, init);
  }
  const client = new Wafermark({ baseUrl: server.url, apiKey: KEY, fetch: ownFetch });
  await client.samples.create({});
  expect(seen).toEqual([undefined, 'string']);
  expect(server.received).toHaveLength(1);
});
