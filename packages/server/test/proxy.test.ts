/** The proxy between a client and an API that may not do what the document says. */
import { createServer, type IncomingMessage, type RequestListener, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { newAnnotation } from '../src/domain/annotation.ts';
import { createProxy, type Disagreement } from '../src/index.ts';
import { listenTo } from './support/listen-to.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const LIST = `/physical_samples/${SAMPLE}/annotations/`;
const ONE = `${LIST}f47ac10b-58cc-4372-a567-0e02b2c3d479`;

interface Between {
  readonly url: string;
  /** What disagrees in the exchange of one request, as lines. */
  readonly during: (send: () => Promise<unknown>) => Promise<readonly string[]>;
}

async function between(target: string): Promise<Between> {
  const found: Disagreement[] = [];
  let exchanges = 0;
  const proxy = createProxy({
    target: new URL(target),
    onDisagreement: (disagreement) => found.push(disagreement),
    onExchange: () => {
      exchanges += 1;
    },
  });
  return {
    url: await listenTo(proxy),
    during: async (send) => {
      const [before, start] = [exchanges, found.length];
      await send();
      await expect.poll(() => exchanges, { interval: 5, timeout: 10_000 }).toBe(before + 1);
      return found.slice(start).map(({ side, status, pointer, message }) => `${side} ${status} ${pointer}: ${message}`);
    },
  };
}

const key = { 'X-API-KEY': 'wm_secret-of-the-lab' };
const json = { ...key, 'Content-Type': 'application/json' };

it('finds nothing between a client and a server that keep to the document, and changes no byte', async () => {
  const app = await runApp();
  const { url, during } = await between(app.url);
  const calls: readonly (readonly [string, string, unknown, number])[] = [
    ['GET', '/physical_samples/', undefined, 200],
    ['GET', LIST, undefined, 200],
    ['GET', `${LIST}?limit=1&x_min=-5`, undefined, 200],
    ['GET', ONE, undefined, 200],
    ['PATCH', ONE, { property_value: 3 }, 200],
    ['POST', LIST, { property_name: 'thickness', property_value: 1, metadata: { '\u{1F600}': [null] } }, 200],
    ['POST', `${LIST}bulk`, { annotations: [{ property_name: 'a', property_value: 1 }] }, 200],
    ['GET', `${ONE}/history`, undefined, 200],
    ['DELETE', ONE, undefined, 204],
    ['DELETE', ONE, undefined, 404],
    ['HEAD', LIST, undefined, 200],
  ];
  for (const [method, path, body, status] of calls) {
    const init = { method, headers: json, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const lines = await during(async () => {
      const response = await fetch(url + path, init);
      expect([method, path, response.status]).toStrictEqual([method, path, status]);
      await response.arrayBuffer();
    });
    expect([method, path, lines]).toStrictEqual([method, path, []]);
  }
  const [through, directly] = await Promise.all([
    fetch(url + LIST, { headers: key }),
    fetch(app.url + LIST, { headers: key }),
  ]);
  expect(await through.text()).toBe(await directly.text());
  expect(through.headers.get('content-type')).toBe(directly.headers.get('content-type'));
});

it('reports requests that the document forbids, and servers that take them', async () => {
  const strict = await runApp();
  const { url, during } = await between(strict.url);
  const refused = await during(() => fetch(url + LIST, { method: 'POST', headers: json, body: '{"property_name":1}' }));
  expect(refused.toSorted()).toStrictEqual([
    'request 422 /property_name: must be string',
    'request 422 /property_value: is required',
  ]);
  const query = await during(() => fetch(`${url}${LIST}?limit=many&x=1`, { headers: key }));
  expect(query.map((line) => line.split(':')[0]).toSorted()).toStrictEqual(['request 422 /limit', 'request 422 /x']);
  expect(await during(() => fetch(`${url}/nothing`))).toStrictEqual(['request 404 : the document has no such path']);
  expect(await during(() => fetch(url + LIST, { method: 'PUT' }))).toStrictEqual([
    'request 405 : the document has no such method of this path',
  ]);
  expect(await during(() => fetch(url + LIST, { method: 'POST', headers: json, body: '{' }))).toStrictEqual([
    'request 400 : the body is not JSON',
  ]);
  expect(await during(() => fetch(`${url}/physical_samples/%ZZ/annotations/`, { headers: key }))).toStrictEqual([
    'request 400 : the path has invalid percent-encoding',
  ]);

  const lax = await between(
    await answering((_, response) => response.setHeader('Content-Type', 'application/json').end('[]')),
  );
  expect(await lax.during(() => fetch(`${lax.url}${LIST}?limit=many`, { headers: key }))).toStrictEqual([
    expect.stringMatching(/^request 200 \/limit: /),
    'response 200 : accepts a request that does not match the document',
  ]);
});

const answering = (listener: RequestListener): Promise<string> => listenTo(createServer(listener));

const ANNOTATION = newAnnotation(
  { property_name: 'thickness', property_value: 1 },
  { id: SAMPLE, sampleId: SAMPLE, now: '2024-01-16T09:30:00.000Z' },
);

it.each<[string, number, Record<string, string>, string | Buffer, readonly (string | RegExp)[]]>([
  ['a documented list', 200, { 'Content-Type': 'application/json' }, JSON.stringify([ANNOTATION]), []],
  [
    'a value of the wrong type',
    200,
    { 'Content-Type': 'application/json' },
    JSON.stringify([ANNOTATION, { ...ANNOTATION, property_value: '1' }]),
    [/^response 200 \/1\/property_value: must be number/],
  ],
  [
    'a field that is missing',
    200,
    { 'Content-Type': 'application/json' },
    JSON.stringify([{ ...ANNOTATION, version: undefined }]),
    [/^response 200 \/0\/version: /],
  ],
  [
    'a field that is not documented',
    200,
    { 'Content-Type': 'application/json' },
    JSON.stringify([{ ...ANNOTATION, extra: 1 }]),
    [/^response 200 \/0\/extra: /],
  ],
  ['an object for a list', 200, { 'Content-Type': 'application/json' }, '{}', [/^response 200 : must be array/]],
  [
    'HTML for JSON',
    200,
    { 'Content-Type': 'text/html' },
    '<html>',
    ['response 200 : the media type is text/html, not application/json', 'response 200 : the body is not JSON'],
  ],
  ['no media type', 200, {}, '[]', ['response 200 : the media type is missing, not application/json']],
  [
    'a malformed request that is not malformed',
    400,
    { 'Content-Type': 'application/problem+json' },
    '{}',
    ['response 400 : refuses a request that matches the document'],
  ],
  ['nothing', 200, { 'Content-Type': 'application/json' }, '', ['response 200 : the body is missing']],
  ['an undocumented status', 418, {}, '', ['response 418 : the document has no status 418 for this operation']],
  [
    'a redirect',
    302,
    { Location: '/elsewhere' },
    '',
    ['response 302 : the document has no status 302 for this operation'],
  ],
  [
    'a refusal for no reason',
    422,
    { 'Content-Type': 'application/problem+json' },
    '{}',
    ['response 422 : refuses a request that matches the document', /^response 422 \/type: /],
  ],
  [
    'an error that is not a problem',
    404,
    { 'Content-Type': 'application/json' },
    '{"error":"x"}',
    [/^response 404 : the media type is application\/json, not application\/problem\+json/],
  ],
])('reports %s', async (_, status, headers, body, expected) => {
  const { url, during } = await between(
    await answering((__, response) => response.writeHead(status, headers).end(body)),
  );
  const lines = await during(async () => {
    const response = await fetch(url + LIST, { headers: key, redirect: 'manual' });
    expect([response.status, Buffer.from(await response.arrayBuffer())]).toStrictEqual([status, Buffer.from(body)]);
  });
  if (expected.length === 0) expect(lines).toStrictEqual([]);
  for (const wanted of expected)
    expect(lines).toContainEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted));
});

