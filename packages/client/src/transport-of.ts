/** The transport of this package for another API, whose methods `wafermark-generate` makes of its document. */
import type { Api, Wrap } from '@wafermark/generated/client/client.ts';
import { configOf } from './config.ts';
import { type CredentialScheme, type Credentials, createCredentials } from './credentials.ts';
import { classOf } from './errors/status-errors.ts';
import { ConfigurationError } from './errors/wafermark-error.ts';
import type { ApiFacts } from './facts.ts';
import { logByEnvironment } from './logger.ts';
import type { ClientOptions, RequestOptions } from './options.ts';
import { createApi, wrap } from './request.ts';
import { FULL } from './write-call.ts';

export type {
  Api,
  ApiCall,
  ApiPromise,
  Behaviour,
  Input,
  KeyOptions,
  MatchOptions,
  Page,
  PagedPromise,
  PageOptions,
  PageParameters,
  ResponseHead,
  Returned,
  Sent,
  WithResponse,
  Wrap,
} from '@wafermark/generated/client/client.ts';
export type { BasicCredentials, CredentialScheme, CredentialSource, Credentials } from './credentials.ts';
export { ApiError } from './errors/api-error.ts';
export {
  AbortedError,
  CallError,
  ConnectionError,
  RedirectError,
  ResponseParseError,
  ResponseTooLargeError,
  TimeoutError,
} from './errors/call-errors.ts';
export { ArgumentError, ConfigurationError, WafermarkError } from './errors/wafermark-error.ts';
export type { ClientOptions, Fetch, HttpRequest, HttpResponse, RequestOptions } from './options.ts';

/** What the document says of an API as a whole. Delays are in milliseconds. */
export interface TransportFacts {
  /** The first server; undefined if the document names none. */
  readonly baseUrl?: string | undefined;
  readonly requestIdHeader?: string | undefined;
  readonly idempotencyKeyHeader?: string | undefined;
  readonly retry: ApiFacts['retry'];
  /** The security schemes by name. */
  readonly schemes: Readonly<Record<string, CredentialScheme>>;
}

export interface TransportOptions extends ClientOptions {
  /** An absolute `https:` URL (`http:` for this machine). Default: the first server of the API's document. */
  readonly baseUrl?: string | undefined;
  /** By the name of the security scheme. Default: none, for operations that are open to all. */
  readonly credentials?: Credentials | undefined;
}

/** What generated methods are made with. */
export interface Transport {
  readonly api: Api;
  readonly wrap: Wrap<RequestOptions>;
}

/**
 * Sends nothing yet.
 * @throws {ConfigurationError} if there is no base URL, or an option is invalid
 */
export function createTransport(facts: TransportFacts, options: TransportOptions = {}): Transport {
  const { baseUrl = facts.baseUrl, credentials = {}, hooks = logByEnvironment() } = options;
  if (baseUrl === undefined) throw new ConfigurationError("The API's document names no server: pass baseUrl.");
  const headers = Object.values(facts.schemes).flatMap(({ kind, parameter }) =>
    kind === 'header' ? [parameter] : kind === 'bearer' || kind === 'basic' || kind === 'http' ? ['Authorization'] : [],
  );
  const idempotencyKeyHeader = facts.idempotencyKeyHeader ?? 'Idempotency-Key';
  const own = {
    baseUrl: facts.baseUrl,
    ownHeaders: [...headers, idempotencyKeyHeader, 'Content-Type'],
    requestIdHeader: facts.requestIdHeader ?? 'X-Request-Id',
    idempotencyKeyHeader,
    retry: facts.retry,
  };
  const config = configOf(
    own,
    { ...options, hooks },
    { source: options.baseUrl === undefined ? 'the document' : 'baseUrl', value: baseUrl },
    { ...createCredentials(facts.schemes, credentials), reading: FULL.reading, classOf },
  );
  return { api: createApi(config, FULL), wrap };
}
