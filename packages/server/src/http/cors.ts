import type { IncomingMessage } from 'node:http';
import {
  API_KEY_HEADER,
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_REPLAYED_HEADER,
  REQUEST_ID_HEADER,
} from '@wafermark/generated/document/api.ts';
import type { Header } from './call.ts';

/**
 * Lets pages of other origins call the API from a browser. Without it, browsers hide the responses from them.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export interface Cors {
  /** Headers of every response to a request. */
  headers(request: IncomingMessage): readonly Header[];
  /** Further headers of the response to the question whether a request may be sent. */
  preflight(request: IncomingMessage, allow: string): Readonly<Record<string, string>>;
}

/** What a page may read of a response, beside what every page may. */
const EXPOSED = [
  'Link',
  'ETag',
  'Retry-After',
  'RateLimit-Policy',
  'RateLimit',
  REQUEST_ID_HEADER,
  IDEMPOTENCY_REPLAYED_HEADER,
].join(', ');
/** What a page may send, beside what every page may. */
const ACCEPTED = [
  API_KEY_HEADER,
  'Content-Type',
  'If-Match',
  'If-None-Match',
  IDEMPOTENCY_KEY_HEADER,
  REQUEST_ID_HEADER,
].join(', ');
/** How long a browser may remember the answer, in seconds: the most that Chromium does. */
const REMEMBERED = '7200';

const NOTHING: readonly Header[] = [];
const BY_ORIGIN: Header = ['Vary', 'Origin'];
const READABLE: Header = ['Access-Control-Expose-Headers', EXPOSED];

/**
 * @param origins Exact origins, such as `https://lab.example`. Any key that a page has may be sent, so there is no `*`.
 * @throws {RangeError} for what is not an origin
 */
export function createCors(origins: readonly string[]): Cors {
  for (const origin of origins) {
    if (!isOrigin(origin)) {
      throw new RangeError(`"${origin}" is not an origin such as https://lab.example: scheme, host and port, no path`);
    }
  }
  const allowed = new Set(origins);
  const isAllowed = ({ headers: { origin } }: IncomingMessage): boolean => origin !== undefined && allowed.has(origin);
  return {
    headers(request) {
      if (allowed.size === 0) return NOTHING;
      // Caches must not give the response for one origin to another.
      if (!isAllowed(request)) return [BY_ORIGIN];
      const { origin = '' } = request.headers;
      return [BY_ORIGIN, ['Access-Control-Allow-Origin', origin], READABLE];
    },
    preflight(request, allow) {
      if (!isAllowed(request) || request.headers['access-control-request-method'] === undefined) return {};
      return {
        'Access-Control-Allow-Methods': allow,
        'Access-Control-Allow-Headers': ACCEPTED,
        'Access-Control-Max-Age': REMEMBERED,
      };
    },
  };
}

/** Whether a text is an origin as browsers send it. */
export const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