it('reports an API that is not there, or leaves in the middle', async () => {
  const gone = await between('http://127.0.0.1:1');
  const lines = await gone.during(async () =>
    expect((await fetch(gone.url + LIST, { headers: key })).status).toBe(502),
  );
  expect(lines).toStrictEqual([expect.stringMatching(/^response undefined : there is no response: .*ECONNREFUSED/)]);
  const leaving = await between(
    await answering((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('[');
      setTimeout(() => response.destroy(), 50);
    }),
  );
  const cut = await leaving.during(() =>
    fetch(leaving.url + LIST, { headers: key })
      .then((response) => response.text())
      .catch(String),
  );
  expect(cut).toStrictEqual([expect.stringMatching(/^response undefined : there is no response: /)]);
});

it('takes no body for what the document says of a deletion and of a version that is known', async () => {
  const { url, during } = await between(
    await answering((request, response) => {
      if (request.method === 'DELETE') response.writeHead(204).end();
      else response.writeHead(304, { ETag: '"1"' }).end();
    }),
  );
  expect(await during(() => fetch(url + ONE, { method: 'DELETE', headers: key }))).toStrictEqual([]);
  const matching = { ...key, 'If-None-Match': '"1"' };
  expect(await during(() => fetch(url + ONE, { headers: matching }))).toStrictEqual([]);
});

