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
  const [path = '', query] = request.url.split('?', 2);
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
  next();
};

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

/** Python writes booleans with a capital, and so do clients written in it. */
function documentedQuery(query: string | undefined, { booleanQuery }: Route): string {
  if (query === undefined) return '';
  const parts = query.split('&').map((part) => {
    const [name = '', value] = part.split('=', 2);
    return booleanQuery.includes(name) && (value === 'True' || value === 'False') ? part.toLowerCase() : part;
  });
  return `?${parts.join('&')}`;
}
