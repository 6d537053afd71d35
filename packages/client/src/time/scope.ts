import { startTimer } from './timer.ts';

/** Ended a step of a call before it was done. Never reaches the caller of a method. */
export class Halt {
  readonly by: 'signal' | 'deadline' | 'timeout';
  /** The reason of the signal, if it was one. */
  readonly reason: unknown;

  constructor(by: Halt['by'], reason?: unknown) {
    this.by = by;
    this.reason = reason;
  }
}

/** What limits a call as a whole. */
export interface Scope {
  readonly signal?: AbortSignal | null | undefined;
  /** When the call has to be over, by `performance.now()`; `Infinity` without a deadline. */
  readonly ends: number;
}

/**
 * Runs a step of a call, which ends with the call, or after `timeout` milliseconds, even if it does not listen to the signal that it
 * is given. Takes its own listener off the signal of the call: what `fetch` itself leaves on a signal adds up on one that lives as
 * long as the process.
 * @throws {Halt}
 */
export function runStep<Result>(
  { signal, ends }: Scope,
  step: (signal: AbortSignal) => Promise<Result>,
  timeout: number = Number.POSITIVE_INFINITY,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const left = ends - performance.now();
    const controller = new AbortController();
    const end = (): void => {
      stopTimer();
      signal?.removeEventListener('abort', onAbort);
    };
    const halt = (by: Halt['by'], reason?: unknown): void => {
      end();
      reject(new Halt(by, reason));
      controller.abort(reason);
    };
    const onAbort = (): void => halt('signal', signal?.reason);
    const stopTimer = startTimer(Math.min(left, timeout), () => halt(left < timeout ? 'deadline' : 'timeout'));
    if (signal?.aborted) {
      onAbort();
    } else if (left <= 0) {
      halt('deadline');
    } else {
      signal?.addEventListener('abort', onAbort);
      step(controller.signal).then(
        (result) => {
          end();
          resolve(result);
        },
        (error: unknown) => {
          end();
          reject(error);
        },
      );
    }
  });
}
