import { refuseUnknownMembers } from '../load/members.ts';
import { type JsonObject, METHODS } from '../load/shapes.ts';
import type { Sources } from '../load/sources.ts';
import { Names, typeNameOf, variableNameOf } from '../names.ts';
import { Schemas } from '../schema/schemas.ts';
import { readAnswers } from './answers.ts';
import { readBody, readBulk } from './body.ts';
import { checkExtensions } from './extensions.ts';
import type { TypeNaming } from './media.ts';
import type { Answer, Model, Operation, Pagination, Parameter, Problem, RateLimit, Retry } from './model.ts';
import { readParameters } from './parameters.ts';
import { Reader } from './reader.ts';
import { readSchemes, readSecurity } from './security.ts';
import { serverUrl } from './servers.ts';

const DEFAULT_RETRY: Retry = {
  statuses: [408, 425, 429, 500, 502, 503, 504],
  maxRetries: 3,
  firstDelayMs: 500,
  maxDelayMs: 8_000,
  maxRetryDelayMs: 60_000,
};

/** RFC 9110, section 13: request headers with conditions, which a server evaluates for any operation that documents them. */
export const CONDITIONS: readonly string[] = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];
const KEY = /^(x-)?idempotency-key$/i;
const REQUEST_ID = /^(x-)?(request|correlation)-?id$/i;

/** Names that generated files use for something else: a model may be called so, and is written as `models.Page` there. */
const OWN =
  `Api ApiPromise As AsSent Behaviour Body Call Client Context Data File Handlers Input Item KeyOptions MatchOptions Name
OperationId Operations Options Page PageOptions PageParameters PagedPromise ProblemDetails ReadHandlers ReadOperationId ReadReply Reply Requests
ResponseHead Scope Sent Transport UndefinedIfOptional ValidRequest ValidationProblemDetails Value WithResponse Wrap WriteHandlers
WriteOperationId WriteReply ErrorBodies
ApiClient ApiClientOptions CredentialSource BasicCredentials RequestOptions TransportOptions
Check Checks SchemaError ApiCall Returned`.split(/\s+/);
/** Those that the language has: a model may be called so, and is written as `models.Error` beside the language's own. */
const GLOBAL =
  `Array AsyncIterable Boolean Date Error Function JSON Map Math NonNullable Number Object Omit Partial Pick Promise Readonly
Record Reflect RegExp Request Response Set String Symbol URL Headers WeakMap Awaited Parameters ReturnType Iterable`.split(
    /\s+/,
  );

const QUALIFIED: ReadonlySet<string> = new Set([...OWN, ...GLOBAL]);

/** Types that models are made of. */
const RESERVED = ['Blob', 'Uint8Array'];

/**
 * Reads a document.
 * @throws {Refusal} for anything from which nothing right could be generated
 */
export function readModel(document: JsonObject, sources: Sources): Model {
  const reader = new Reader(document, sources);
  checkDocument(reader);
  refuseUnknownMembers(document, sources);
  checkExtensions(reader, document, 'document');
  const names = new Names(RESERVED);
  const schemas = new Schemas(document, sources, names);
  const naming: TypeNaming = { types: [], names };
  const schemes = readSchemes(reader);
  const limits = numbers(document['x-wafermark-limits']);
  const operations = readOperations(
    reader,
    schemas,
    naming,
    limits,
    schemes.map(({ name }) => name),
  );
  const info = reader.object(document, 'info', '`info`') ?? {};
  const model = {
    title: reader.string(info, 'title', 'the title') ?? 'API',
    version: reader.string(info, 'version', 'the version') ?? '0',
    baseUrl: serverUrl(reader, document),
    schemas,
    types: naming.types,
    operations,
    securitySchemes: schemes,
    limits,
    rateLimit: document['x-wafermark-rate-limit'] as RateLimit | undefined,
    // Its schema has been checked.
    retry: (document['x-wafermark-retry'] ?? DEFAULT_RETRY) as Retry,
    problems: (document['x-wafermark-problems'] ?? {}) as Readonly<Record<string, Problem>>,
    requestIdHeader: headerOfEveryAnswer(operations),
    idempotencyKeyHeader: operations
      .flatMap(({ headerParameters }) => headerParameters)
      .find(({ name }) => KEY.test(name))?.name,
    replayedHeader: operations
      .filter(({ idempotency }) => idempotency === 'key')
      .flatMap(({ answers }) => answers.flatMap(({ headers }) => headers.map(({ name }) => name)))
      .find((name) => /replay/i.test(name)),
  };
  return model;
}

