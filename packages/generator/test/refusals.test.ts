import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProblems } from '../src/check-problems.ts';
import { checksOf } from '../src/checks/checked-schemas.ts';
import { type Document, resolve } from '../src/document.ts';
import { emitApi, replayedHeader } from '../src/emit-api.ts';
import { emitClient } from '../src/emit-client.ts';
import { emitRules } from '../src/emit-rules.ts';
import { emitSecurity } from '../src/emit-security.ts';
import { type Operation, readOperations } from '../src/operation.ts';

const BUNDLE = readFileSync(new URL('../../../generated/document/openapi.json', import.meta.url), 'utf8');
const SAMPLES = ['paths', '/physical_samples/'];
const ANNOTATIONS = ['paths', '/physical_samples/{physical_sample_id}/annotations/'];
const BULK = ['paths', '/physical_samples/{physical_sample_id}/annotations/bulk', 'post'];
const JSON_BODY = ['requestBody', 'content', 'application/json', 'schema'];
const UNAUTHORIZED = ['components', 'responses', 'unauthorized', 'content', 'application/problem+json', 'example'];

/** The document with another value at a location; `undefined` removes it. */
function change(place: readonly string[], value: unknown): Document {
  // As the generator reads it after the linter has passed.
  const document = JSON.parse(BUNDLE) as Document;
  let parent: object = document;
  for (const name of place.slice(0, -1)) {
    const next: unknown = Reflect.get(parent, name);
    if (typeof next !== 'object' || next === null) throw new Error(`The document has no ${place.join(' / ')}`);
    parent = next;
  }
  const name = place.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, name);
  else Reflect.set(parent, name, value);
  return document;
}

const writeApi = (document: Document): string => emitApi(document, readOperations(document));
const NO_NAME = 'A body must be a component schema, or an array of one, so that its type has a name';
const DIFFERS = 'listPhysicalSamples 401: the example of the problem differs from x-wafermark-problems';
const ONE_KEY = 'There must be exactly one header parameter beside those of RFC 9110: the idempotency key';
const ONE_HEADER = 'Exactly one header, the request id, must be in every response';
const NO_BULK =
  'bulkCreateSampleAnnotations: its body has no array "rows" with maxItems, which x-wafermark-bulk references';

type Row = [what: string, read: (document: Document) => unknown, document: Document, message: string];

const OPERATIONS: readonly Row[] = [
  [
    'an operation without a success response',
    readOperations,
    change([...SAMPLES, 'get', 'responses', '200'], undefined),
    'listPhysicalSamples documents no success response',
  ],
  [
    'a header parameter of an operation that can be retried as is',
    readOperations,
    change([...SAMPLES, 'post', 'x-wafermark-idempotency'], 'natural'),
    'createPhysicalSample: x-wafermark-idempotency is natural, which contradicts its header parameters',
  ],
  [
    'an operation that requires a key and has no parameter for it',
    readOperations,
    change([...SAMPLES, 'get', 'x-wafermark-idempotency'], 'key'),
    'listPhysicalSamples: x-wafermark-idempotency is key, which contradicts its header parameters',
  ],
  [
    'an undeclared body limit',
    readOperations,
    change([...SAMPLES, 'post', 'x-wafermark-body-limit'], 'none'),
    'createPhysicalSample: x-wafermark-limits has no "none", which x-wafermark-body-limit references',
  ],
  [
    'a body without a limit',
    readOperations,
    change([...SAMPLES, 'post', 'x-wafermark-body-limit'], undefined),
    'createPhysicalSample: x-wafermark-limits has no "", which x-wafermark-body-limit references',
  ],
  [
    'a bulk array that is missing in the body',
    readOperations,
    change([...BULK, 'x-wafermark-bulk', 'items'], 'rows'),
    NO_BULK,
  ],
  ['a body whose schema has no name', readOperations, change([...BULK, ...JSON_BODY], { type: 'object' }), NO_NAME],
  [
    'a response whose items have no name',
    readOperations,
    change([...SAMPLES, 'get', 'responses', '200', 'content', 'application/json', 'schema', 'items'], {
      type: 'object',
    }),
    NO_NAME,
  ],
  [
    'pagination of a response that is not a list',
    (document) => emitClient(readOperations(document)),
    change([...ANNOTATIONS, 'get', 'responses', '200', 'content', 'application/json', 'schema'], {
      $ref: '#/components/schemas/Annotation',
    }),
    'listSampleAnnotations is paged, so it must return an array',
  ],
];

const PROBLEMS: readonly Row[] = [
  ['an undeclared problem type', checkProblems, change(['x-wafermark-problems', '401'], undefined), DIFFERS],
  [
    'an undeclared problem type for 400, the lowest failure status',
    checkProblems,
    change(['x-wafermark-problems', '400'], undefined),
    'createPhysicalSample 400: the example of the problem differs from x-wafermark-problems',
  ],
  ['a problem without an example', checkProblems, change(UNAUTHORIZED, undefined), DIFFERS],
  ...['type', 'title', 'status'].map(
    (name): Row => [`a problem of another ${name}`, checkProblems, change([...UNAUTHORIZED, name], 'other'), DIFFERS],
  ),
];

