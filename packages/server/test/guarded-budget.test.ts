/** How many bytes of bodies are held at once, over all requests. */
import { expect, it } from 'vitest';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
const body = (length: number): string => `{"property_name":"n","property_value":1${' '.repeat(length)}}`;

it('holds no more bytes of bodies than it may, and says when to try again', async () => {
  const { send } = await runApp({ app: { mostBodyBytes: 1_000 } });
  const refused = await send('POST', ANNOTATIONS, body(1_000));
  expect([refused.status, refused.headers.get('Retry-After')]).toStrictEqual([503, '1']);
  expect((await send('POST', ANNOTATIONS, body(500))).status).toBe(200);
});

it('gives back what a body has taken, however its request ends', async () => {
  const { send } = await runApp({ app: { mostBodyBytes: 1_000 } });
  for (let turn = 0; turn < 5; turn += 1) {
    expect((await send('POST', ANNOTATIONS, body(800))).status).toBe(200);
    expect((await send('POST', ANNOTATIONS, `${body(800)}}`)).status).toBe(400);
    expect((await send('POST', ANNOTATIONS, body(1_000))).status).toBe(503);
  }
});

it('gives its place back when another request with the same idempotency key is being carried out', async () => {
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
