import { describe, expect, it } from 'vitest';
import { ApiError, Wafermark, WafermarkError } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection } from './calls.ts';
import { type Reply, startServer } from './start-server.ts';

const REQUEST_ID = '7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11';
const NOT_FOUND = {
  type: '/problems/not-found',
  title: 'Not found',
  status: 404,
  detail: 'No sample with this id.',
  instance: '/physical_samples/x/annotations/',
  request_id: REQUEST_ID,
};
const FAULT = { location: 'body', pointer: '/coord_x', message: 'must be number or null' };
const INVALID = {
  ...NOT_FOUND,
  type: '/problems/validation',
  title: 'The request does not fit the schema',
  status: 422,
  detail: '1 fault found.',
  errors: [FAULT],
};

async function failureOf(reply: Reply, operation: keyof typeof CALLS = 'createSampleAnnotation'): Promise<ApiError> {
  const { url } = await startServer(reply);
  const error = await rejection(CALLS[operation](new Wafermark({ baseUrl: url, apiKey: KEY, maxRetries: 0 })));
  expect(error).toBeInstanceOf(ApiError);
  // The line above has checked it.
  return error as ApiError;
}

it.each(OPERATION_IDS)('says which operation failed: %s', async (operation) => {
  const error = await failureOf({ status: 404, json: NOT_FOUND }, operation);
  expect(error).toMatchObject({ operation, status: 404, problem: NOT_FOUND });
});

it('carries the problem and the request id', async () => {
  const error = await failureOf({ status: 422, json: INVALID, headers: { 'x-request-id': 'from-the-header' } });
  expect(error).toBeInstanceOf(WafermarkError);
  expect(error.problem).toEqual(INVALID);
  expect(error.requestId).toBe('from-the-header');
});

it('takes the request id from the problem where the header cannot be read', async () => {
  const error = await failureOf({ status: 404, json: NOT_FOUND });
  expect(error.requestId).toBe(REQUEST_ID);
});

describe('message', () => {
  it('names the operation, the status, the fault and the request', async () => {
    const { message } = await failureOf({ status: 422, json: INVALID });
    expect(message).toBe(
      'createSampleAnnotation: 422 The request does not fit the schema: 1 fault found ' +
        `(body /coord_x must be number or null) [request ${REQUEST_ID}]`,
    );
  });

  it('has the detail where there are no faults', async () => {
    const { message } = await failureOf({ status: 404, json: NOT_FOUND });
    expect(message).toBe(`createSampleAnnotation: 404 Not found: No sample with this id [request ${REQUEST_ID}]`);
  });

  it('takes only the full stop at the end off the detail', async () => {
    const { message } = await failureOf({ status: 404, json: { ...NOT_FOUND, detail: 'No sample of 1.5 mm.' } });
    expect(message).toBe(`createSampleAnnotation: 404 Not found: No sample of 1.5 mm [request ${REQUEST_ID}]`);
  });

  it('has no place for a detail that is empty', async () => {
    const { message } = await failureOf({ status: 404, json: { ...NOT_FOUND, detail: '' } });
    expect(message).toBe(`createSampleAnnotation: 404 Not found [request ${REQUEST_ID}]`);
  });

  it('shows three faults of many', async () => {
    const errors = Array.from({ length: 17 }, (_, index) => ({ ...FAULT, pointer: `/annotations/${index}/coord_x` }));
    const { message, problem } = await failureOf({ status: 422, json: { ...INVALID, errors } });
    expect(message).toContain('/annotations/2/coord_x must be number or null; and 14 more)');
    expect(message).not.toContain('/annotations/3/');
    expect(problem).toHaveProperty('errors', errors);
  });

  it('leaves out the pointer of a fault in the body as a whole', async () => {
    const errors = [{ location: 'body', pointer: '', message: 'must be object' }];
    const { message } = await failureOf({ status: 422, json: { ...INVALID, errors } });
    expect(message).toContain('(body must be object)');
  });
});

describe('without a problem in the body', () => {
  it.each([
    { body: '', why: 'an empty body', says: '502 Bad Gateway, with an empty body' },
    {
      body: '<html>\n <b>down</b>',
      why: 'HTML',
      says: '502 Bad Gateway, without a problem in its body: <html> <b>down</b>',
    },
    {
      body: '{"detail":"x"}',
      why: 'the JSON of another framework',
      says: '502 Bad Gateway, without a problem in its body: {"detail":"x"}',
    },
    {
      body: `${JSON.stringify(NOT_FOUND).slice(0, 60)}`,
      why: 'JSON that was cut off',
      says: '502 Bad Gateway, without a problem in its body: {"type"',
    },
    { body: 'null', why: 'null', says: '502 Bad Gateway, without a problem in its body: null' },
  ])('$why is still an error with its status', async ({ body, says }) => {
    const error = await failureOf({
      status: 502,
      body,
      headers: { 'content-length': String(body.length), 'x-request-id': 'r1' },
    });
    expect(error).toMatchObject({ status: 502, problem: undefined, requestId: 'r1' });
    expect(error.message).toContain(`createSampleAnnotation: ${says}`);
  });

  it.each([
    { what: 'status', given: { ...NOT_FOUND, status: '404' } },
    { what: 'request_id', given: { ...NOT_FOUND, request_id: undefined } },
    { what: 'errors', given: { ...NOT_FOUND, errors: [{ location: 'body' }] } },
  ])('a problem whose $what is wrong counts as none', async ({ given }) => {
    expect((await failureOf({ status: 404, json: given })).problem).toBeUndefined();
  });

  it('does without a reason phrase where HTTP/2 has none', async () => {
    const fetch = () => Promise.resolve(new Response('', { status: 502 }));
    const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, maxRetries: 0, fetch });
    const error = await rejection(client.samples.list());
    expect(error).toHaveProperty('message', 'listPhysicalSamples: 502, with an empty body');
  });

  it.each([
    { body: 'x'.repeat(80), quoted: 'x'.repeat(80) },
    { body: 'x'.repeat(81), quoted: `${'x'.repeat(80)}…` },
    { body: `\n  ${'x'.repeat(80)}\n`, quoted: 'x'.repeat(80) },
  ])('quotes $body as $quoted', async ({ body, quoted }) => {
    const { message } = await failureOf({ status: 500, body });
    expect(message).toMatch(new RegExp(`: ${quoted}$`));
  });

  it('quotes only the beginning of a long body, on one line', async () => {
    const { message } = await failureOf({ status: 500, body: 'word\n\t '.repeat(100_000) });
    expect(message.length).toBeLessThan(200);
    expect(message).not.toMatch(/[\n\t]/);
    expect(message).toMatch(/…$/);
  });
});

it('has its message and fields in JSON, for logs', async () => {
  const error = await failureOf({ status: 404, json: NOT_FOUND });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'NotFoundError',
    message: error.message,
    operation: 'createSampleAnnotation',
    idempotencyKey: error.idempotencyKey,
    status: 404,
    problem: NOT_FOUND,
    requestId: REQUEST_ID,
    attempts: 1,
  });
  expect(error.stack).toContain(`NotFoundError: ${error.message}`);
});
