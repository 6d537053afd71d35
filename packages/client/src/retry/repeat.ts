import { runStep, type Scope } from '../time/scope.ts';
import { startTimer } from '../time/timer.ts';
import { nextDelay, type RetryPolicy } from './policy.ts';

/** What came of an attempt. */
export interface Outcome<Result> {
  /** Gives the result or throws; asked of the last attempt only. */
  readonly settle: () => Result;
  /** When to try again, if that makes sense: at once and without counting, or after a wait. */
  readonly again?: 'now' | { readonly retryAfter: number | undefined } | undefined;
}

/** A thing to attempt, and what to know about it. */
export interface Repetition<Result, Kind extends Outcome<Result>> {
  readonly scope: Scope;
  readonly policy: RetryPolicy;
  /** Makes an attempt. */
  readonly once: () => Promise<Kind>;
  /** Told of each attempt, and after how many milliseconds there will be another; undefined for the last. */
  readonly onOutcome?: (outcome: Kind, delay: number | undefined) => void;
}

/** Attempts something until its outcome leaves nothing to be gained, or the policy or the time forbid another attempt. */
export async function repeat<Result, Kind extends Outcome<Result>>({
  scope,
  policy,
  once,
  onOutcome,
}: Repetition<Result, Kind>): Promise<Result> {
  let retries = 0;
  for (;;) {
    const outcome = await once();
    const { again } = outcome;
    const left = scope.ends - performance.now();
    const delay = typeof again === 'object' ? nextDelay(policy, { retries, ...again, left }) : again && 0;
    onOutcome?.(outcome, delay);
    if (delay === undefined) {
      return outcome.settle();
    }
    if (again !== 'now') {
      retries += 1;
      await runStep(scope, sleep(delay));
    }
  }
}

const sleep =
  (milliseconds: number) =>
  (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      // A timer that goes on would keep the process from ending.
      signal.addEventListener('abort', startTimer(milliseconds, resolve));
    });
