import { headerOfEveryAnswer } from './header-of-every-answer.ts';
import type { Answer, Operation } from './operation.ts';
import { docComment, HEADER, modelNames, pascal } from './source.ts';

/** What a server has to implement: one handler per operation, and the call that leads a valid request to it. */
export function emitServer(operations: readonly Operation[]): string {
  const requestId = headerOfEveryAnswer(operations);
  const bodies = modelNames(operations.map((operation) => ({ ...operation, answers: [operation.success] })));
  return `${HEADER}
import type { Fault, ${bodies.join(', ')} } from './models.ts';
import type { OperationId } from './operations.ts';
import type { operations } from './schema.ts';

/** What a handler says of a problem; the server adds the rest, which the status code determines. */
export interface ProblemDetails {
  readonly detail: string;
}

export interface ValidationProblemDetails extends ProblemDetails {
  readonly errors: readonly [Fault, ...Fault[]];
}

${operations.map((operation) => emitTypes(operation, requestId)).join('\n\n')}

/** One handler per operation. Each answers with a status that the document lists for it, or does not compile. */
export interface Handlers<Context> {
${operations.map(emitHandler).join('\n\n')}
}

/** The parts of a request that has passed validation against the document. */
export interface ValidRequest {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export type Reply = ${operations.map(({ id }) => `${pascal(id)}Reply`).join(' | ')};

/** Calls the handler of an operation. The request must have passed validation, which is what the casts rest on. */
export function callHandler<Context>(
  handlers: Handlers<Context>,
  operation: OperationId,
  request: ValidRequest,
  context: Context,
): Promise<Reply> {
  switch (operation) {
${operations.map(({ id }) => `case '${id}': return handlers.${id}(request as ${pascal(id)}Request, context);`).join('\n')}
  }
}
`;
}

function emitTypes({ id, pathParameters, queryParameters, body, answers }: Operation, requestId: string): string {
  const part = (name: string, used: boolean): string =>
    used ? `NonNullable<operations['${id}']['parameters']['${name}']>` : 'Readonly<Record<never, never>>';
  return `export interface ${pascal(id)}Request {
  readonly path: ${part('path', pathParameters.length > 0)};
  readonly query: ${part('query', queryParameters.length > 0)};
  readonly body: ${body?.type ?? 'undefined'};
}

export type ${pascal(id)}Reply = ${answers.map((answer) => `| ${emitReply(answer, requestId)}`).join('\n')};`;
}

function emitReply({ status, type, headers }: Answer, requestId: string): string {
  if (type === 'Problem') return `{ readonly status: ${status}; readonly problem: ProblemDetails }`;
  if (type === 'ValidationProblem') return `{ readonly status: ${status}; readonly problem: ValidationProblemDetails }`;
  // The server puts the request id on every answer by itself.
  const own = headers.filter((header) => header !== requestId).map((header) => `readonly '${header}'?: string`);
  const fields = [
    `readonly status: ${status}`,
    ...(own.length === 0 ? [] : [`readonly headers?: { ${own.join('; ')} }`]),
    ...(type === 'void' ? [] : [`readonly body: ${type}`]),
  ];
  return `{ ${fields.join('; ')} }`;
}

function emitHandler({ id, summary, description, method, path }: Operation): string {
  return `${docComment([`${summary}.`, '', description, '', `\`${method} ${path}\``])}
${id}(request: ${pascal(id)}Request, context: Context): Promise<${pascal(id)}Reply>;`;
}
