import { OPERATIONS, type OperationId } from '@wafermark/generated/operations.ts';
import { PARAMETERS, type ParameterSchema } from '@wafermark/generated/parameters.ts';
import { callHandler, type Handlers, type Reply } from '@wafermark/generated/server.ts';
import type { RequestHandler, Response } from 'express';
import { canonicalUuid } from '../canonical-uuid.ts';
import type { Principal } from '../principal.ts';
import { contextOf } from './context.ts';
import type { Idempotency, Keep, KeptReply } from './idempotency.ts';
import { problemBody } from './problem.ts';

/** What handlers may want to know beside the request. */
export interface HandlerContext {
  readonly principal: Principal;
  /** The path as it was requested, for links to other pages of it. */
  readonly path: string;
  /** Makes of the body of an answer what is to be stored together with what the request asks to store. */
  readonly keep: Keep;
}

/** Calls the handler of the operation, with a request that has passed validation, and sends its reply. */
export function answer(handlers: Handlers<HandlerContext>, idempotency: Idempotency): RequestHandler {
  return async (request, response) => {
    const { operation, principal, instance, pathParameters = {} } = contextOf(response);
    if (operation === undefined || principal === undefined)
      throw new Error('Routing and authentication come before this');
    const schemas = PARAMETERS[operation];
    const path = canonicalUuids(pathParameters, schemas.path);
    const query = canonicalUuids(request.query, schemas.query);
    const reply = await idempotency.once({ operation, principal, request, path }, (keep) =>
      callHandler(handlers, operation, { path, query, body: request.body }, { principal, path: instance, keep }),
    );
    send(response, reply, OPERATIONS[operation]);
  };
}

type Operation = (typeof OPERATIONS)[OperationId];

function send(response: Response, reply: Reply | KeptReply, operation: Operation): void {
  if ('kept' in reply) {
    sendBody(response, reply.kept, operation);
    return;
  }
  response.status(reply.status);
  if ('headers' in reply) response.set(reply.headers);
  if ('problem' in reply) {
    response.type('application/problem+json');
    response.json(problemBody(reply.status, reply.problem, contextOf(response)));
  } else if ('body' in reply) {
    sendBody(response, reply.body, operation);
  } else {
    response.end();
  }
}

function sendBody(response: Response, body: unknown, operation: Operation): void {
  response.status(operation.success);
  if ('answerMediaType' in operation) response.type(operation.answerMediaType);
  response.json(body);
}

function canonicalUuids(parameters: object, { properties }: ParameterSchema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      properties[name]?.format === 'uuid' && typeof value === 'string' ? canonicalUuid(value) : value,
    ]),
  );
}
