import type { Body, Operation } from './operation.ts';
import { docComment, HEADER, literal, modelNames, pascal } from './source.ts';

/** One client method per operation, in groups, each with a signature of its own so that no typo passes. */
export function emitClient(operations: readonly Operation[]): string {
  const groups = [...new Set(operations.map(({ group }) => group))].sort();
  const bodies = [
    ...new Map(operations.flatMap(({ body }) => (body === undefined ? [] : [[body.type, body] as const]))).values(),
  ];
  const inputs = bodies.map(({ type }) => type);
  const returned = modelNames(operations).filter((name) => !inputs.includes(name));
  const filters = operations.filter(({ queryParameters }) => queryParameters.length > 0);
  return `${HEADER}
import type { Client } from 'openapi-fetch';
import type { ${returned.join(', ')} } from './models.ts';
import type * as models from './models.ts';
import type { operations, paths } from './schema.ts';

${filters.map(emitFilter).join('\n\n')}

${SHARED}

${bodies.map(emitInput).join('\n\n')}

${emitErrorBodies(operations)}

${operations.flatMap(emitBulk).join('\n\n')}

${groups
  .map((group) =>
    emitGroup(
      operations.filter((operation) => operation.group === group),
      group,
    ),
  )
  .join('\n\n')}
`;
}

const SHARED = `/** The parts of a response that users of the client get to see; its body has been read. */
export interface ResponseHead {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: {
    get(name: string): string | null;
    has(name: string): boolean;
    forEach(each: (value: string, name: string) => void): void;
  };
}

/** The data of a call and how it was obtained. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: ResponseHead;
  /** Quote this when you ask about the call. */
  readonly requestId: string;
  /** How often the request was sent. */
  readonly attempts: number;
  /** Identifies this version of the data; undefined for what has no versions. For \`ifMatch\` of an update or a deletion. */
  readonly etag: string | undefined;
}

/** The data that a call returns. */
export interface ApiPromise<Data> extends Promise<Data> {
  /** The data together with the response. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  readonly response: ResponseHead;
  readonly requestId: string;
}

/** The list that the filter asks for when awaited. When iterated over, all items from here on, read page by page. */
export interface PagedPromise<Item> extends ApiPromise<Item[]>, AsyncIterable<Item> {
  /** Iterates over the pages. */
  pages(): AsyncIterable<Page<Item>>;
}

/** Options of a call that creates something. */
export interface KeyOptions {
  /** The server carries out calls with the same key only once. Default: a new key for each call, the same for all its attempts. */
  readonly idempotencyKey?: string | undefined;
}

/** Options of a call that changes something that is there. */
export interface MatchOptions {
  /** The \`etag\` that came with it: the call fails with status 412 if it has been changed since. Default: change it in any case. */
  readonly ifMatch?: string | undefined;
}

/** Options of a list that comes in pages, for iterating over it. */
export interface PageOptions {
  /** Ends after this many items. Default: none. */
  readonly maxItems?: number | undefined;
  /** Ends after this many pages. Default: none. */
  readonly maxPages?: number | undefined;
  /** How long the whole iteration may take, in milliseconds, with what the loop does in between. Default: none. */
  readonly iterationDeadline?: number | undefined;
}

/**
 * The part of an openapi-fetch client that the methods use.
 * @internal
 */
export type Api = Pick<Client<paths>, 'GET' | 'POST' | 'PATCH' | 'DELETE'>;

/**
 * A request on its way; the transport rejects if there is no data.
 * @internal
 */
export type Sent<Data> = Promise<{ readonly data?: Data }>;

/**
 * What an operation does beyond its path.
 * @internal
 */
export interface Behaviour {
  /** Undefined for a path that the document does not describe. */
  readonly id?: keyof operations;
  /** The kind of JSON that a success has, or the status of one without a body. Default: an object. */
  readonly returns?: 'object' | 'array' | 'anything' | number;
  /** A string property of every object that it returns. */
  readonly has?: string;
  /** Whether it needs an idempotency key to be repeated. Default: no, it is idempotent by nature. */
  readonly takesKey?: boolean;
}

/**
 * The query parameters of a list that comes in pages.
 * @internal
 */
export interface PageParameters {
  readonly limit: string;
  readonly cursor: string;
  /** How many items a page has by default. */
  readonly pageSize: number;
}

/**
 * Turns requests into what the methods return.
 * @internal
 */
export interface Wrap<Options> {
  one<Data>(sent: Sent<Data>): ApiPromise<Data>;
  /** @param limit What the filter asks for. */
  pages<Item>(
    parameters: PageParameters,
    limit: number | undefined,
    options: (Options & PageOptions) | undefined,
    fetchPage: (
      page: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
      options: Options | undefined,
    ) => Sent<Item[]>,
  ): PagedPromise<Item>;
}

/** What callers pass: optional fields may be undefined, arrays readonly, and free JSON of any object type. */
type Input<Value> = Value extends readonly (infer Item)[]
  ? readonly Input<Item>[]
  : Value extends object
    ? string extends keyof Value
      ? object
      : { readonly [Name in keyof Value]: Input<Value[Name]> | UndefinedIfOptional<Value, Name> }
    : Value;
type UndefinedIfOptional<Value, Name extends keyof Value> = object extends Pick<Value, Name> ? undefined : never;

// The wire has no undefined properties and no read-only ones; the transport checks the values.
const asSent = <Value>(body: Input<Value>): Value => body as unknown as Value;`;

