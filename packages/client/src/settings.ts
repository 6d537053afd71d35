import { DEFAULT_BASE_URL, RETRY } from '@wafermark/generated/api.ts';
import { readApiKey } from './api-key.ts';
import { normalizeBaseUrl } from './base-url.ts';
import type { CallOptions } from './call-options.ts';
import { readEnvironment } from './environment.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import { type Dispatch, joinHooks } from './hooks.ts';
import { createKeyRing, type KeyRing } from './key-ring.ts';
import type { Fetch, WafermarkOptions } from './options.ts';
import type { RetryPolicy } from './retry/policy.ts';
import { createGate, type Gate } from './send/gate.ts';

/** What limits a call, complete and checked. */
export interface CallSettings extends RetryPolicy {
  readonly timeout: number;
  readonly deadline: number;
}

/** What a client works with once its options are checked. */
export interface Settings {
  /** Without a final slash. */
  readonly baseUrl: string;
  readonly keys: KeyRing;
  /** Undefined: `globalThis.fetch` at the time of the call. */
  readonly fetch: Fetch | undefined;
  readonly hooks: Dispatch | undefined;
  readonly gate: Gate;
  readonly defaults: CallSettings;
}

/** What holds when nothing is said. */
export const DEFAULTS: CallSettings = {
  timeout: 60_000,
  deadline: Number.POSITIVE_INFINITY,
  maxRetries: RETRY.maxRetries,
  retryDelay: RETRY.firstDelayMs,
  maxRetryDelay: RETRY.maxRetryDelayMs,
};

/**
 * Completes the options from the environment and the document, and checks them.
 * @throws {ConfigurationError} when the key is missing or cannot be sent, the base URL is none, or a number makes no sense
 */
export function resolveSettings(options: WafermarkOptions): Settings {
  const { baseUrl, apiKey, fetch, hooks, maxConcurrency = 256 } = options;
  if (!(maxConcurrency >= 1)) {
    throw new ConfigurationError(`maxConcurrency must be a number from 1 on, not ${String(maxConcurrency)}.`);
  }
  const url =
    baseUrl === undefined
      ? (readEnvironment('AS_API_ENDPOINT') ?? { source: 'the default', value: DEFAULT_BASE_URL })
      : { source: 'baseUrl', value: baseUrl };
  return {
    baseUrl: normalizeBaseUrl(url),
    keys: createKeyRing(readApiKey(apiKey)),
    fetch,
    hooks: hooks && joinHooks(hooks),
    gate: createGate(maxConcurrency),
    defaults: mergeLimits(DEFAULTS, options),
  };
}

/**
 * Puts the limits that are given over the defaults.
 * @throws {ConfigurationError} when one is not a number from 0 on
 */
export function mergeLimits(defaults: CallSettings, options: Omit<CallOptions, 'signal'> = {}): CallSettings {
  const limit = (name: keyof CallSettings): number => {
    const value = options[name] ?? defaults[name];
    if (typeof value !== 'number' || !(value >= 0)) {
      throw new ConfigurationError(`${name} must be a number from 0 on, not ${String(value)}.`);
    }
    return value;
  };
  return {
    timeout: limit('timeout'),
    deadline: limit('deadline'),
    maxRetries: limit('maxRetries'),
    retryDelay: limit('retryDelay'),
    maxRetryDelay: limit('maxRetryDelay'),
  };
}
