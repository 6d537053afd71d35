import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Wafermark, type WafermarkOptions } from '../src/index.ts';
import { mockHandlers, type Step, scriptedFetch } from '../src/testing.ts';
import { CALLS, KEY, NEW, OPERATION_IDS, rejection, SAMPLE, STORED } from './calls.ts';

const clientOf = (options: WafermarkOptions) => new Wafermark({ apiKey: KEY, retryDelay: 1, ...options });

describe('scriptedFetch', () => {
  it.each<{ step: Step; name: string }>([
    { step: 'lost', name: 'ConnectionError' },
    { step: 'cut body', name: 'ConnectionError' },
    { step: 'stall', name: 'TimeoutError' },
    { step: 'stalled body', name: 'TimeoutError' },
    { step: { status: 404 }, name: 'NotFoundError' },
    { step: { body: '<html>' }, name: 'ResponseParseError' },
    { step: { status: 204 }, name: 'ResponseParseError' },
  ])('$step makes the client throw a $name', async ({ step, name }) => {
    const client = clientOf({ fetch: scriptedFetch(step), timeout: 20, maxRetries: 0 });
    expect(await rejection(client.samples.list())).toHaveProperty('name', name);
  });

  it('goes through its steps, stays at the last, and remembers what it was asked', async () => {
    const fetch = scriptedFetch('lost', { status: 503 }, { json: STORED });
    const client = clientOf({ fetch });
    expect(await client.annotations.create(SAMPLE, NEW)).toEqual(STORED);
    expect(await client.annotations.get(SAMPLE, STORED.id)).toEqual(STORED);
    expect(fetch.requests.map(({ method, json }) => [method, json])).toEqual([
      ['POST', NEW],
      ['POST', NEW],
      ['POST', NEW],
      ['GET', undefined],
    ]);
  });

  it('answers JSON with its type, text with none, and what the step says besides', async () => {
    const answers = async (step: Step) => {
      const response = await scriptedFetch(step)('https://h/', {});
      return [
        response.status,
        response.headers.get('content-type'),
        response.headers.get('x-a'),
        await response.text(),
      ];
    };
    const headers = { 'X-A': '1' };
    expect(await answers({ json: { id: 1 }, headers })).toEqual([200, 'application/json', '1', '{"id":1}']);
    expect(await answers({ json: null })).toEqual([200, 'application/json', null, 'null']);
    expect(await answers({ json: {}, headers: { 'Content-Type': 'application/problem+json' } })).toEqual([
      200,
      'application/problem+json',
      null,
      '{}',
    ]);
    expect(await answers({ status: 502, body: 'down' })).toEqual([502, 'text/plain;charset=UTF-8', null, 'down']);
    expect(await answers({ status: 503 })).toEqual([503, 'text/plain;charset=UTF-8', null, '']);
    expect(await answers({ status: 304, body: 'never sent' })).toEqual([304, null, null, '']);
  });

  it('takes a request without a method for a GET', async () => {
    const fetch = scriptedFetch({});
    await fetch('https://h/', {});
    expect(fetch.requests).toMatchObject([{ method: 'GET', url: 'https://h/', json: undefined }]);
  });

  it('fails as the platform does when a connection breaks', async () => {
    const lost = await rejection(scriptedFetch('lost')('https://h/', {}));
    expect(lost).toEqual(new TypeError('fetch failed', { cause: new Error('the connection broke') }));
    const cut = await scriptedFetch('cut body')('https://h/', {});
    expect(cut.headers.get('content-type')).toBe('application/json');
    expect(await rejection(cut.text())).toEqual(new TypeError('terminated'));
  });

  it('begins to answer where a body stalls, and lets go of it when it is aborted', async () => {
    const controller = new AbortController();
    const { body } = await scriptedFetch('stalled body')('https://h/', { signal: controller.signal });
    const reader = body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"id":');
    const next = rejection(Promise.resolve(reader?.read()));
    controller.abort('enough');
    expect(await next).toBe('enough');
  });

  it('lets go of a request that stalls when it is aborted, and takes none that is aborted', async () => {
    const controller = new AbortController();
    const fetch = scriptedFetch('stall');
    const stalled = rejection(fetch('https://h/', { signal: controller.signal }));
    controller.abort('enough');
    expect(await stalled).toBe('enough');
    expect(await rejection(fetch('https://h/', { signal: controller.signal }))).toBe('enough');
  });

  it('lets a step answer for itself', async () => {
    const fetch = scriptedFetch(async (url) => Response.json([{ id: url }]));
    expect(await clientOf({ fetch, baseUrl: 'https://h' }).samples.list()).toEqual([
      { id: 'https://h/physical_samples/' },
    ]);
  });
});

describe('mockHandlers', () => {
  const api = mockHandlers(http, { baseUrl: 'https://lab.example/api//' });
  const server = setupServer();
  beforeAll(() => server.listen());
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  const client = clientOf({ baseUrl: 'https://lab.example/api', maxRetries: 0 });

  it.each(OPERATION_IDS)('answers %s', async (operation) => {
    const { success, answerIsArray } = OPERATIONS[operation];
    // A field by which the client knows a change.
    const stored = { ...STORED, action: 'update', import_id: 'map-17' };
    const json = answerIsArray ? [stored] : stored;
    const answer = success === 204 ? undefined : HttpResponse.json(json as object);
    // What is answered is a Response, which each of them may answer.
    const make = api[operation] as (resolver: () => Response | undefined) => ReturnType<typeof api.listPhysicalSamples>;
    server.use(make(() => answer));
    expect(await CALLS[operation](client)).toEqual(success === 204 ? undefined : json);
  });

  it('gives the resolver what was sent, and the client what it answers', async () => {
    server.use(
      api.updateSampleAnnotation(({ params, body, request }) =>
        HttpResponse.json({ ...params, ...body, id: request.method }),
      ),
      api.listSampleAnnotations(({ query }) => HttpResponse.json({ detail: query.get('x_min') }, { status: 404 })),
    );
    expect(await client.annotations.update(SAMPLE, 'a b', { property_value: 3 })).toEqual({
      physical_sample_id: SAMPLE,
      annotation_id: 'a b',
      property_value: 3,
      id: 'PATCH',
    });
    const error = await rejection(client.annotations.list(SAMPLE, { x_min: 7 }));
    expect(error).toHaveProperty('message', expect.stringContaining('"7"'));
  });

  it('takes data for the answer, and nothing for the documented success without any', async () => {
    server.use(
      api.listPhysicalSamples(() => []),
      api.deleteSampleAnnotation(() => undefined),
    );
    const { data, response } = await client.samples.list().withResponse();
    expect([data, response.status, response.headers.get('content-type')]).toEqual([[], 200, 'application/json']);
    const gone = await client.annotations.delete(SAMPLE, 'x').withResponse();
    expect([gone.data, gone.response.status]).toEqual([undefined, 204]);
  });

  it('has types that refuse what the API does not answer', () => {
    api.listPhysicalSamples(() => []);
    api.deleteSampleAnnotation(() => undefined);
    // @ts-expect-error not an array
    api.listPhysicalSamples(() => ({}));
    // @ts-expect-error a field that is missing
    api.getSampleAnnotation(() => ({ id: 'x' }));
    // @ts-expect-error a field that bodies do not have
    api.createSampleAnnotation(({ body }) => body.coordX);
    expect(Object.keys(api).sort()).toEqual(Object.keys(OPERATIONS).sort());
  });
});
