import { expect, it } from 'vitest';
import { ApiError, RedirectError, Wafermark } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection } from './calls.ts';
import { startServer } from './start-server.ts';

it.each(OPERATION_IDS)('%s does not follow a redirect to another origin', async (operation) => {
  const other = await startServer({ json: [] });
  const { url } = await startServer({ status: 307, headers: { location: `${other.url}/x`, 'x-request-id': 'r1' } });
  const error = await rejection(CALLS[operation](new Wafermark({ baseUrl: url, apiKey: KEY })));
  expect(error).toBeInstanceOf(RedirectError);
  expect(error).toMatchObject({ operation, status: 307, location: `${other.url}/x`, requestId: 'r1' });
  expect(other.received).toEqual([]);
});

it.each([301, 302, 303, 307, 308])('says where a %i leads and what to do', async (status) => {
  const server = await startServer({ status, headers: { location: '/elsewhere' } });
  const error = await rejection(new Wafermark({ baseUrl: server.url, apiKey: KEY }).samples.create({}));
  expect(error).toHaveProperty(
    'message',
    `createPhysicalSample: ${status} redirect to /elsewhere not followed, since it would receive the API key: set baseUrl to the address of the API`,
  );
  expect(server.received).toHaveLength(1);
});

it('recognises the opaque response that browsers show for a redirect', async () => {
  const opaque = Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
  const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, fetch: () => Promise.resolve(opaque) });
  const error = await rejection(client.samples.list());
  expect(error).toBeInstanceOf(RedirectError);
  expect(error).toMatchObject({ status: 0, location: undefined });
  expect(error).toHaveProperty('message', expect.stringMatching(/^listPhysicalSamples: redirect not followed/));
});

it('takes a 304, which leads nowhere, for what it is', async () => {
  const { url } = await startServer({ status: 304 });
  const error = await rejection(new Wafermark({ baseUrl: url, apiKey: KEY }).samples.list());
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toHaveProperty('status', 304);
});

it.each([
  { status: 201, name: 'ResponseParseError' },
  { status: 300, name: 'RedirectError' },
  { status: 399, name: 'RedirectError' },
  { status: 400, name: 'BadRequestError' },
  { status: 404, name: 'NotFoundError' },
])('takes $status with a location for a $name', async ({ status, name }) => {
  const { url } = await startServer({ status, headers: { location: '/elsewhere' } });
  const error = await rejection(new Wafermark({ baseUrl: url, apiKey: KEY }).samples.list());
  expect(error).toMatchObject({ name, status });
});
