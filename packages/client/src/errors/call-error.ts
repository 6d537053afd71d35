import type { OperationId } from '@wafermark/generated/operations.ts';
import { WafermarkError } from './wafermark-error.ts';

/** What is known of a call that failed. */
export interface CallContext {
  readonly operation: OperationId;
  readonly requestId: string;
  readonly attempts: number;
}

/** What there is to say about a failure. */
export interface CallFailure {
  /** The end of the message `operation: what`. */
  readonly what: string;
  /** The name that the server gave the request; undefined where it gave none. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** A call that was sent, or was about to be, and failed. */
export abstract class CallError extends WafermarkError {
  /** The operation that was called, as the API's document names it. */
  readonly operation: OperationId;
  /**
   * What to quote when asking for help: the `X-Request-Id` that the server answered, or the one that was sent, which it logs too,
   * where it answered none.
   */
  readonly requestId: string;
  /** How often the request was sent. */
  readonly attempts: number;

  constructor(context: CallContext, { what, requestId, ...options }: CallFailure) {
    const name = requestId === undefined ? '' : ` [request ${requestId}]`;
    super(`${context.operation}: ${what}${name}`, options);
    this.operation = context.operation;
    this.requestId = requestId ?? context.requestId;
    this.attempts = context.attempts;
  }
}
