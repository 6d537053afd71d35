import { STATUS } from '@wafermark/generated/document/api.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { OpenApiError } from '@wafermark/generated/server/open-api-error.ts';
import { SCHEMES, type SchemeName, SECURITY } from '@wafermark/generated/server/security.ts';
import type { Request } from 'express';

/** Decides whether a key is allowed. */
export type SecurityHandler = (key: string, request: Request) => boolean | Promise<boolean>;

/** One handler for each security scheme of the document. */
export type SecurityHandlers = { readonly [Scheme in SchemeName]: SecurityHandler };

/** @throws {OpenApiError} unless the handlers let the request pass */
export async function authenticateRequest(
  operation: OperationId,
  request: Request,
  handlers: SecurityHandlers,
): Promise<void> {
  const alternatives = SECURITY[operation];
  for (const schemes of alternatives) {
    if (await passesAll(schemes, request, handlers)) return;
  }
  if (alternatives.length === 0) return;
  const headers = [...new Set(alternatives.flat().map((scheme) => SCHEMES[scheme].header))];
  throw new OpenApiError(STATUS.unauthenticated, `Send a valid key in the ${headers.join(' or ')} header.`, {
    headers: { 'WWW-Authenticate': 'ApiKey' },
  });
}

async function passesAll(
  schemes: readonly SchemeName[],
  request: Request,
  handlers: SecurityHandlers,
): Promise<boolean> {
  for (const scheme of schemes) {
    const key = request.get(SCHEMES[scheme].header);
    if (!key || !(await handlers[scheme](key, request))) return false;
  }
  return true;
}
