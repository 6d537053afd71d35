import { expect, it } from 'vitest';
import { acceptAnyKey, createApp } from '../src/index.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ORIGIN = 'https://lab.example';
const app = { corsOrigins: [ORIGIN, 'http://localhost:5173'] };
const LIST = `/physical_samples/${SAMPLE}/annotations/`;

const corsOf = ({ headers }: Response): unknown =>
  Object.fromEntries([...headers].filter(([name]) => name === 'vary' || name.startsWith('access-control-')));

const READABLE = {
  vary: 'Origin',
  'access-control-allow-origin': ORIGIN,
  'access-control-expose-headers':
    'Link, ETag, Retry-After, RateLimit-Policy, RateLimit, X-Request-Id, Idempotency-Replayed',
};

it('lets pages of the given origins read every response: successes, lists, problems, and what is not of the API', async () => {
  const { send } = await runApp({ app });
  for (const [method, path, body, status] of [
    ['GET', LIST, undefined, 200],
    ['POST', LIST, { property_name: 'thickness', property_value: 1 }, 200],
    ['POST', LIST, {}, 422],
    ['GET', '/physical_samples/x/annotations/', undefined, 422],
    ['PUT', LIST, undefined, 405],
    ['GET', '/nothing', undefined, 404],
    ['GET', '/healthz', undefined, 200],
    ['GET', '/openapi.json', undefined, 200],
  ] as const) {
    const response = await send(method, path, body, { Origin: ORIGIN });
    expect([path, response.status, corsOf(response)]).toStrictEqual([path, status, READABLE]);
  }
  const unknown = await send('GET', LIST, undefined, { Origin: ORIGIN, 'X-API-KEY': '' });
  expect([unknown.status, corsOf(unknown)]).toStrictEqual([401, READABLE]);
});

it('answers a preflight without a key', async () => {
  const { url } = await runApp({ app });
  const response = await fetch(url + LIST, {
    method: 'OPTIONS',
    headers: { Origin: ORIGIN, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'x-api-key' },
  });
  expect([response.status, await response.text()]).toStrictEqual([200, '']);
  expect(corsOf(response)).toStrictEqual({
    ...READABLE,
    'access-control-allow-methods': response.headers.get('Allow'),
    'access-control-allow-headers': 'X-API-KEY, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-Request-Id',
    'access-control-max-age': '7200',
  });
  expect(response.headers.get('Allow')).toContain('POST');
});

it.each([
  undefined,
  'https://other.example',
  'https://lab.example.evil.example',
  'https://lab.example:8443',
  'http://lab.example',
  'HTTPS://LAB.EXAMPLE',
  'null',
  '*',
])('tells a page of the origin %s nothing', async (origin) => {
  const { url } = await runApp({ app });
  for (const method of ['GET', 'OPTIONS']) {
    const response = await fetch(url + LIST, {
      method,
      headers: {
        'X-API-KEY': 'key',
        'Access-Control-Request-Method': 'POST',
        ...(origin === undefined ? {} : { Origin: origin }),
      },
    });
    expect([response.status, corsOf(response)]).toStrictEqual([200, { vary: 'Origin' }]);
  }
});

it('has no such headers unless origins are given', async () => {
  const { send } = await runApp();
  expect(corsOf(await send('GET', LIST, undefined, { Origin: ORIGIN }))).toStrictEqual({});
});

it.each([
  '*',
  'null',
  '',
  'lab.example',
  'https://lab.example/',
  'https://lab.example/app',
  'HTTPS://lab.example',
  'file:///x',
])('refuses to start with "%s" as an origin', async (origin) => {
  const { store } = await runApp();
  await expect(createApp({ store, authenticate: acceptAnyKey, corsOrigins: [origin] })).rejects.toThrow(
    `"${origin}" is not an origin such as https://lab.example`,
  );
});
