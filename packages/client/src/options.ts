import type { ApiKeySource } from './api-key.ts';
import type { Hooks } from './hooks.ts';

/** The parts of a `Response` that the client uses; that of any `fetch` will do. */
export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly type: string;
  readonly url: string;
  readonly headers: HttpHeaders;
  readonly body: unknown;
  text(): Promise<string>;
  /** Only called for an operation that returns bytes. */
  arrayBuffer?(): Promise<ArrayBuffer>;
}

/** The parts of `Headers` that the client and its users need. */
export interface HttpHeaders {
  get(name: string): string | null;
  has(name: string): boolean;
  forEach(each: (value: string, name: string) => void): void;
}

/** What can be sent again. */
export type RequestBody = string | Uint8Array<ArrayBuffer>;

/** A request as the client passes it to `fetch`. */
export interface HttpRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  /** A string, unless the operation takes bytes or a form with files. */
  readonly body: RequestBody | null;
  readonly signal: AbortSignal;
  readonly redirect: 'manual';
}

/**
 * Sends a request; `globalThis.fetch` and that of undici are such functions. The client calls it with an absolute URL and
 * `redirect: 'manual'`: one that follows redirects nevertheless sends the key wherever they lead.
 */
export type Fetch = (url: string, request: HttpRequest) => Promise<HttpResponse>;

/** What `fetch` takes beyond the request itself, such as `cache`, `credentials`, or a `dispatcher` of undici for a proxy. */
export type FetchOptions = Readonly<Record<string, unknown>> & {
  readonly [Name in keyof HttpRequest]?: never;
};

/** The time limits of calls, in milliseconds. `Infinity` means none. */
export interface TimeLimits {
  /** How long each attempt may take, until the whole response has arrived. Default: 60,000. */
  readonly timeout?: number | undefined;
  /**
   * How long the whole call may take, with all its attempts and the delays between them. If the next delay would end later, the
   * call fails at once. Default: none.
   */
  readonly deadline?: number | undefined;
}

/** How failed calls are retried. The defaults are in the API's document (`x-wafermark-retry`). */
export interface RetryOptions {
  /** How often a call is sent again at most. Default: 3. */
  readonly maxRetries?: number | undefined;
  /** The longest delay before the first retry, in milliseconds; doubled for each further one, up to eight seconds. Default: 500. */
  readonly retryDelay?: number | undefined;
  /** If the server asks for a longer delay than this many milliseconds, the call fails at once. Default: 60,000. */
  readonly maxRetryDelay?: number | undefined;
}

/** What a client and each of its calls can set. */
interface SharedOptions extends TimeLimits, RetryOptions {
  /**
   * Headers to send with every request. Those that the client sets itself (the API key, `Content-Type`, `Idempotency-Key`) are
   * refused. Those of a call override those of the client; undefined removes one. Default: none.
   */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Query parameters to add to every request. Default: none. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Passed on to `fetch`. Default: none. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** The largest response body to read, in bytes; a larger one fails the call. Default: 268,435,456 (256 MiB). */
  readonly maxResponseBytes?: number | undefined;
}

/** Options of a single call: the last argument of every method. They override those of the client. */
export interface RequestOptions extends SharedOptions {
  /**
   * Aborts the call: while it waits, sends, or reads the response. The method then throws {@link AbortedError} with the signal's
   * reason as its `cause`. The client leaves no listener on the signal. Default: none.
   */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a request to a path that the client has no method for. */
export interface RawRequestOptions extends RequestOptions {
  /** Sent as JSON. Default: no body. */
  readonly body?: unknown;
  /** Makes a POST or PATCH repeatable, if the server honours it. Default: none, so these are sent once. */
  readonly idempotencyKey?: string | undefined;
}

/** Options of any client. */
export interface ClientOptions extends SharedOptions {
  /**
   * Allows an `http:` base URL on another host, such as a server in the lab's network. Everybody on the way can then read the API
   * key and the data. Default: false.
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /** Silences the warning about an API key in a web page, which every visitor of the page can read. Default: false. */
  readonly dangerouslyAllowBrowserKey?: boolean | undefined;
  /**
   * The most requests in flight at the same time. Further calls queue, which counts towards their `deadline` but not their
   * `timeout`. Default: 256.
   */
  readonly maxConcurrency?: number | undefined;
  /** Sends the requests. Default: `globalThis.fetch`, looked up for every request, so that it can be replaced later. */
  readonly fetch?: Fetch | undefined;
  /** Observe every call and every attempt; {@link logTo} makes hooks that log. Default: none, or a log as `WAFERMARK_LOG` says. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
}

/** Options of {@link Wafermark}. An option that is undefined is read from the environment where a variable is named. */
export interface WafermarkOptions extends ClientOptions {
  /**
   * The address of the API: an absolute `https:` URL (`http:` for this machine), without credentials, query or fragment. A base
   * path (`https://lab.example/api`) is allowed. Default: `WAFERMARK_BASE_URL`, then `AS_API_ENDPOINT`, then the first server of the
   * API's document, `http://127.0.0.1:4010`.
   */
  readonly baseUrl?: string | undefined;
  /**
   * The API key, or a function that returns it. The function is called before the first request, and once more for each call that
   * the server rejects with 401. Default: `WAFERMARK_API_KEY`, then `ATOMSCALE_API_KEY`, then `AS_API_KEY`.
   */
  readonly apiKey?: string | ApiKeySource | undefined;
}
