import { STATUS } from '@wafermark/generated/api.ts';
import { ROUTES, type Route } from '@wafermark/generated/routes.ts';
import type { RequestHandler } from 'express';
import { contextOf } from './context.ts';
import { ProblemError } from './problem.ts';

/**
 * Finds the operation, and gives the request the form that the document writes it in: its final slash or none, GET for
 * HEAD (Node leaves out the body), lower case for booleans.
 * @throws {ProblemError} for an unknown path or method, and for a path that is not encoded as a URL wants it
 */
export const route: RequestHandler = (request, response, next) => {
  const [path, query] = splitUrl(request.url);
  const [found, groups] = match(path);
  if (found === undefined) throw new ProblemError(STATUS.notFound, 'This API has no such path.');
  if (request.method === 'OPTIONS') {
    response.set('Allow', found.allow).end();
    return;
  }
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const operation = Object.hasOwn(found.operations, method) ? found.operations[method] : undefined;
  if (operation === undefined) {
    throw new ProblemError(STATUS.methodNotAllowed, `This path has the methods ${found.allow}.`, {
      headers: { Allow: found.allow },
    });
  }
  const context = contextOf(response);
  context.operation = operation;
  context.pathParameters = decode(groups);
  request.method = method;
  request.url = withFinalSlash(path, found.path.endsWith('/')) + documentedQuery(query, found);
  // The validator reads the path from the one, and the query from the other.
  request.originalUrl = request.url;
  next();
};

function splitUrl(url: string): readonly [string, string | undefined] {
  const end = url.indexOf('?');
  return end === -1 ? [url, undefined] : [url.slice(0, end), url.slice(end + 1)];
}

function match(path: string): readonly [Route | undefined, Readonly<Record<string, string>>] {
  for (const candidate of ROUTES) {
    const groups = candidate.pattern.exec(path);
    if (groups !== null) return [candidate, groups.groups ?? {}];
  }
  return [undefined, {}];
}

function decode(groups: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new ProblemError(STATUS.malformedRequest, 'The path has a % that encodes nothing.');
  }
}

function withFinalSlash(path: string, wanted: boolean): string {
  const bare = path.endsWith('/') ? path.slice(0, -1) : path;
  return wanted ? `${bare}/` : bare;
}

/** Python writes booleans with a capital, and the validator wants encoded what a query may well have as it is. */
function documentedQuery(query: string | undefined, { booleanQuery }: Route): string {
  if (query === undefined) return '';
  const parts = [...new URLSearchParams(query)].map(([name, value]) => {
    const isBoolean = booleanQuery.includes(name) && (value === 'True' || value === 'False');
    return `${encode(name)}=${encode(isBoolean ? value.toLowerCase() : value)}`;
  });
  return `?${parts.join('&')}`;
}

/** Encodes all reserved characters; `encodeURIComponent` leaves some of them. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
