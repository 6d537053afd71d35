import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER } from '@wafermark/generated/api.ts';
import type { OperationId } from '@wafermark/generated/operations.ts';
import type { ProblemOrigin } from './problem.ts';

const USABLE_ID = /^[A-Za-z0-9._~-]{1,128}$/;
const LONGEST_INSTANCE = 2_000;
const NOT_IN_A_PATH = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]/g;
/** A path that needs nothing done to it. */
const PLAIN = /^\/(?:[A-Za-z0-9\-._~][A-Za-z0-9\-._~/]{0,500})?$/;
const REQUEST_ID = REQUEST_ID_HEADER.toLowerCase();

const calls = new WeakMap<ServerResponse, Call>();

/** A request and its answer, and what is known of them. */
export class Call implements ProblemOrigin {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The request's `X-Request-Id` if that is usable, and a new one otherwise. */
  readonly requestId: string;
  /** Set once the request has been routed. */
  operation: OperationId | undefined;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.request = request;
    this.response = response;
    const given = request.headers[REQUEST_ID];
    this.requestId = typeof given === 'string' && USABLE_ID.test(given) ? given : randomUUID();
    calls.set(response, this);
  }

  static has(response: ServerResponse): boolean {
    return calls.has(response);
  }

  /** The call that an answer belongs to. */
  static of(response: ServerResponse): Call {
    const call = calls.get(response);
    if (call === undefined) throw new Error('This answer belongs to no call');
    return call;
  }

  /** The headers of every answer, name by name and value by value. */
  get headers(): readonly string[] {
    return [REQUEST_ID_HEADER, this.requestId, 'X-Content-Type-Options', 'nosniff'];
  }

  /** Puts the headers of every answer on one that Express will send. */
  setHeaders(): void {
    const { headers } = this;
    for (let index = 0; index < headers.length; index += 2) {
      this.response.setHeader(headers[index] ?? '', headers[index + 1] ?? '');
    }
  }

  /** Never has the query, which may hold what does not belong in an answer or a log. */
  get instance(): string {
    const { url = '' } = this.request;
    const end = url.indexOf('?');
    const path = end === -1 ? url : url.slice(0, end);
    if (PLAIN.test(path)) return path;
    // What clients send is not always a URI reference, which an instance has to be.
    const encoded = path.slice(0, LONGEST_INSTANCE).replaceAll(NOT_IN_A_PATH, encodeURIComponent);
    // Two slashes would begin the name of a host.
    return encoded.replace(/^\/+/, '/');
  }

  /** Whether there is still somebody to answer. */
  get isAbandoned(): boolean {
    return this.response.destroyed || (this.request.destroyed && !this.request.complete);
  }
}
