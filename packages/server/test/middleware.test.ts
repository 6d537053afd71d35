/** The generated middleware in another Express app, between its own middleware. */
import { createServer } from 'node:http';
import type { Annotation, AnnotationCreate } from '@wafermark/generated/document/models.ts';
import { BrokenAnswerError, OpenApiError, openApi, validated } from '@wafermark/generated/server/middleware.ts';
import { requestParts } from '@wafermark/generated/server/request-parts.ts';
import { findRoute } from '@wafermark/generated/server/routes.ts';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { expect, it, onTestFinished } from 'vitest';
import { listenTo } from './support/listen-to.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
const CREATE = { property_name: 'thickness', property_value: 25.1, coord_ref_frame: null };
const STORED = {
  id: 'd4c3b2a1-8765-ba09-fedc-0987654321ba',
  physical_sample_id: SAMPLE,
  property_name: 'thickness',
  property_value: 25.1,
  property_unit: null,
  char_source_type: null,
  coord_ref_frame: 'sample_relative',
  coord_units: null,
  coord_x: null,
  coord_y: null,
  coord_z: null,
  data_id: null,
  annotation_metadata: null,
  last_updated: '2024-01-16T09:30:00.000Z',
  version: '1.0.0',
} as const;

/** Serves an app for the test that calls this. */
const serve = (app: Express): Promise<string> => listenTo(createServer(app));

interface App {
  readonly url: string;
  /** The errors passed to the app's error handler. */
  readonly errors: unknown[];
  /** What the app's own middleware saw, in order. */
  readonly seen: string[];
}

/** Another app: its own middleware, the generated one, more of its own, its handlers, and its error handler. */
async function start(...handlers: readonly ((app: Express) => void)[]): Promise<App> {
  const errors: unknown[] = [];
  const seen: string[] = [];
  const note =
    (place: string): RequestHandler =>
    (request, _response, next) => {
      seen.push(`${place} ${request.method}`);
      next();
    };
  const handleError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    errors.push(error);
    const status = error instanceof OpenApiError || error instanceof BrokenAnswerError ? error.status : 500;
    if (error instanceof OpenApiError) response.set(error.headers);
    response.status(status).json({ message: String(error) });
  };
  const app = express();
  app.use(note('before'));
  app.use(express.json());
  app.use(openApi({ security: { ApiKeyAuth: async (key) => key === 'k' } }));
  app.use(note('after'));
  for (const handle of handlers) handle(app);
  app.use(handleError);
  return { url: await serve(app), errors, seen };
}

const answerStored = (app: Express): void => {
  app.post('/physical_samples/:physical_sample_id/annotations/', (request, response) => {
    const { path, body } = validated(request, 'createSampleAnnotation');
    response.json({ ...STORED, physical_sample_id: path.physical_sample_id, property_name: body.property_name });
  });
};

const headers = { 'X-API-KEY': 'k', 'Content-Type': 'application/json' };
const post = (url: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });

it('runs the example of the README', async () => {
  const record = async (sampleId: string, { property_value }: AnnotationCreate): Promise<Annotation> => ({
    ...STORED,
    physical_sample_id: sampleId,
    property_value,
  });
  const handleErrors: ErrorRequestHandler = (error, _request, response, next) => {
    if (!(error instanceof OpenApiError)) return next(error);
    response.status(error.status).set(error.headers).json({ message: error.message, faults: error.faults });
  };

  const app = express();
  app.use(express.json());
  app.use(openApi({ security: { ApiKeyAuth: async (key) => key === process.env['API_KEY'] } }));
  app.post('/physical_samples/:physical_sample_id/annotations/', async (request, response) => {
    const { path, body } = validated(request, 'createSampleAnnotation');
    response.json(await record(path.physical_sample_id, body));
  });
  app.use(handleErrors);

  const url = await serve(app);
  process.env['API_KEY'] = 'k';
  onTestFinished(() => {
    delete process.env['API_KEY'];
  });
  const answer = await post(url + ANNOTATIONS, { ...CREATE, property_value: 7 });
  expect([answer.status, await answer.json()]).toStrictEqual([200, { ...STORED, property_value: 7 }]);
  const refused = await post(url + ANNOTATIONS, { ...CREATE, property_value: '7' });
  expect([refused.status, await refused.json()]).toStrictEqual([
    422,
    {
      message: '1 fault found.',
      faults: [{ location: 'body', pointer: '/property_value', message: 'must be number' }],
    },
  ]);
});

