/** Limits the number of requests in flight; those beyond queue in order of arrival. */
export interface Limiter {
  /** @returns undefined if a slot is free, else a function that waits for one. Every entry needs a `leave()`. */
  enter(): ((signal: AbortSignal) => Promise<void>) | undefined;
  leave(): void;
}

/** Thousands of calls at the same time would otherwise open thousands of connections, which servers refuse. */
export function createLimiter(slots: number): Limiter {
  const queue = new Set<() => void>();
  let taken = 0;
  const leave = (): void => {
    const [next] = queue;
    if (next === undefined) {
      taken -= 1;
      return;
    }
    // The slot passes on.
    queue.delete(next);
    next();
  };
  return {
    enter: () => {
      if (taken < slots) {
        taken += 1;
        return undefined;
      }
      return (signal) =>
        new Promise((resolve) => {
          queue.add(resolve);
          signal.addEventListener('abort', () => {
            // A call that gives up may have been given a slot at the same moment.
            if (!queue.delete(resolve)) leave();
          });
        });
    },
    leave,
  };
}
