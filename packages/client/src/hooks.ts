import type { OperationId } from '@wafermark/generated/document/operations.ts';
import type { WafermarkError } from './errors/wafermark-error.ts';

/** A call starts. */
export interface CallStart {
  /** Undefined for a path that the API's document does not describe. */
  readonly operation: OperationId | undefined;
  readonly method: string;
  readonly url: string;
  /** Sent as `X-Request-Id`, the same for all attempts. */
  readonly requestId: string;
}

/** An attempt starts: the request is about to be sent. */
export interface AttemptStart extends CallStart {
  /** Counts from 1. */
  readonly attempt: number;
  /** The headers to send. Hooks may add some, such as `traceparent`. The API key is not among them. */
  readonly headers: Record<string, string>;
}

/** An attempt ended. */
export interface AttemptEnd extends CallStart {
  readonly attempt: number;
  /** In milliseconds. */
  readonly duration: number;
  /** The status code of the response; undefined if there was none. */
  readonly status: number | undefined;
  /** Undefined if the attempt succeeded. */
  readonly error: WafermarkError | undefined;
  /** The delay before the next attempt in milliseconds; undefined for the last attempt. */
  readonly retryIn: number | undefined;
}

/** A call ended. */
export interface CallEnd extends CallStart {
  readonly attempts: number;
  /** In milliseconds. */
  readonly duration: number;
  /** Undefined if the call succeeded. */
  readonly error: WafermarkError | undefined;
}

/**
 * Functions that observe calls, for logs, metrics and traces. Nothing that they receive holds the API key. They cannot make a call
 * fail: what they throw is written to `console.error`. Every `attemptStart` is followed by one `attemptEnd`.
 */
export interface Hooks {
  readonly callStart?: ((event: CallStart) => void) | undefined;
  readonly attemptStart?: ((event: AttemptStart) => void) | undefined;
  readonly attemptEnd?: ((event: AttemptEnd) => void) | undefined;
  readonly callEnd?: ((event: CallEnd) => void) | undefined;
}

/** Calls the hooks of one name in all sets. */
export type Emit = <Name extends keyof Hooks>(name: Name, event: Parameters<NonNullable<Hooks[Name]>>[0]) => void;

/** @returns undefined if nobody listens */
export function createEmit(hooks: readonly Hooks[]): Emit | undefined {
  if (hooks.length === 0) return undefined;
  return (name, event) => {
    for (const set of hooks) {
      // Runs at once. What it throws is a rejection, as that of an async hook is, which would end the process.
      const run = async (): Promise<unknown> => {
        // The hook of a name takes the events of that name; the compiler cannot follow the pair through the loop.
        const hook = set[name] as ((given: typeof event) => unknown) | undefined;
        return hook?.call(set, event);
      };
      run().catch(report);
    }
  };
}

function report(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: there is no other place where a developer would look
  console.error('@wafermark/client: a hook threw', error);
}
