import { API_KEY_HEADER, DEFAULT_BASE_URL } from '@wafermark/generated/document/api.ts';
import { type ApiKey, type ApiKeySource, createApiKey, findKey } from './api-key.ts';
import { createLimiter, type Limiter } from './concurrency.ts';
import type { ApiError } from './errors/api-error.ts';
import { classOf } from './errors/status-errors.ts';
import { ArgumentError, ConfigurationError } from './errors/wafermark-error.ts';
import { type ApiFacts, WAFERMARK } from './facts.ts';
import { createEmit, type Emit } from './hooks.ts';
import { logByEnvironment } from './logger.ts';
import type {
  ClientOptions,
  Fetch,
  FetchOptions,
  RequestOptions,
  RetryOptions,
  TimeLimits,
  WafermarkOptions,
} from './options.ts';
import type { Reading } from './returned-json.ts';
import { type Found, isBrowser, maySetUserAgent, readEnvironment, VERSION } from './runtime.ts';
import { serializeQuery } from './serialize.ts';

/** The limits of a call, complete. */
export type Limits = { readonly [Name in keyof (TimeLimits & RetryOptions)]-?: number } & {
  readonly maxResponseBytes: number;
};

/** What a call inherits from its client. */
export interface CallDefaults {
  readonly limits: Limits;
  /** Without those that differ from call to call. */
  readonly headers: Readonly<Record<string, string>>;
  /** A query string without its question mark. */
  readonly query: string;
  readonly fetchOptions: FetchOptions;
  /** In lower case: headers that callers must not set. */
  readonly ownHeaders: readonly string[];
}

/** Adds the key to the headers of a request. Returns the URL, which may carry it too. */
export type Authorize = (
  request: { readonly url: string; readonly needs: readonly (readonly string[])[] | undefined },
  key: string,
  headers: Record<string, string>,
) => string;

/** The checked options of a client. It holds the key: keep it in closures, never in a property. */
export interface Config {
  /** Without a final slash. */
  readonly baseUrl: string;
  readonly apiKey: ApiKey;
  readonly authorize: Authorize;
  readonly facts: ApiFacts;
  readonly reading: Reading;
  /** The class of the error for a status. */
  readonly classOf: (status: number) => typeof ApiError;
  /** Whether the address is that of the document, whose operations may have servers of their own. */
  readonly isDocumented: boolean;
  readonly fetch: Fetch | undefined;
  readonly emit: Emit | undefined;
  readonly limiter: Limiter;
  readonly defaults: CallDefaults;
}

const limitsOf = ({ maxRetries, firstDelayMs, maxRetryDelayMs }: ApiFacts['retry']): Limits => ({
  timeout: 60_000,
  deadline: Number.POSITIVE_INFINITY,
  maxRetries,
  retryDelay: firstDelayMs,
  maxRetryDelay: maxRetryDelayMs,
  maxResponseBytes: 256 * 1024 * 1024,
});

/** Those of this API. */
export const DEFAULT_LIMITS: Limits = limitsOf(WAFERMARK.retry);

/**
 * Completes the options from the environment and the API's document, and checks them.
 * @throws {ConfigurationError} if the key is missing or cannot be sent, the base URL is invalid, or a number is out of range
 */
export function createConfig(options: WafermarkOptions, reading: Reading): Config {
  const { baseUrl, apiKey, hooks = logByEnvironment() } = options;
  const found =
    baseUrl === undefined
      ? (readEnvironment('WAFERMARK_BASE_URL', 'AS_API_ENDPOINT') ?? { source: 'the default', value: DEFAULT_BASE_URL })
      : { source: 'baseUrl', value: baseUrl };
  const key = typeof apiKey === 'function' ? apiKey : findKey(apiKey);
  return keyedConfig({ ...options, hooks }, found, key, { reading, classOf });
}

/**
 * What a client of this API has.
 * @throws {ConfigurationError} see above
 */
export function keyedConfig(
  options: ClientOptions,
  baseUrl: Found,
  apiKey: Found | ApiKeySource,
  parts: Pick<Config, 'reading' | 'classOf'>,
): Config {
  if (isBrowser() && typeof apiKey !== 'function' && options.dangerouslyAllowBrowserKey !== true) {
    // biome-ignore lint/suspicious/noConsole: there is no other place where a developer would look
    console.warn(
      '@wafermark/client: visitors of this page can read its API key. Use a server of your own, or set dangerouslyAllowBrowserKey.',
    );
  }
  return configOf(WAFERMARK, options, baseUrl, {
    ...parts,
    apiKey: createApiKey(apiKey),
    authorize: ({ url }, key, headers) => {
      headers[API_KEY_HEADER] = key;
      return url;
    },
  });
}