it('keeps headers about a connection to itself, in both directions', async () => {
  let seen: readonly string[] = [];
  const { url } = await between(
    await answering(({ headers }, response) => {
      seen = Object.keys(headers);
      const own = { 'Keep-Alive': 'timeout=77', 'Content-Type': 'application/json', 'X-Own': '1' };
      response.writeHead(200, own).end('[]');
    }),
  );
  const about = { TE: 'trailers', 'Keep-Alive': 'timeout=5', Upgrade: 'h2c', 'X-Other': '1' };
  const answered = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url + LIST, { headers: { ...key, ...about, Connection: 'close' } }, resolve)
      .on('error', reject)
      .end();
  });
  answered.resume();
  expect(seen).toContain('x-other');
  expect(seen.filter((name) => ['te', 'keep-alive', 'upgrade'].includes(name))).toStrictEqual([]);
  expect(answered.headers).toHaveProperty('x-own', '1');
  expect(answered.headers['keep-alive']).not.toBe('timeout=77');
});

it('passes the path of the target, the key and the query on, and asks for no compression', async () => {
  let seen: unknown;
  const target = await answering((request, response) => {
    const { host, 'x-api-key': given, 'accept-encoding': encoding } = request.headers;
    seen = [request.method, request.url, host === new URL(target).host, given, encoding];
    response.setHeader('Content-Type', 'application/json').end('[]');
  });
  const { url, during } = await between(`${target}/v1/`);
  await during(() => fetch(`${url}/physical_samples/?name=a%20b`, { headers: key }));
  expect(seen).toStrictEqual(['GET', '/v1/physical_samples/?name=a%20b', true, key['X-API-KEY'], 'identity']);
});

it('has no key, and no value, in what it reports', async () => {
  const app = await runApp();
  const found: string[] = [];
  const proxy = createProxy({
    target: new URL(app.url),
    onDisagreement: (disagreement) => found.push(JSON.stringify(disagreement)),
  });
  const url = await listenTo(proxy);
  const secret = 'secret-recipe';
  await fetch(`${url}${LIST}?property_name=${secret}&api_key=${secret}`, { headers: key });
  await fetch(url + LIST, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ property_name: [secret], property_value: secret }),
  });
  await expect.poll(() => found.length).toBeGreaterThan(2);
  expect(found.join()).not.toContain(secret);
  expect(found.join()).not.toContain(key['X-API-KEY']);
});

it('passes large and compressed bodies on as they are', async () => {
  const zipped = gzipSync('[]');
  const { url, during } = await between(
    await answering((_, response) =>
      response.setHeader('Content-Type', 'application/json').setHeader('Content-Encoding', 'gzip').end(zipped),
    ),
  );
  const lines = await during(async () => expect(await (await fetch(url + LIST, { headers: key })).text()).toBe('[]'));
  expect(lines).toStrictEqual([]);
  const big = Buffer.alloc(70 * 1024 * 1024, ' ');
  big.write('[]');
  const large = await between(
    await answering((_, response) => response.setHeader('Content-Type', 'application/json').end(big)),
  );
  expect(
    await large.during(async () =>
      expect((await (await fetch(large.url + LIST, { headers: key })).arrayBuffer()).byteLength).toBe(big.length),
    ),
  ).toStrictEqual([]);
});