function checkDocument(reader: Reader): void {
  const { document } = reader;
  const dialect = document['jsonSchemaDialect'];
  if (
    dialect !== undefined &&
    !/^https:\/\/(spec\.openapis\.org\/oas\/3\.1\/dialect\/|json-schema\.org\/draft\/2020-12\/schema$)/.test(
      String(dialect),
    )
  ) {
    reader.refuse(
      document,
      ['jsonSchemaDialect'],
      'schemas are read as JSON Schema 2020-12; leave out `jsonSchemaDialect`',
    );
  }
  if (document['paths'] === undefined && document['components'] === undefined && document['webhooks'] === undefined) {
    reader.refuse(document, [], 'the document has no `paths`; write them');
  }
}

const numbers = (value: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(Object(value)).map(([name, number]) => [name, Number(number)]));

function readOperations(
  reader: Reader,
  schemas: Schemas,
  naming: TypeNaming,
  limits: Model['limits'],
  schemes: readonly string[],
): readonly Operation[] {
  const { document } = reader;
  const paths = reader.object(document, 'paths', '`paths`') ?? {};
  const ids = new Map<string, JsonObject>();
  const methods = new Map<string, Names>();
  const typeNames = naming.names;
  const shapes = new Map<string, string>();
  return Object.keys(paths).flatMap((path) => {
    if (path.startsWith('x-')) return [];
    if (!path.startsWith('/')) reader.refuse(paths, [path], `the path ${path} must begin with a slash; write /${path}`);
    if (/[{}]/.test(path.replaceAll(/\{[^{}/]+\}/g, '')))
      reader.refuse(paths, [path], `the braces in ${path} do not match; write {NAME} for each parameter`);
    const parameterNames = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
    const twice = parameterNames.find((name, index) => parameterNames.indexOf(name) !== index);
    if (twice !== undefined)
      reader.refuse(paths, [path], `the path has {${twice}} twice; give each parameter its own name`);
    if (/[?#]/.test(path))
      reader.refuse(
        paths,
        [path],
        `the path ${path} must not have a query or fragment; describe query parameters in \`parameters\``,
      );
    if (/\}\{/.test(path))
      reader.refuse(
        paths,
        [path],
        `nothing separates two parameters of ${path}, so that no text tells where one ends; write something between them`,
      );
    const shape = path.replaceAll(/\{[^{}]*\}/g, '{}');
    const item = reader.resolve(paths[path], paths, path, 'a path');
    const known = new Set<string>([...METHODS, 'summary', 'description', 'servers', 'parameters', '$ref']);
    for (const name of Object.keys(item)) {
      if (!known.has(name) && !name.startsWith('x-')) {
        reader.refuse(
          item,
          [name],
          `a path has no \`${name}\`; write one of ${METHODS.join(', ')} in lower case, or leave it out`,
        );
      }
    }
    return METHODS_IN_ORDER.flatMap((method): Operation[] => {
      const operation = reader.object(item, method, 'an operation');
      if (operation === undefined) return [];
      const other = shapes.get(`${method} ${shape}`);
      if (other !== undefined) {
        reader.refuse(
          item,
          [method],
          `the paths ${other} and ${path} are the same but for the names of parameters, and both have ${method.toUpperCase()}; leave one out`,
        );
      }
      shapes.set(`${method} ${shape}`, path);
      if (method === 'trace')
        reader.refuse(item, [method], 'no client in JavaScript may send TRACE; leave the operation out');
      checkExtensions(reader, operation, 'operation');
      const id = reader.string(operation, 'operationId', 'the operationId') ?? idOf(method, path);
      const same = ids.get(id);
      if (same !== undefined)
        reader.refuse(
          operation,
          'operationId' in operation ? ['operationId'] : [],
          `two operations are called ${id}; give each its own operationId`,
        );
      ids.set(id, operation);
      const typeName = typeNames.takeWith(typeNameOf(id), ['Request', 'Reply', 'Filter', 'Headers', 'Cookies']);
      const [group, clientMethod] = methodOf(reader, operation, id, methods);
      const parameters = readParameters(reader, schemas, naming, { item, operation, typeName, path });
      for (const [holder, list] of [
        [item, item['parameters']],
        [operation, operation['parameters']],
      ] as const) {
        if (!Array.isArray(list)) continue;
        for (const [index, one] of list.entries())
          checkExtensions(reader, reader.resolve(one, holder, String(index), 'a parameter'), 'parameter');
      }
      const answers = readAnswers(reader, schemas, naming, { operation, typeName, method });
      const body = readBody(reader, schemas, naming, { operation, typeName, limits, method });
      const of = (location: string): readonly Parameter[] =>
        parameters.filter((parameter) => parameter.in === location);
      const headerParameters = of('header');
      const built: Operation = {
        id,
        typeName,
        method: method.toUpperCase(),
        path,
        group,
        clientMethod,
        // Its schema has been checked.
        scope: operation['x-wafermark-scope'] as string | undefined,
        idempotency: readIdempotency(reader, operation, method, headerParameters),
        summary: reader.string(operation, 'summary', '`summary`') ?? '',
        description: reader.string(operation, 'description', '`description`') ?? '',
        deprecated: reader.boolean(operation, 'deprecated', '`deprecated`'),
        pathParameters: of('path'),
        queryParameters: of('query'),
        headerParameters,
        cookieParameters: of('cookie'),
        body,
        bulk: readBulk(reader, schemas, operation, body),
        pagination: readPagination(reader, operation, of('query'), answers),
        answers,
        security: readSecurity(reader, operation, schemes),
        server: serverUrl(reader, operation) ?? serverUrl(reader, item),
        isTagged: readTagged(reader, operation, headerParameters, answers),
        takesMatch: headerParameters.some(({ name }) => name.toLowerCase() === 'if-match'),
      };
      return [built];
    });
  });
}

/** Reads come first in what is generated. */
const METHODS_IN_ORDER = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'] as const;

/** `get` and `/pets/{petId}` → `getPetsByPetId` */
const idOf = (method: string, path: string): string =>
  variableNameOf(`${method} ${path.replaceAll(/\{([^{}]*)\}/g, 'by-$1')}`);

function methodOf(
  reader: Reader,
  operation: JsonObject,
  id: string,
  methods: Map<string, Names>,
): readonly [group: string, method: string] {
  const written = operation['x-wafermark-method'];
  const [tag] = reader.list(operation, 'tags', '`tags`');
  const [group = '', method = ''] =
    typeof written === 'string'
      ? written.split('.')
      : [
          variableNameOf(typeof tag === 'string' ? tag : 'api').replace(/^./, (first) => first.toLowerCase()),
          methodNameOf(id, tag),
        ];
  const names = methods.get(group) ?? new Names();
  methods.set(group, names);
  const free = names.take(method);
  if (typeof written === 'string' && free !== method)
    reader.refuse(
      operation,
      ['x-wafermark-method'],
      `two operations have the client method ${written}; give each its own`,
    );
  return [group, free];
}

/** GitHub writes `repos/get` under the tag `repos`: the method is `get`. */
function methodNameOf(id: string, tag: unknown): string {
  const prefix = `${String(tag)}/`;
  return variableNameOf(id.startsWith(prefix) ? id.slice(prefix.length) : id);
}

function readIdempotency(
  reader: Reader,
  operation: JsonObject,
  method: string,
  headers: readonly Parameter[],
): Operation['idempotency'] {
  const takesKey = headers.some(({ name }) => KEY.test(name));
  const written = operation['x-wafermark-idempotency'];
  if (written === undefined) return takesKey ? 'key' : method === 'post' || method === 'patch' ? 'none' : 'natural';
  if (takesKey !== (written === 'key')) {
    reader.refuse(
      operation,
      ['x-wafermark-idempotency'],
      `\`x-wafermark-idempotency\` is ${String(written)}, but the operation has ${takesKey ? 'a' : 'no'} header parameter Idempotency-Key; change one of them`,
    );
  }
  // Its schema has been checked.
  return written as Operation['idempotency'];
}

function readPagination(
  reader: Reader,
  operation: JsonObject,
  query: readonly Parameter[],
  answers: readonly Answer[],
): Pagination | undefined {
  // Its schema has been checked.
  const pagination = operation['x-wafermark-pagination'] as Pagination | undefined;
  if (pagination === undefined) return undefined;
  for (const name of [pagination.limit, pagination.cursor]) {
    if (!query.some((parameter) => parameter.name === name)) {
      reader.refuse(
        operation,
        ['x-wafermark-pagination'],
        `the operation is paged by ${name}, but has no such query parameter; describe it in \`parameters\``,
      );
    }
  }
  const [success] = successesOf(answers);
  if (!success?.contents[0]?.type.endsWith('[]')) {
    reader.refuse(
      operation,
      ['x-wafermark-pagination'],
      'the operation is paged, so its success must be an array; leave the pagination out, or return an array',
    );
  }
  return pagination;
}

/** The responses that are not failures, the most exact first. */
export function successesOf(answers: readonly Answer[]): readonly Answer[] {
  const exact = answers.filter(({ key }) => /^2\d\d$/.test(key));
  const some = [...exact, ...answers.filter(({ key }) => key === '2XX')];
  return some.length > 0 ? some : answers.filter(({ key }) => key === 'default');
}

/** The responses that are failures. */
export const failuresOf = (answers: readonly Answer[]): readonly Answer[] => {
  const successes = successesOf(answers);
  return answers.filter(
    (answer) => !successes.includes(answer) && (/^[45]/.test(answer.key) || answer.key === 'default'),
  );
};

/** An operation that takes `If-None-Match` documents what becomes of it: a tag to send, and a 304. */
function readTagged(
  reader: Reader,
  operation: JsonObject,
  headers: readonly Parameter[],
  answers: readonly Answer[],
): boolean {
  const isTagged = successesOf(answers).some((answer) =>
    answer.headers.some(({ name }) => name.toLowerCase() === 'etag'),
  );
  const takesNone = headers.some(({ name }) => name.toLowerCase() === 'if-none-match');
  const hasNotModified = answers.some(({ key }) => key === '304');
  if (takesNone && (!hasNotModified || !isTagged)) {
    reader.refuse(
      operation,
      ['responses'],
      'the operation takes If-None-Match; describe the response 304, and the header ETag of its success',
    );
  }
  return isTagged;
}

function headerOfEveryAnswer(operations: readonly Operation[]): string | undefined {
  const answers = operations.flatMap((operation) => operation.answers);
  const common = (answers[0]?.headers ?? [])
    .map(({ name }) => name)
    .filter((name) => answers.every(({ headers }) => headers.some((header) => header.name === name)));
  return common.find((name) => REQUEST_ID.test(name));
}

export const isKeyHeader = (name: string): boolean => KEY.test(name);
export const isCondition = (name: string): boolean => CONDITIONS.includes(name.toLowerCase());

/** Names that a type of the document cannot have in files that use the ones of the language. */
export const isGlobal = (name: string): boolean => QUALIFIED.has(name);
