import { randomUUID } from 'node:crypto';
import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { type DocumentedOperation, documented } from './document.ts';
import { KEYS } from './keys.ts';
import type { Sent } from './wire.ts';

/** Changes to the example request of the document. */
export interface Change {
  /** Another key; `null` removes it. */
  readonly key?: string | null;
  /** Values of path parameters, inserted unencoded. */
  readonly path?: Readonly<Record<string, string>>;
  /** The query without the question mark, sent as is. */
  readonly query?: string;
  /** `undefined` removes a header. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: string | Uint8Array | undefined;
  /** Adds or removes the trailing slash. */
  readonly otherSlash?: boolean;
  /** Leaves out what would make an operation succeed that not every object allows. */
  readonly isUnprepared?: boolean;
}

/** A request for an operation, from the examples of the document, with an admin key. Each new sample gets a name of its own. */
export function exampleRequest(id: OperationId, change: Change = {}): Sent {
  const operation = documented(id);
  const [mediaType, media] = Object.entries(operation.requestContent)[0] ?? [];
  const example = Object.values(media?.examples ?? {})[0];
  const key = change.key === undefined ? KEYS.admin : change.key;
  const headers = {
    accept: 'application/json',
    ...(key === null ? {} : { [API_KEY_HEADER.toLowerCase()]: key }),
    ...(mediaType === undefined ? {} : { 'content-type': mediaType }),
    ...change.headers,
  };
  return {
    method: operation.method,
    target: `${fillPath(operation, change)}${queryOf(operation, change.query)}`,
    headers: Object.fromEntries(Object.entries(headers).flatMap(([name, v]) => (v === undefined ? [] : [[name, v]]))),
    body:
      'body' in change ? change.body : example === undefined ? undefined : JSON.stringify(named(id, example, headers)),
  };
}

/** Another name for each sample, since names are unique; the same for repetitions with an idempotency key. */
function named(id: OperationId, example: unknown, headers: Readonly<Record<string, unknown>>): unknown {
  if (id !== 'createPhysicalSample') return example;
  const mark = String(headers['idempotency-key'] ?? randomUUID()).slice(0, 100);
  return { ...Object(example), name: `Sample ${mark}` };
}

/** The given query, after the examples of required parameters that it does not mention. */
function queryOf({ parameters }: DocumentedOperation, given: string | undefined): string {
  const mentioned = (name: string): boolean => new URLSearchParams(given).has(name);
  const required = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required && !mentioned(parameter.name))
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  const all = [...required, ...(given === undefined ? [] : [given])];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}

function fillPath(operation: DocumentedOperation, { path: values = {}, otherSlash = false }: Change): string {
  const path = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (filled, { name, example }) => filled.replace(`{${name}}`, values[name] ?? String(example)),
      operation.path,
    );
  if (!otherSlash) return path;
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
}
