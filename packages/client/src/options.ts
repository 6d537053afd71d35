/**
 * What the client needs of `fetch`; `globalThis.fetch` is one. It is called with an absolute URL, and with `redirect: 'manual'`:
 * one that follows redirects all the same hands the key to wherever they lead.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Options of {@link Wafermark}. One that is left out, or undefined, is read from the environment where there is one. */
export interface WafermarkOptions {
  /**
   * Where the API is: an absolute `http:` or `https:` URL without credentials, query or hash. It may have a base path
   * (`https://lab.example/api`) and a final slash. Default: `AS_API_ENDPOINT`, then the first server of the API's document,
   * `http://127.0.0.1:4010`.
   */
  readonly baseUrl?: string | undefined;
  /** The API key. Default: `ATOMSCALE_API_KEY`, then `AS_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** Sends the requests. Default: `globalThis.fetch`, looked up at every call, so that it can be replaced later. */
  readonly fetch?: Fetch | undefined;
}
