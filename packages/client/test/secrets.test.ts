import { inspect } from 'node:util';
import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { describe, expect, it } from 'vitest';
import { type Fetch, Wafermark, WafermarkError } from '../src/index.ts';
import { CALLS, KEY, rejection } from './calls.ts';
import { closedAddress, type Received, type Reply, startServer } from './start-server.ts';

/** Everything that a person or a log can see of an error. */
function visible(error: unknown): string {
  if (!(error instanceof WafermarkError)) {
    throw new Error('expected an error of this package', { cause: error });
  }
  const { message, stack } = error;
  return [message, stack, inspect(error, { depth: Infinity, showHidden: true }), JSON.stringify(error)].join('\n');
}

const keyOf = ({ headers }: Received) => String(headers[API_KEY_HEADER.toLowerCase()]);
const problem = (fields: object) => ({
  type: '/problems/not-found',
  title: 'Not found',
  status: 404,
  detail: 'x',
  instance: '/',
  request_id: 'x',
  ...fields,
});
const escaped = (text: string) => text.replace(/[=/]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

describe('a server that echoes the key', () => {
  const replies: Readonly<Record<string, (key: string) => Reply>> = {
    'in a problem': (key) => ({ status: 404, json: problem({ detail: `The key ${key} is not known`, extra: [key] }) }),
    'escaped in a problem': (key) => ({
      status: 404,
      body: JSON.stringify(problem({ detail: '@' })).replace('@', escaped(key)),
    }),
    'escaped in the JSON of another framework': (key) => ({ status: 403, body: `{"detail":"${escaped(key)}"}` }),
    'as the name of a field': (key) => ({ status: 404, json: problem({ [key]: true }) }),
    'in an error page': (key) => ({ status: 502, body: `<pre>X-API-KEY: ${key}</pre>` }),
    'in a page with 200': (key) => ({ body: `<pre>X-API-KEY: ${key}</pre>` }),
    'where a page is cut': (key) => ({ body: `${'.'.repeat(190)}${key}` }),
    'in the request id': (key) => ({ status: 404, json: problem({ detail: key }), headers: { 'x-request-id': key } }),
    'URL-encoded': (key) => ({ status: 404, body: `?key=${encodeURIComponent(key)}` }),
    'URL-encoded in lower case': (key) => ({ status: 404, body: encodeURIComponent(key).toLowerCase() }),
    'with its slash URL-encoded only': (key) => ({ status: 404, body: `?key=${key.replaceAll('/', '%2F')}` }),
    'with its slash escaped, in what is almost JSON': (key) => ({
      status: 404,
      body: `show({"detail":"${key.replaceAll('/', '\\/')}"})`,
    }),
    'as HTML that names some of its characters by number': (key) => ({
      status: 404,
      body: key.replaceAll(/[_=]/g, (char) => `&#${char.charCodeAt(0)};`),
    }),
    'URL-encoded twice': (key) => ({
      status: 404,
      body: `/login?next=${encodeURIComponent(`/?key=${encodeURIComponent(key)}`)}`,
    }),
    'in base64': (key) => ({ status: 404, body: Buffer.from(key).toString('base64') }),
    'in base64, within a longer text': (key) => ({
      status: 404,
      body: Buffer.from(`user:${key}:x`).toString('base64'),
    }),
    'in base64url, one byte further': (key) => ({
      status: 404,
      body: Buffer.from(`user1:${key}`).toString('base64url'),
    }),
    'in a redirect': (key) => ({ status: 302, headers: { location: `http://other.example/?key=${key}` } }),
  };

  it.each(Object.entries(replies))('%s does not get it into the error', async (_, reply) => {
    const server = await startServer((request) => reply(keyOf(request)));
    const error = await rejection(
      CALLS.getSampleAnnotation(new Wafermark({ baseUrl: server.url, apiKey: KEY, maxRetries: 0 })),
    );
    expect(keyOf(server.received[0] ?? expect.unreachable())).toBe(KEY);
    expect(visible(error)).not.toContain(KEY);
    expect(visible(error)).not.toContain(KEY.slice(0, 10));
    expect(visible(error)).toContain('[redacted]');
  });
});

it('does not show a key that JSON has to escape', async () => {
  const apiKey = 'with"quotes\\and-more';
  const body = JSON.stringify([apiKey]).slice(0, -1);
  const { url } = await startServer({ body });
  const error = await rejection(new Wafermark({ baseUrl: url, apiKey }).samples.list());
  expect(error).toHaveProperty('text', '["[redacted]"');
});

it('does not show the key of a fetch that hangs the request on its errors', async () => {
  const fetch: Fetch = (url, init) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    const inner = Object.assign(new Error(`sent ${JSON.stringify(headers)}`), { request: { url, headers } });
    return Promise.reject(Object.assign(new Error(`failed with ${KEY}`, { cause: inner }), { config: { headers } }));
  };
  const error = await rejection(
    new Wafermark({ baseUrl: 'https://h', apiKey: KEY, maxRetries: 0, fetch }).samples.list(),
  );
  expect(visible(error)).not.toContain(KEY);
  expect(visible(error)).toContain('failed with [redacted]');
});