it('passes a request on between middleware of the app, with its values parsed and its body unchanged', async () => {
  const calls: unknown[] = [];
  const { url, seen, errors } = await start(answerStored, (app) => {
    app.get('/physical_samples/:physical_sample_id/annotations/', (request, response) => {
      const call = validated(request);
      if (call.operation !== 'listSampleAnnotations') throw new Error('Unexpected operation');
      calls.push({ path: { ...call.path }, query: call.query });
      response.json([STORED]);
    });
  });
  const answer = await post(url + ANNOTATIONS, CREATE);
  expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  expect(await answer.text()).toBe(JSON.stringify(STORED));
  const list = await fetch(`${url}${ANNOTATIONS}?limit=10&x_min=-1.5&property_name=a%20b`, {
    headers,
  });
  expect(await list.json()).toStrictEqual([STORED]);
  expect(calls).toStrictEqual([
    { path: { physical_sample_id: SAMPLE }, query: { limit: 10, x_min: -1.5, property_name: 'a b' } },
  ]);
  expect([seen, errors]).toStrictEqual([['before POST', 'after POST', 'before GET', 'after GET'], []]);
});

it('passes on requests that the document does not describe, unchecked and without a key', async () => {
  const { url, seen, errors } = await start((app) => {
    app.put('/elsewhere', (_request, response) => {
      response.json({ any: 'thing' });
    });
    app.options('/physical_samples/', (_request, response) => {
      response.sendStatus(204);
    });
  });
  const elsewhere = await fetch(`${url}/elsewhere?x=1`, { method: 'PUT', body: 'any' });
  expect([elsewhere.status, await elsewhere.json()]).toStrictEqual([200, { any: 'thing' }]);
  expect((await fetch(`${url}/physical_samples/`, { method: 'OPTIONS' })).status).toBe(204);
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  expect([seen.length, errors]).toStrictEqual([6, []]);
});

it("matches paths below the app's mount point", async () => {
  const app = express();
  const api = express.Router();
  api.use(express.json(), openApi({ security: { ApiKeyAuth: () => true } }));
  api.post('/physical_samples/:physical_sample_id/annotations/', (request, response) => {
    response.json({ ...STORED, ...validated(request, 'createSampleAnnotation').path });
  });
  app.use('/v1', api);
  const url = await serve(app);
  expect((await post(`${url}/v1${ANNOTATIONS}`, CREATE)).status).toBe(200);
  expect((await post(`${url}/v1${ANNOTATIONS}`, {})).status).toBe(422);
});

it('handles HEAD like GET', async () => {
  const { url } = await start((app) => {
    app.get('/physical_samples/', (request, response) => {
      response.json(validated(request).operation === 'listPhysicalSamples' ? [] : undefined);
    });
  });
  const answer = await fetch(`${url}/physical_samples/`, { method: 'HEAD', headers });
  expect([answer.status, answer.headers.get('Content-Length')]).toStrictEqual([200, '2']);
});

const UUID = 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"';

it.each<[string, string, RequestInit, number, object]>([
  [
    'an unsupported method',
    ANNOTATIONS,
    { method: 'PUT', headers },
    405,
    { Allow: 'DELETE, GET, HEAD, OPTIONS, POST' },
  ],
  ['no key', ANNOTATIONS, {}, 401, { 'WWW-Authenticate': 'ApiKey' }],
  ['an empty key', ANNOTATIONS, { headers: { 'X-API-KEY': '' } }, 401, { 'WWW-Authenticate': 'ApiKey' }],
  ['another key', ANNOTATIONS, { headers: { 'X-API-KEY': 'x' } }, 401, { 'WWW-Authenticate': 'ApiKey' }],
  ['a path with invalid percent-encoding', '/physical_samples/%zz/annotations/', { headers }, 400, {}],
  ['a body of another type', ANNOTATIONS, { method: 'POST', headers: { 'X-API-KEY': 'k' }, body: '{}' }, 415, {}],
  ['a body without a type', ANNOTATIONS, { method: 'POST', headers: { 'X-API-KEY': 'k' } }, 415, {}],
])('passes %s to the app as an error', async (_, path, init, status, expected) => {
  const { url, errors, seen } = await start(answerStored);
  const answer = await fetch(url + path, init);
  expect(answer.status).toBe(status);
  expect(Object.fromEntries(answer.headers)).toMatchObject(
    Object.fromEntries(Object.entries(expected).map(([name, value]) => [name.toLowerCase(), value])),
  );
  expect(errors).toStrictEqual([expect.any(OpenApiError)]);
  expect(errors[0]).toMatchObject({ name: 'OpenApiError', status, faults: [], headers: expected });
  expect(seen).toHaveLength(1);
});

