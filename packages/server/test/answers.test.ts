/** How answers are sent: whole or as a stream, to clients that read slowly, not at all, or are gone. */
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { createServer, IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { connect, Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { Call } from '../src/http/call.ts';
import { ProblemError, unavailable } from '../src/http/problem.ts';
import { respond, respondWithProblem } from '../src/http/respond.ts';
import { acceptAnyKey, createApp, listen } from '../src/index.ts';
import { createLines } from '../src/socket/lines.ts';
import { originForm } from '../src/socket/origin-form.ts';
import { refuse, refuseConnect } from '../src/socket/refuse.ts';
import { captureLog } from './support/capture-log.ts';
import { openConnection } from './support/raw-connection.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

afterEach(() => {
  vi.useRealTimers();
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A call of nobody, and what is written to its response. */
function callOf(method: string) {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const call = new Call(Object.assign(request, { method, url: ANNOTATIONS }), response);
  const write = vi.spyOn(response, 'write').mockReturnValue(true);
  const end = vi.spyOn(response, 'end');
  const writeHead = vi.spyOn(response, 'writeHead');
  return { call, request, response, write, end, writeHead };
}

const streams = () => ({ enter: vi.fn<() => void>(), leave: vi.fn<() => void>() });

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

const answerOf = (body: AsyncIterable<string>) => ({ status: 200, headers: { Link: '</a>; rel="next"' }, body });

const MOST_HELD = 65_536;

it('sends a list of up to 65,536 characters whole, with its length', async () => {
  const { call, write, end, writeHead } = callOf('GET');
  const { enter, leave } = streams();
  const text = 'x'.repeat(MOST_HELD / 2);
  await respond(call, answerOf(pieces(text, text)), { enter, leave });
  expect([enter, leave, write].map(({ mock }) => mock.calls.length)).toStrictEqual([0, 0, 0]);
  expect(end.mock.calls[0]?.[0]).toBe(text + text);
  expect(writeHead.mock.calls).toStrictEqual([
    [
      200,
      [
        'X-Request-Id',
        call.requestId,
        'X-Content-Type-Options',
        'nosniff',
        'Content-Type',
        'application/json; charset=utf-8',
        'Content-Length',
        String(MOST_HELD),
        'Link',
        '</a>; rel="next"',
        'Cache-Control',
        'no-store',
      ],
    ],
  ]);
});

it('streams a longer list in its order, and counts it as one stream until its end', async () => {
  const { call, write, end, writeHead } = callOf('GET');
  const { enter, leave } = streams();
  const long = 'x'.repeat(MOST_HELD);
  await respond(call, answerOf(pieces(long, 'a', 'b', long, 'c', 'd')), { enter, leave });
  expect(write.mock.calls.map(([text]) => text)).toStrictEqual([`${long}a`, `b${long}`]);
  expect(end.mock.calls[0]?.[0]).toBe('cd');
  expect([enter, leave, writeHead].map(({ mock }) => mock.calls.length)).toStrictEqual([1, 1, 1]);
  expect(writeHead.mock.calls[0]?.[1]).toStrictEqual([
    'X-Request-Id',
    call.requestId,
    'X-Content-Type-Options',
    'nosniff',
    'Content-Type',
    'application/json; charset=utf-8',
    'Link',
    '</a>; rel="next"',
    'Cache-Control',
    'no-store',
  ]);
});

it('sends nothing of a list that would be one stream too many', async () => {
  const { call, write, end, writeHead } = callOf('GET');
  const { enter, leave } = streams();
  enter.mockImplementation(() => {
    throw unavailable('Too many');
  });
  const sent = respond(call, answerOf(pieces('x'.repeat(MOST_HELD + 1))), { enter, leave });
  await expect(sent).rejects.toThrow('Too many');
  expect([leave, write, end, writeHead].map(({ mock }) => mock.calls.length)).toStrictEqual([0, 0, 0, 0]);
});

it('ends the answer to HEAD after the headers of a long list, and reads no more of it', async () => {
  const { call, write, end } = callOf('HEAD');
  const { enter, leave } = streams();
  let read = 0;
  async function* list(): AsyncGenerator<string> {
    for (; read < 5; read += 1) yield 'x'.repeat(MOST_HELD + 1);
  }
  await respond(call, answerOf(list()), { enter, leave });
  expect([read, write.mock.calls.length, end.mock.calls]).toStrictEqual([0, 0, [[]]]);
  expect([enter, leave].map(({ mock }) => mock.calls.length)).toStrictEqual([1, 1]);
});

it('waits for a client that reads slowly, but no longer than a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { call, response, write, end } = callOf('GET');
  const { enter, leave } = streams();
  write.mockReturnValue(false);
  const long = 'x'.repeat(MOST_HELD + 1);
  let isOver = false;
  const sent = respond(call, answerOf(pieces(long, long, long)), { enter, leave }).then(() => {
    isOver = true;
  });
  await nextTurn();
  expect([write.mock.calls.length, vi.getTimerCount()]).toStrictEqual([1, 1]);
  response.emit('drain');
  await nextTurn();
  expect([write.mock.calls.length, vi.getTimerCount()]).toStrictEqual([2, 1]);
  expect(['drain', 'close'].map((event) => response.listenerCount(event))).toStrictEqual([1, 1]);
  vi.advanceTimersByTime(59_999);
  expect(response.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(response.destroyed).toBe(true);
  expect([isOver, leave.mock.calls.length]).toStrictEqual([false, 0]);
  response.emit('close');
  await sent;
  // To a client that is gone, nothing is sent.
  expect([write.mock.calls.length, end.mock.calls.length, leave.mock.calls.length]).toStrictEqual([2, 0, 1]);
});

it('does not wait for a client that keeps up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { call } = callOf('GET');
  await respond(call, answerOf(pieces('x'.repeat(MOST_HELD + 1))), streams());
  expect(vi.getTimerCount()).toBe(0);
});

it('closes the connection instead of a second answer', () => {
  const { call, response, writeHead } = callOf('GET');
  response.writeHead(200);
  respondWithProblem(call, new Error('too late'));
  expect([writeHead.mock.calls.length, response.destroyed]).toStrictEqual([1, true]);
});

it.each([
  ['a key that nobody has', 401, 1_000],
  ['a path that is nowhere', 404, 1_000],
  ['a method that is not supported', 405, 1_000],
  ['an expectation that is not met', 417, 1_000],
  ['a host that is foreign', 421, 1_000],
  ['a body that is too large', 413, 5_000],
] as const)(
  'closes the connection after the answer to %s, and stops reading when its time is up',
  (_, status, time) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const { call, request, response } = callOf('POST');
    const { socket } = request;
    vi.spyOn(socket, 'end').mockReturnThis();
    respondWithProblem(call, new ProblemError(status, 'No.'));
    expect([response.statusCode, response.getHeader('Connection')]).toStrictEqual([status, 'close']);
    socket.destroySoon();
    vi.advanceTimersByTime(time);
    expect(socket.destroyed).toBe(false);
    vi.advanceTimersByTime(10);
    expect(socket.destroyed).toBe(true);
  },
);

it('keeps the connection of a request that has arrived, whatever its problem', () => {
  const { call, request, response } = callOf('GET');
  request.complete = true;
  respondWithProblem(call, new ProblemError(401, 'No.'));
  expect([response.statusCode, response.getHeader('Connection')]).toStrictEqual([401, undefined]);
});

it('sheds one stream too many, and gives a streamed list no slot that other requests need', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let begun = 0;
  const { send } = await runApp({
    store: (opened) => ({
      ...opened,
      read: {
        ...opened.read,
        listAnnotations: async function* (sample, filter) {
          if (filter.property_name === undefined) return;
          const [good] =
            (await opened.read.listAnnotations(sample, {})[Symbol.asyncIterator]().next()).value?.items ?? [];
          if (good === undefined) return;
          const gate = gates[begun];
          begun += 1;
          for (let slice = 0; slice < 3; slice += 1)
            yield { items: Array.from({ length: 100 }, () => good), positions: [] };
          await gate?.promise;
        },
      },
    }),
    app: { mostInFlight: 1, mostStreams: 1 },
  });
  const list = (): Promise<Response> => send('GET', `${ANNOTATIONS}?property_name=long`);
  const first = await list();
  expect(first.status).toBe(200);
  const second = await list();
  expect([second.status, second.headers.get('Retry-After')]).toStrictEqual([503, '1']);
  expect((await send('GET', ANNOTATIONS)).status).toBe(200);
  const shown = await (await send('GET', '/metrics')).text();
  expect(shown).toContain('\nwafermark_requests_in_flight 0\n');
  expect(shown).toContain('\nwafermark_requests_shed_total 1\n');
  for (const gate of gates) gate.resolve();
  expect(await first.json()).toHaveLength(300);
  expect(await (await list()).json()).toHaveLength(300);
  expect(await (await send('GET', '/metrics')).text()).toContain('\nwafermark_requests_in_flight 0\n');
});

it('does nothing for a client that has disconnected before its request is carried out', async () => {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const { store } = await runApp();
  const { log, lines } = captureLog('info');
  const app = await createApp({
    store,
    log,
    authenticate: async (key) => {
      if (key === 'slow') {
        asked.resolve();
        await gate.promise;
      }
      return await acceptAnyKey(key);
    },
  });
  const server = await listen(app, { store, port: 0 });
  const write = vi.spyOn(store, 'write');
  const body = '{"property_name":"n","property_value":1}';
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write(
    `POST ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: slow\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await asked.promise;
  socket.destroy();
  await vi.waitUntil(() => lines.length > 0);
  gate.resolve();
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  expect(write).not.toHaveBeenCalled();
  await server.stop();
});

it('logs what else goes wrong: a thrown value that is not an error, and why it is not ready', async () => {
  const { log, lines } = captureLog('error');
  const { send } = await runApp({
    store: (store) => ({
      ...store,
      ready: () => Promise.reject(new Error('The disk is gone')),
      read: { ...store.read, findSample: () => Promise.reject('no error at all') },
    }),
    app: { log },
  });
  expect((await send('GET', ANNOTATIONS, undefined, { 'X-Request-Id': 'r-1' })).status).toBe(500);
  expect((await send('GET', '/readyz')).status).toBe(503);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { err: 'no error at all', request_id: 'r-1', operation: 'listSampleAnnotations', msg: 'request failed' },
    { err: { message: 'The disk is gone' }, msg: 'request failed' },
  ]);
});

it('logs that the database has become unavailable to a large body', async () => {
  const { log, lines } = captureLog('error');
  const { send, store } = await runApp({ app: { log } });
  const annotations = Array.from({ length: 2_000 }, (_, value) => ({ property_name: 'large', property_value: value }));
  const create = async (): Promise<number> => (await send('POST', `${ANNOTATIONS}bulk`, { annotations })).status;
  expect(await create()).toBe(200);
  const path = String(store.url).slice('sqlite:'.length);
  await rename(path, `${path}.away`);
  expect(await create()).toBe(503);
  expect(lines.join()).toContain('request failed');
});

it('serves on this machine only, unless told otherwise', async () => {
  const { url } = await runApp();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('leaves no timer behind when it has stopped', async () => {
  const { store } = await runApp();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const kept = { ...store, close: async () => {} };
  const server = await listen(await createApp({ store: kept, authenticate: acceptAnyKey }), { store: kept, port: 0 });
  await server.stop();
  expect(vi.getTimerCount()).toBe(0);
});

/** A server that serves the requests of each connection one at a time. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(createLines(listener).accept);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

it('accepts 32 requests ahead on a connection, and closes it after the answer to the last', async () => {
  const served: ServerResponse[] = [];
  const url = await serve((_request, response) => void served.push(response));
  const connection = openConnection(url);
  connection.write(
    Array.from({ length: 40 }, (_, index) => `GET /${index} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''),
  );
  for (let count = 0; count < 33; count += 1) {
    await vi.waitUntil(() => served.length > count, { interval: 1 });
    await nextTurn();
    expect(served).toHaveLength(count + 1);
    served[count]?.end(String(served[count]?.req.url));
  }
  const answers = await connection.ended;
  expect(answers.map(({ body }) => body)).toStrictEqual(Array.from({ length: 33 }, (_, index) => `/${index}`));
  expect(answers.map(({ headers }) => headers.get('connection'))).toStrictEqual([
    ...Array.from({ length: 32 }, () => 'keep-alive'),
    'close',
  ]);
  expect(served).toHaveLength(33);
});

