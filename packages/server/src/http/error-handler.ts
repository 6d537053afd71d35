import { API_KEY_HEADER, LIMITS, STATUS } from '@wafermark/generated/api.ts';
import type { Fault } from '@wafermark/generated/models.ts';
import type { ErrorRequestHandler, Response } from 'express';
import { error as validatorErrors } from 'express-openapi-validator';
import type { Logger } from 'pino';
import type { FaultFinder } from '../body/faults.ts';
import { StoreBusyError } from '../store/store.ts';
import { contextOf } from './context.ts';
import { isProblemStatus, ProblemError, problemBody, validationProblem } from './problem.ts';

/** Answers every error as a problem. What is not the sender's fault is told to the log alone. */
export function errorHandler(finder: FaultFinder, log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const { requestId, operation } = contextOf(response);
    const problem =
      error instanceof validatorErrors.BadRequest && operation !== undefined
        ? validationProblem(faultsOf(error, finder.inBody(operation, request.body)))
        : toProblem(error);
    if (problem.status === STATUS.internalError) {
      log.error({ err: error, faults: validatorFaults(error), request_id: requestId, operation }, 'request failed');
    }
    // An answer that has begun cannot become another; Express cuts the connection.
    if (response.headersSent) return next(error);
    sendProblem(response, problem);
  };
}

function sendProblem(response: Response, { status, message, errors, headers }: ProblemError): void {
  response.status(status).set(headers).type('application/problem+json');
  // Not `json`, which would hold the problem against the document once more, and could fail again.
  response.send(JSON.stringify(problemBody(status, { detail: message, errors }, contextOf(response))));
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreBusyError) return unavailable('The storage is busy. Try again shortly.');
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (!isProblemStatus(status) || status >= STATUS.internalError) {
    return new ProblemError(STATUS.internalError, 'The server failed. Quote the request id when you report this.');
  }
  switch (status) {
    case STATUS.unauthenticated:
      return new ProblemError(status, `Send a valid key in the ${API_KEY_HEADER} header.`, {
        headers: { 'WWW-Authenticate': 'ApiKey' },
      });
    case STATUS.unsupportedMediaType:
      return new ProblemError(status, 'Send the body as application/json, without compression or with gzip.');
    default:
      return new ProblemError(status, 'The request cannot be read.');
  }
}

export function unavailable(detail: string): ProblemError {
  return new ProblemError(STATUS.unavailable, detail, { headers: { 'Retry-After': String(LIMITS.retryAfterSeconds) } });
}

/** Should the two validators ever disagree, the one that refused the request has the word. */
function faultsOf(refusal: InstanceType<typeof validatorErrors.BadRequest>, found: readonly Fault[]): readonly Fault[] {
  if (found.length > 0) return found;
  return refusal.errors.map(({ path, message }) => {
    const [, part = '', ...rest] = path.split('/');
    const location = part === 'query' || part === 'headers' || part === 'params' ? LOCATIONS[part] : 'body';
    return { location, pointer: rest.map((step) => `/${step}`).join(''), message };
  });
}

const LOCATIONS = { query: 'query', headers: 'header', params: 'path' } as const;

const validatorFaults = (error: unknown): unknown =>
  error instanceof validatorErrors.InternalServerError ? error.errors : undefined;
