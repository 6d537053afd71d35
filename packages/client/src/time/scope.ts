import { startTimer } from './timer.ts';

/** Ended a call, or one step of it, before it was done. Never reaches the caller of a method. */
export class Halt {
  readonly by: 'signal' | 'deadline' | 'timeout';
  /** The reason of the signal, if it was one. */
  readonly reason: unknown;

  constructor(by: Halt['by'], reason?: unknown) {
    this.by = by;
    this.reason = reason;
  }
}

/** The time that a call has. Its steps run one after the other. */
export interface Scope {
  /** How many milliseconds are left; `Infinity` without a deadline. */
  left(): number;
  /**
   * Runs a step, which ends with the call, or after `timeout` milliseconds, even if it does not listen to the signal that it is
   * given.
   * @throws {Halt}
   */
  run<Result>(step: (signal: AbortSignal) => Promise<Result>, timeout?: number): Promise<Result>;
  /** @throws {Halt} */
  sleep(milliseconds: number): Promise<void>;
}

/** What limits a call as a whole. */
export interface Limits {
  readonly signal?: AbortSignal | null | undefined;
  /** In milliseconds. */
  readonly deadline: number;
}

/**
 * Runs a call within its limits. Puts one listener on the signal and takes it off at the end: what `fetch` itself leaves on a
 * signal adds up on one that lives as long as the process.
 * @throws {Halt}
 */
export async function withScope<Result>(
  { signal, deadline }: Limits,
  run: (scope: Scope) => Promise<Result>,
): Promise<Result> {
  if (signal?.aborted) {
    throw new Halt('signal', signal.reason);
  }
  const ends = performance.now() + deadline;
  let halted: Halt | undefined;
  let haltStep: ((halt: Halt) => void) | undefined;
  const halt = (why: Halt): void => {
    halted = why;
    haltStep?.(why);
  };
  const runStep: Scope['run'] = (step, timeout = Number.POSITIVE_INFINITY) => {
    if (halted !== undefined) {
      return Promise.reject(halted);
    }
    return new Promise((resolve, reject) => {
      const controller = new AbortController();
      const own = (why: Halt): void => {
        reject(why);
        controller.abort(why.reason);
      };
      const stopTimer = startTimer(timeout, () => own(new Halt('timeout')));
      haltStep = own;
      const done = (): void => {
        stopTimer();
        // A step that was given up may settle when the next one is under way.
        if (haltStep === own) haltStep = undefined;
      };
      step(controller.signal).then(
        (result) => {
          done();
          resolve(result);
        },
        (error: unknown) => {
          done();
          reject(error);
        },
      );
    });
  };
  const onAbort = (): void => halt(new Halt('signal', signal?.reason));
  signal?.addEventListener('abort', onAbort);
  const stopTimer = startTimer(deadline, () => halt(new Halt('deadline')));
  try {
    return await run({ left: () => ends - performance.now(), run: runStep, sleep: (ms) => runStep(sleep(ms)) });
  } finally {
    stopTimer();
    signal?.removeEventListener('abort', onAbort);
  }
}

const sleep =
  (milliseconds: number) =>
  (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      // A timer that goes on would keep the process from ending.
      signal.addEventListener('abort', startTimer(milliseconds, resolve));
    });
