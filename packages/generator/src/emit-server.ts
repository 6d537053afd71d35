import { itemTypeOf } from './checks/checked-schemas.ts';
import { isObject } from './load/shapes.ts';
import type { Answer, Media, Model, Operation, Parameter } from './model/model.ts';
import { isCondition, isKeyHeader } from './model/read-model.ts';
import { importModels, modelNames, qualified } from './model/types.ts';
import type { Schema } from './schema/schemas.ts';
import { docComment, HEADER, literal, propertyName } from './source.ts';

/**
 * How handlers reply.
 * - `bodies`: with the whole body, for the generated `serve`
 * - `streams`: a list in batches of items, and a problem by its detail, for a server that completes them
 */
export type ReplyStyle = 'bodies' | 'streams';

interface Context {
  readonly model: Model;
  readonly names: ReadonlySet<string>;
  readonly style: ReplyStyle;
}

/** What a server implements: one handler per operation, and functions that dispatch a valid request to it. */
export function emitServer(model: Model, style: ReplyStyle): string {
  const { operations } = model;
  const context = { model, names: new Set(modelNames(model)), style };
  const types = operations.map((operation) => emitTypes(operation, context)).join('\n\n');
  const problems = style === 'streams' ? PROBLEMS : '';
  return `${HEADER}
${/\bFault\b/.test(problems) ? "import type { Fault } from './fault.ts';" : ''}
${importModels(model, types)}
import { OPERATIONS, type OperationId } from './operations.ts';

${problems}${types}

/** The parts of a validated request. */
export interface ValidRequest {
  readonly path: unknown;
  readonly query: unknown;
  readonly header?: unknown;
  readonly cookie?: unknown;
  /** Of the body, if the operation takes several. */
  readonly mediaType?: string | undefined;
  readonly body: unknown;
}

/** The validated request of each operation. */
export interface Requests {
${operations.map(({ id, typeName }) => `readonly ${propertyName(id)}: ${typeName}Request;`).join('\n')}
}

export type Reply = ReadReply | WriteReply;

export const isReadOperation = (operation: OperationId): operation is ReadOperationId =>
  READS.has(OPERATIONS[operation].method);

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

${emitSide('Read', 'Operations that only read.', operations.filter(isRead))}

${emitSide(
  'Write',
  'Operations that may write.',
  operations.filter((operation) => !isRead(operation)),
)}

/** One handler per operation. */
export type Handlers<Context> = ReadHandlers<Context> & WriteHandlers<Context>;
`;
}

const PROBLEMS = `/** A handler's part of a problem; the server adds the rest, which follows from the status code. */
export interface ProblemDetails {
  readonly detail: string;
}

export interface ValidationProblemDetails extends ProblemDetails {
  readonly errors: readonly [Fault, ...Fault[]];
}

`;

const isRead = ({ method }: Operation): boolean => method === 'GET' || method === 'HEAD';

/** The handlers of reading or of writing operations, so that a server can give each kind its own context. */
function emitSide(kind: 'Read' | 'Write', description: string, operations: readonly Operation[]): string {
  const union = (type: (operation: Operation) => string): string => operations.map(type).join(' | ') || 'never';
  const cases = operations.map(
    ({ id, typeName }) =>
      `case ${literal(id)}: return handlers[${literal(id)}](request as ${typeName}Request, context);`,
  );
  const body =
    operations.length === 0
      ? `  void handlers;
  void request;
  void context;
  return operation;`
      : `  switch (operation) {
${cases.join('\n')}
  }`;
  return `/** ${description} */
export type ${kind}OperationId = ${union(({ id }) => literal(id))};

export type ${kind}Reply = ${union(({ typeName }) => `${typeName}Reply`)};

/** One handler per operation. Returning an undocumented status is a type error. */
export interface ${kind}Handlers<Context> {
${operations.length === 0 ? '_?(context: Context): never;' : operations.map(emitHandler).join('\n\n')}
}

/** Calls the handler of an operation. The request must have been validated, which justifies the casts. */
export function call${kind}Handler<Context>(
  handlers: ${kind}Handlers<Context>,
  operation: ${kind}OperationId,
  request: ValidRequest,
  context: Context,
): Promise<${kind}Reply> {
${body}
}`;
}

