import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { AbortedError, Wafermark } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection } from './calls.ts';
import { closedAddress, listen, startServer } from './start-server.ts';

describe.each(OPERATION_IDS)('%s', (operation) => {
  it('ends when the signal aborts, with its reason as the cause', async () => {
    const controller = new AbortController();
    const reason = new Error('the user left');
    const baseUrl = await listen(() => controller.abort(reason));
    const error = await rejection(
      CALLS[operation](new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 }), { signal: controller.signal }),
    );
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ operation, message: `${operation}: aborted by its signal: the user left` });
    expect(error instanceof Error ? error.cause : error).toBe(reason);
  });

  it('sends nothing when the signal has aborted already', async () => {
    const server = await startServer();
    const client = new Wafermark({ baseUrl: server.url, apiKey: KEY, maxRetries: 0 });
    const error = await rejection(CALLS[operation](client, { signal: AbortSignal.abort() }));
    expect(error).toBeInstanceOf(AbortedError);
    expect(server.received).toEqual([]);
  });
});

it('ends while the body is being read', async () => {
  const controller = new AbortController();
  const baseUrl = await listen((_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('[', () => setTimeout(() => controller.abort(), 50));
  });
  const client = new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 });
  expect(await rejection(client.samples.list({}, { signal: controller.signal }))).toBeInstanceOf(AbortedError);
});

it('says that a time-out was one', async () => {
  const baseUrl = await listen(() => undefined);
  const signal = AbortSignal.timeout(20);
  const error = await rejection(new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 }).samples.list({}, { signal }));
  expect(error).toMatchObject({ name: 'AbortedError', cause: { name: 'TimeoutError' } });
});

it('leaves no listener on a signal that outlives the call', async () => {
  const { signal } = new AbortController();
  const server = await startServer({ json: [] });
  const client = new Wafermark({ baseUrl: server.url, apiKey: KEY, maxRetries: 0 });
  await client.samples.list({}, { signal });
  await rejection(
    new Wafermark({ baseUrl: await closedAddress(), apiKey: KEY, maxRetries: 0 }).samples.list({}, { signal }),
  );
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('comes to an end with a reason whose causes run in a circle', async () => {
  const circle = new Error('round');
  circle.cause = circle;
  const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY });
  const error = await rejection(client.samples.list({}, { signal: AbortSignal.abort(circle) }));
  expect(error).toHaveProperty(
    'message',
    'listPhysicalSamples: aborted by its signal: round: round: round: round: round',
  );
});