function emitFilter({ id, queryParameters }: Operation): string {
  const names = queryParameters.map(({ name }) => `\`${name}\``).join(', ');
  return `/** Query parameters of \`${id}\`: ${names}. */
export interface ${pascal(id)}Filter extends Input<${queryOf(id)}> {}`;
}

/** What a method takes as its body: as the document has it, and friendlier to callers. */
const emitInput = ({ type, description }: Body): string =>
  `${docComment([description])}\nexport interface ${type} extends Input<models.${type}> {}`;

/** Apart from the table of operations, which programs would carry along as a whole. */
function emitBulk({ id, path, bulk, body }: Operation): readonly string[] {
  if (bulk === undefined || body === undefined) return [];
  const value = literal({ path, ...bulk, maxBodyBytes: body.maxBytes });
  return [
    `/**\n * What it takes to send many items by \`${id}\`.\n * @internal\n */\nexport const ${id}Bulk = ${value} as const;`,
  ];
}

/** The query parameters of an operation, as the document has them. */
const queryOf = (id: string): string => `NonNullable<operations['${id}']['parameters']['query']>`;

function emitErrorBodies(operations: readonly Operation[]): string {
  const rows = operations.map(({ id, answers }) => {
    const failures = answers.filter(({ status, type }) => status >= 400 && type !== 'void');
    return `readonly ${id}: { ${failures.map(({ status, type }) => `readonly ${status}: ${type}`).join('; ')} };`;
  });
  return `/** The body of each error response in the document, by operation and status. */
export interface ErrorBodies {
${rows.join('\n')}
}`;
}

function emitGroup(operations: readonly Operation[], group: string): string {
  const name = `${pascal(group)}Methods`;
  return `export interface ${name}<Options> {
${operations.map(emitSignature).join('\n\n')}
}

/** @internal */
export function create${name}<Options extends object>(api: Api, wrap: Wrap<Options>): ${name}<Options> {
  return {
${operations.map(emitMethod).join('\n')}
  };
}`;
}

function emitSignature(operation: Operation): string {
  const { clientMethod, summary, description, pathParameters, answers, method, path } = operation;
  const failures = answers.filter(({ status }) => status >= 400).map(({ status }) => status);
  const doc = docComment([
    `${summary}.`,
    '',
    description,
    '',
    `\`${method} ${path}\``,
    ...pathParameters.map((p) => `@param ${argumentName(p)} ${p.description} A UUID.`),
    `@throws {ApiError} with status ${failures.join(', ')}`,
    '@throws {ConnectionError} if no response arrived',
    '@throws {TimeoutError} if none arrived in time',
  ]);
  return `${doc}\n${clientMethod}(${signature(operation)}): ${resultType(operation)};`;
}

