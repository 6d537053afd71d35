import type { Operation } from './operation.ts';
import { docComment, HEADER, literal, modelNames, pascal } from './source.ts';

/** One client method per operation, in groups, each with a signature of its own so that no typo passes. */
export function emitClient(operations: readonly Operation[]): string {
  const groups = [...new Set(operations.map(({ group }) => group))].sort();
  const filters = operations.filter(({ queryParameters }) => queryParameters.length > 0);
  return `${HEADER}
import type { Client } from 'openapi-fetch';
import type { ${modelNames(operations).join(', ')} } from './models.ts';
import type { operations, paths } from './schema.ts';

${filters.map(emitFilter).join('\n\n')}

${SHARED}

${emitErrorBodies(operations)}

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

const SHARED = `/** What a call gives beside its data. */
export interface WithResponse<Data> {
  readonly data: Data;
  /** The answer, with its status and headers; its body has been read. */
  readonly response: Response;
  /** What to quote when asking about the call. */
  readonly requestId: string;
  /** How often the request was sent. */
  readonly attempts: number;
}

/** The data of an answer, once it has come. */
export interface ApiPromise<Data> extends Promise<Data> {
  /** The data together with the answer that it came in. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** A page of a list when awaited; every item of this page and those after it when iterated over. */
export interface PagedPromise<Item> extends ApiPromise<Item[]>, AsyncIterable<Item> {}

/** Options of a call that creates something. */
export interface KeyOptions {
  /**
   * Makes the server carry out calls with the same key only once. Default: a new one for each call, the same on all attempts.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Options of a list that comes in pages; they count when it is iterated over. */
export interface PageOptions {
  /** Ends after as many items. Default: none. */
  readonly maxItems?: number | undefined;
  /** Ends after as many pages. Default: none. */
  readonly maxPages?: number | undefined;
}

/**
 * The part of an openapi-fetch client that the methods use.
 * @internal
 */
export type Api = Pick<Client<paths>, 'GET' | 'POST' | 'PATCH' | 'DELETE'>;

/**
 * A call on its way; the transport rejects where there is no data.
 * @internal
 */
export type Sent<Data> = Promise<{ readonly data?: Data; readonly response: Response }>;

/** What an operation does beyond its path. */
export interface Behaviour {
  readonly id: keyof operations;
  /** The kind of JSON, or the status of an answer that has none. Default: an object. */
  readonly answers?: 'object' | 'array' | number;
  /** Whether it takes an idempotency key to be repeated. Default: no, it is idempotent by nature. */
  readonly takesKey?: boolean;
}

/**
 * Turns calls into what the methods return.
 * @internal
 */
export interface Wrap {
  one<Data>(sent: Sent<Data>): ApiPromise<Data>;
  /** @param parameter The name of the query parameter for the cursor of the next page. */
  pages<Item>(
    parameter: string,
    options: PageOptions | undefined,
    send: (cursor?: string) => Sent<Item[]>,
  ): PagedPromise<Item>;
}`;

function emitFilter({ id, queryParameters }: Operation): string {
  const names = queryParameters.map(({ name }) => `\`${name}\``).join(', ');
  return `/** Query of \`${id}\`: ${names}. */
export type ${pascal(id)}Filter = NonNullable<operations['${id}']['parameters']['query']>;`;
}

function emitErrorBodies(operations: readonly Operation[]): string {
  const rows = operations.map(({ id, answers }) => {
    const failures = answers.filter(({ status, type }) => status >= 400 && type !== 'void');
    return `readonly ${id}: { ${failures.map(({ status, type }) => `readonly ${status}: ${type}`).join('; ')} };`;
  });
  return `/** The body of each failure that the document lists, by operation and status. */
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
export function create${name}<Options extends object>(api: Api, wrap: Wrap): ${name}<Options> {
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
    '@throws {ConnectionError} when no answer came',
    '@throws {TimeoutError} when none came in time',
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
    ...(operation.pagination === undefined ? [] : ['PageOptions']),
  ];
  return [
    ...operation.pathParameters.map((parameter) => `${argumentName(parameter)}: string`),
    ...(operation.body === undefined ? [] : [`body: ${operation.body.type}`]),
    ...(operation.queryParameters.length === 0 ? [] : [`filter?: ${pascal(operation.id)}Filter`]),
    `options?: ${options.join(' & ')}`,
  ].join(', ');
}

function emitMethod(operation: Operation): string {
  const { id, clientMethod, method, path, pathParameters, queryParameters, body, pagination } = operation;
  const names = [
    ...pathParameters.map(argumentName),
    ...(body === undefined ? [] : ['body']),
    ...(queryParameters.length === 0 ? [] : ['filter']),
    'options',
  ];
  const pathValues = pathParameters.map((parameter) => `${parameter.name}: ${argumentName(parameter)}`).join(', ');
  const query =
    pagination === undefined
      ? 'query: { ...filter }'
      : `query: { ...filter, ...(cursor && { ${pagination.cursor}: cursor }) }`;
  const params = [
    ...(pathParameters.length === 0 ? [] : [`path: { ${pathValues} }`]),
    ...(queryParameters.length === 0 ? [] : [query]),
  ];
  const init = [
    ...(params.length === 0 ? [] : [`params: { ${params.join(', ')} }`]),
    ...(body === undefined ? [] : ['body']),
    `behaviour: ${literal(behaviourOf(operation))}`,
    'options',
  ];
  const call = `api.${method}('${path}', { ${init.join(', ')} })`;
  const wrapped =
    pagination === undefined ? `wrap.one(${call})` : `wrap.pages('${pagination.cursor}', options, (cursor) => ${call})`;
  if (operation.pagination !== undefined && !operation.success.type.endsWith('[]')) {
    throw new Error(`${id} is paged, so it must return an array`);
  }
  return `${clientMethod}: (${names.join(', ')}) => ${wrapped},`;
}

/** No more than what differs from the defaults, since every program carries it. */
function behaviourOf({ id, success, idempotency }: Operation): object {
  const isList = success.type.endsWith('[]');
  return {
    id,
    ...(isList && { answers: 'array' }),
    ...(success.type === 'void' && { answers: success.status }),
    ...(idempotency === 'key' && { takesKey: true }),
  };
}

function argumentName(parameter: Operation['pathParameters'][number]): string {
  return parameter['x-wafermark-argument'] ?? parameter.name;
}