it('passes all faults of a request to the app, each with its location', async () => {
  const { url, errors, seen } = await start(answerStored);
  const answer = await post(
    `${url}${ANNOTATIONS.replace(SAMPLE, `g${SAMPLE.slice(1)}`)}?colour=1`,
    { property_name: 7 },
    { 'Idempotency-Key': 'a b' },
  );
  expect(answer.status).toBe(422);
  expect(errors).toMatchObject([
    {
      message: '5 faults found.',
      status: 422,
      headers: {},
      faults: [
        { location: 'path', pointer: '/physical_sample_id', message: UUID },
        { location: 'query', pointer: '/colour', message: 'is not a known field' },
        { location: 'header', pointer: '/Idempotency-Key', message: 'must match pattern "^[!-~]+$"' },
        { location: 'body', pointer: '/property_value', message: 'is required' },
        { location: 'body', pointer: '/property_name', message: 'must be string' },
      ],
    },
  ]);
  expect(seen).toStrictEqual(['before POST']);
});

it('calls the security handler only with keys', async () => {
  const app = express();
  app.use(openApi({ security: { ApiKeyAuth: () => true } }));
  const url = await serve(app);
  const statuses = ['', 'k'].map(async (key) => {
    const answer = await fetch(url + ANNOTATIONS, { headers: { 'X-API-KEY': key } });
    return answer.status;
  });
  // Requests that pass find no handler in this app.
  expect(await Promise.all([...statuses, fetch(url + ANNOTATIONS).then(({ status }) => status)])).toStrictEqual([
    401, 404, 401,
  ]);
});

it('reads a body that no parser has read, and rejects one that does not fit', async () => {
  const bodies: unknown[] = [];
  const app = express();
  app.use(openApi({ security: { ApiKeyAuth: () => true } }));
  app.post(/./, (request, response) => {
    bodies.push(validated(request).body);
    response.status(204).end();
  });
  const url = await serve(app);
  expect((await post(url + ANNOTATIONS, CREATE)).status).toBe(204);
  expect((await post(url + ANNOTATIONS, { ...CREATE, property_name: 7 })).status).toBe(422);
  expect(bodies).toStrictEqual([CREATE]);
});

it('passes errors of a security handler to the app', async () => {
  const app = express();
  app.use(
    openApi({
      security: {
        ApiKeyAuth: () => {
          throw Object.assign(new Error('The keys cannot be read'), { status: 503 });
        },
      },
    }),
  );
  const url = await serve(app);
  expect((await fetch(url + ANNOTATIONS, { headers })).status).toBe(503);
});

it.each<[string, RequestHandler, string]>([
  ['a value of the wrong type', (_, response) => void response.json({ ...STORED, coord_x: '1' }), '/coord_x'],
  ['an extra field', (_, response) => void response.json({ ...STORED, colour: 1 }), '/colour'],
  ['an invalid response passed to send', (_, response) => void response.send({ ...STORED, version: null }), '/version'],
  ['an undocumented status', (_, response) => void response.status(418).json(STORED), ''],
  ['no content', (_, response) => void response.json(), ''],
  ['a value that JSON cannot represent', (_, response) => void response.json({ ...STORED, coord_x: 1n }), '/coord_x'],
])('blocks %s', async (_, handler, pointer) => {
  const { url, errors } = await start((app) => {
    app.post('/physical_samples/:physical_sample_id/annotations/', handler);
  });
  const answer = await post(url + ANNOTATIONS, CREATE);
  expect([answer.status, await answer.json()]).toStrictEqual([500, { message: String(errors[0]) }]);
  expect(errors).toStrictEqual([expect.any(BrokenAnswerError)]);
  expect(errors[0]).toMatchObject({
    operation: 'createSampleAnnotation',
    status: 500,
    faults: [{ location: 'body', pointer }],
  });
});

it('blocks an invalid response sent after the handler has returned', async () => {
  const { url, errors } = await start((app) => {
    app.post('/physical_samples/:physical_sample_id/annotations/', (_request, response) => {
      setTimeout(() => response.json({}), 1);
    });
  });
  expect((await post(url + ANNOTATIONS, CREATE)).status).toBe(500);
  expect(errors).toStrictEqual([expect.any(BrokenAnswerError)]);
});

it('sends documented failures as problems', async () => {
  const problem = {
    type: '/problems/not-found',
    title: 'Not found',
    status: 404,
    detail: 'No sample with this id.',
    instance: ANNOTATIONS,
    request_id: 'r-1',
  };
  const { url } = await start((app) => {
    app.post('/physical_samples/:physical_sample_id/annotations/', (_request, response) => {
      response.status(404).json(problem);
    });
  });
  const answer = await post(url + ANNOTATIONS, CREATE);
  expect([answer.status, answer.headers.get('Content-Type')?.split(';')[0], await answer.json()]).toStrictEqual([
    404,
    'application/problem+json',
    problem,
  ]);
});

