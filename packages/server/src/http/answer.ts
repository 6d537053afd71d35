import { OPERATIONS, type OperationId } from '@wafermark/generated/operations.ts';
import { PARAMETERS, type ParameterSchema } from '@wafermark/generated/parameters.ts';
import { callHandler, type Handlers, type Reply } from '@wafermark/generated/server.ts';
import type { RequestHandler, Response } from 'express';
import { canonicalUuid } from '../canonical-uuid.ts';
import type { Principal } from '../principal.ts';
import { contextOf } from './context.ts';
import { problemBody } from './problem.ts';

/** Who asked, and under which path, for handlers that need to know. */
export interface HandlerContext {
  readonly principal: Principal;
  /** The path as it was requested, for links to other pages of it. */
  readonly path: string;
}

/** Calls the handler of the operation, with a request that has passed validation, and sends its reply. */
export function answer(handlers: Handlers<HandlerContext>): RequestHandler {
  return async (request, response) => {
    const { operation, principal, instance, pathParameters = {} } = contextOf(response);
    if (operation === undefined || principal === undefined)
      throw new Error('Routing and authentication come before this');
    const { path, query } = PARAMETERS[operation];
    const reply = await callHandler(
      handlers,
      operation,
      {
        path: canonicalUuids(pathParameters, path),
        query: canonicalUuids(request.query, query),
        body: request.body,
      },
      { principal, path: instance },
    );
    send(response, reply, OPERATIONS[operation]);
  };
}

type Operation = (typeof OPERATIONS)[OperationId];

function send(response: Response, reply: Reply, operation: Operation): void {
  response.status(reply.status);
  if ('headers' in reply) response.set(reply.headers);
  if ('problem' in reply) {
    response.type('application/problem+json');
    response.json(problemBody(reply.status, reply.problem, contextOf(response)));
  } else if ('body' in reply) {
    if ('answerMediaType' in operation) response.type(operation.answerMediaType);
    response.json(reply.body);
  } else {
    response.end();
  }
}

function canonicalUuids(parameters: object, { properties }: ParameterSchema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      properties[name]?.format === 'uuid' && typeof value === 'string' ? canonicalUuid(value) : value,
    ]),
  );
}
