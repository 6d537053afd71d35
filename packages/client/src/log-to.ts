import type { Hooks } from './hooks.ts';

/** Where lines go; `console` is one, and so are most loggers. */
export type Logger = { readonly [Level in LogLevel]: (line: string) => void };

/** `debug` has every attempt, `info` every call, `warn` what is tried again, `error` what failed. Each has those after it too. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/**
 * Hooks that write a line for what happens. The API key is never in one.
 *
 * @example
 * ```ts
 * const client = new Wafermark({ hooks: logTo(console, 'warn') });
 * ```
 */
export function logTo(logger: Logger, level: LogLevel = 'info'): Hooks {
  const log = (of: LogLevel, line: string): void => {
    if (LEVELS.indexOf(of) >= LEVELS.indexOf(level)) logger[of](line);
  };
  return {
    attemptStart: ({ method, url, attempt, headers }) => {
      log('debug', `${method} ${url} (attempt ${attempt}) ${JSON.stringify(headers)}`);
    },
    attemptEnd: ({ operation, attempt, status, duration, error, retryIn }) => {
      const took = `after ${duration.toFixed(0)} ms`;
      if (retryIn !== undefined) {
        log('warn', `${error?.message ?? operation}; attempt ${attempt} again in ${retryIn.toFixed(0)} ms`);
      } else if (error === undefined) {
        log('debug', `${operation}: ${status} ${took} (attempt ${attempt})`);
      }
    },
    callEnd: ({ operation, requestId, attempts, duration, error }) => {
      const took = `${duration.toFixed(0)} ms, attempts: ${attempts}`;
      if (error === undefined) log('info', `${operation}: done in ${took} [request ${requestId}]`);
      else log('error', `${error.message} (${took})`);
    },
  };
}
