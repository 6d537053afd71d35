import { type CallContext, CallError } from './call-error.ts';
import { describeCauses } from './describe-causes.ts';

/**
 * The signal of the call aborted it. `cause` is the signal's reason itself: what was given to `abort()`, or the `TimeoutError` of
 * `AbortSignal.timeout()`. Whether the request was carried out is not known, unless `attempts` is 0.
 */
export class AbortedError extends CallError {
  override get name(): string {
    return 'AbortedError';
  }

  constructor(context: CallContext, reason: unknown) {
    super(context, { what: `aborted by its signal: ${describeCauses(reason)}`, cause: reason });
  }
}