it('does not show the key when nobody answers', async () => {
  const client = new Wafermark({ baseUrl: await closedAddress(), apiKey: KEY, maxRetries: 0 });
  for (const call of Object.values(CALLS)) {
    expect(visible(await rejection(call(client)))).not.toContain(KEY);
  }
});

it('does not show the key of a client that is printed', () => {
  const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, maxRetries: 0 });
  expect(inspect(client, { depth: Infinity, showHidden: true }) + JSON.stringify(client)).not.toContain(KEY);
});

it.each([`${KEY}\n`, `${KEY}é`, `${KEY} x`])(
  'refuses a key that a header cannot carry, without showing it',
  (apiKey) => {
    try {
      new Wafermark({ baseUrl: 'https://h', apiKey });
      expect.unreachable();
    } catch (error) {
      expect(visible(error)).not.toContain(KEY);
      expect(error).toHaveProperty('name', 'ConfigurationError');
    }
  },
);

it('does not show a key of six characters, the shortest that is not a placeholder', async () => {
  const { url } = await startServer({ status: 404, json: problem({ detail: 'no sample for x7Yq2z' }) });
  const error = await rejection(new Wafermark({ baseUrl: url, apiKey: 'x7Yq2z' }).samples.list());
  expect(error).toHaveProperty('message', expect.stringContaining('no sample for [redacted]'));
});

it('leaves words alone that contain a placeholder key', async () => {
  const { url } = await startServer({ status: 404, json: problem({ detail: 'See the latest list' }) });
  const error = await rejection(new Wafermark({ baseUrl: url, apiKey: 'test' }).samples.list());
  expect(error).toHaveProperty('message', expect.stringContaining('See the latest list'));
});

it('gives no request id with the key in it when the call succeeds, but one with a placeholder', async () => {
  const { url, received } = await startServer((request) => ({
    json: [],
    headers: { 'x-request-id': `the-latest-${keyOf(request)}` },
  }));
  const named = async (apiKey: string) => {
    return (await new Wafermark({ baseUrl: url, apiKey }).samples.list().withResponse()).requestId;
  };
  expect(await named(KEY)).toBe(received[0]?.headers['x-request-id']);
  expect(await named('x7Yq2z')).toBe(received[1]?.headers['x-request-id']);
  expect(await named('test')).toBe('the-latest-test');
});

it.each(['a&b<c>"d', "it's-a-key", '50%-off-key', 'a+b/c=d?e', 'semi;colon'])(
  'redacts %s however it is escaped',
  async (apiKey) => {
    const html = apiKey
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    const forms = [
      apiKey,
      html,
      html.replaceAll("'", '&#39;'),
      html.replaceAll("'", '&#x27;'),
      encodeURIComponent(apiKey),
      new URLSearchParams({ k: apiKey }).toString().slice(2),
      JSON.stringify(apiKey).slice(1, -1),
      ...['', 'x', 'xy'].map((before) => Buffer.from(before + apiKey).toString('base64')),
    ];
    for (const form of forms) {
      const { url } = await startServer({ status: 404, body: `<${form}>` });
      const error = await rejection(new Wafermark({ baseUrl: url, apiKey }).samples.list());
      expect(error).toHaveProperty('message', expect.stringContaining('[redacted]'));
      expect(error).toHaveProperty('message', expect.not.stringContaining(form));
    }
  },
);
