import { headerOfEveryAnswer } from './header-of-every-answer.ts';
import type { Answer, Operation } from './operation.ts';
import { docComment, HEADER, modelNames, pascal } from './source.ts';

/** What a server has to implement: one handler per operation, and the calls that lead a valid request to it. */
export function emitServer(operations: readonly Operation[]): string {
  const requestId = headerOfEveryAnswer(operations);
  const bodies = modelNames(operations.map((operation) => ({ ...operation, answers: [operation.success] })));
  return `${HEADER}
import type { Fault, ${bodies.join(', ')} } from './models.ts';
import { OPERATIONS, type OperationId } from './operations.ts';
import type { operations } from './schema.ts';

/** What a handler says of a problem; the server adds the rest, which the status code determines. */
export interface ProblemDetails {
  readonly detail: string;
}

export interface ValidationProblemDetails extends ProblemDetails {
  readonly errors: readonly [Fault, ...Fault[]];
}

${operations.map((operation) => emitTypes(operation, requestId)).join('\n\n')}

/** The parts of a request that has passed validation against the document. */
export interface ValidRequest {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** The request that each operation gets, once it has passed. */
export interface Requests {
${operations.map(({ id }) => `readonly ${id}: ${pascal(id)}Request;`).join('\n')}
}

export type Reply = ReadReply | WriteReply;

export const isReadOperation = (operation: OperationId): operation is ReadOperationId =>
  OPERATIONS[operation].method === 'GET';

${emitSide('Read', 'Operations that change nothing.', operations.filter(isRead))}

${emitSide(
  'Write',
  'Operations that may change something.',
  operations.filter((operation) => !isRead(operation)),
)}
`;
}

const isRead = ({ method }: Operation): boolean => method === 'GET';

/** The handlers of the operations of one kind, so that a server can give each kind a context of its own. */
function emitSide(kind: 'Read' | 'Write', description: string, operations: readonly Operation[]): string {
  const union = (type: (id: string) => string): string => operations.map(({ id }) => type(id)).join(' | ') || 'never';
  return `/** ${description} */
export type ${kind}OperationId = ${union((id) => `'${id}'`)};

export type ${kind}Reply = ${union((id) => `${pascal(id)}Reply`)};

/** One handler per operation. Each answers with a status that the document lists for it, or does not compile. */
export interface ${kind}Handlers<Context> {
${operations.map(emitHandler).join('\n\n')}
}

/** Calls the handler of an operation. The request must have passed validation, which is what the casts rest on. */
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
  const { id, pathParameters, queryParameters, body, answers } = operation;
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
  // The server puts the request id on every answer by itself.
  const own = headers.filter((header) => header !== requestId).map((header) => `readonly '${header}'?: string`);
  const fields = [
    `readonly status: ${status}`,
    ...(own.length === 0 ? [] : [`readonly headers?: { ${own.join('; ')} }`]),
    ...(type === 'void' ? [] : [ofRead && type.endsWith('[]') ? emitItems(type) : `readonly body: ${type}`]),
  ];
  return `{ ${fields.join('; ')} }`;
}

/** A list goes out while it is read, a batch of items at a time. */
const emitItems = (type: string): string => `readonly items: AsyncIterable<readonly ${type}>`;

function emitHandler({ id, summary, description, method, path }: Operation): string {
  return `${docComment([`${summary}.`, '', description, '', `\`${method} ${path}\``])}
${id}(request: ${pascal(id)}Request, context: Context): Promise<${pascal(id)}Reply>;`;
}