/** What a client of any API has. */
export function configOf(
  facts: ApiFacts,
  options: ClientOptions,
  found: Found,
  parts: Pick<Config, 'apiKey' | 'authorize' | 'reading' | 'classOf'>,
): Config {
  const { fetch, hooks = [], maxConcurrency = 256 } = options;
  return {
    ...parts,
    baseUrl: normalizeBaseUrl(found, options.dangerouslyAllowHttp === true),
    facts,
    isDocumented: found.value === facts.baseUrl,
    fetch,
    emit: createEmit([hooks].flat()),
    limiter: createLimiter(checkNumber('maxConcurrency', maxConcurrency, 1)),
    defaults: mergeDefaults(
      {
        limits: limitsOf(facts.retry),
        headers: maySetUserAgent() ? { 'User-Agent': `wafermark-client/${VERSION}` } : {},
        query: '',
        fetchOptions: {},
        ownHeaders: facts.ownHeaders.map((name) => name.toLowerCase()),
      },
      options,
    ),
  };
}

/**
 * Applies the options of a call to what it inherits.
 * @throws {ConfigurationError} if a limit is not a number from 0 on
 * @throws {ArgumentError} if a header cannot be sent, or is set by the client itself
 */
export function mergeDefaults(defaults: CallDefaults, options: Omit<RequestOptions, 'signal'>): CallDefaults {
  const { headers, query, fetchOptions } = options;
  const added = query === undefined ? '' : serializeQuery(query);
  return {
    limits: mergeLimits(defaults.limits, options),
    headers: headers === undefined ? defaults.headers : mergeHeaders(defaults, headers),
    query: [defaults.query, added].filter((part) => part !== '').join('&'),
    fetchOptions: fetchOptions === undefined ? defaults.fetchOptions : { ...defaults.fetchOptions, ...fetchOptions },
    ownHeaders: defaults.ownHeaders,
  };
}

const NAMES = Object.keys(DEFAULT_LIMITS).filter((name): name is keyof Limits => name in DEFAULT_LIMITS);

/** @throws {ConfigurationError} if a limit is not a number from 0 on */
export function mergeLimits(defaults: Limits, options: Partial<Record<keyof Limits, unknown>>): Limits {
  let limits = defaults;
  for (const name of NAMES) {
    const value = options[name];
    if (value !== undefined) limits = { ...limits, [name]: checkNumber(name, value, 0) };
  }
  return limits;
}

function checkNumber(name: string, value: unknown, least: number): number {
  if (typeof value === 'number' && value >= least) return value;
  throw new ConfigurationError(`${name} must be a number of at least ${least}, not ${String(value)}.`);
}

function mergeHeaders(
  { headers: defaults, ownHeaders }: CallDefaults,
  headers: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  let merged = Object.entries(defaults);
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    if (ownHeaders.includes(key)) throw new ArgumentError(`The header ${name} is set by the client itself.`);
    merged = merged.filter(([other]) => other.toLowerCase() !== key);
    if (value === undefined) continue;
    // fetch would quote the value in its message, and the value may be a secret.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || typeof value !== 'string' || !/^[\t\x20-\x7e]*$/.test(value)) {
      throw new ArgumentError(`The header ${JSON.stringify(name)} must have a name and a value in printable ASCII.`);
    }
    merged.push([name, value]);
  }
  return Object.fromEntries(merged);
}

/** A normalised URL with a host, and without credentials, query or fragment. */
const PLAIN = /^https?:\/\/[^/@]+\/[^?#]*$/;
/** URL parsers bring every spelling of an IPv4 address into this form. */
const LOOPBACK = /^http:\/\/(127(\.\d+){3}|\[::1\]|([^/@]+\.)?localhost)[:/]/;

/**
 * Normalises a base URL so that paths can be appended to it: without a final slash, braces percent-encoded. Error messages do not
 * quote it, since it may hold a password or a misplaced key.
 */
function normalizeBaseUrl({ source, value }: Found, allowHttp: boolean): string {
  const url = URL.canParse(value) ? new URL(value).href : '';
  if (!PLAIN.test(url)) {
    throw new ConfigurationError(
      `The base URL in ${source} must be an absolute https: URL without credentials, query or fragment.`,
    );
  }
  if (!url.startsWith('https:') && !LOOPBACK.test(url) && !allowHttp) {
    throw new ConfigurationError(
      `The base URL in ${source} must be https: except on this machine, since http: sends the API key in the clear. In a trusted network, set dangerouslyAllowHttp.`,
    );
  }
  return url.replace(/\/+$/, '');
}
