import { API_KEY_HEADER, STATUS } from '@wafermark/generated/api.ts';
import type { SecurityHandlers } from '@wafermark/generated/middleware.ts';
import { OPERATIONS } from '@wafermark/generated/operations.ts';
import type { RequestHandler } from 'express';
import type { Authenticate } from '../authenticate.ts';
import { mayUse } from '../principal.ts';
import { contextOf } from './context.ts';
import { ProblemError } from './problem.ts';

/** Authenticates by the key in the header; the validator has made sure that there is one. */
export const securityHandlers = (authenticate: Authenticate): SecurityHandlers => ({
  ApiKeyAuth: async (request) => {
    const { res } = request;
    const principal = await authenticate(request.get(API_KEY_HEADER) ?? '');
    if (principal === undefined || res === undefined) return false;
    contextOf(res).principal = principal;
    return true;
  },
});

/** @throws {ProblemError} when the key lacks the scope that the operation needs */
export const authorize: RequestHandler = (_request, response, next) => {
  const { operation, principal } = contextOf(response);
  if (operation === undefined || principal === undefined)
    throw new Error('Routing and authentication come before this');
  const { scope } = OPERATIONS[operation];
  if (!mayUse(principal, scope)) {
    throw new ProblemError(STATUS.insufficientScope, `This operation needs a key with the scope ${scope}.`);
  }
  next();
};