it('does not read the body of an answered request for longer than a second', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const url = await serve((_request, response) => void response.end('done'));
  const connection = openConnection(url);
  connection.write('GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nx');
  const [answer] = await connection.answers(1);
  expect(answer?.body).toBe('done');
  await vi.waitUntil(() => vi.getTimerCount() === 1);
  vi.advanceTimersByTime(1_010);
  expect(await connection.ended).toHaveLength(1);
});

it('runs what is for an idle connection at once, or after its complete requests', async () => {
  const lines = createLines(() => {});
  const done: string[] = [];
  const request = new IncomingMessage(new Socket());
  const { socket } = request;
  lines.whenIdle(socket, () => void done.push('no request'));
  const response = new ServerResponse(request);
  lines.accept(request, Object.assign(response, { req: request }));
  lines.whenIdle(socket, () => void done.push('a request that is still arriving'));
  expect(done).toStrictEqual(['no request', 'a request that is still arriving']);
  request.complete = true;
  lines.whenIdle(socket, () => void done.push('a complete request'));
  expect(done).toHaveLength(2);
  response.emit('close');
  expect(done.slice(2)).toStrictEqual(['a complete request']);
  lines.whenIdle(socket, () => void done.push('an answered request'));
  expect(done.slice(3)).toStrictEqual(['an answered request']);
});