function emitTypes(operation: Operation, context: Context): string {
  const { typeName, pathParameters, queryParameters, cookieParameters, answers } = operation;
  // The server compares tags itself, so no handler returns that nothing has changed, nor sets a tag.
  const replies = context.style === 'streams' ? answers.filter(({ key }) => /^[245d]/.test(key)) : answers;
  const headers = operation.headerParameters.filter(({ name }) => !isCondition(name) && !isKeyHeader(name));
  const all = context.style === 'streams' ? headers : operation.headerParameters;
  const [body, isUnion] = bodyOf(operation, context);
  const lines = [
    `readonly path: ${objectOf(pathParameters, context)};`,
    `readonly query: ${objectOf(queryParameters, context)};`,
    ...(all.length > 0 ? [`readonly header: ${objectOf(all, context)};`] : []),
    ...(cookieParameters.length > 0 ? [`readonly cookie: ${objectOf(cookieParameters, context)};`] : []),
    ...(isUnion ? [] : [`readonly body: ${body};`]),
  ];
  const declaration = isUnion
    ? `export type ${typeName}Request = {
${lines.join('\n')}
} & (${body});`
    : `export interface ${typeName}Request {
${lines.join('\n')}
}`;
  return `${declaration}

export type ${typeName}Reply = ${
    replies
      .flatMap((answer) => emitReply(operation, answer, replies, context))
      .map((reply) => `| ${reply}`)
      .join('\n') || 'never'
  };`;
}

function objectOf(parameters: readonly Parameter[], { names }: Context): string {
  if (parameters.length === 0) return 'Readonly<Record<never, never>>';
  const members = parameters.map(({ name, required, type, description }) => {
    const comment = description.trim() === '' ? '' : `${docComment([description])}\n`;
    return `${comment}${propertyName(name)}${required ? '' : '?'}: ${qualified(type, names)};`;
  });
  return `{\n${members.join('\n')}\n}`;
}

function bodyOf({ body }: Operation, { names }: Context): readonly [type: string, isUnion: boolean] {
  if (body === undefined) return ['undefined', false];
  const absent = body.required ? [] : [undefined];
  if (body.contents.length === 1) {
    return [qualified([body.contents[0].type, ...absent.map(() => 'undefined')].join(' | '), names), false];
  }
  const alternatives = body.contents.map(
    ({ mediaType, type }) =>
      `{ readonly mediaType: ${mediaTypeOf(mediaType)}; readonly body: ${qualified(type, names)} }`,
  );
  return [
    [...alternatives, ...absent.map(() => '{ readonly mediaType?: undefined; readonly body: undefined }')].join(' | '),
    true,
  ];
}

/** A range stands for any type in it. */
const mediaTypeOf = (mediaType: string): string =>
  mediaType === '*/*'
    ? ANY_TYPE
    : mediaType.endsWith('/*')
      ? `\`${mediaType.slice(0, -1)}\${string}\``
      : literal(mediaType);

const ANY_TYPE = `\`\${string}/\${string}\``;

const CLASS: Readonly<Record<string, readonly number[]>> = {
  2: [200, 201, 202, 203, 206, 207, 208, 226],
  3: [300, 301, 302, 303, 304, 305, 307, 308],
  4: [
    400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424,
    425, 426, 428, 429, 431, 451,
  ],
  5: [500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511],
};

