import type { ApiKeySource } from './api-key.ts';
import type { RetryPolicyOptions, TimeLimits } from './call-options.ts';
import type { Hooks } from './hooks.ts';

/**
 * What the client needs of `fetch`; `globalThis.fetch` is one. It is called with an absolute URL, and with `redirect: 'manual'`:
 * one that follows redirects all the same hands the key to wherever they lead.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Options of {@link Wafermark}. One that is left out, or undefined, is read from the environment where there is one. */
export interface WafermarkOptions extends TimeLimits, Partial<RetryPolicyOptions> {
  /**
   * Where the API is: an absolute `https:` URL, or `http:` for this machine, without credentials, query or hash. It may have a
   * base path (`https://lab.example/api`) and a final slash. Default: `AS_API_ENDPOINT`, then the first server of the API's
   * document, `http://127.0.0.1:4010`.
   */
  readonly baseUrl?: string | undefined;
  /**
   * The API key, or a function that gives it. A function is asked before the first call, and once more for each call that the
   * server answers with 401. Default: `ATOMSCALE_API_KEY`, then `AS_API_KEY`.
   */
  readonly apiKey?: string | ApiKeySource | undefined;
  /**
   * How many requests may be on their way at the same time; more calls wait their turn, which their `timeout` does not count but
   * their `deadline` does. Default: 256.
   */
  readonly maxConcurrency?: number | undefined;
  /** Sends the requests. Default: `globalThis.fetch`, looked up at every call, so that it can be replaced later. */
  readonly fetch?: Fetch | undefined;
  /** Told of every call and every attempt; {@link logTo} makes hooks that write a log. Default: none. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
}
