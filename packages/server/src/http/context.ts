import { randomUUID } from 'node:crypto';
import { REQUEST_ID_HEADER } from '@wafermark/generated/api.ts';
import type { OperationId } from '@wafermark/generated/operations.ts';
import type { Request, RequestHandler, Response } from 'express';
import type { Principal } from '../principal.ts';
import type { ProblemOrigin } from './problem.ts';

/** What the middleware has found out about a request so far. */
export interface RequestContext extends ProblemOrigin {
  operation?: OperationId;
  /** The parameters in the path, decoded. */
  pathParameters?: Readonly<Record<string, string>>;
  principal?: Principal;
}

const USABLE_ID = /^[A-Za-z0-9._~-]{1,128}$/;
const LONGEST_INSTANCE = 2_000;
const NOT_IN_A_PATH = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]/g;

const contexts = new WeakMap<Response, RequestContext>();

/** Names the request by its `X-Request-Id` if that is usable and a new one otherwise, and answers the name. */
export const identifyRequest: RequestHandler = (request, response, next) => {
  const given = request.get(REQUEST_ID_HEADER);
  const requestId = given !== undefined && USABLE_ID.test(given) ? given : randomUUID();
  contexts.set(response, { requestId, instance: instance(request) });
  response.set(REQUEST_ID_HEADER, requestId);
  next();
};

export function contextOf(response: Response): RequestContext {
  const context = contexts.get(response);
  if (context === undefined) throw new Error('identifyRequest comes before everything that asks for the context');
  return context;
}

/** The path as it was requested. Never the query, which may hold what does not belong in an answer or a log. */
function instance({ url }: Request): string {
  const path = url.split('?', 1)[0] ?? '';
  // What clients send is not always a URI reference, which an instance has to be.
  const encoded = path.slice(0, LONGEST_INSTANCE).replaceAll(NOT_IN_A_PATH, encodeURIComponent);
  // Two slashes would begin the name of a host.
  return encoded.replace(/^\/+/, '/');
}
