import { STATUS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import type { RequestParts } from '@wafermark/generated/server/check-request.ts';
import { OpenApiError } from '@wafermark/generated/server/open-api-error.ts';
import type { FoundRoute } from '@wafermark/generated/server/routes.ts';
import { REQUESTS } from '@wafermark/generated/server/rules.ts';
import type { Request } from 'express';

/**
 * The parts of an Express request. The query is read from the URL, whichever query parser the app uses.
 * @throws {OpenApiError} for a path with invalid percent-encoding, or a body of the wrong media type
 */
export function requestParts(operation: OperationId, request: Request, { parameters }: FoundRoute): RequestParts {
  const entry = OPERATIONS[operation];
  if ('bodyMediaType' in entry && mediaTypeOf(request) !== entry.bodyMediaType) {
    throw new OpenApiError(STATUS.unsupportedMediaType, `Send the body as ${entry.bodyMediaType}.`);
  }
  return {
    path: decoded(parameters),
    query: queryOf(request),
    header: headersOf(operation, request),
    body: request.body,
  };
}

const mediaTypeOf = (request: Request): string =>
  request.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';

function decoded(parameters: FoundRoute['parameters']): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new OpenApiError(STATUS.malformedRequest, 'The path has invalid percent-encoding.');
  }
}

function queryOf({ url }: Request): RequestParts['query'] {
  // No prototype: a parameter may be named `__proto__`.
  const query: Record<string, string | readonly string[]> = Object.create(null);
  const parameters = new URLSearchParams(url.split('?').slice(1).join('?'));
  for (const name of parameters.keys()) {
    const [value = '', ...others] = parameters.getAll(name);
    query[name] = others.length === 0 ? value : [value, ...others];
  }
  return query;
}

function headersOf(operation: OperationId, request: Request): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of REQUESTS[operation].headerNames) {
    const value = request.get(name);
    if (value !== undefined) headers[name] = value;
  }
  return headers;
}
