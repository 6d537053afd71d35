import { STATUS } from '@wafermark/generated/api.ts';
import { StoreBusyError, StoreUnavailableError } from '../store/store.ts';
import { isProblemStatus, ProblemError, unavailable } from './problem.ts';

/** What the sender of a request is told of any error. What is not the sender's fault is told to the log alone. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreBusyError) return unavailable('The storage is busy. Try again shortly.');
  if (error instanceof StoreUnavailableError)
    return unavailable('The storage cannot be used at present. Try again later.');
  // Express and its middleware put a status on their errors.
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (isProblemStatus(status) && status < STATUS.internalError) {
    return new ProblemError(status, 'The request cannot be read.');
  }
  return new ProblemError(STATUS.internalError, 'The server failed. Quote the request id when you report this.');
}

/** Whether operators should hear of an error. */
export const isOurs = (error: unknown): boolean =>
  error instanceof StoreUnavailableError || toProblem(error).status === STATUS.internalError;
