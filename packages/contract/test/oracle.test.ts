import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { expect, it } from 'vitest';
import { DOCUMENTED, documented, OPERATION_IDS } from '../src/document.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';
import { violations } from '../src/oracle.ts';
import { requestViolations } from '../src/request-oracle.ts';
import { exampleRequest } from '../src/requests.ts';
import type { Answer, Sent } from '../src/wire.ts';

const example = documented('getSampleAnnotation').responses['200']?.content['application/json']?.examples['demo'];
const headers = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': 'one' };

const answer = (change: {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
}): Answer => ({
  status: change.status ?? 200,
  headers: new Headers(change.headers ?? headers),
  text: change.text ?? JSON.stringify(change.body ?? example),
});

it('reads the same operations and statuses from the document as the generated table', () => {
  const read = DOCUMENTED.map(({ id, method, path, responses }) => [
    id,
    method,
    path,
    Object.keys(responses).map(Number),
  ]);
  const listed = OPERATION_IDS.map((id) => [id, OPERATIONS[id].method, OPERATIONS[id].path, OPERATIONS[id].statuses]);
  expect(read.toSorted()).toStrictEqual(listed.toSorted());
});

it('finds no violations in the documented response', () => {
  expect(violations('getSampleAnnotation', answer({}))).toStrictEqual([]);
});

it.each<[string, Answer, string]>([
  ['an undocumented status', answer({ status: 201 }), 'getSampleAnnotation: undocumented status 201'],
  [
    'an undocumented content type',
    answer({ headers: { ...headers, 'content-type': 'text/html' } }),
    'getSampleAnnotation 200: undocumented content type "text/html"',
  ],
  [
    'a missing header',
    answer({ headers: { 'content-type': 'application/json' } }),
    'getSampleAnnotation 200: header X-Request-Id is missing',
  ],
  [
    'an invalid header',
    answer({ headers: { ...headers, 'x-request-id': 'a b' } }),
    'getSampleAnnotation 200: header X-Request-Id: must match pattern "^[A-Za-z0-9._~-]+$" {"pattern":"^[A-Za-z0-9._~-]+$"}',
  ],
  [
    'an undocumented property',
    answer({ body: { ...Object(example), stack: '' } }),
    'getSampleAnnotation 200: body: must NOT have additional properties {"additionalProperty":"stack"}',
  ],
  [
    'a missing property',
    answer({ body: { ...Object(example), version: undefined } }),
    'getSampleAnnotation 200: body: must have required property \'version\' {"missingProperty":"version"}',
  ],
  [
    'a number as text',
    answer({ body: { ...Object(example), coord_x: '1.5' } }),
    'getSampleAnnotation 200: body: /coord_x must be number,null {"type":["number","null"]}',
  ],
  [
    'a day that does not exist',
    answer({ body: { ...Object(example), last_updated: '2024-02-31T00:00:00.000Z' } }),
    'getSampleAnnotation 200: body: /last_updated must match format "date-time" {"format":"date-time"}',
  ],
])('reports %s in a response', (_, wrong, violation) => {
  expect(violations('getSampleAnnotation', wrong)).toStrictEqual([violation]);
});

it('reports an undocumented body', () => {
  const found = violations('deleteSampleAnnotation', answer({ status: 204 }));
  expect(found).toStrictEqual(['deleteSampleAnnotation 204: undocumented body of type "application/json"']);
});

const bulk = exampleRequest('bulkCreateSampleAnnotations');
const list = exampleRequest('listSampleAnnotations');

it.each(OPERATION_IDS)('finds no violations in the example request of %s', (id) => {
  expect(requestViolations(exampleRequest(id))).toStrictEqual([]);
});

it.each<[string, Sent, string]>([
  ['an unknown path', { ...list, target: '/' }, 'undocumented GET /'],
  [
    'a wrong trailing slash',
    exampleRequest('listSampleAnnotations', { otherSlash: true }),
    'listSampleAnnotations: wrong trailing slash',
  ],
  ['no key', exampleRequest('listSampleAnnotations', { key: null }), 'listSampleAnnotations: no key'],
  [
    'an unknown parameter',
    exampleRequest('listSampleAnnotations', { query: 'colour=red' }),
    'listSampleAnnotations: undocumented query parameter colour',
  ],
  [
    'a repeated parameter',
    exampleRequest('listSampleAnnotations', { query: 'limit=1&limit=2' }),
    'listSampleAnnotations: parameter limit is repeated',
  ],
  [
    'an invalid parameter',
    exampleRequest('listSampleAnnotations', { query: 'limit=many' }),
    'listSampleAnnotations: parameter limit: must be integer {"type":"integer"}',
  ],
  [
    'another content type',
    exampleRequest('bulkCreateSampleAnnotations', { headers: { 'content-type': 'text/plain' } }),
    'bulkCreateSampleAnnotations: undocumented content type "text/plain"',
  ],
  ['a body on a GET', { ...list, body: '{}' }, 'listSampleAnnotations: an undocumented body'],
  [
    'an invalid body',
    { ...bulk, body: '{"annotations":[]}' },
    'bulkCreateSampleAnnotations: body: /annotations must NOT have fewer than 1 items {"limit":1}',
  ],
])('reports %s in a request', (_, wrong, violation) => {
  expect(requestViolations(wrong)).toStrictEqual([violation]);
});

it.each([
  ['a stack', 'Error: no\n    at insert (/srv/app/store.js:12:7)'],
  ['a source file', 'in store.ts:12'],
  ['a folder', 'no such file: /tmp/wafermark.db'],
  ['the database', 'SQLITE_BUSY'],
  ['a key', `unknown key ${KEYS.read}`],
])('reports %s in the text of a response', (what, text) => {
  const found = judge({ by: 'hand', sent: { ...list, method: 'HEAD' }, answer: answer({ text }) });
  expect(found.filter((fault) => fault.includes(`reveals ${what} `)).length).toBe(1);
});
