import type { Hooks } from './hooks.ts';
import { readEnvironment } from './runtime.ts';

/** Writes lines; `console` is one, and so are most loggers. */
export type Logger = { readonly [Level in LogLevel]: (line: string) => void };

/** `debug` logs every attempt, `info` every call, `warn` retries, `error` failures. Each level includes those after it. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];
const VARIABLE = 'WAFERMARK_LOG';
/** Headers of the caller that carry secrets. */
const SECRET = /^(?:proxy-)?authorization$|cookie|token|secret|key/i;

/**
 * Hooks that log calls. The API key is never logged.
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
      const shown = JSON.stringify(headers, (name, value: unknown) =>
        SECRET.test(name) && !isOurs(name) ? '[redacted]' : value,
      );
      log('debug', `${method} ${url} (attempt ${attempt}) ${shown}`);
    },
    attemptEnd: ({ operation, attempt, status, duration, error, retryIn }) => {
      const took = `after ${duration.toFixed(0)} ms`;
      if (retryIn !== undefined) {
        log('warn', `${error?.message ?? operation}; retrying attempt ${attempt} in ${retryIn.toFixed(0)} ms`);
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

/** Tells repeated requests apart, and opens nothing. */
const isOurs = (name: string): boolean => /^idempotency-key$/i.test(name);

/** The hooks that the environment asks for: `WAFERMARK_LOG=debug` logs to the console. */
export function logByEnvironment(): readonly Hooks[] {
  const level = readEnvironment(VARIABLE)?.value;
  const known = LEVELS.find((name) => name === level);
  if (level !== undefined && known === undefined) {
    // biome-ignore lint/suspicious/noConsole: there is no other place where a developer would look
    console.warn(`@wafermark/client: ${VARIABLE} must be one of ${LEVELS.join(', ')}, not ${level}.`);
  }
  return known === undefined ? [] : [logTo(console, known)];
}
