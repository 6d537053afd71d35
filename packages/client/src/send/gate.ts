/** Lets a number of requests through at a time, first come, first served. */
export interface Gate {
  /** Gives undefined when the way is free, else a promise that it will be. Who entered has to leave. */
  enter(): ((signal: AbortSignal) => Promise<void>) | undefined;
  leave(): void;
}

/**
 * Thousands of calls at once would otherwise open thousands of connections, which servers refuse, and which cost more than they
 * gain.
 */
export function createGate(width: number): Gate {
  const waiting = new Set<() => void>();
  let inside = 0;
  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      inside -= 1;
      return;
    }
    // The place goes from hand to hand.
    waiting.delete(next);
    next();
  };
  return {
    enter: () => {
      if (inside < width) {
        inside += 1;
        return undefined;
      }
      return (signal) =>
        new Promise((resolve) => {
          waiting.add(resolve);
          signal.addEventListener('abort', () => {
            // Who gives up may have been let in at the same moment.
            if (!waiting.delete(resolve)) leave();
          });
        });
    },
    leave,
  };
}
