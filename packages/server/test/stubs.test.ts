/** Documented responses on request, for those who write clients. */
import { createServer } from 'node:http';
import { PROBLEMS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { describe, expect, it } from 'vitest';
import { createApp, storedKeys } from '../src/index.ts';
import { compiledEngine } from '../src/validation/compiled.ts';
import { listenTo } from './support/listen-to.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ID = '3f333df6-90a4-4fda-8dd3-9485d27cee36';
const LIST = `/physical_samples/${SAMPLE}/annotations/`;
// The keys of a constant.
const IDS = Object.keys(OPERATIONS) as OperationId[];

const pathOf = (id: OperationId): string =>
  OPERATIONS[id].path.replace('{physical_sample_id}', ID).replace('{annotation_id}', ID);

describe('a request that prefers a response', () => {
  it('gets every documented one of every operation, as the document has it, and nothing is stored', async () => {
    const { send } = await runApp();
    const before = await (await send('GET', '/physical_samples/')).text();
    for (const id of IDS) {
      const { method, statuses } = OPERATIONS[id];
      for (const status of statuses) {
        const body = 'body' in OPERATIONS[id] ? {} : undefined;
        const response = await send(method, pathOf(id), body, { Prefer: `code=${status}` });
        expect([id, response.status, response.headers.get('preference-applied')]).toStrictEqual([
          id,
          status,
          `code=${status}`,
        ]);
        const text = await response.text();
        if (status >= 400) {
          expect(JSON.parse(text)).toMatchObject({
            status,
            type: Object.entries(PROBLEMS).find(([code]) => Number(code) === status)?.[1].type,
            request_id: response.headers.get('x-request-id'),
            instance: pathOf(id),
          });
        } else if (text !== '') {
          const value: unknown = JSON.parse(text);
          // Throws for what the schema forbids.
          if (Array.isArray(value)) compiledEngine.writeItems(id, status, value);
          else compiledEngine.writeAnswer(id, status, value);
        }
      }
    }
    expect(await (await send('GET', '/physical_samples/')).text()).toBe(before);
  });

  it('gets the headers of that response too', async () => {
    const { send } = await runApp();
    const busy = await send('POST', LIST, {}, { Prefer: 'code=503' });
    expect(busy.headers.get('retry-after')).toMatch(/^\d+$/);
    const stranger = await send('POST', LIST, {}, { Prefer: 'code=401' });
    expect(stranger.headers.get('www-authenticate')).toBe('ApiKey');
    const one = await send('GET', `${LIST}${ID}`, undefined, { Prefer: 'code=200' });
    expect(one.headers.get('etag')).toMatch(/^".+"$/);
  });

  it('names an example, among other preferences and in any spelling', async () => {
    const { send } = await runApp();
    for (const prefer of [
      'example=demo',
      'respond-async, example="demo"',
      'code=200; example=demo',
      'EXAMPLE = demo',
    ]) {
      const response = await send('GET', `${LIST}${ID}`, undefined, { Prefer: prefer });
      expect([prefer, response.headers.get('preference-applied')]).toStrictEqual([prefer, 'code=200, example=demo']);
      expect(await response.json()).toMatchObject({ property_name: expect.any(String) });
    }
  });

  it('is told what there is instead of a response or an example that does not exist', async () => {
    const { send } = await runApp();
    const code = await send('GET', LIST, undefined, { Prefer: 'code=418' });
    expect([code.status, await code.json()]).toMatchObject([
      400,
      { detail: expect.stringMatching(/^GET .* has no response 418, only 200, .*503\.$/) },
    ]);
    const example = await send('GET', `${LIST}${ID}`, undefined, { Prefer: 'example=none' });
    expect([example.status, await example.json()]).toMatchObject([
      400,
      { detail: expect.stringMatching(/has no example none, only the examples demo\.$/) },
    ]);
    const problem = await send('GET', LIST, undefined, { Prefer: 'code=404, example=demo' });
    expect(await problem.json()).toMatchObject({ detail: expect.stringContaining('no named examples') });
  });

  it('is carried out for other preferences', async () => {
    const { send } = await runApp();
    for (const prefer of ['', 'respond-async', 'wait=10', 'code', 'code=', 'barcode=404', 'return=minimal']) {
      const { status, headers } = await send('GET', `${LIST}?limit=1`, undefined, { Prefer: prefer });
      expect([prefer, status, headers.get('preference-applied')]).toStrictEqual([prefer, 200, null]);
    }
  });
});

it('needs a key, and is carried out where keys are checked', async () => {
  const { send, store } = await runApp();
  const without = await send('GET', LIST, undefined, { Prefer: 'code=200', 'X-API-KEY': '' });
  expect(without.status).toBe(401);
  const key = await store.keys.create(
    { organisation: 'demo', userId: 'tool', userName: null, scopes: ['read'] },
    new Date(),
  );
  const url = await listenTo(createServer(await createApp({ store, authenticate: storedKeys(store) })));
  const real = await fetch(`${url}${LIST}`, {
    headers: { 'X-API-KEY': key.key, Prefer: 'code=503' },
  });
  expect([real.status, real.headers.get('preference-applied')]).toStrictEqual([200, null]);
});

describe('a request that prefers a delay or a fault', () => {
  const SITE = { property_name: 'n', property_value: 1 };
  const count = async ({ send }: Awaited<ReturnType<typeof runApp>>): Promise<number> => {
    const list: readonly unknown[] = JSON.parse(await (await send('GET', `${LIST}?property_name=n`)).text());
    return list.length;
  };

  it('waits, and is then carried out or gets the response that it prefers', async () => {
    const { send } = await runApp();
    const before = performance.now();
    const [slow, stub] = await Promise.all([
      send('POST', LIST, SITE, { Prefer: 'delay=200' }),
      send('POST', LIST, SITE, { Prefer: 'delay=200, code=503' }),
    ]);
    expect(performance.now() - before).toBeGreaterThan(190);
    expect([slow.status, slow.headers.get('preference-applied')]).toStrictEqual([200, 'delay=200']);
    expect([stub.status, stub.headers.get('preference-applied')]).toStrictEqual([503, 'delay=200, code=503']);
  });

  it('loses its connection before it is carried out, or its response afterwards, so that a retry shows', async () => {
    const app = await runApp();
    await expect(app.send('POST', LIST, SITE, { Prefer: 'fault=cut' })).rejects.toThrow('fetch failed');
    expect(await count(app)).toBe(0);
    const headers = { 'Idempotency-Key': 'lost' };
    await expect(app.send('POST', LIST, SITE, { ...headers, Prefer: 'fault=lost' })).rejects.toThrow('fetch failed');
    expect(await count(app)).toBe(1);
    const again = await app.send('POST', LIST, SITE, headers);
    expect([again.status, again.headers.get('idempotency-replayed'), await count(app)]).toStrictEqual([200, 'true', 1]);
  });

  it.each([
    ['fault=fire', 'The preference fault is one of: cut, lost.'],
    ['delay=99999', 'The preference delay is from 0 to 60000 milliseconds.'],
    ['delay=soon', 'The preference delay is from 0 to 60000 milliseconds.'],
  ])('is told what is possible instead of %s', async (prefer, detail) => {
    const { send } = await runApp();
    const response = await send('GET', LIST, undefined, { Prefer: prefer });
    expect([response.status, await response.json()]).toMatchObject([400, { detail }]);
  });

  it('is carried out at once where keys are checked', async () => {
    const app = await runApp({ app: { stub: false } });
    expect((await app.send('POST', LIST, SITE, { Prefer: 'fault=cut' })).status).toBe(200);
    const slow = await app.send('POST', LIST, SITE, { Prefer: 'delay=60000' });
    expect([slow.status, slow.headers.get('preference-applied')]).toStrictEqual([200, null]);
  });
});
