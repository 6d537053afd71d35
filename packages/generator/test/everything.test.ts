import express from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import { partings } from './contract-support.ts';
import { compile, fixture, generateAll, listen, load } from './support.ts';

type Method = (...args: readonly unknown[]) => Promise<unknown>;
interface ClientModule {
  createClient(options: object): Record<string, Record<string, Method>>;
}
interface Middleware {
  openApi(options: object): express.RequestHandler;
}
interface Serve {
  serve(handlers: object): express.RequestHandler;
  problemHandler(): express.ErrorRequestHandler;
}
// biome-ignore lint/suspicious/noExplicitAny: the types of what is generated exist only afterwards; `compile` checks them
type Any = any;

let folder = '';
beforeAll(async () => {
  folder = await generateAll(fixture('everything.yaml'), 'everything');
});

const SECURITY = {
  token: (token: string) => token === 'good',
  user: ({ username, password }: Any) => username === 'ada' && password === 'löve:lace',
  'second-key': (key: string) => key === 'two',
  'query key': (key: string) => key === 'q',
  'cookie.key': (key: string) => key === 'c',
};

async function start(handlers: object): Promise<string> {
  const { openApi } = await load<Middleware>(folder, 'server/middleware.ts');
  const { serve, problemHandler } = await load<Serve>(folder, 'server/serve.ts');
  const app = express();
  app.use(openApi({ security: SECURITY }), serve(handlers), problemHandler());
  app.use(((error, _request, response, _next) => {
    response.status(500).send(JSON.stringify({ message: error.message, faults: error.faults }));
  }) satisfies express.ErrorRequestHandler);
  return await listen(app);
}

async function connect(
  handlers: object,
  credentials: object = { token: 'good' },
): Promise<{ url: string; things: Record<string, Method>; oddNames: Record<string, Method> }> {
  const url = await start(handlers);
  const { createClient } = await load<ClientModule>(folder, 'client/client.ts');
  const client = createClient({ baseUrl: url, credentials, maxRetries: 0 });
  return { url, things: client['things'] ?? {}, oddNames: client['oddNames'] ?? {} };
}

const THING = { id: '1', kind: 'red' };

it('compiles under the strictest settings', async () => {
  expect(await compile(folder)).toBe('');
});

describe('several successes', () => {
  it.each([
    ['a body with 200', { status: 200, body: THING }, THING],
    ['a body with 201', { status: 201, headers: { Location: '/things/1' }, body: THING }, THING],
    ['nothing with 204', { status: 204 }, undefined],
  ])('bring %s', async (_, reply, expected) => {
    const seen: unknown[] = [];
    const { things } = await connect({
      'replace-thing': async (request: Any) => {
        seen.push(request);
        return reply;
      },
    });
    const body = { class: 'a', 'odd name': null };
    expect(await things['replaceThing']?.('a/b', body, { verbose: 'yes' })).toStrictEqual(expected);
    expect(seen).toMatchObject([{ path: { 'thing-id': 'a/b' }, query: { verbose: 'yes' }, body }]);
  });

  it('of 2XX and default are told from failures', async () => {
    let status = 202;
    const { things } = await connect({
      'patch-thing': async () => ({ status, body: status < 300 ? THING : { detail: 'no' } }),
    });
    expect(await things['patchThing']?.('1', { a: null })).toStrictEqual(THING);
    status = 409;
    await expect(things['patchThing']?.('1', {})).rejects.toMatchObject({ status: 409, body: { detail: 'no' } });
  });

  it('are the only ones that a handler can reply with', async () => {
    const { url } = await connect({ 'replace-thing': async () => ({ status: 202, body: THING }) });
    const response = await fetch(`${url}/things/1`, {
      method: 'PUT',
      headers: { Authorization: 'Bearer good', 'Content-Type': 'application/json' },
      body: '{"class":"a","odd name":"x"}',
    });
    expect([response.status, await response.json()]).toMatchObject([
      500,
      { message: 'The 202 response of replace-thing does not match the document.' },
    ]);
  });
});

