import { DEFAULT_BASE_URL } from '@wafermark/generated/api.ts';
import { readApiKey } from './api-key.ts';
import { normalizeBaseUrl } from './base-url.ts';
import { readEnvironment } from './environment.ts';
import type { Fetch, WafermarkOptions } from './options.ts';

/** What a client works with once its options are checked. Holds the key: keep it in closures, never in a property. */
export interface Settings {
  /** Without a final slash. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Undefined: `globalThis.fetch` at the time of the call. */
  readonly fetch: Fetch | undefined;
}

/**
 * Completes the options from the environment and the document, and checks them.
 * @throws {ConfigurationError} when the key is missing or cannot be sent, or the base URL is none
 */
export function resolveSettings({ baseUrl, apiKey, fetch }: WafermarkOptions): Settings {
  const url =
    baseUrl === undefined
      ? (readEnvironment('AS_API_ENDPOINT') ?? { source: 'the default', value: DEFAULT_BASE_URL })
      : { source: 'baseUrl', value: baseUrl };
  return { baseUrl: normalizeBaseUrl(url), apiKey: readApiKey(apiKey), fetch };
}
