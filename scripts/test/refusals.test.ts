import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProblems } from '../generate/check-problems.ts';
import { checksOf } from '../generate/checks/checked-schemas.ts';
import { type Document, resolve } from '../generate/document.ts';
import { emitApi, replayedHeader } from '../generate/emit-api.ts';
import { emitClient } from '../generate/emit-client.ts';
import { emitRules } from '../generate/emit-rules.ts';
import { emitSecurity } from '../generate/emit-security.ts';
import { type Operation, readOperations } from '../generate/operation.ts';

const BUNDLE = readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8');
const SAMPLES = ['paths', '/physical_samples/'];
const ANNOTATIONS = ['paths', '/physical_samples/{physical_sample_id}/annotations/'];
const BULK = ['paths', '/physical_samples/{physical_sample_id}/annotations/bulk', 'post'];
const JSON_BODY = ['requestBody', 'content', 'application/json', 'schema'];
const UNAUTHORIZED = ['components', 'responses', 'unauthorized', 'content', 'application/problem+json', 'example'];

/** The document with another value at a place; `undefined` takes away what is there. */
function change(place: readonly string[], value: unknown): Document {
  // As the generator reads it, once the linter has had its say.
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
const NO_NAME = 'A body is a component schema, or an array of one, so that its type has a name';
const DIFFERS = 'listPhysicalSamples 401: the example of the problem differs from x-wafermark-problems';
const ONE_KEY = 'Exactly one header parameter, the idempotency key, is known';
const ONE_HEADER = 'Exactly one header, the request id, is on every answer';
const NO_BULK = 'bulkCreateSampleAnnotations: its body has no array "rows" with maxItems, which x-wafermark-bulk names';

type Row = [what: string, read: (document: Document) => unknown, document: Document, message: string];

const OPERATIONS: readonly Row[] = [
  [
    'an operation that never succeeds',
    readOperations,
    change([...SAMPLES, 'get', 'responses', '200'], undefined),
    'listPhysicalSamples documents no success',
  ],
  [
    'a header parameter of an operation that can be repeated as it is',
    readOperations,
    change([...SAMPLES, 'post', 'x-wafermark-idempotency'], 'natural'),
    'createPhysicalSample: x-wafermark-idempotency is natural, and its header parameters say otherwise',
  ],
  [
    'an operation that needs a key and takes none',
    readOperations,
    change([...SAMPLES, 'get', 'x-wafermark-idempotency'], 'key'),
    'listPhysicalSamples: x-wafermark-idempotency is key, and its header parameters say otherwise',
  ],
  [
    'a limit of a body that is not listed',
    readOperations,
    change([...SAMPLES, 'post', 'x-wafermark-body-limit'], 'none'),
    'createPhysicalSample: x-wafermark-limits has no "none", which x-wafermark-body-limit names',
  ],
  [
    'a body without a limit',
    readOperations,
    change([...SAMPLES, 'post', 'x-wafermark-body-limit'], undefined),
    'createPhysicalSample: x-wafermark-limits has no "", which x-wafermark-body-limit names',
  ],
  [
    'a bulk of rows that are not in the body',
    readOperations,
    change([...BULK, 'x-wafermark-bulk', 'items'], 'rows'),
    NO_BULK,
  ],
  ['a body whose schema has no name', readOperations, change([...BULK, ...JSON_BODY], { type: 'object' }), NO_NAME],
  [
    'an answer whose items have no name',
    readOperations,
    change([...SAMPLES, 'get', 'responses', '200', 'content', 'application/json', 'schema', 'items'], {
      type: 'object',
    }),
    NO_NAME,
  ],
  [
    'pages of something that is no list',
    (document) => emitClient(readOperations(document)),
    change([...ANNOTATIONS, 'get', 'responses', '200', 'content', 'application/json', 'schema'], {
      $ref: '#/components/schemas/Annotation',
    }),
    'listSampleAnnotations is paged, so it has to answer an array',
  ],
];

const PROBLEMS: readonly Row[] = [
  [
    'a problem of a kind that is not listed',
    checkProblems,
    change(['x-wafermark-problems', '401'], undefined),
    DIFFERS,
  ],
  [
    'the problem of a 400, the first status of a failure, of a kind that is not listed',
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

/** The operations of the document with other headers on the successes of those that take a key. */
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
const ONE_MARK = 'Exactly one more header, which marks repetitions, is on the success of operations with a key';

const FACTS: readonly Row[] = [
  [
    'answers to repetitions of which the later ones are not marked',
    withHeaders((headers, index) => (index === 0 ? headers : ['X-Request-Id'])),
    UNCHANGED,
    ONE_MARK,
  ],
  ['answers to repetitions with two marks', withHeaders((headers) => [...headers, 'X-Mark']), UNCHANGED, ONE_MARK],
  [
    'an API in which nothing takes a key',
    (document) => replayedHeader(readOperations(document).filter(({ idempotency }) => idempotency !== 'key')),
    UNCHANGED,
    ONE_MARK,
  ],
  ['a key that is none', writeApi, change([...SCHEME, 'type'], 'http'), 'The key travels in a header'],
  ['a key in the query', writeApi, change([...SCHEME, 'in'], 'query'), 'The key travels in a header'],
  ['an API without keys', writeApi, change(['components', 'securitySchemes'], {}), 'The key travels in a header'],
  [
    'a security scheme that is no key',
    (document) => emitSecurity(document, []),
    change([...SCHEME, 'type'], 'http'),
    'ApiKeyAuth: keys travel in headers',
  ],
  [
    'a key in a cookie',
    (document) => emitSecurity(document, []),
    change([...SCHEME, 'in'], 'cookie'),
    'ApiKeyAuth: keys travel in headers',
  ],
  [
    'operations without checks',
    (document) => emitRules(document, { schemas: new Map(), operations: {} }, []),
    change(['x-unused'], 1),
    'listPhysicalSamples has no checks',
  ],
  [
    'a schema that allows everything, where it is to be an object',
    (document) => checksOf(document, readOperations(document)),
    change(['components', 'schemas', 'AnnotationBulkCreate', 'properties', 'annotations', 'items'], true),
    'The linter lets no schema pass that is no object',
  ],
  [
    'an answer without the id of the request',
    writeApi,
    change([...SAMPLES, 'get', 'responses', '200', 'headers'], undefined),
    ONE_HEADER,
  ],
  [
    'a second header that is on every answer',
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
  ['a second header that makes calls repeatable', writeApi, change([...SAMPLES, 'post', 'parameters'], [KEY]), ONE_KEY],
  [
    'an API without a header that makes calls repeatable',
    (document) =>
      emitApi(
        document,
        readOperations(document).map((operation) => ({ ...operation, headerParameters: [] })),
      ),
    change(['x-unused'], ID),
    ONE_KEY,
  ],
  [
    'a reference that leads nowhere',
    (document) => resolve(document, { $ref: '#/components/headers/none' }),
    change(['x-unused'], 1),
    '#/components/headers/none leads nowhere',
  ],
  [
    'a reference that leads through something that holds nothing',
    (document) => resolve(document, { $ref: '#/info/title/text/more' }),
    change(['x-unused'], 1),
    '#/info/title/text/more leads nowhere',
  ],
];

describe('the generator refuses', () => {
  it.each<Row>([...OPERATIONS, ...PROBLEMS, ...FACTS])('%s', (_, read, document, message) => {
    expect(() => read(document)).toThrow(new Error(message));
  });
});

it('follows references through names with slashes and tildes', () => {
  const document = change(['components', 'schemas', 'a/b~c'], { type: 'object' });
  expect(resolve(document, { $ref: '#/components/schemas/a~1b~0c' })).toStrictEqual({ type: 'object' });
});
