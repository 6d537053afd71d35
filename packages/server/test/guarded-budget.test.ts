/** The memory budget for request bodies. */
import { expect, it } from 'vitest';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
const body = (length: number): string => `{"property_name":"n","property_value":1${' '.repeat(length)}}`;

it('holds no more bytes of bodies than its budget, and says when to retry', async () => {
  const { send } = await runApp({ app: { mostBodyBytes: 1_000 } });
  const refused = await send('POST', ANNOTATIONS, body(1_000));
  expect([refused.status, refused.headers.get('Retry-After')]).toStrictEqual([503, '1']);
  expect((await send('POST', ANNOTATIONS, body(500))).status).toBe(200);
});

it('releases the budget of a body, however its request ends', async () => {
  const { send } = await runApp({ app: { mostBodyBytes: 1_000 } });
  for (let turn = 0; turn < 5; turn += 1) {
    expect((await send('POST', ANNOTATIONS, body(800))).status).toBe(200);
    expect((await send('POST', ANNOTATIONS, `${body(800)}}`)).status).toBe(400);
    expect((await send('POST', ANNOTATIONS, body(1_000))).status).toBe(503);
  }
});

it('releases its slot when another request with the same idempotency key is in progress', async () => {
  const gate = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const { send } = await runApp({
    store: (store) => ({
      ...store,
      write: async (work) => {
        entered.resolve();
        await gate.promise;
        return await store.write(work);
      },
    }),
    app: { mostInFlight: 3 },
  });
  const headers = { 'Idempotency-Key': 'k' };
  const first = send('POST', ANNOTATIONS, body(0), headers);
  await entered.promise;
  for (let turn = 0; turn < 5; turn += 1) {
    expect((await send('POST', ANNOTATIONS, body(0), headers)).status).toBe(409);
  }
  gate.resolve();
  expect((await first).status).toBe(200);
});
