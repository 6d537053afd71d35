import type { Problem, ValidationProblem } from '@wafermark/generated/models.ts';
import type { OperationId } from '@wafermark/generated/operations.ts';
import { composeMessage, excerpt } from './compose-message.ts';
import { describeProblem } from './describe-problem.ts';
import { WafermarkError } from './wafermark-error.ts';

/** What an {@link ApiError} is made of. */
export interface ApiErrorInit extends Pick<ApiError, 'operation' | 'status' | 'problem' | 'requestId'> {
  /** The reason phrase of the answer, for the message where there is no problem. */
  readonly statusText?: string;
  /** The body of the answer, of which the message quotes the beginning where there is no problem. */
  readonly text?: string;
}

/**
 * The server answered with a status that is no success.
 *
 * @example
 * ```ts
 * try {
 *   await client.annotations.create(sampleId, { property_name: 'thickness', property_value: 25.1 });
 * } catch (error) {
 *   if (error instanceof ApiError && error.status === 404) console.error('no such sample');
 *   else throw error;
 * }
 * ```
 */
export class ApiError extends WafermarkError {
  /** The operation that was called, as the API's document names it. */
  readonly operation: OperationId;
  /** The status code of the answer. */
  readonly status: number;
  /** The body of the answer (RFC 9457), with `errors` for a 422; undefined when the body was something else or empty. */
  readonly problem: Problem | ValidationProblem | undefined;
  /** What to quote when asking for help: the `X-Request-Id` header, or the problem's `request_id` where a browser hides it. */
  readonly requestId: string | undefined;

  static {
    ApiError.prototype.name = 'ApiError';
  }

  constructor({ operation, status, problem, requestId, statusText = '', text = '' }: ApiErrorInit) {
    const what = problem === undefined ? describeOther(statusText, text) : ` ${describeProblem(problem)}`;
    super(composeMessage(operation, `${status}${what}`, requestId));
    this.operation = operation;
    this.status = status;
    this.problem = problem;
    this.requestId = requestId;
  }
}

function describeOther(statusText: string, text: string): string {
  const phrase = statusText === '' ? '' : ` ${statusText}`;
  const quote = excerpt(text);
  return quote === '' ? `${phrase}, with an empty body` : `${phrase}, without a problem in its body: ${quote}`;
}
