import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { contentOf, type RequestParts } from '@wafermark/generated/server/check-request.ts';
import { OpenApiError } from '@wafermark/generated/server/open-api-error.ts';
import { readBody } from '@wafermark/generated/server/read-body.ts';
import type { FoundRoute } from '@wafermark/generated/server/routes.ts';
import { REQUESTS } from '@wafermark/generated/server/rules.ts';
import { SCHEMES } from '@wafermark/generated/server/security.ts';
import type { Request } from 'express';

const MALFORMED = 400;
const UNSUPPORTED_MEDIA_TYPE = 415;

/**
 * The parts of an Express request. The query is read from the URL, whichever query parser the app uses; the body is read here unless
 * a parser of the app has done so.
 * @throws {OpenApiError} for a path with invalid percent-encoding, or a body of the wrong media type, too large or not readable
 */
export async function requestParts(
  operation: OperationId,
  request: Request,
  { parameters }: FoundRoute,
): Promise<RequestParts> {
  const rule = REQUESTS[operation];
  const { query, encoded } = queryOf(request);
  const parts = {
    path: decoded(parameters),
    query,
    header: headersOf(rule.headerNames, request),
    cookie: rule.cookieNames.length === 0 ? {} : chosen(cookiesOf(request), rule.cookieNames),
    // In a path, a plus sign is not a space.
    encoded: { path: withoutPlus(parameters), query: encoded },
  };
  if (rule.contents.length === 0) return { ...parts, body: undefined };
  const mediaType = mediaTypeOf(request);
  const content = mediaType === '' ? undefined : contentOf(rule, mediaType);
  if (content === undefined) {
    if (!hasBody(request) && !rule.isRequired) return { ...parts, body: undefined };
    const known = rule.contents.map((one) => one.mediaType).join(' or ');
    throw new OpenApiError(UNSUPPORTED_MEDIA_TYPE, `Send the body as ${known}.`);
  }
  return { ...parts, mediaType, body: await readBody(request, content, rule.maxBytes) };
}

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

const mediaTypeOf = (request: Request): string =>
  request.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const withoutPlus = (parameters: FoundRoute['parameters']): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, value.replaceAll('+', '%2B')]));

function decoded(parameters: FoundRoute['parameters']): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new OpenApiError(MALFORMED, 'The path has invalid percent-encoding.');
  }
}

/** Keys that are sent in the query belong to no operation. */
const KEYS: ReadonlySet<string> = new Set(
  Object.values<{ readonly kind: string; readonly parameter: string }>(SCHEMES).flatMap(({ kind, parameter }) =>
    kind === 'query' ? [parameter] : [],
  ),
);

function queryOf({ url }: Request): { query: RequestParts['query']; encoded: Record<string, string> } {
  // No prototype: a parameter may be named `__proto__`.
  const query: Record<string, string | readonly string[]> = Object.create(null);
  const encoded: Record<string, string> = Object.create(null);
  const search = url.split('?').slice(1).join('?');
  const parameters = new URLSearchParams(search);
  for (const name of parameters.keys()) {
    if (KEYS.has(name)) continue;
    const [value = '', ...others] = parameters.getAll(name);
    query[name] = others.length === 0 ? value : [value, ...others];
  }
  for (const pair of search.split('&')) {
    const [name = '', ...value] = pair.split('=');
    const [key] = new URLSearchParams(name).keys();
    if (key !== undefined) encoded[key] = value.join('=');
  }
  return { query, encoded };
}

function headersOf(names: readonly string[], request: Request): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of names) {
    const value = request.get(name);
    if (value !== undefined) headers[name] = value;
  }
  return headers;
}

/** The cookies of a request (RFC 6265 §5.4): the first of each name, decoded. */
export function cookiesOf(request: Request): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null);
  for (const pair of (request.get('Cookie') ?? '').split(';')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    if (name === '' || name in cookies) continue;
    const value = pair
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1');
    try {
      cookies[name] = decodeURIComponent(value);
    } catch {
      cookies[name] = value;
    }
  }
  return cookies;
}

const chosen = (cookies: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (cookies[name] === undefined ? [] : [[name, cookies[name]]])));
