import { DEFAULT_BASE_URL } from '@wafermark/generated/api.ts';
import { type ApiKeySource, readApiKey } from './api-key.ts';
import { normalizeBaseUrl } from './base-url.ts';
import type { CallOptions } from './call-options.ts';
import { readEnvironment } from './environment.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import type { WafermarkOptions } from './options.ts';
import type { RetryPolicy } from './retry/policy.ts';
import { createGate, type Gate } from './send/gate.ts';

/** What limits a call, checked. How it is repeated has its defaults where it is repeated. */
export interface Limits extends Partial<RetryPolicy> {
  readonly timeout: number;
  readonly deadline: number;
}

/** What a client works with once its options are checked. It has the key: keep it in closures, never in a property. */
export interface Settings extends Pick<WafermarkOptions, 'fetch' | 'hooks'> {
  /** Without a final slash. */
  readonly baseUrl: string;
  readonly key: string | ApiKeySource;
  readonly gate: Gate;
  readonly limits: Limits;
}

/** What holds when nothing is said. */
export const DEFAULTS: Limits = { timeout: 60_000, deadline: Number.POSITIVE_INFINITY };

const LIMITS = ['timeout', 'deadline', 'maxRetries', 'retryDelay', 'maxRetryDelay'] as const;

/**
 * Completes the options from the environment and the document, and checks them.
 * @throws {ConfigurationError} when the key is missing or cannot be sent, the base URL is none, or a number makes no sense
 */
export function resolveSettings(options: WafermarkOptions): Settings {
  const { baseUrl, apiKey, fetch, hooks, maxConcurrency = 256 } = options;
  const url =
    baseUrl === undefined
      ? (readEnvironment('AS_API_ENDPOINT') ?? { source: 'the default', value: DEFAULT_BASE_URL })
      : { source: 'baseUrl', value: baseUrl };
  return {
    baseUrl: normalizeBaseUrl(url),
    key: readApiKey(apiKey),
    fetch,
    hooks,
    gate: createGate(atLeast(1, 'maxConcurrency', maxConcurrency)),
    limits: mergeLimits(DEFAULTS, options),
  };
}

/**
 * Puts the limits that are given over the defaults.
 * @throws {ConfigurationError} when one is not a number from 0 on
 */
export function mergeLimits(defaults: Limits, options: Omit<CallOptions, 'signal'>): Limits {
  const limits: { -readonly [Name in keyof Limits]: Limits[Name] } = { ...defaults };
  for (const name of LIMITS) {
    const value = options[name];
    if (value !== undefined) limits[name] = atLeast(0, name, value);
  }
  return limits;
}

function atLeast(least: number, name: string, value: unknown): number {
  if (typeof value === 'number' && value >= least) {
    return value;
  }
  throw new ConfigurationError(`${name} must be a number from ${least} on, not ${value}.`);
}