/** What is written to a connection that is refused. */
async function refused(what: (socket: PassThrough) => void): Promise<string> {
  const socket = new PassThrough();
  what(socket);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

it.each([
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout', 'The request did not arrive in time. Send the request again.'],
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large', 'The header fields are too large.'],
  ['HPE_INVALID_METHOD', '400 Bad Request', 'This is not an HTTP request.'],
  [undefined, '400 Bad Request', 'This is not an HTTP request.'],
])('answers the error %s of a connection with %s', async (code, line, detail) => {
  const text = await refused((socket) =>
    refuse(Object.assign(new Error('x'), code === undefined ? {} : { code }), socket),
  );
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const problem = JSON.parse(body);
  expect(problem).toMatchObject({ status: Number(line.slice(0, 3)), detail, instance: '/' });
  expect(head.split('\r\n')).toStrictEqual([
    `HTTP/1.1 ${line}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${body.length}`,
    `X-Request-Id: ${problem.request_id}`,
    'Connection: close',
  ]);
});

it('answers a request for a tunnel with the methods that there are', async () => {
  const text = await refused(refuseConnect);
  expect(text).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r\n/);
  expect(text.split('\r\n')).toContain('Allow: GET, HEAD, OPTIONS, POST, PATCH, DELETE');
  expect(text).toContain('"This server does not support tunnels."');
});

