import type { Problem, ValidationProblem } from '@wafermark/generated/models.ts';
import { type CallContext, CallError } from './call-error.ts';
import { describeProblem } from './describe-problem.ts';
import { excerpt } from './excerpt.ts';

/** What an {@link ApiError} is made of. */
export interface ApiErrorInit extends Pick<ApiError, 'status' | 'problem' | 'retryAfter'> {
  readonly requestId: string | undefined;
  /** The reason phrase of the answer, for the message where there is no problem. */
  readonly statusText: string;
  /** The body of the answer, of which the message quotes the beginning where there is no problem. */
  readonly text: string;
}

/**
 * The server answered with a status that is no success. Each status that the API's document lists has a class of its own, such as
 * {@link NotFoundError}.
 *
 * @example
 * ```ts
 * try {
 *   await client.annotations.create(sampleId, { property_name: 'thickness', property_value: 25.1 });
 * } catch (error) {
 *   if (error instanceof NotFoundError) console.error('no such sample');
 *   else throw error;
 * }
 * ```
 */
export class ApiError extends CallError {
  /** The status code of the answer. */
  readonly status: number;
  /** The body of the answer (RFC 9457), with `errors` for a 422; undefined when the body was something else or empty. */
  readonly problem: Problem | ValidationProblem | undefined;
  /** How many milliseconds the server asks to wait before another try (`Retry-After`); undefined when it does not say. */
  readonly retryAfter: number | undefined;

  override get name(): string {
    return 'ApiError';
  }

  constructor(context: CallContext, { status, problem, requestId, retryAfter, statusText, text }: ApiErrorInit) {
    const what = problem === undefined ? describeOther(statusText, text) : ` ${describeProblem(problem)}`;
    super(context, { what: `${status}${what}`, requestId });
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

function describeOther(statusText: string, text: string): string {
  const phrase = statusText === '' ? '' : ` ${statusText}`;
  const quote = excerpt(text);
  return quote === '' ? `${phrase}, with an empty body` : `${phrase}, without a problem in its body: ${quote}`;
}