it('knows only requests that have passed, under their own operation', async () => {
  const { url, errors } = await start((app) => {
    app.post('/physical_samples/:physical_sample_id/annotations/', (request) => {
      validated(request, 'createPhysicalSample');
    });
    app.get('/elsewhere', (request) => {
      validated(request);
    });
  });
  await post(url + ANNOTATIONS, CREATE);
  await fetch(`${url}/elsewhere`);
  expect(errors.map(String)).toStrictEqual([
    'Error: This request is for createSampleAnnotation, not for createPhysicalSample',
    'Error: The openApi middleware has not validated this request',
  ]);
});

it('requires a handler for each security scheme of the document, and rejects others', () => {
  // @ts-expect-error a handler is missing
  openApi({ security: {} });
  // @ts-expect-error the document has no such scheme
  openApi({ security: { ApiKeyAuth: () => true, Other: () => true } });
});

it.each<[string, string, RequestInit, string]>([
  [
    'another method',
    ANNOTATIONS,
    { method: 'PUT' },
    'This path supports the methods DELETE, GET, HEAD, OPTIONS, POST.',
  ],
  ['no key', ANNOTATIONS, { headers: {} }, 'Send a valid key in the X-API-KEY header.'],
  [
    'another media type',
    ANNOTATIONS,
    { method: 'POST', body: 'a', headers: { ...headers, 'Content-Type': 'text/plain' } },
    'Send the body as application/json.',
  ],
  ['an invalid escape', '/physical_samples/%zz/annotations/', {}, 'The path has invalid percent-encoding.'],
  ['a repeated parameter', `${ANNOTATIONS}?limit=1&limit=2`, {}, '1 fault found.'],
])('says what is wrong with a request with %s', async (_, path, init, message) => {
  const { url, errors } = await start();
  await fetch(url + path, { headers, ...init });
  expect(errors).toMatchObject([{ message }]);
});

it('keeps every value of a parameter that is repeated', async () => {
  const app = express();
  app.get('/physical_samples/:physical_sample_id/annotations/', async (request, response) => {
    const found = findRoute(request.path);
    response.json(found && (await requestParts('listSampleAnnotations', request, found)));
  });
  const url = await serve(app);
  const answer = await fetch(`${url}${ANNOTATIONS}?limit=1&cursor=a&limit=&limit=2`);
  expect(await answer.json()).toStrictEqual({
    path: { physical_sample_id: SAMPLE },
    query: { limit: ['1', '', '2'], cursor: 'a' },
    header: {},
    cookie: {},
    encoded: { path: { physical_sample_id: SAMPLE }, query: { limit: '2', cursor: 'a' } },
  });
});

it('reads question marks within a query', async () => {
  const queries: unknown[] = [];
  const { url } = await start((app) => {
    app.get('/physical_samples/:physical_sample_id/annotations/', (request, response) => {
      queries.push({ ...validated(request, 'listSampleAnnotations').query });
      response.json([]);
    });
  });
  expect((await fetch(`${url}${ANNOTATIONS}?property_name=a?b?&limit=1`, { headers })).status).toBe(200);
  expect(queries).toStrictEqual([{ property_name: 'a?b?', limit: 1 }]);
});

it('leaves the media type that the app has chosen, and makes any other failure a problem', async () => {
  const { url } = await start((app) => {
    app.get('/physical_samples/:physical_sample_id/annotations/', (_request, response) => {
      response.type('application/vnd.lab+json').json([]);
    });
    app.post('/physical_samples/:physical_sample_id/annotations/', (_request, response) => {
      const detail = 'No.';
      const problem = { type: '/problems/malformed-request', title: 'Malformed request', status: 400, detail };
      response.status(400).json({ ...problem, instance: '/', request_id: 'r-1' });
    });
  });
  const types = [await fetch(url + ANNOTATIONS, { headers }), await post(url + ANNOTATIONS, CREATE)].map(
    (answer) => [answer.status, answer.headers.get('Content-Type')] as const,
  );
  expect(types).toStrictEqual([
    [200, 'application/vnd.lab+json; charset=utf-8'],
    [400, 'application/problem+json; charset=utf-8'],
  ]);
});

it('makes an invalid response a failure, whatever the error handler sets', async () => {
  const app = express();
  app.use(openApi({ security: { ApiKeyAuth: () => true } }));
  app.get('/physical_samples/:physical_sample_id/annotations/', (_request, response) => void response.json([{}]));
  const handleError: ErrorRequestHandler = (_error, _request, response, _next) => void response.end();
  app.use(handleError);
  expect((await fetch((await serve(app)) + ANNOTATIONS, { headers })).status).toBe(500);
});
