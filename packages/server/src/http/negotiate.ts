import { STATUS } from '@wafermark/generated/api.ts';
import type { RequestHandler } from 'express';
import { ProblemError } from './problem.ts';

/** @throws {ProblemError} when the `Accept` header rules out JSON, the one form in which this API answers */
export const negotiate: RequestHandler = (request, _response, next) => {
  if (request.accepts('application/json') === false) {
    const detail = 'This API answers application/json: allow it in the Accept header, or leave the header out.';
    throw new ProblemError(STATUS.notAcceptable, detail);
  }
  next();
};
