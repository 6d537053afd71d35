// Generated from openapi/ by `pnpm generate`. Do not edit.

/** Validates the requests and responses of an Express app against the document. */
import type { IncomingMessage } from 'node:http';
import type { OperationId } from '../document/operations.ts';
import { authenticateRequest } from './authenticate-request.ts';
import { checkRequest } from './check-request.ts';
import { OpenApiError } from './open-api-error.ts';
import { requestParts } from './request-parts.ts';
import { type FoundRoute, findRoute } from './routes.ts';
import { REQUESTS } from './rules.ts';
import type { SecurityHandlers } from './security.ts';
import type { Requests, ValidRequest } from './server.ts';
import { mediaTypeOf, writeAnswer } from './write-answer.ts';
import type { NextFunction, RequestHandler, Response } from 'express';

export { OpenApiError } from './open-api-error.ts';
export type { Decide, SecurityHandlers } from './security.ts';
export { BrokenAnswerError } from './write-answer.ts';

export interface OpenApiOptions {
  readonly security: SecurityHandlers;
}

/** A validated request: its operation, and its values with the document's types. */
export type Validated<Id extends OperationId = OperationId> = {
  readonly [Each in Id]: { readonly operation: Each } & Requests[Each];
}[Id];

const METHOD_NOT_ALLOWED = 405;
const INTERNAL_ERROR = 500;

/** A validated request of any operation: the union of all would be too much for the compiler in a large document. */
export interface AnyValidated extends ValidRequest {
  readonly operation: OperationId;
}

const passed = new WeakMap<IncomingMessage, AnyValidated>();

/**
 * Middleware that passes only valid requests on and sends only valid responses. Requests that the document does not describe pass
 * unchanged. Goes after body parsers and before the handlers.
 *
 * Errors go to the app: an `OpenApiError` for a request, and a `BrokenAnswerError` for a response sent with `response.json`.
 */
export function openApi({ security }: OpenApiOptions): RequestHandler {
  return async (request, response, next) => {
    const found = findRoute(request.path, request.method);
    if (found === undefined) return next();
    const operation = operationOf(found, request.method);
    if (operation === undefined) {
      // That is left to Express or CORS middleware.
      if (request.method === 'OPTIONS') return next();
      const { allow } = found.route;
      const headers = { Allow: allow };
      throw new OpenApiError(METHOD_NOT_ALLOWED, `This path supports the methods ${allow}.`, { headers });
    }
    await authenticateRequest(operation, request, security);
    const verdict = checkRequest(operation, await requestParts(operation, request, found));
    if (!verdict.valid) throw new OpenApiError(REQUESTS[operation].invalid, countOf(verdict.faults), verdict);
    passed.set(request, { operation, ...verdict.request });
    guardAnswer(operation, response, next);
    next();
  };
}

/** HEAD is GET without the body, unless the document has an operation of its own for it. */
function operationOf({ route: { operations } }: FoundRoute, method: string): OperationId | undefined {
  const names = method === 'HEAD' ? ['HEAD', 'GET'] : [method];
  const name = names.find((one) => Object.hasOwn(operations, one));
  return name === undefined ? undefined : operations[name];
}

/**
 * The operation of a request, and its values.
 * @param operation The handler's operation; without it, the type covers all operations.
 * @throws when the request has not been validated, or is for another operation
 */
export function validated<Id extends OperationId>(request: IncomingMessage, operation: Id): Validated<Id>;
export function validated(request: IncomingMessage): Validated;
export function validated(request: IncomingMessage, operation?: OperationId): Validated {
  const found = passed.get(request);
  if (found === undefined) throw new Error('The openApi middleware has not validated this request');
  if (operation !== undefined && found.operation !== operation) {
    throw new Error(`This request is for ${found.operation}, not for ${operation}`);
  }
  // The check guarantees that these are values of this operation.
  return found as unknown as Validated;
}

/** What `validated` returns; undefined for a request that the document does not describe. */
export const findValidated = (request: IncomingMessage): AnyValidated | undefined => passed.get(request);

const countOf = ({ length }: readonly unknown[]): string =>
  length === 1 ? '1 fault found.' : `${length} faults found.`;

/** Replaces `json` with a function that sends only valid responses. The error handler's response is not checked. */
function guardAnswer(operation: OperationId, response: Response, next: NextFunction): void {
  const { json } = response;
  response.json = (body?: unknown) => {
    const { statusCode } = response;
    let text: string;
    try {
      text = writeAnswer(operation, statusCode, body);
    } catch (error) {
      response.json = json;
      response.status(INTERNAL_ERROR);
      next(error);
      return response;
    }
    if (!response.hasHeader('Content-Type')) response.type(mediaTypeOf(operation, statusCode));
    return response.send(text);
  };
}