const SCHEME = ['components', 'securitySchemes', 'ApiKeyAuth'];
const KEY = { name: 'Other-Key', in: 'header', description: 'Another key.', schema: { type: 'string' } };
const ID = { $ref: '#/components/headers/request-id' };

/** The operations of the document with other headers in the success responses of those with a key. */
const withHeaders =
  (change: (headers: readonly string[], index: number) => readonly string[]) =>
  (document: Document): string => {
    let index = -1;
    return replayedHeader(
      readOperations(document).map((operation): Operation => {
        if (operation.idempotency !== 'key') return operation;
        index += 1;
        const success = { ...operation.success, headers: change(operation.success.headers, index) };
        return { ...operation, success };
      }),
    );
  };
const UNCHANGED = change(['x-unused'], 1);
const ONE_MARK =
  'The success responses of operations with a key must have exactly one more header, which marks replays';

const FACTS: readonly Row[] = [
  [
    'replays of which some are not marked',
    withHeaders((headers, index) => (index === 0 ? headers : ['X-Request-Id'])),
    UNCHANGED,
    ONE_MARK,
  ],
  ['replays with two marks', withHeaders((headers) => [...headers, 'X-Mark']), UNCHANGED, ONE_MARK],
  [
    'an API in which no operation has a key',
    (document) => replayedHeader(readOperations(document).filter(({ idempotency }) => idempotency !== 'key')),
    UNCHANGED,
    ONE_MARK,
  ],
  ['a scheme other than a key', writeApi, change([...SCHEME, 'type'], 'http'), 'The API key must be in a header'],
  ['a key in the query', writeApi, change([...SCHEME, 'in'], 'query'), 'The API key must be in a header'],
  ['an API without keys', writeApi, change(['components', 'securitySchemes'], {}), 'The API key must be in a header'],
  [
    'a security scheme other than a key',
    (document) => emitSecurity(document, []),
    change([...SCHEME, 'type'], 'http'),
    'ApiKeyAuth: API keys must be in headers',
  ],
  [
    'a key in a cookie',
    (document) => emitSecurity(document, []),
    change([...SCHEME, 'in'], 'cookie'),
    'ApiKeyAuth: API keys must be in headers',
  ],
  [
    'operations without checks',
    (document) => emitRules(document, { schemas: new Map(), operations: {} }, []),
    change(['x-unused'], 1),
    'listPhysicalSamples has no checks',
  ],
  [
    'a schema that allows everything where an object is required',
    (document) => checksOf(document, readOperations(document)),
    change(['components', 'schemas', 'AnnotationBulkCreate', 'properties', 'annotations', 'items'], true),
    'The linter should have rejected a schema that is not an object',
  ],
  [
    'a response without the request id',
    writeApi,
    change([...SAMPLES, 'get', 'responses', '200', 'headers'], undefined),
    ONE_HEADER,
  ],
  [
    'a second header in every response',
    (document) =>
      emitApi(
        document,
        readOperations(document).map((operation) => ({
          ...operation,
          answers: operation.answers.map((answer) => ({ ...answer, headers: [...answer.headers, 'X-Trace-Id'] })),
        })),
      ),
    change(['info', 'title'], 'Any'),
    ONE_HEADER,
  ],
  ['a second idempotency header', writeApi, change([...SAMPLES, 'post', 'parameters'], [KEY]), ONE_KEY],
  [
    'an API without an idempotency header',
    (document) =>
      emitApi(
        document,
        readOperations(document).map((operation) => ({ ...operation, headerParameters: [] })),
      ),
    change(['x-unused'], ID),
    ONE_KEY,
  ],
  [
    'If-None-Match without a 304',
    readOperations,
    change(['paths', '/physical_samples/{physical_sample_id}', 'get', 'responses', '304'], undefined),
    'getPhysicalSample: If-None-Match needs the response 304, and the header ETag in its success response',
  ],
  [
    'a 304 without If-None-Match',
    readOperations,
    change(['paths', '/physical_samples/{physical_sample_id}', 'get', 'parameters'], []),
    'getPhysicalSample: If-None-Match needs the response 304, and the header ETag in its success response',
  ],
  [
    'If-None-Match without an ETag',
    readOperations,
    change(
      ['paths', '/physical_samples/{physical_sample_id}', 'get', 'responses', '200', 'headers', 'ETag'],
      undefined,
    ),
    'getPhysicalSample: If-None-Match needs the response 304, and the header ETag in its success response',
  ],
  [
    'a reference that cannot be resolved',
    (document) => resolve(document, { $ref: '#/components/headers/none' }),
    change(['x-unused'], 1),
    '#/components/headers/none cannot be resolved',
  ],
  [
    'a reference through a value without members',
    (document) => resolve(document, { $ref: '#/info/title/text/more' }),
    change(['x-unused'], 1),
    '#/info/title/text/more cannot be resolved',
  ],
];

describe('the generator rejects', () => {
  it.each<Row>([...OPERATIONS, ...PROBLEMS, ...FACTS])('%s', (_, read, document, message) => {
    expect(() => read(document)).toThrow(new Error(message));
  });
});

it('follows references through names with slashes and tildes', () => {
  const document = change(['components', 'schemas', 'a/b~c'], { type: 'object' });
  expect(resolve(document, { $ref: '#/components/schemas/a~1b~0c' })).toStrictEqual({ type: 'object' });
});
