import type { OperationId } from '@wafermark/generated/operations.ts';
import { composeMessage } from './compose-message.ts';
import { describeCauses } from './describe-causes.ts';
import { WafermarkError } from './wafermark-error.ts';

/** What an {@link AbortedError} is made of. */
export interface AbortedErrorInit {
  readonly operation: OperationId;
  readonly reason: unknown;
}

/**
 * The signal of the call aborted it. `cause` is the signal's reason itself: what was given to `abort()`, or the `TimeoutError` of
 * `AbortSignal.timeout()`. Whether the request was carried out is not known, unless the signal had aborted before the call.
 */
export class AbortedError extends WafermarkError {
  /** The operation that was called, as the API's document names it. */
  readonly operation: OperationId;

  static {
    AbortedError.prototype.name = 'AbortedError';
  }

  constructor({ operation, reason }: AbortedErrorInit) {
    super(composeMessage(operation, `aborted by its signal: ${describeCauses(reason)}`), { cause: reason });
    this.operation = operation;
  }
}
