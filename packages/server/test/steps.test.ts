/** What each step of handling a request does, from its first bytes to the handler. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { expect, it } from 'vitest';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { Call } from '../src/http/call.ts';
import { isOurs, toProblem } from '../src/http/failures.ts';
import { isProblemStatus, ProblemError, validationProblem } from '../src/http/problem.ts';
import { route } from '../src/http/route.ts';
import { createApp, listen } from '../src/index.ts';
import { StoreBusyError, StoreUnavailableError } from '../src/store/store.ts';
import { openConnection } from './support/raw-connection.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

/** A call of nobody. */
function callOf(method: string, url: string): Call {
  const request = new IncomingMessage(new Socket());
  return new Call(Object.assign(request, { method, url }), new ServerResponse(request));
}

it('serves as many requests at once as it may, sheds others, and counts them', async () => {
  const gate = Promise.withResolvers<void>();
  const entered = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let count = 0;
  const { send } = await runApp({
    store: (store) => ({
      ...store,
      write: async (work) => {
        entered[count]?.resolve();
        count += 1;
        await gate.promise;
        return await store.write(work);
      },
    }),
    app: { mostInFlight: 2 },
  });
  const create = (): Promise<Response> => send('POST', ANNOTATIONS, { property_name: 'n', property_value: 1 });
  const admitted = [create(), create()];
  await Promise.all(entered.map(({ promise }) => promise));
  const shed = await create();
  expect([shed.status, shed.headers.get('Retry-After')]).toStrictEqual([503, '1']);
  expect(await shed.json()).toHaveProperty('detail', 'The server is overloaded. Retry shortly.');
  const metrics = await (await send('GET', '/metrics')).text();
  expect(metrics).toContain('\nwafermark_requests_in_flight 2\n');
  expect(metrics).toContain('\nwafermark_requests_shed_total 1\n');
  gate.resolve();
  for (const answer of await Promise.all(admitted)) expect(answer.status).toBe(200);
  expect((await create()).status).toBe(200);
  expect(await (await send('GET', '/metrics')).text()).toContain('\nwafermark_requests_in_flight 0\n');
});

it('asks for a key, even where any key would do, and says how to send it', async () => {
  const { store, send } = await runApp();
  const answers = [await send('GET', ANNOTATIONS, undefined, { 'X-API-KEY': '' })];
  // Whoever finds an owner for no key at all is not asked.
  const server = await listen(await createApp({ store, authenticate: async () => DEMO_PRINCIPAL }), { store, port: 0 });
  answers.push(
    await fetch(server.url + ANNOTATIONS),
    await fetch(server.url + ANNOTATIONS, { headers: { 'X-API-KEY': '' } }),
  );
  await server.stop();
  expect(answers.map(({ status, headers }) => [status, headers.get('WWW-Authenticate')])).toStrictEqual([
    [401, 'ApiKey'],
    [401, 'ApiKey'],
    [401, 'ApiKey'],
  ]);
});

it.each([
  'application/json;quality=1',
  'application/json; version = 1',
  'application/json; q=0.5; version=2, text/html',
])('ignores the parameters of media types in Accept: %s', async (accept) => {
  const { send } = await runApp();
  expect((await send('GET', ANNOTATIONS, undefined, { Accept: accept })).status).toBe(200);
});

it.each([
  ['busy', new StoreBusyError(), 503, 'The storage is busy. Retry shortly.', false],
  ['unavailable', new StoreUnavailableError(), 503, 'The storage is unavailable. Retry later.', true],
])('explains that the storage is %s, and logs what operators can mend', (_, error, status, detail, isLogged) => {
  const problem = toProblem(error);
  expect([problem.status, problem.message, problem.headers]).toStrictEqual([status, detail, { 'Retry-After': '1' }]);
  expect(isOurs(error)).toBe(isLogged);
});

it('keeps problems as they are', () => {
  const problem = new ProblemError(404, 'No such path.');
  expect(toProblem(problem)).toBe(problem);
  expect(isOurs(problem)).toBe(false);
});

const FAILED = 'The server failed. Quote the request id when you report this.';

it.each([
  [
    'that Express could not read',
    Object.assign(new Error('secret'), { status: 400 }),
    400,
    'The request cannot be read.',
  ],
  ['with a status that the API does not have', Object.assign(new Error('secret'), { status: 418 }), 500, FAILED],
  ['with a status of a failure', Object.assign(new Error('secret'), { status: 500 }), 500, FAILED],
  ['with a status as text', Object.assign(new Error('secret'), { status: '400' }), 500, FAILED],
  ['that caused a bug', new TypeError('secret'), 500, FAILED],
  ['that caused something that is not an error', { status: 400 }, 500, FAILED],
])('reveals nothing of the error of a request %s', (_, error, status, detail) => {
  const problem = toProblem(error);
  expect([problem.status, problem.message, problem.errors, problem.headers]).toStrictEqual([
    status,
    detail,
    undefined,
    {},
  ]);
  expect(isOurs(error)).toBe(status === 500);
});

