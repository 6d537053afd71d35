import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER } from '@wafermark/generated/document/api.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import type { ProblemOrigin } from './problem.ts';

const USABLE_ID = /^[A-Za-z0-9._~-]{1,128}$/;
const LONGEST_INSTANCE = 2_000;
const NOT_IN_A_PATH = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]/g;
const REQUEST_ID = REQUEST_ID_HEADER.toLowerCase();

/** The name and the value of a header. */
export type Header = readonly [name: string, value: string];

const NO_SNIFFING: Header = ['X-Content-Type-Options', 'nosniff'];
const NO_HEADERS: readonly Header[] = [];

const calls = new WeakMap<ServerResponse, Call>();

/** A request, its response, and what is known about them. */
export class Call implements ProblemOrigin {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The request's `X-Request-Id` if valid, otherwise a new one. */
  readonly requestId: string;
  #more: readonly Header[];
  #instance: string | undefined;
  /** The path below which a proxy serves the API; empty without one. */
  readonly prefix: string;
  /** Set once the request has been authenticated. For the log. */
  user: string | undefined;
  /** Set once the request has been routed. */
  operation: OperationId | undefined;

  /**
   * @param more Further headers of every response to this request. Default: none.
   * @param prefix The path below which a proxy serves the API. Default: none.
   */
  constructor(request: IncomingMessage, response: ServerResponse, more: readonly Header[] = NO_HEADERS, prefix = '') {
    this.request = request;
    this.prefix = prefix;
    this.user = undefined;
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

  /** The headers common to all responses. */
  get headers(): readonly Header[] {
    return [[REQUEST_ID_HEADER, this.requestId], NO_SNIFFING, ...this.#more];
  }

  /** Adds headers to the response, whatever that will be. */
  addHeaders(headers: readonly Header[]): void {
    this.#more = [...this.#more, ...headers];
  }

  /** Sets the common headers on a response sent by Express. */
  setHeaders(): void {
    this.response.setHeaders(new Map(this.headers));
  }

  /** Excludes the query, which may contain values that do not belong in a response or a log. */
  get instance(): string {
    this.#instance ??= this.#findInstance();
    return this.#instance;
  }

  #findInstance(): string {
    const { url = '' } = this.request;
    const end = url.indexOf('?');
    const path = end === -1 ? url : url.slice(0, end);
    // An instance must be a URI reference, which a request target is not always.
    const encoded = path.slice(0, LONGEST_INSTANCE).replaceAll(NOT_IN_A_PATH, encodeURIComponent);
    // Two leading slashes would denote a host.
    return this.prefix + encoded.replace(/^\/+/, '/');
  }

  /** Whether the client has disconnected. */
  get isAbandoned(): boolean {
    return this.response.destroyed || (this.request.destroyed && !this.request.complete);
  }
}
