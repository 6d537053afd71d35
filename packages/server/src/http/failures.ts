import { STATUS } from '@wafermark/generated/document/api.ts';
import { NameTakenError, StoreBusyError, StoreUnavailableError } from '../store/store.ts';
import { isProblemStatus, nameTaken, ProblemError, unavailable } from './problem.ts';

/** Maps any error to the problem that the client sees. Details of server faults go only to the log. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof NameTakenError) return nameTaken(error.sampleId);
  if (error instanceof StoreBusyError) return unavailable('The storage is busy. Retry shortly.');
  if (error instanceof StoreUnavailableError) return unavailable('The storage is unavailable. Retry later.');
  // Errors of Express and its middleware carry a status.
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (isProblemStatus(status) && status < STATUS.internalError) {
    return new ProblemError(status, 'The request cannot be read.');
  }
  return new ProblemError(STATUS.internalError, 'The server failed. Quote the request id when you report this.');
}

/** Whether an error should be logged for operators. */
export const isOurs = (error: unknown): boolean =>
  error instanceof StoreUnavailableError || toProblem(error).status === STATUS.internalError;
