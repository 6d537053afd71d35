import { headerOfEveryAnswer } from './header-of-every-answer.ts';
import { type Answer, type Operation, TAG } from './operation.ts';
import { docComment, HEADER, modelNames, pascal } from './source.ts';

/** What a server implements: one handler per operation, and functions that dispatch a valid request to it. */
export function emitServer(operations: readonly Operation[]): string {
  const requestId = headerOfEveryAnswer(operations);
  const bodies = modelNames(operations.map((operation) => ({ ...operation, answers: [operation.success] })));
  return `${HEADER}
import type { Fault, ${bodies.join(', ')} } from './models.ts';
import { OPERATIONS, type OperationId } from './operations.ts';
import type { operations } from './schema.ts';

/** A handler's part of a problem; the server adds the rest, which follows from the status code. */
export interface ProblemDetails {
  readonly detail: string;
}

export interface ValidationProblemDetails extends ProblemDetails {
  readonly errors: readonly [Fault, ...Fault[]];
}

${operations.map((operation) => emitTypes(operation, requestId)).join('\n\n')}

/** The parts of a validated request. */
export interface ValidRequest {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** The validated request of each operation. */
export interface Requests {
${operations.map(({ id }) => `readonly ${id}: ${pascal(id)}Request;`).join('\n')}
}

export type Reply = ReadReply | WriteReply;

export const isReadOperation = (operation: OperationId): operation is ReadOperationId =>
  OPERATIONS[operation].method === 'GET';

${emitSide('Read', 'Operations that only read.', operations.filter(isRead))}

${emitSide(
  'Write',
  'Operations that may write.',
  operations.filter((operation) => !isRead(operation)),
)}
`;
}

const isRead = ({ method }: Operation): boolean => method === 'GET';

/** The handlers of reading or of writing operations, so that a server can give each kind its own context. */
function emitSide(kind: 'Read' | 'Write', description: string, operations: readonly Operation[]): string {
  const union = (type: (id: string) => string): string => operations.map(({ id }) => type(id)).join(' | ') || 'never';
  return `/** ${description} */
export type ${kind}OperationId = ${union((id) => `'${id}'`)};

export type ${kind}Reply = ${union((id) => `${pascal(id)}Reply`)};

/** One handler per operation. Returning an undocumented status is a type error. */
export interface ${kind}Handlers<Context> {
${operations.map(emitHandler).join('\n\n')}
}

/** Calls the handler of an operation. The request must have been validated, which justifies the casts. */
export function call${kind}Handler<Context>(
  handlers: ${kind}Handlers<Context>,
  operation: ${kind}OperationId,
  request: ValidRequest,
  context: Context,
): Promise<${kind}Reply> {
  switch (operation) {
${operations.map(({ id }) => `case '${id}': return handlers.${id}(request as ${pascal(id)}Request, context);`).join('\n')}
  }
}`;
}

function emitTypes(operation: Operation, requestId: string): string {
  const { id, pathParameters, queryParameters, body } = operation;
  // The server compares tags itself, so no handler returns that nothing has changed, nor sets a tag.
  const answers = operation.answers.filter(({ status }) => status < 300 || status >= 400);
  const part = (name: string, used: boolean): string =>
    used ? `NonNullable<operations['${id}']['parameters']['${name}']>` : 'Readonly<Record<never, never>>';
  return `export interface ${pascal(id)}Request {
  readonly path: ${part('path', pathParameters.length > 0)};
  readonly query: ${part('query', queryParameters.length > 0)};
  readonly body: ${body?.type ?? 'undefined'};
}

export type ${pascal(id)}Reply = ${answers.map((answer) => `| ${emitReply(answer, requestId, isRead(operation))}`).join('\n')};`;
}

function emitReply({ status, type, headers }: Answer, requestId: string, ofRead: boolean): string {
  if (type === 'Problem') return `{ readonly status: ${status}; readonly problem: ProblemDetails }`;
  if (type === 'ValidationProblem') return `{ readonly status: ${status}; readonly problem: ValidationProblemDetails }`;
  // The server adds the request id to every response.
  const own = headers
    .filter((header) => header !== requestId && header !== TAG)
    .map((header) => `readonly '${header}'?: string`);
  const fields = [
    `readonly status: ${status}`,
    ...(own.length === 0 ? [] : [`readonly headers?: { ${own.join('; ')} }`]),
    ...(type === 'void' ? [] : [ofRead && type.endsWith('[]') ? emitItems(type) : `readonly body: ${type}`]),
  ];
  return `{ ${fields.join('; ')} }`;
}

/** A list is streamed while it is read, in batches of items. */
const emitItems = (type: string): string => `readonly items: AsyncIterable<readonly ${type}>`;

function emitHandler({ id, summary, description, method, path }: Operation): string {
  return `${docComment([`${summary}.`, '', description, '', `\`${method} ${path}\``])}
${id}(request: ${pascal(id)}Request, context: Context): Promise<${pascal(id)}Reply>;`;
}