it('overrides a parameter of the path with that of the operation, and serves HEAD', async () => {
  const seen: unknown[] = [];
  const { url, things } = await connect({
    'has-thing': async ({ query }: Any) => {
      seen.push(query);
      return { status: 204, headers: { 'X-Count': 7 } };
    },
  });
  expect(await things['hasThing']?.('1', { verbose: true })).toBeUndefined();
  expect(seen).toStrictEqual([{ verbose: true }]);
  const response = await fetch(`${url}/things/1?verbose=maybe`, {
    method: 'HEAD',
    headers: { Authorization: 'Bearer good' },
  });
  expect(response.status).toBe(400);
});

describe('parameters of every style', () => {
  it('arrive as they were given', async () => {
    const { things } = await connect({
      search: async ({ query, header, cookie }: Any) => ({ status: 200, body: { query, header, cookie } }),
    });
    const query = {
      ids: [1, 2],
      csv: ['a,b', 'c d', 'ä&='],
      pipes: ['x/y', 'z'],
      spaces: [1.5, -2],
      flag: false,
      either: 7,
      filter: { min: 3, names: ['a', 'b,c'] },
      point: { x: 1, y: 2.5 },
      json: { deep: [1, 2] },
    };
    const header = { 'X-Trace': 12, 'X-Tags': ['a', 'b'] };
    const cookie = { session: 'a;b c', theme: 'dark-blue' };
    expect(await things['search']?.(query, header, cookie)).toStrictEqual({ query, header, cookie });
    const few = { flag: true, either: 'seven', ids: [5], pipes: [] };
    expect(await things['search']?.(few, { 'X-Trace': 1 })).toStrictEqual({
      query: { flag: true, either: 'seven', ids: [5] },
      header: { 'X-Trace': 1 },
      cookie: {},
    });
  });

  it.each([
    ['flag=true&ids=1&ids=x', {}, '/ids/1'],
    ['flag=yes', {}, '/flag'],
    ['', {}, '/flag'],
    ['flag=true', { 'X-Trace': 'a' }, '/X-Trace'],
    ['flag=true', { Cookie: 'session=a' }, '/session'],
    ['flag=true', { Cookie: 'theme=pink' }, '/theme'],
    ['flag=true&filter[min]=a', {}, '/filter/min'],
    ['flag=true&json={', {}, '/json'],
    ['flag=true&z=1', {}, '/z'],
  ])('are refused where they do not fit: %s %j', async (query, headers, pointer) => {
    const { url } = await connect({});
    const response = await fetch(`${url}/search?${query}`, { headers: { 'X-Trace': '1', ...headers } });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: expect.arrayContaining([expect.objectContaining({ pointer })]) },
    ]);
  });

  it('are refused before they are sent where no server could tell their values apart', async () => {
    const { things } = await connect({});
    await expect(things['search']?.({ flag: true, pipes: ['x|y'] }, { 'X-Trace': 1 })).rejects.toMatchObject({
      name: 'ArgumentError',
      message: 'pipes must not have a value with "|", which separates its values.',
    });
  });

  it('are read in paths too', async () => {
    const { oddNames } = await connect({ matrix: async ({ path }: Any) => ({ status: 200, body: path }) });
    expect(await oddNames['matrix']?.([1, 2], ['a', 'b.c'])).toStrictEqual({ ids: [1, 2], label: ['a', 'b.c'] });
  });
});

describe('components that are not objects', () => {
  it('are returned as they are', async () => {
    const { things } = await connect({
      listColours: async () => ({ status: 200, body: ['red', 'dark-blue'] }),
      addColour: async ({ body }: Any) => ({ status: 200, body: body ?? 'green' }),
    });
    expect(await things['listColours']?.()).toStrictEqual(['red', 'dark-blue']);
    expect(await things['addColour']?.('red')).toBe('red');
  });

  it('may be left out where the body is optional', async () => {
    const { things } = await connect({ addColour: async ({ body }: Any) => ({ status: 200, body: body ?? 'green' }) });
    expect(await things['addColour']?.()).toBe('green');
    await expect(things['addColour']?.('pink')).rejects.toMatchObject({ status: 400 });
  });
});

