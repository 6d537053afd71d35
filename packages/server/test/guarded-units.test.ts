/** What a request leaves behind, and what its repetition is told. */
import { expect, it } from 'vitest';
import { createApp, listen } from '../src/index.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('stores nothing of a request without an idempotency key whose answer would break the contract', async () => {
  const { store } = await runApp();
  const owner = { organisation: 'lab', userId: '', userName: null, scopes: ['admin'] } as const;
  const server = await listen(await createApp({ store, authenticate: async () => owner }), { store, port: 0 });
  const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json' };
  const created = await fetch(`${server.url}/physical_samples/`, { method: 'POST', headers, body: '{}' });
  expect(created.status).toBe(500);
  const listed = await fetch(`${server.url}/physical_samples/`, { headers });
  expect([listed.status, await listed.json()]).toStrictEqual([200, []]);
  await server.stop();
});

it.each([
  ['small', 1],
  ['compressed while it is kept', 100],
  ['worked on in the other thread', 2_000],
])('repeats an answer that is %s byte for byte, and says that it is repeated', async (_, count) => {
  const { send } = await runApp();
  const body = {
    annotations: Array.from({ length: count }, (_, value) => ({ property_name: 'é', property_value: value })),
  };
  const post = async (): Promise<readonly [number, string | null, string]> => {
    const response = await send('POST', `${ANNOTATIONS}bulk`, body, { 'Idempotency-Key': 'k' });
    return [response.status, response.headers.get('Idempotency-Replayed'), await response.text()];
  };
  const [status, replayed, text] = await post();
  expect([status, replayed]).toStrictEqual([200, null]);
  expect(await post()).toStrictEqual([200, 'true', text]);
  expect(await (await send('GET', `${ANNOTATIONS}?property_name=%C3%A9`)).json()).toHaveLength(count);
});

it('takes the same request for the same, whatever the order of its names', async () => {
  const { send } = await runApp();
  const headers = { 'Idempotency-Key': 'k' };
  const post = async (body: string): Promise<readonly [number, string]> => {
    const response = await send('POST', ANNOTATIONS, body, headers);
    return [response.status, await response.text()];
  };
  const first = await post('{"property_name":"n","property_value":1,"metadata":{"a":[1,{"b":2,"c":3}],"d":4}}');
  expect(first[0]).toBe(200);
  expect(
    await post('{ "metadata":{"d":4,"a":[1,{"c":3,"b":2}]},"property_value":1,"property_name":"n" }'),
  ).toStrictEqual(first);
  const [status] = await post('{"property_name":"n","property_value":1,"metadata":{"a":[{"b":2,"c":3},1],"d":4}}');
  expect(status).toBe(409);
});
