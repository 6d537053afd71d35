import { expect, it } from 'vitest';
import { ConnectionError, Wafermark } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection } from './calls.ts';
import { closedAddress, listen } from './start-server.ts';

it.each(OPERATION_IDS)('%s says that nobody listens, and where', async (operation) => {
  const baseUrl = await closedAddress();
  const error = await rejection(CALLS[operation](new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 })));
  expect(error).toBeInstanceOf(ConnectionError);
  const refused = `connect ECONNREFUSED ${new URL(baseUrl).host}`;
  expect(error).toMatchObject({ operation, cause: { message: 'fetch failed', cause: { code: 'ECONNREFUSED' } } });
  expect(error).toHaveProperty('message', `${operation}: no answer from ${baseUrl}: fetch failed: ${refused}`);
});

it('names what the system reported', async () => {
  const baseUrl = await listen((request) => void request.destroy());
  const error = await rejection(new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 }).samples.list());
  expect(error).toMatchObject({ name: 'ConnectionError', cause: { cause: { code: 'UND_ERR_SOCKET' } } });
});

it('is thrown too when the connection breaks within the body', async () => {
  const baseUrl = await listen((_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('[{"id":', () => response.destroy());
  });
  expect(await rejection(new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 }).samples.list())).toBeInstanceOf(
    ConnectionError,
  );
});

it.each([
  { thrown: 'a string', says: 'a string' },
  { thrown: new Error(''), says: 'Error' },
  { thrown: Object.assign(new Error(''), { code: 'ECONNREFUSED' }), says: 'ECONNREFUSED' },
  { thrown: undefined, says: 'undefined' },
  { thrown: {}, says: 'Error' },
  { thrown: Object.assign(new Error(''), { name: '' }), says: 'unknown error' },
])('describes whatever a fetch throws: $says', async ({ thrown, says }) => {
  const fetch = () => Promise.reject(thrown);
  const error = await rejection(
    new Wafermark({ baseUrl: 'https://h', apiKey: KEY, maxRetries: 0, fetch }).samples.list(),
  );
  expect(error).toHaveProperty('message', `listPhysicalSamples: no answer from https://h: ${says}`);
});

it('comes to an end with causes that run in a circle', async () => {
  const circle = new Error('round');
  circle.cause = circle;
  const client = new Wafermark({
    baseUrl: 'https://h',
    apiKey: KEY,
    maxRetries: 0,
    fetch: () => Promise.reject(circle),
  });
  const error = await rejection(client.samples.list());
  expect(error).toHaveProperty(
    'message',
    'listPhysicalSamples: no answer from https://h: round: round: round: round: round',
  );
  let causes = 0;
  for (let { cause } = Object(error); cause !== undefined; { cause } = cause) causes += 1;
  expect(causes).toBe(5);
});

it('shows the codes of its causes when printed, and the stacks where Node shows them', async () => {
  const inner = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: inner }));
  const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, maxRetries: 0, fetch });
  const { cause } = Object(await rejection(client.samples.list()));
  expect([Object.keys(cause), Object.keys(cause.cause)]).toEqual([[], ['code']]);
  expect([cause.name, cause.stack]).toEqual(['TypeError', expect.stringMatching(/^TypeError: fetch failed\n {4}at /)]);
});
