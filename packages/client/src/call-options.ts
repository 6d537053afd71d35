import type { RetryPolicy } from './retry/policy.ts';

/** The time limits of calls, in milliseconds. `Infinity` means none. */
export interface TimeLimits {
  /** How long each attempt may take until its answer is there, body included. Default: 60,000. */
  readonly timeout?: number | undefined;
  /**
   * How long the whole call may take, with all its attempts and the waits between them. A wait that would not end before fails
   * the call at once. Default: none.
   */
  readonly deadline?: number | undefined;
}

/** Options of a single call, the last argument of every method. They go before those of the client. */
export interface CallOptions extends TimeLimits, Partial<RetryPolicyOptions> {
  /**
   * Ends the call when it aborts, also while the answer is being read, and while waiting for another attempt: the method then
   * throws {@link AbortedError}, with the reason of the signal as its `cause`. No listener stays on the signal when the call is
   * over. Default: none.
   */
  readonly signal?: AbortSignal | undefined;
}

/** The parts of {@link RetryPolicy} as options, which may be left out. */
export type RetryPolicyOptions = { readonly [Name in keyof RetryPolicy]: RetryPolicy[Name] | undefined };
