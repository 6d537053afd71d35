/** A time limit or the caller's signal ended a step of a call. Never reaches the caller of a method. */
export class Interrupted {
  readonly by: 'signal' | 'deadline' | 'timeout';
  /** The reason of the signal. */
  readonly reason: unknown;

  constructor(by: Interrupted['by'], reason?: unknown) {
    this.by = by;
    this.reason = reason;
  }
}

/** What can end a call as a whole. */
export interface CallLimits {
  readonly signal?: AbortSignal | null | undefined;
  /** When the deadline ends, in the time of `performance.now()`; `Infinity` without one. */
  readonly endsAt: number;
}

/**
 * Runs a step of a call until it ends, the call ends, or `timeout` milliseconds have passed, even if the step ignores its signal.
 * @throws {Interrupted}
 */
export function withTimeLimit<Result>(
  { signal, endsAt }: CallLimits,
  step: (signal: AbortSignal) => Promise<Result>,
  timeout: number = Number.POSITIVE_INFINITY,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const left = endsAt - performance.now();
    if (signal?.aborted) return reject(new Interrupted('signal', signal.reason));
    if (left <= 0) return reject(new Interrupted('deadline'));
    const controller = new AbortController();
    const interrupt = (by: Interrupted['by'], reason?: unknown): void => {
      release();
      reject(new Interrupted(by, reason));
      controller.abort(reason);
    };
    const stopTimer = startTimer(Math.min(left, timeout), () => interrupt(left < timeout ? 'deadline' : 'timeout'));
    const stopListening = signal ? onAbort(signal, () => interrupt('signal', signal.reason)) : undefined;
    const release = (): void => {
      stopTimer();
      stopListening?.();
    };
    const released =
      <Value>(settle: (value: Value) => void) =>
      (value: Value): void => {
        release();
        settle(value);
      };
    step(controller.signal).then(released(resolve), released(reject));
  });
}

/** What runs when a signal is aborted. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

function runAll(this: AbortSignal): void {
  for (const run of [...(waiting.get(this) ?? [])]) run();
}

/**
 * Listens for an abort. All calls with the same signal share one listener, because Node warns of a leak from the eleventh on.
 * @returns a function that stops listening
 */
function onAbort(signal: AbortSignal, run: () => void): () => void {
  const runs = waiting.get(signal) ?? new Set();
  waiting.set(signal, runs.add(run));
  // Adding the same function again has no effect.
  signal.addEventListener('abort', runAll);
  return () => {
    if (runs.delete(run) && runs.size === 0) signal.removeEventListener('abort', runAll);
  };
}

/** Waits; ends early with the call. */
export const sleep =
  (milliseconds: number) =>
  (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      // A running timer would keep the process alive.
      signal.addEventListener('abort', startTimer(milliseconds, resolve));
    });

/** The longest delay of the platform's timers; longer ones would fire at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Runs something after a delay of any length; never for `Infinity`.
 * @returns a function that stops the timer
 */
export function startTimer(milliseconds: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arm = (left: number): void => {
    timer = setTimeout(() => (left > LONGEST ? arm(left - LONGEST) : run()), Math.min(left, LONGEST));
  };
  if (Number.isFinite(milliseconds)) arm(milliseconds);
  return () => clearTimeout(timer);
}
