import { API_KEY_HEADER, LIMITS, PROBLEMS, type ProblemStatus, STATUS } from '@wafermark/generated/document/api.ts';
import type { Fault, Problem, ValidationProblem } from '@wafermark/generated/document/models.ts';

type Headers = Readonly<Record<string, string>>;

/** Ends a request with a problem response. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: ProblemStatus;
  readonly errors: readonly Fault[] | undefined;
  readonly headers: Headers;
  /** The sample that has the name already. */
  readonly sampleId: string | undefined;

  constructor(
    status: ProblemStatus,
    detail: string,
    extra: {
      readonly errors?: readonly Fault[] | undefined;
      readonly headers?: Headers;
      readonly sampleId?: string | undefined;
    } = {},
  ) {
    // A problem is a response, not a bug: capturing the stack would cost more than everything else.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(detail);
    Error.stackTraceLimit = stackTraceLimit;
    this.status = status;
    this.errors = extra.errors;
    this.headers = extra.headers ?? {};
    this.sampleId = extra.sampleId;
  }
}

export const isProblemStatus = (status: unknown): status is ProblemStatus =>
  typeof status === 'number' && Object.hasOwn(PROBLEMS, status);

/** The request's part of a problem. */
export interface ProblemOrigin {
  /** The requested path as a URI reference, without the query. */
  readonly instance: string;
  readonly requestId: string;
  /** The path below which a proxy serves the API, so that the page about the type is found there. Default: none. */
  readonly prefix?: string;
}

/** The body of a problem (RFC 9457). */
export function problemBody(
  status: ProblemStatus,
  details: {
    readonly detail: string;
    readonly errors?: readonly Fault[] | undefined;
    readonly sampleId?: string | undefined;
  },
  { instance, requestId, prefix = '' }: ProblemOrigin,
): Problem | ValidationProblem {
  const { type, title } = PROBLEMS[status];
  const { detail, sampleId } = details;
  const problem = {
    type: prefix + type,
    title,
    status,
    detail,
    instance,
    request_id: requestId,
    ...(sampleId === undefined ? {} : { physical_sample_id: sampleId }),
  };
  return details.errors === undefined ? problem : { ...problem, errors: [...details.errors] };
}

export function validationProblem(faults: readonly Fault[]): ProblemError {
  const errors = faults.slice(0, LIMITS.maxFaults);
  return new ProblemError(STATUS.validation, faultCount(errors), { errors });
}

export const faultCount = ({ length }: readonly Fault[]): string =>
  length === 1 ? '1 fault found.' : `${length} faults found.`;

const RETRY_LATER: Headers = { 'Retry-After': String(LIMITS.retryAfterSeconds) };

export const unavailable = (detail: string): ProblemError =>
  new ProblemError(STATUS.unavailable, detail, { headers: RETRY_LATER });

/** A request is not carried out because there are too many. */
export class ShedError extends ProblemError {
  constructor() {
    super(STATUS.unavailable, 'The server is overloaded. Retry shortly.', { headers: RETRY_LATER });
  }
}

export const stillInFlight = (): ProblemError =>
  new ProblemError(STATUS.conflict, 'The request with this idempotency key is still in progress. Retry shortly.', {
    headers: RETRY_LATER,
  });

export const nameTaken = (sampleId: string): ProblemError =>
  new ProblemError(
    STATUS.conflict,
    'Another sample of your organisation has this name. Use that one, or choose another name.',
    { sampleId },
  );

export const unauthenticated = (): ProblemError =>
  new ProblemError(STATUS.unauthenticated, `Send a valid key in the ${API_KEY_HEADER} header.`, {
    headers: { 'WWW-Authenticate': 'ApiKey' },
  });

export const methodNotAllowed = (allow: string): ProblemError =>
  new ProblemError(STATUS.methodNotAllowed, `This path supports the methods ${allow}.`, { headers: { Allow: allow } });
