import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER } from '@wafermark/generated/document/api.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import type { ProblemOrigin } from './problem.ts';

const USABLE_ID = /^[A-Za-z0-9._~-]{1,128}$/;
const LONGEST_INSTANCE = 2_000;
const NOT_IN_A_PATH = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]/g;
/** A path that needs no escaping. */
const PLAIN = /^\/(?:[A-Za-z0-9\-._~][A-Za-z0-9\-._~/]{0,500})?$/;
const REQUEST_ID = REQUEST_ID_HEADER.toLowerCase();

const NO_HEADERS: readonly string[] = [];

const calls = new WeakMap<ServerResponse, Call>();

/** A request, its response, and what is known about them. */
export class Call implements ProblemOrigin {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The request's `X-Request-Id` if valid, otherwise a new one. */
  readonly requestId: string;
  readonly #more: readonly string[];
  /** Set once the request has been routed. */
  operation: OperationId | undefined;

  /** @param more Headers of all responses to this request, as alternating names and values. Default: none. */
  constructor(request: IncomingMessage, response: ServerResponse, more: readonly string[] = NO_HEADERS) {
    this.request = request;
    this.#more = more;
    this.response = response;
    const given = request.headers[REQUEST_ID];
    this.requestId = typeof given === 'string' && USABLE_ID.test(given) ? given : randomUUID();
  }

  /**
   * Makes the call known to later middleware, by `Call.of`. Only for requests that Express serves: a weak map with an entry for
   * each request would double the cost of garbage collection.
   */
  share(): void {
    calls.set(this.response, this);
  }

  static has(response: ServerResponse): boolean {
    return calls.has(response);
  }

  /** The shared call that a response belongs to. */
  static of(response: ServerResponse): Call {
    const call = calls.get(response);
    if (call === undefined) throw new Error('This response belongs to no call');
    return call;
  }

  /** The headers common to all responses, as alternating names and values. */
  get headers(): readonly string[] {
    return [REQUEST_ID_HEADER, this.requestId, 'X-Content-Type-Options', 'nosniff', ...this.#more];
  }

  /** Sets the common headers on a response sent by Express. */
  setHeaders(): void {
    const { headers } = this;
    for (let index = 0; index < headers.length; index += 2) {
      this.response.setHeader(headers[index] ?? '', headers[index + 1] ?? '');
    }
  }

  /** Excludes the query, which may contain values that do not belong in a response or a log. */
  get instance(): string {
    const { url = '' } = this.request;
    const end = url.indexOf('?');
    const path = end === -1 ? url : url.slice(0, end);
    if (PLAIN.test(path)) return path;
    // An instance must be a URI reference, which a request target is not always.
    const encoded = path.slice(0, LONGEST_INSTANCE).replaceAll(NOT_IN_A_PATH, encodeURIComponent);
    // Two leading slashes would denote a host.
    return encoded.replace(/^\/+/, '/');
  }

  /** Whether the client has disconnected. */
  get isAbandoned(): boolean {
    return this.response.destroyed || (this.request.destroyed && !this.request.complete);
  }
}
