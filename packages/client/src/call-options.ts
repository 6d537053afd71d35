/** Options of a single call, the last argument of every method. */
export interface CallOptions {
  /**
   * Ends the call when it aborts, also while the answer is being read: the method then throws {@link AbortedError}, with the
   * reason of the signal as its `cause`. No listener stays on the signal when the call is over. Default: none.
   */
  readonly signal?: AbortSignal | undefined;
}