it.each([
  [{ type: 'round', size: 1 }, true],
  [{ type: 'Square', size: 1 }, true],
  [{ type: 'Circle', size: 1 }, false],
  [{ type: 'round' }, false],
])('a discriminator chooses the alternative: %j', async (shape, isValid) => {
  const { things } = await connect({ addShape: async ({ body }: Any) => ({ status: 200, body }) });
  if (isValid) expect(await things['addShape']?.(shape)).toStrictEqual(shape);
  else await expect(things['addShape']?.(shape)).rejects.toMatchObject({ status: 400 });
});

it('joins what `allOf` composes, and asks no request for what is read-only', async () => {
  const { things } = await connect({
    compose: async ({ body }: Any) => ({
      status: 200,
      body: { ...body, id: 'new', parent: { ...body.parent, id: 'old' } },
    }),
  });
  const body = { kind: 'red', extra: 5, parent: { kind: 'green' } };
  expect(await things['compose']?.(body)).toStrictEqual({ ...body, id: 'new', parent: { kind: 'green', id: 'old' } });
  await expect(things['compose']?.({ kind: 'red' })).rejects.toMatchObject({ status: 400 });
  await expect(things['compose']?.({ extra: 5 })).rejects.toMatchObject({ status: 400 });
});

it('refuses a response without what is read-only, since only requests need not have it', async () => {
  const { things } = await connect({ compose: async ({ body }: Any) => ({ status: 200, body }) });
  await expect(things['compose']?.({ kind: 'red', extra: 5 })).rejects.toMatchObject({ status: 500 });
});

describe('files', () => {
  it('are returned as text or bytes, as the server chooses', async () => {
    const replies: Any = {
      txt: { status: 200, body: 'häh' },
      bin: { status: 200, mediaType: 'application/octet-stream', body: new Uint8Array([0, 255]) },
    };
    const { oddNames } = await connect({ 'files/get': async ({ path }: Any) => replies[path.format] });
    const text = await oddNames['filesGet']?.('a.b', 'txt');
    expect(new TextDecoder().decode(text as Uint8Array)).toBe('häh');
    expect(await oddNames['filesGet']?.('a', 'bin')).toStrictEqual(new Uint8Array([0, 255]));
  });

  it('are uploaded in forms', async () => {
    const { oddNames } = await connect({
      upload: async ({ body }: Any) => ({
        status: 200,
        body: {
          count: body.count,
          about: body.about,
          text: await body.file.text(),
          more: await Promise.all(body.more.map((file: Blob) => file.text())),
        },
      }),
    });
    const more = [new Blob(['x']), new Blob(['y'])];
    expect(await oddNames['upload']?.({ file: new Blob(['héllo']), count: 3, more, about: { a: 1 } })).toStrictEqual({
      count: 3,
      about: { a: 1 },
      text: 'héllo',
      more: ['x', 'y'],
    });
    await expect(oddNames['upload']?.({ file: new Blob(['a']), count: 'many' })).rejects.toMatchObject({ status: 400 });
  });
});

