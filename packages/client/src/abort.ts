/**
 * Runs with a signal that follows the caller's, and lets go of the caller's when done. `fetch` leaves its listener on a signal
 * until the garbage is collected, which adds up on one that lives as long as the process.
 * @throws the signal's reason, when it has aborted before the start
 */
export async function withSignal<Result>(
  signal: AbortSignal | undefined,
  run: (own: AbortSignal | null) => Promise<Result>,
): Promise<Result> {
  if (signal === undefined) {
    return run(null);
  }
  signal.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await run(controller.signal);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
