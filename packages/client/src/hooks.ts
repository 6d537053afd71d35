import type { OperationId } from '@wafermark/generated/operations.ts';
import type { WafermarkError } from './errors/wafermark-error.ts';

/** A call that begins. */
export interface CallStart {
  readonly operation: OperationId;
  readonly method: string;
  readonly url: string;
  /** What is sent as `X-Request-Id`, the same on all attempts. */
  readonly requestId: string;
}

/** An attempt that begins. */
export interface AttemptStart extends CallStart {
  /** Counts from 1. */
  readonly attempt: number;
  /** The headers to send. More can be added, such as `traceparent`. The API key is not among them. */
  readonly headers: Record<string, string>;
}

/** An attempt that is over. */
export interface AttemptEnd extends CallStart {
  readonly attempt: number;
  /** In milliseconds. */
  readonly duration: number;
  /** The status code of the answer; undefined when none came. */
  readonly status: number | undefined;
  /** Undefined when the attempt succeeded. */
  readonly error: WafermarkError | undefined;
  /** In how many milliseconds the next attempt begins; undefined when this was the last. */
  readonly retryIn: number | undefined;
}

/** A call that is over. */
export interface CallEnd extends CallStart {
  readonly attempts: number;
  /** In milliseconds. */
  readonly duration: number;
  /** Undefined when the call succeeded. */
  readonly error: WafermarkError | undefined;
}

/**
 * Functions that are told of calls, for logs, metrics and traces. Nothing that they are given has the API key in it. They cannot
 * fail a call: what they throw is reported as an uncaught exception.
 */
export interface Hooks {
  readonly callStart?: ((event: CallStart) => void) | undefined;
  readonly attemptStart?: ((event: AttemptStart) => void) | undefined;
  readonly attemptEnd?: ((event: AttemptEnd) => void) | undefined;
  readonly callEnd?: ((event: CallEnd) => void) | undefined;
}

/** All hooks, whether anybody listens or not. */
export type Dispatch = { readonly [Name in keyof Hooks]-?: NonNullable<Hooks[Name]> };

/** One set of hooks out of several. */
export function joinHooks(hooks: Hooks | readonly Hooks[]): Dispatch {
  const all = [hooks].flat();
  const tell =
    <Name extends keyof Hooks>(name: Name) =>
    (event: Parameters<NonNullable<Hooks[Name]>>[0]): void => {
      for (const each of all) {
        try {
          // The hook of a name takes the events of that name; the compiler cannot follow the pair through the loop.
          (each[name] as ((given: typeof event) => void) | undefined)?.(event);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    };
  return {
    callStart: tell('callStart'),
    attemptStart: tell('attemptStart'),
    attemptEnd: tell('attemptEnd'),
    callEnd: tell('callEnd'),
  };
}
