/** What ends an import before its source does: the first failure, or the signal. */
export interface Stop {
  /** Rejects when the import has to stop, and never otherwise. */
  readonly promise: Promise<never>;
  readonly because: (cause: unknown) => void;
  stopped(): boolean;
  cause(): unknown;
  /** Takes the listener off the signal. */
  end(): void;
}

/** Watches for what ends an import. */
export function createStop(signal: AbortSignal | undefined): Stop {
  const causes: unknown[] = [];
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  // It is looked at only while something is waited for.
  promise.catch(() => undefined);
  const because = (cause: unknown): void => {
    causes.push(cause);
    reject(cause);
  };
  const onAbort = (): void => because(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();
  return {
    promise,
    because,
    stopped: () => causes.length > 0,
    cause: () => causes[0],
    end: () => signal?.removeEventListener('abort', onAbort),
  };
}