describe('credentials', () => {
  const replace = { 'replace-thing': async () => ({ status: 204 }), delete: async () => ({ status: 204 }) };
  const body = { class: 'a', 'odd name': 'x' };
  const user = { username: 'ada', password: 'löve:lace' };

  it.each<[string, object, boolean]>([
    ['a bearer token', { token: 'good' }, true],
    ['a wrong token', { token: 'bad' }, false],
    ['a user and a second key', { user, 'second-key': 'two' }, true],
    ['a user alone', { user }, false],
    ['nothing', {}, false],
  ])('%s', async (_, credentials, isAllowed) => {
    const { things } = await connect(replace, credentials);
    const call = things['replaceThing']?.('1', body);
    if (isAllowed) expect(await call).toBeUndefined();
    else await expect(call).rejects.toMatchObject({ status: 401 });
  });

  it.each<[string, object]>([
    ['a user', { user }],
    ['a key in the query', { 'query key': 'q' }],
    ['a key in a cookie', { 'cookie.key': 'c' }],
  ])('%s is one of several', async (_, credentials) => {
    const { oddNames } = await connect(replace, credentials);
    const method = Object.keys(oddNames).find((name) => name.startsWith('delete')) ?? '';
    expect(await oddNames[method]?.()).toBeUndefined();
  });
});

it('keeps bounds that a double would change', async () => {
  const bundle = await import('node:fs/promises').then(({ readFile }) =>
    readFile(`${folder}/document/openapi.json`, 'utf8'),
  );
  expect(bundle).toContain('"maximum": 9223372036854775807');
});

describe('contract tests', () => {
  const echo = async ({ body, path, query, header, cookie }: Any) => ({
    status: 200,
    body: body ?? { path, query, header, cookie },
  });
  const handlers = {
    'replace-thing': async () => ({ status: 201, headers: { Location: '/things/1' }, body: THING }),
    'has-thing': async () => ({ status: 204, headers: { 'X-Count': 7 } }),
    'patch-thing': async () => ({ status: 202, body: THING }),
    search: async ({ query, header, cookie }: Any) => ({ status: 200, body: { query, header, cookie } }),
    listColours: async () => ({ status: 200, body: ['red'] }),
    addColour: async ({ body }: Any) => ({ status: 200, body: body ?? 'green' }),
    addShape: echo,
    compose: async ({ body }: Any) => ({ status: 200, body: { ...body, id: 'new' } }),
    'files/get': async () => ({ status: 200, mediaType: 'text/plain', body: 'text' }),
    upload: async ({ body }: Any) => ({ status: 200, body: { count: body.count } }),
    matrix: echo,
    delete: async () => ({ status: 204 }),
  };
  const find = async (change: object, credentials: object = { token: 'good', 'query key': 'q' }) =>
    await partings(folder, { baseUrl: await start({ ...handlers, ...change }), credentials });

  it.each<[string, object]>([
    ['a token and a key in the query', { token: 'good', 'query key': 'q' }],
    ['a password and a key in a header', { user: 'ada:löve:lace', 'second-key': 'two' }],
    ['a token and a key in a cookie', { token: 'good', 'cookie.key': 'c' }],
  ])('agree with a server that does all of it, by %s', async (_, credentials) => {
    const found = await find({}, credentials);
    expect([found.parted, found.skipped]).toStrictEqual([{}, []]);
    expect(found.count).toBeGreaterThan(50);
  });

  it.each<[string, object, string, RegExp]>([
    [
      'lacks a header',
      { 'replace-thing': async () => ({ status: 201, body: THING }) },
      'replace-thing (PUT /things/{thing-id})',
      /^the headers of the 201 response are not what the document says: \/Location is required$/,
    ],
    [
      'has another header',
      { 'has-thing': async () => ({ status: 204, headers: { 'X-Count': 'many' } }) },
      'has-thing (HEAD /things/{thing-id})',
      /^the headers of the 204 response are not what the document says: \/X-Count must be integer$/,
    ],
    [
      'sends another body',
      { addShape: async () => ({ status: 200, body: { type: 'Circle', size: 1 } }) },
      'addShape (POST /shapes)',
      /^the server answers 500, which the document does not list/,
    ],
  ])('name the response of a server that %s', async (_, change, operation, message) => {
    const { parted } = await find(change);
    expect(Object.keys(parted)).toStrictEqual([`${operation}: answers a request that fits as the document says`]);
    expect(Object.values(parted)[0]).toMatch(message);
  });
});
