import { expect, it } from 'vitest';
import { acceptAnyKey, createApp, listen } from '../src/index.ts';
import { captureLog } from './support/capture-log.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('returns a 500 without details for a response that breaks the contract, and logs everything', async () => {
  const { store } = await runApp();
  const { log, lines } = captureLog('error');
  const broken = {
    ...store,
    read: {
      ...store.read,
      listAnnotations: async function* () {
        yield { items: [JSON.parse('{"id":"confidential","coord_x":"left"}')], positions: [1] };
      },
    },
  };
  const server = await listen(await createApp({ store: broken, authenticate: acceptAnyKey, log }), { store, port: 0 });
  // A client error is not an error of the server.
  await fetch(`${server.url}/nowhere`);
  const response = await fetch(server.url + ANNOTATIONS, {
    headers: { 'X-API-KEY': 'a-secret-key', 'X-Request-Id': 'r-1' },
  });
  const text = await response.text();
  await server.stop();

  expect(response.status).toBe(500);
  expect(JSON.parse(text)).toStrictEqual({
    type: '/problems/internal-error',
    title: 'The server failed',
    status: 500,
    detail: 'The server failed. Quote the request id when you report this.',
    instance: ANNOTATIONS,
    request_id: 'r-1',
  });
  const [line = '{}', ...more] = lines;
  expect(more).toStrictEqual([]);
  const logged = JSON.parse(line);
  expect(logged).toMatchObject({ request_id: 'r-1', operation: 'listSampleAnnotations', msg: 'request failed' });
  expect(JSON.stringify(logged.faults)).toContain('is required');
  expect(line).not.toContain('a-secret-key');
});

it('stores nothing of a request whose response would break the contract', async () => {
  const { store } = await runApp();
  const owner = { organisation: 'lab', userId: '', userName: null, scopes: ['admin'] } as const;
  const server = await listen(await createApp({ store, authenticate: async () => owner }), { store, port: 0 });
  const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json', 'Idempotency-Key': 'k' };
  const create = () => fetch(`${server.url}/physical_samples/`, { method: 'POST', headers, body: '{}' });
  expect([(await create()).status, (await create()).status]).toStrictEqual([500, 500]);
  const listed = await fetch(`${server.url}/physical_samples/`, { headers });
  expect([listed.status, await listed.json()]).toStrictEqual([200, []]);
  await server.stop();
});

it('aborts a list whose later rows break the contract, so it does not look complete', async () => {
  const { store, url } = await runApp({
    store: (opened) => ({
      ...opened,
      read: {
        ...opened.read,
        listAnnotations: async function* (sample) {
          const [good] =
            (await opened.read.listAnnotations(sample, {})[Symbol.asyncIterator]().next()).value?.items ?? [];
          if (good === undefined) return;
          for (let slice = 0; slice < 10; slice += 1) {
            yield { items: Array.from({ length: 200 }, () => good), positions: [] };
          }
          yield { items: [{ ...good, version: '' }], positions: [] };
        },
      },
    }),
  });
  expect(store.description).toContain('SQLite');
  const response = await fetch(url + ANNOTATIONS, { headers: { 'X-API-KEY': 'key' } });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('terminated');
});
