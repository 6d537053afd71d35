import type { ErrorBodies } from '@wafermark/generated/client/client.ts';
import type { STATUS } from '@wafermark/generated/document/api.ts';
import type { Fault, Problem, ValidationProblem } from '@wafermark/generated/document/models.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { type CallContext, CallError } from './call-errors.ts';
import { excerpt, isRecord } from './describe.ts';

/** What an {@link ApiError} is made of. */
export interface ApiErrorInit extends Pick<ApiError, 'status' | 'problem' | 'body' | 'retryAfter'> {
  readonly requestId: string | undefined;
  /** The reason phrase of the response, for the message if the body is not a problem. */
  readonly statusText: string;
  /** The body of the response; the message quotes its start if it is not a problem. */
  readonly text: string;
}

/**
 * The server responded with a non-2xx status. Each status in the API's document has a class of its own, such as
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
  /** The status code of the response. */
  readonly status: number;
  /** The body of the response (RFC 9457), with `errors` for a 422; undefined if the body was empty or something else. */
  readonly problem: Problem | ValidationProblem | undefined;
  /** The body of the response: what its JSON holds, or its text; undefined if it was empty. Without the key. */
  declare readonly body: unknown;
  /** How long the server asks to wait before the next attempt (`Retry-After`), in milliseconds; undefined if it does not say. */
  readonly retryAfter: number | undefined;

  override get name(): string {
    return 'ApiError';
  }

  constructor(context: CallContext, { status, problem, body, requestId, retryAfter, statusText, text }: ApiErrorInit) {
    const what = problem === undefined ? describeOther(statusText, text) : ` ${describeProblem(problem)}`;
    super(context, { what: `${status}${what}`, requestId });
    this.status = status;
    this.problem = problem;
    // Logs have what is a problem already, and of anything else the message has the start.
    Object.defineProperty(this, 'body', { value: body });
    this.retryAfter = retryAfter;
  }
}

function describeOther(statusText: string, text: string): string {
  const phrase = statusText === '' ? '' : ` ${statusText}`;
  const quote = excerpt(text);
  return quote === '' ? `${phrase}, with an empty body` : `${phrase}, without a problem in its body: ${quote}`;
}

/** More would hide the end of the message; `problem.errors` has all of them. */
const FAULTS_IN_MESSAGE = 3;

/** A problem on one line: `title: detail (fault; fault)`. */
function describeProblem(problem: Problem | ValidationProblem): string {
  const faults = 'errors' in problem ? problem.errors : [];
  const detail = problem.detail.replace(/\.$/, '');
  return `${problem.title}${detail === '' ? '' : `: ${detail}`}${faults.length === 0 ? '' : ` (${describeFaults(faults)})`}`;
}

function describeFaults(faults: readonly Fault[]): string {
  const shown = faults.slice(0, FAULTS_IN_MESSAGE).map(({ location, pointer, message }) => {
    return [location, pointer, message].filter((part) => part !== '').join(' ');
  });
  const more = faults.length - shown.length;
  return shown.concat(more === 0 ? [] : [`and ${more} more`]).join('; ');
}

// The compiler rejects these when the document adds or removes a field.
const PROBLEM = {
  type: '',
  title: '',
  status: 0,
  detail: '',
  instance: '',
  request_id: '',
} satisfies Omit<Problem, 'physical_sample_id'>;
const FAULT = { location: 'body', pointer: '', message: '' } satisfies Fault;

/** Whether a body is a problem of this API, and not that of a proxy or another framework. */
export function isProblem(body: unknown): body is Problem | ValidationProblem {
  if (!isLike(body, PROBLEM)) return false;
  const { errors, physical_sample_id: sampleId } = body;
  return (errors === undefined || areFaults(errors)) && (sampleId === undefined || typeof sampleId === 'string');
}

const areFaults = (value: unknown): boolean => Array.isArray(value) && value.every((fault) => isLike(fault, FAULT));

/** Whether a value has the fields of another one, with values of the same types. */
const isLike = (value: unknown, example: object): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && Object.entries(example).every(([name, field]) => typeof value[name] === typeof field);

const VALIDATION = 422 satisfies typeof STATUS.validation;

/** An {@link ApiError} of an operation, with the body that the API's document lists for the status. */
export type ApiErrorOf<Operation extends OperationId, Status extends keyof ErrorBodies[Operation]> = ApiError & {
  readonly operation: Operation;
  readonly status: Status;
  readonly problem: ErrorBodies[Operation][Status];
};

type Statuses = { readonly [Operation in OperationId]: keyof ErrorBodies[Operation] }[OperationId];
type BodyOf<Status> = {
  readonly [Operation in OperationId]: Status extends keyof ErrorBodies[Operation]
    ? ErrorBodies[Operation][Status]
    : never;
}[OperationId];

/**
 * Whether an error is a response of the server, optionally with this status and from this operation. With a status, `problem` has
 * the type that the document lists for it; the guard is true only if the body is such a problem, which a proxy's page is not.
 *
 * @example
 * ```ts
 * if (isApiError(error, 422)) {
 *   for (const { pointer, message } of error.problem.errors) console.error(pointer, message);
 * }
 * ```
 */
export function isApiError(error: unknown): error is ApiError;
export function isApiError<Status extends Statuses>(
  error: unknown,
  status: Status,
): error is ApiError & { readonly status: Status; readonly problem: BodyOf<Status> };
export function isApiError<Operation extends OperationId>(
  error: unknown,
  operation: Operation,
): error is ApiError & { readonly operation: Operation };
export function isApiError<Operation extends OperationId, Status extends keyof ErrorBodies[Operation]>(
  error: unknown,
  operation: Operation,
  status: Status,
): error is ApiErrorOf<Operation, Status>;
export function isApiError(error: unknown, first?: OperationId | PropertyKey, second?: PropertyKey): boolean {
  if (!(error instanceof ApiError)) return false;
  const [operation, status] = typeof first === 'number' ? [undefined, first] : [first, second];
  if (operation !== undefined && error.operation !== operation) return false;
  return status === undefined || (error.status === status && hasDocumentedBody(error));
}

function hasDocumentedBody({ status, problem }: ApiError): boolean {
  return problem !== undefined && (status !== VALIDATION || 'errors' in problem);
}
