import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { describeCauses, excerpt } from './describe.ts';
import { WafermarkError } from './wafermark-error.ts';

/** What is known of a call that failed. */
export interface CallContext {
  readonly operation: OperationId | undefined;
  /** What messages call the operation: its id, or the method and path of a request to another path. */
  readonly label: string;
  readonly requestId: string;
  readonly idempotencyKey: string | undefined;
  readonly attempts: number;
}

/** How a failure is described. */
export interface CallFailure {
  /** The end of the message `operation: what`. */
  readonly what: string;
  /** The id that the server gave the request; undefined if it gave none. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** A call that was sent, or was about to be sent, and failed. */
export abstract class CallError extends WafermarkError {
  /** The id of the operation in the API's document; undefined for a path that it does not describe. */
  readonly operation: OperationId | undefined;
  /** Quote this when you ask for help: the `X-Request-Id` of the response, or, if there was none, the one that was sent. */
  readonly requestId: string;
  /** The `Idempotency-Key` that was sent. Repeat the call with it to find out whether the first one was carried out. */
  readonly idempotencyKey: string | undefined;
  /** How often the request was sent. */
  readonly attempts: number;

  constructor(context: CallContext, { what, requestId, ...options }: CallFailure) {
    const suffix = requestId === undefined ? '' : ` [request ${requestId}]`;
    super(`${context.label}: ${what}${suffix}`, options);
    this.operation = context.operation;
    this.requestId = requestId ?? context.requestId;
    this.idempotencyKey = context.idempotencyKey;
    this.attempts = context.attempts;
  }
}

/**
 * No complete response arrived: the server cannot be reached, or the connection broke. If `attempts` is not 0, the request may have
 * been carried out. `cause` is a copy of what `fetch` reported, without the key.
 */
export class ConnectionError extends CallError {
  override get name(): string {
    return 'ConnectionError';
  }

  /** @param hint What to do about it, for failures that a retry cannot fix */
  constructor(
    context: CallContext,
    { baseUrl, cause, hint }: { baseUrl: string; cause: Error; hint?: string | undefined },
  ) {
    const advice = hint === undefined ? '' : `. ${hint}`;
    super(context, { what: `no response from ${baseUrl}: ${describeCauses(cause)}${advice}`, cause });
  }
}

/** The call timed out. The request may have been carried out. */
export class TimeoutError extends CallError {
  /** The option that set the limit: `timeout` limits each attempt, `deadline` all attempts and the waits between them. */
  readonly limit: 'timeout' | 'deadline';
  /** The limit. */
  readonly milliseconds: number;

  override get name(): string {
    return 'TimeoutError';
  }

  constructor(context: CallContext, { limit, milliseconds }: Pick<TimeoutError, 'limit' | 'milliseconds'>) {
    super(context, { what: `timed out after ${milliseconds} ms (${limit})` });
    this.limit = limit;
    this.milliseconds = milliseconds;
  }
}

/**
 * The signal of the call was aborted. `cause` is the signal's reason: what was passed to `abort()`, or the `TimeoutError` of
 * `AbortSignal.timeout()`. Unless `attempts` is 0, the request may have been carried out.
 */
export class AbortedError extends CallError {
  override get name(): string {
    return 'AbortedError';
  }

  constructor(context: CallContext, reason: unknown) {
    super(context, { what: `aborted by its signal: ${describeCauses(reason)}`, cause: reason });
  }
}

/** The server responded with a redirect. The client does not follow it, because the API key would be sent along. */
export class RedirectError extends CallError {
  /** The status code of the response; 0 in browsers, which hide it. */
  readonly status: number;
  /** The `Location` header; undefined in browsers, which hide it. */
  readonly location: string | undefined;

  override get name(): string {
    return 'RedirectError';
  }

  constructor(
    context: CallContext,
    { status, location, requestId }: Pick<RedirectError, 'status' | 'location'> & Pick<CallFailure, 'requestId'>,
  ) {
    const code = status === 0 ? '' : `${status} `;
    const to = location === undefined ? '' : ` to ${location}`;
    const what = `${code}redirect${to} not followed, since it would receive the API key: set baseUrl to the address of the API`;
    super(context, { what, requestId });
    this.status = status;
    this.location = location;
  }
}

/** How much of an unexpected body is kept, in characters. */
const KEPT = 200;

/**
 * The server responded with a success status, but not with what the operation returns: HTML, nothing, or truncated JSON. Usually
 * something between client and server responded instead, such as a login page. The request may have been carried out.
 */
export class ResponseParseError extends CallError {
  /** The status code of the response. */
  readonly status: number;
  /** The first 200 characters of the body. */
  readonly text: string;

  override get name(): string {
    return 'ResponseParseError';
  }

  /** @param fault What is wrong with the response, for the message, which then quotes the start of the body */
  constructor(
    context: CallContext,
    {
      status,
      requestId,
      text,
      fault,
    }: Pick<ResponseParseError, 'status' | 'text'> & Pick<CallFailure, 'requestId'> & { readonly fault: string },
  ) {
    const quote = excerpt(text);
    super(context, { what: `${status}, but ${fault}${quote === '' ? '' : `: ${quote}`}`, requestId });
    this.status = status;
    this.text = text.slice(0, KEPT);
  }
}

/** The response is larger than `maxResponseBytes`. The rest was not read, and the call is not repeated. */
export class ResponseTooLargeError extends CallError {
  /** The status code of the response. */
  readonly status: number;
  /** The limit, in bytes. */
  readonly maxResponseBytes: number;

  override get name(): string {
    return 'ResponseTooLargeError';
  }

  constructor(
    context: CallContext,
    { status, maxResponseBytes }: Pick<ResponseTooLargeError, 'status' | 'maxResponseBytes'>,
  ) {
    const advice = 'Read a list page by page with `for await`, or raise maxResponseBytes';
    super(context, { what: `${status}, but the response is larger than ${maxResponseBytes} bytes. ${advice}` });
    this.status = status;
    this.maxResponseBytes = maxResponseBytes;
  }
}
