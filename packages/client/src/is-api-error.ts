import type { STATUS } from '@wafermark/generated/api.ts';
import type { ErrorBodies } from '@wafermark/generated/client.ts';
import type { OperationId } from '@wafermark/generated/operations.ts';
import { ApiError } from './errors/api-error.ts';

const VALIDATION = 422 satisfies typeof STATUS.validation;

/** An {@link ApiError} of an operation, with the body that the API's document lists for the status. */
export type ApiErrorOf<Operation extends OperationId, Status extends keyof ErrorBodies[Operation]> = ApiError & {
  readonly operation: Operation;
  readonly status: Status;
  readonly problem: ErrorBodies[Operation][Status];
};

/**
 * Whether an error is what the server answered, and if asked for, to this operation and with this status. With a status, the type
 * of `problem` follows; it is then true only when the body is such a problem, which the page of a proxy is not.
 *
 * @example
 * ```ts
 * if (isApiError(error, 'createSampleAnnotation', 422)) {
 *   for (const { pointer, message } of error.problem.errors) console.error(pointer, message);
 * }
 * ```
 */
export function isApiError(error: unknown): error is ApiError;
export function isApiError<Operation extends OperationId>(
  error: unknown,
  operation: Operation,
): error is ApiError & { readonly operation: Operation };
export function isApiError<Operation extends OperationId, Status extends keyof ErrorBodies[Operation]>(
  error: unknown,
  operation: Operation,
  status: Status,
): error is ApiErrorOf<Operation, Status>;
export function isApiError(error: unknown, operation?: OperationId, status?: PropertyKey): boolean {
  if (!(error instanceof ApiError) || (operation !== undefined && error.operation !== operation)) {
    return false;
  }
  return status === undefined || (error.status === status && hasDocumentedBody(error));
}

function hasDocumentedBody({ status, problem }: ApiError): boolean {
  return problem !== undefined && (status !== VALIDATION || 'errors' in problem);
}
