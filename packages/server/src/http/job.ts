import type { IncomingMessage } from 'node:http';
import { IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { PARAMETERS } from '@wafermark/generated/server/parameters.ts';
import type { RequestParts } from '@wafermark/generated/server/validation.ts';
import type { Principal } from '../domain/principal.ts';
import type { Call } from './call.ts';
import type { Target } from './route.ts';

/** An authenticated request, as plain data that can be sent to another thread. */
export interface Job<Operation extends OperationId = OperationId> {
  readonly operation: Operation;
  readonly principal: Principal;
  /** The requested path, for links to other pages. */
  readonly instance: string;
  readonly parts: Omit<RequestParts, 'body'>;
  readonly idempotencyKey: string | undefined;
}

export function jobOf(call: Call, { operation, path, query }: Target, principal: Principal): Job {
  const header = documentedHeaders(call.request, operation);
  const idempotencyKey = header[IDEMPOTENCY_KEY_HEADER];
  return { operation, principal, instance: call.instance, parts: { path, query, header }, idempotencyKey };
}

const NO_HEADERS: RequestParts['header'] = {};

/** The headers documented for the operation, under their documented names. */
export function documentedHeaders({ headers }: IncomingMessage, operation: OperationId): RequestParts['header'] {
  let found: Record<string, string> | undefined;
  for (const name in PARAMETERS[operation].header.properties) {
    const value = headers[name.toLowerCase()];
    if (typeof value !== 'string') continue;
    found ??= {};
    found[name] = value;
  }
  return found ?? NO_HEADERS;
}