function resultType({ pagination, success }: Operation): string {
  return pagination === undefined ? `ApiPromise<${success.type}>` : `PagedPromise<${success.type.replace('[]', '')}>`;
}

function signature(operation: Operation): string {
  const options = [
    'Options',
    ...(operation.idempotency === 'key' ? ['KeyOptions'] : []),
    ...(operation.takesMatch ? ['MatchOptions'] : []),
    ...(operation.pagination === undefined ? [] : ['PageOptions']),
  ];
  return [
    ...operation.pathParameters.map((parameter) => `${argumentName(parameter)}: string`),
    ...(operation.body === undefined ? [] : [`body: ${operation.body.type}`]),
    ...(operation.queryParameters.length === 0
      ? []
      : [`filter${needsFilter(operation) ? '' : '?'}: ${pascal(operation.id)}Filter`]),
    `options?: ${options.join(' & ')}`,
  ].join(', ');
}

/** Whether a call without query parameters would be refused. */
const needsFilter = ({ queryParameters }: Operation): boolean =>
  queryParameters.some(({ required }) => required === true);

function emitMethod(operation: Operation): string {
  const { id, clientMethod, method, path, pathParameters, queryParameters, body, pagination } = operation;
  const names = [
    ...pathParameters.map(argumentName),
    ...(body === undefined ? [] : ['body']),
    ...(queryParameters.length === 0 ? [] : ['filter']),
    'options',
  ];
  const pathValues = pathParameters.map((parameter) => `${parameter.name}: ${argumentName(parameter)}`).join(', ');
  const filter = `asSent<${queryOf(id)}>(${needsFilter(operation) ? 'filter' : 'filter ?? {}'})`;
  const query =
    pagination === undefined
      ? `query: { ...${filter} }`
      : `query: { ...${filter}, ...(page.limit && { ${pagination.limit}: page.limit }), ...(page.cursor && { ${pagination.cursor}: page.cursor }) }`;
  const params = [
    ...(pathParameters.length === 0 ? [] : [`path: { ${pathValues} }`]),
    ...(queryParameters.length === 0 ? [] : [query]),
  ];
  const init = [
    ...(params.length === 0 ? [] : [`params: { ${params.join(', ')} }`]),
    ...(body === undefined ? [] : [`body: asSent<models.${body.type}>(body)`]),
    `behaviour: ${literal(behaviourOf(operation))}`,
    pagination === undefined ? 'options' : 'options: pageOptions',
  ];
  const call = `api.${method}('${path}', { ${init.join(', ')} })`;
  const wrapped =
    pagination === undefined
      ? `wrap.one(${call})`
      : `wrap.pages(${literal(pagination)}, filter${needsFilter(operation) ? '' : '?'}.${pagination.limit}, options, (page, pageOptions) => ${call})`;
  if (operation.pagination !== undefined && !operation.success.type.endsWith('[]')) {
    throw new Error(`${id} is paged, so it must return an array`);
  }
  return `${clientMethod}: (${names.join(', ')}) => ${wrapped},`;
}

/** Only what differs from the defaults, since every program carries it. */
function behaviourOf({ id, success, idempotency }: Operation): object {
  const { type, marker } = success;
  return {
    id,
    ...(type.endsWith('[]') && { returns: 'array' }),
    ...(type === 'void' && { returns: success.status }),
    ...(marker !== undefined && { has: marker }),
    ...(idempotency === 'key' && { takesKey: true }),
  };
}

function argumentName(parameter: Operation['pathParameters'][number]): string {
  return parameter['x-wafermark-argument'] ?? parameter.name;
}