/** The statuses that a response is for, as a type: those without a response of their own. */
function statusType(key: string, answers: readonly Answer[], hasContent: boolean): string {
  if (/^\d+$/.test(key)) return key;
  const exact = new Set(answers.map((answer) => answer.key));
  const classes = key === 'default' ? Object.keys(CLASS).filter((one) => !exact.has(`${one}XX`)) : [key.charAt(0)];
  const statuses = classes
    .flatMap((one) => CLASS[one] ?? [])
    .filter((status) => !exact.has(String(status)) && !(hasContent && status === 304));
  return statuses.join(' | ') || 'never';
}

function emitReply(
  operation: Operation,
  answer: Answer,
  answers: readonly Answer[],
  context: Context,
): readonly string[] {
  const { key, contents, headers } = answer;
  const { model, names, style } = context;
  const status = `readonly status: ${statusType(key, answers, contents.length > 0)}`;
  if (style === 'streams' && contents[0]?.mediaType === 'application/problem+json' && key in model.problems) {
    return [
      `{ ${status}; readonly problem: ${hasFaults(model, contents[0]) ? 'ValidationProblemDetails' : 'ProblemDetails'} }`,
    ];
  }
  // In streams, the server adds the request id to every response, and the tag.
  const isOwn = (name: string): boolean =>
    style === 'bodies' || (name !== model.requestIdHeader && name.toLowerCase() !== 'etag');
  const own = headers
    .filter(({ name }) => isOwn(name))
    .map(
      ({ name, required, type }) =>
        `readonly ${literal(name)}${required && style === 'bodies' ? '' : '?'}: ${headerType(type)}`,
    );
  const isNeeded = style === 'bodies' && headers.some(({ required }) => required);
  const head = [status, ...(own.length === 0 ? [] : [`readonly headers${isNeeded ? '' : '?'}: { ${own.join('; ')} }`])];
  if (contents.length === 0)
    return [`{ ${[...head, ...(style === 'bodies' ? ['readonly body?: undefined'] : [])].join('; ')} }`];
  return contents.map((media, index) => {
    const type = qualified(media.type, names);
    const isStream = style === 'streams' && isRead(operation) && media.kind === 'json' && isArray(media.schema);
    const value = isStream ? `readonly items: AsyncIterable<readonly ${itemTypeOf(type)}[]>` : `readonly body: ${type}`;
    const mediaType =
      index === 0 && !media.mediaType.includes('*')
        ? contents.length > 1
          ? [`readonly mediaType?: ${literal(media.mediaType)}`]
          : []
        : [`readonly mediaType: ${mediaTypeOf(media.mediaType)}`];
    return `{ ${[...head, ...mediaType, value].join('; ')} }`;
  });
}

/** What a header is written of. */
const headerType = (type: string): string =>
  ['string', 'number', 'boolean'].includes(type) ? type : type === 'string[]' ? 'readonly string[]' : 'string';

const isArray = (schema: Schema | undefined): boolean => isObject(schema) && schema['type'] === 'array';

/** Whether a problem lists the faults of a request. */
function hasFaults({ schemas }: Model, { schema }: Media): boolean {
  const target = schema === undefined ? true : schemas.resolve(schema);
  return isObject(target) && Array.isArray(target['required']) && target['required'].includes('errors');
}

/** Bare, `new` would be a constructor. */
const methodName = (id: string): string => (id === 'new' ? literal(id) : propertyName(id));

function emitHandler({ id, typeName, summary, description, deprecated, method, path }: Operation): string {
  const comment = docComment([
    ...sentences(summary, description),
    `\`${method} ${path}\``,
    ...(deprecated ? ['', '@deprecated'] : []),
  ]);
  return `${comment}
${methodName(id)}(request: ${typeName}Request, context: Context): Promise<${typeName}Reply>;`;
}

/** The summary as a sentence and the description, with a line after each. */
export function sentences(summary: string, description: string): readonly string[] {
  const first = summary.trim() === '' ? [] : [`${summary.trim().replace(/\.$/, '')}.`, ''];
  return description.trim() === '' || description.trim() === summary.trim() ? first : [...first, description, ''];
}
