import { STATUS } from '@wafermark/generated/document/api.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { findRoute, type Route } from '@wafermark/generated/server/routes.ts';
import type { Call } from './call.ts';
import { methodNotAllowed, ProblemError } from './problem.ts';

/** A parsed request line. */
export interface Target {
  readonly operation: OperationId;
  /** Decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
}

/** An OPTIONS request for an API path. */
export interface Options {
  readonly allow: string;
}

const NOTHING: Target['query'] = {};

/**
 * Finds the operation. HEAD is GET without a body (Node omits it).
 * @returns undefined for a path outside the API
 * @throws {ProblemError} for a method that the path does not support, or a path with invalid percent-encoding
 */
export function route(call: Call): Target | Options | undefined {
  const { method = '', url = '' } = call.request;
  const end = url.indexOf('?');
  const found = findRoute(end === -1 ? url : url.slice(0, end));
  if (found === undefined) return undefined;
  const { allow } = found.route;
  if (method === 'OPTIONS') return { allow };
  const operation = operationOf(found.route, method);
  if (operation === undefined) throw methodNotAllowed(allow);
  call.operation = operation;
  return { operation, path: decoded(found.parameters), query: end === -1 ? NOTHING : parseQuery(url.slice(end + 1)) };
}

/** The operation of a method, or undefined if the path does not support it. HEAD is GET. */
export function operationOf({ operations }: Route, method: string): OperationId | undefined {
  const name = method === 'HEAD' ? 'GET' : method;
  return Object.hasOwn(operations, name) ? operations[name] : undefined;
}

/** @throws {ProblemError} for invalid percent-encoding */
export function decoded(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  try {
    for (const [name, value] of Object.entries(parameters)) values[name] = decodeURIComponent(value);
  } catch {
    throw new ProblemError(STATUS.malformedRequest, 'The path has invalid percent-encoding.');
  }
  return values;
}

/** @param text Without the question mark. */
export function parseQuery(text: string): Target['query'] {
  // No prototype: a parameter may be named `__proto__`.
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query[name];
    if (before === undefined) query[name] = value;
    else if (typeof before === 'string') query[name] = [before, value];
    else before.push(value);
  }
  return query;
}
