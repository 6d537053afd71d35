import { type Agent, request as httpRequest } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import fc, { type Arbitrary } from 'fast-check';
import { invalid } from './arbitrary/invalid.ts';
import { valid } from './arbitrary/valid.ts';
import { documented, OPERATION_IDS, type Parameter } from './document.ts';
import { type Change, exampleRequest } from './requests.ts';
import type { Answer, Sent } from './wire.ts';

/** The kinds of generated requests. */
export const KINDS = ['valid', 'one fault', 'several faults', 'hostile'] as const;
export type Kind = (typeof KINDS)[number];

export interface Generated {
  readonly kind: Kind;
  readonly operation: OperationId;
  readonly sent: Sent;
}

/** Texts that parsers disagree about, and bodies of the wrong type. */
const HOSTILE_BODIES = [
  '',
  ' ',
  'null',
  '[]',
  '"text"',
  '{',
  '{"a":1}{"a":2}',
  '{"property_name":"a","property_name":"b","property_value":1}',
  '{"property_name":"a","property_value":NaN}',
  '{"property_name":"a","property_value":1e400}',
  '{"property_name":"a","property_value":1e-400}',
  '{"property_name":"a","property_value":9007199254740993}',
  '{"property_name":"a","property_value":1,"__proto__":{"a":1}}',
  '{"property_name":"a","property_value":1,"metadata":{"__proto__":{"constructor":[]}}}',
  '{"property_name":"\\ud800","property_value":1}',
  '{"property_name":"\\ufeffa","property_value":1}',
  '{"annotations":{}}',
  '{"annotations":[]}',
  '{"annotations":[null]}',
  `{"metadata":${'{"a":'.repeat(70)}1${'}'.repeat(70)}}`,
];

const HOSTILE_QUERIES = [
  'x_min=0x10',
  'x_min=%201',
  'x_min=',
  'x_min=1&x_min=2',
  'x_min=2&x_max=1',
  'limit=1e1',
  'limit=1.0',
  'limit=00',
  'limit=9007199254740993',
  'cursor=MQ',
  'cursor=%2F',
  '__proto__=1',
  'has_data_item=True',
  'has_data_item=TRUE',
  'property_name=%00',
  'property_name=%zz',
  'property_name[]=a',
  'a%2Fb~c=1',
];

const HOSTILE_IDS = ['x', '%zz', '%00', 'a%2Fb', 'A1B2C3D4-5678-90AB-CDEF-1234567890AB', `urn:uuid:${'0'.repeat(36)}`];

const generated = (operation: OperationId, kind: Kind, change: Change): Generated => ({
  kind,
  operation,
  sent: exampleRequest(operation, change),
});

function changes(id: OperationId, kind: Kind): Arbitrary<Change> {
  switch (kind) {
    case 'valid':
      return fc.record({ body: validBody(id), query: validQuery(id) }).map(compact);
    case 'one fault':
      return fc.oneof(...[brokenBody(id), brokenQuery(id), brokenPath(id)].filter((some) => some !== undefined));
    case 'several faults':
      return fc
        .tuple(brokenBody(id) ?? fc.constant({}), brokenQuery(id) ?? fc.constant({}), brokenPath(id) ?? fc.constant({}))
        .map((some) => Object.assign({}, ...some));
    case 'hostile':
      return fc
        .record({
          body: takesBody(id) ? fc.constantFrom(...HOSTILE_BODIES) : fc.constant(undefined),
          query: fc.constantFrom('', ...HOSTILE_QUERIES),
          id: fc.option(fc.constantFrom(...HOSTILE_IDS), { nil: undefined }),
          type: fc.constantFrom('application/json', 'application/json; v=1', 'text/plain'),
        })
        .map(({ body, query, id: path, type }) => ({
          query,
          ...(body === undefined ? {} : { body, headers: { 'content-type': type } }),
          ...(path === undefined ? {} : { path: { physical_sample_id: path } }),
        }));
  }
}

const takesBody = (id: OperationId): boolean => 'maxBodyBytes' in OPERATIONS[id];
const schemaOf = (id: OperationId) => documented(id).requestContent['application/json']?.schema;
const parametersOf = (id: OperationId, place: string): readonly Parameter[] =>
  documented(id).parameters.filter((parameter) => parameter.in === place);

/** Drops undefined members. */
const compact = ({ body, query }: { body: string | undefined; query: string }): Change => ({
  query,
  ...(body === undefined ? {} : { body }),
});

function validBody(id: OperationId): Arbitrary<string | undefined> {
  const schema = schemaOf(id);
  return schema === undefined ? fc.constant(undefined) : valid(schema).map((value) => JSON.stringify(value));
}

function validQuery(id: OperationId): Arbitrary<string> {
  const parameters = parametersOf(id, 'query').filter(({ name }) => name !== 'cursor');
  const one = (parameter: Parameter): Arbitrary<string> =>
    fc
      .option(valid(parameter.schema), { nil: undefined })
      .map((value) => (value === undefined ? '' : pair(parameter, value)));
  return fc.tuple(...parameters.map(one)).map((pairs) => pairs.filter((text) => text !== '').join('&'));
}

const pair = ({ name }: Parameter, value: unknown): string =>
  `${name}=${encodeURIComponent(String(value).toWellFormed())}`;

function brokenBody(id: OperationId): Arbitrary<Change> | undefined {
  const schema = schemaOf(id);
  if (schema === undefined) return undefined;
  const small = invalid(schema).filter(({ large }) => !large);
  return fc.oneof(...small.map(({ arbitrary }) => arbitrary)).map(({ value }) => ({ body: JSON.stringify(value) }));
}

function brokenQuery(id: OperationId): Arbitrary<Change> | undefined {
  const broken = parametersOf(id, 'query').flatMap((parameter) =>
    invalid(parameter.schema).map(({ arbitrary }) => arbitrary.map(({ value }) => ({ query: pair(parameter, value) }))),
  );
  return fc.oneof(fc.constant({ query: 'no_such_parameter=1' }), ...broken);
}

function brokenPath(id: OperationId): Arbitrary<Change> | undefined {
  const names = parametersOf(id, 'path').map(({ name }) => name);
  if (names.length === 0) return undefined;
  return fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('x', '0', '%2D', `${'0'.repeat(8)}-0000-0000-0000-00000000000g`))
    .map(([name, value]) => ({ path: { [name]: value } }));
}

/** Requests for all operations: valid, with one fault, with several faults, and hostile ones. */
export const requests: Arbitrary<Generated> = fc.oneof(
  ...OPERATION_IDS.flatMap((id) => KINDS.map((kind) => changes(id, kind).map((change) => generated(id, kind, change)))),
);

/** Sends a request on a persistent connection. */
export function sendKept(agent: Agent, base: string, { method, target, headers, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path: target, agent, headers: { ...length, ...headers } });
    request.on('response', (response) => {
      const { statusCode = 0, headers: received } = response;
      const told = new Headers({ link: String(received['link'] ?? '') });
      readText(response).then((text) => resolve({ status: statusCode, headers: told, text }), reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}