it('knows the statuses of its problems', () => {
  expect([404, 418, '404', undefined].map(isProblemStatus)).toStrictEqual([true, false, false, false]);
});

it('reports no more faults than the document allows', () => {
  const faults = Array.from({ length: LIMITS.maxFaults + 1 }, (_, index) => ({
    location: 'body' as const,
    pointer: `/${index}`,
    message: 'is not a known field',
  }));
  const { status, message, errors } = validationProblem(faults);
  expect([status, message]).toStrictEqual([422, `${LIMITS.maxFaults} faults found.`]);
  expect(errors).toStrictEqual(faults.slice(0, LIMITS.maxFaults));
});

it('takes no stack for a problem, and leaves those of other errors alone', () => {
  const { stackTraceLimit } = Error;
  expect(new ProblemError(404, 'No such path.').stack).not.toContain('\n');
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
});

it('reads every value of a query parameter, in order', () => {
  expect(route(callOf('GET', `${ANNOTATIONS}?a=1&b=%C3%A9+f&a=2&__proto__=x&a=3&c`))).toMatchObject({
    operation: 'listSampleAnnotations',
    query: { a: ['1', '2', '3'], b: 'é f', ['__proto__']: 'x', c: '' },
  });
  expect(Object.keys(Object(route(callOf('GET', ANNOTATIONS))).query)).toStrictEqual([]);
});

it('decodes the parameters of a path', () => {
  expect(route(callOf('HEAD', '/physical_samples/%C3%A9%2Fb/annotations/'))).toStrictEqual({
    operation: 'listSampleAnnotations',
    path: { physical_sample_id: 'é/b' },
    query: {},
  });
});

it('knows the client that has disconnected: before the request was complete, or before the answer was', () => {
  const complete = callOf('GET', ANNOTATIONS);
  expect(complete.isAbandoned).toBe(false);
  complete.request.complete = true;
  // Node destroys a request that has been read.
  complete.request.destroy();
  expect(complete.isAbandoned).toBe(false);
  complete.response.destroy();
  expect(complete.isAbandoned).toBe(true);
  const incomplete = callOf('POST', ANNOTATIONS);
  incomplete.request.destroy();
  expect(incomplete.isAbandoned).toBe(true);
});

it.each([
  ['/', '/'],
  ['/a?b', '/a'],
  ['//a//b', '/a//b'],
  ['///', '/'],
  ['foo://bar//', 'foo://bar//'],
  ['/a b"', '/a%20b%22'],
  ['/a~b/c-d_e.f/', '/a~b/c-d_e.f/'],
  ['', ''],
])('reports the target %s as the URI reference %s', (url, instance) => {
  expect(callOf('GET', url).instance).toBe(instance);
});

it.each([
  ['no host in HTTP/1.0', 'GET /healthz HTTP/1.0\r\nConnection: close\r\n\r\n', 200],
  [
    'other headers with names of four letters',
    'GET /healthz HTTP/1.1\r\nHost: localhost\r\nFrom: a\r\nDate: b\r\n\r\n',
    200,
  ],
  ['a host in capitals', 'GET /healthz HTTP/1.1\r\nHOST: localhost\r\n\r\n', 200],
  ['a value that looks like a host', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: host\r\n\r\n', 200],
  ['two hosts in HTTP/1.0', 'GET /healthz HTTP/1.0\r\nHost: localhost\r\nHost: localhost\r\n\r\n', 400],
])('answers a request with %s', async (_, text, status) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(text);
  expect((await connection.answers(1))[0]?.status).toBe(status);
});

it.each([
  ['has no host', 'GET / HTTP/1.1\r\n\r\n', 'A request must have exactly one Host header.'],
  [
    'names a foreign host',
    'GET / HTTP/1.1\r\nHost: wafers.example\r\n\r\n',
    'This server accepts any key, so it serves only localhost, 127.0.0.1 and [::1].',
  ],
  ['has an invalid escape', 'GET /problems/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n', 'The request cannot be read.'],
])('explains what is wrong with a request that %s', async (_, text, detail) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(text);
  const [answer] = await connection.answers(1);
  expect(JSON.parse(answer?.body ?? '')).toHaveProperty('detail', detail);
});