it('writes nothing to a connection that is reset, or half closed', async () => {
  const reset = new PassThrough();
  const written = vi.spyOn(reset, 'end');
  refuse(Object.assign(new Error('x'), { code: 'ECONNRESET' }), reset);
  expect([reset.destroyed, written.mock.calls.length]).toStrictEqual([true, 0]);
  const ended = new PassThrough();
  ended.end();
  refuse(new Error('x'), ended);
  expect(ended.destroyed).toBe(true);
});

it.each([
  ['/a?b', '/a?b', 'given'],
  ['*', '/', 'given'],
  ['http://a', '/', 'a'],
  ['http://a:8080/b?c#d', '/b?c', 'a:8080'],
  ['HTTPS://a/b', '/b', 'a'],
  ['xhttp://a/b', undefined, 'given'],
  ['httpss://a/b', undefined, 'given'],
  ['http:/a/b', undefined, 'given'],
  ['http://', undefined, 'given'],
  ['http://[/b', undefined, 'given'],
  ['a/b', undefined, 'given'],
  ['', undefined, 'given'],
])('reads the target "%s" as the path %s, for the host %s', (target, path, host) => {
  const request = Object.assign(new IncomingMessage(new Socket()), { url: target });
  request.headers.host = 'given';
  expect([originForm(request), request.headers.host]).toStrictEqual([path, host]);
});

it('adds no host to a request that has none', () => {
  const request = Object.assign(new IncomingMessage(new Socket()), { url: 'http://a/b' });
  expect([originForm(request), request.headers.host]).toStrictEqual(['/b', undefined]);
});

it('says which expectation it supports', async () => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nExpect: banana\r\n\r\n');
  const [answer] = await connection.answers(1);
  expect(JSON.parse(answer?.body ?? '')).toHaveProperty('detail', 'The only supported expectation is 100-continue.');
});
