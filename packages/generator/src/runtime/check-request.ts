import { LIMITS } from '@wafermark/generated/document/api.ts';
import type { Fault } from '@wafermark/generated/document/models.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { describeErrors } from '@wafermark/generated/server/describe-errors.ts';
import { examine } from '@wafermark/generated/server/examine.ts';
import { canonicalUuids, readParameters } from '@wafermark/generated/server/read-parameters.ts';
import type { BulkRule, CheckPair, RequestRule } from '@wafermark/generated/server/rule.ts';
import { REQUESTS } from '@wafermark/generated/server/rules.ts';
import type { ValidRequest } from '@wafermark/generated/server/server.ts';

/** The parts of a request before validation. */
export interface RequestParts {
  /** The parameters in the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** A repeated parameter is an array. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** The headers documented for the operation, under their documented names. */
  readonly header: Readonly<Record<string, string>>;
  /** The parsed body; undefined without one. */
  readonly body: unknown;
}

export type Verdict =
  | { readonly valid: true; readonly request: ValidRequest }
  | { readonly valid: false; readonly faults: readonly [Fault, ...Fault[]] };

/** Validates a request against the document and converts its parameters. Never writes defaults into a body. */
export function checkRequest(operation: OperationId, parts: RequestParts): Verdict {
  const rule = REQUESTS[operation];
  const path = readParameters(parts.path, rule.path);
  const query = readParameters(parts.query, rule.query);
  const header = readParameters(parts.header, rule.header);
  const { body } = parts;
  if (rule.path.first(path) && rule.query.first(query) && rule.header.first(header) && fits(rule.body, body)) {
    const request = { path: canonicalUuids(path, rule.path), query: canonicalUuids(query, rule.query), body };
    return { valid: true, request };
  }
  const faults = [
    ...describeErrors('path', errorsOf(rule.path, path)),
    ...describeErrors('query', errorsOf(rule.query, query)),
    ...describeErrors('header', errorsOf(rule.header, header)),
  ];
  addBodyFaults(faults, rule.body, body);
  const [first, ...others] = faults.slice(0, LIMITS.maxFaults);
  if (first === undefined) throw new Error('An invalid request has a fault');
  return { valid: false, faults: [first, ...others] };
}

function fits(rule: RequestRule['body'], body: unknown): boolean {
  if (rule === undefined) return true;
  if ('first' in rule) return rule.first(body);
  if (!rule.envelope.first(body)) return false;
  return itemsOf(body, rule).every((item) => rule.item.first(item));
}

const errorsOf = ({ all }: CheckPair<unknown>, value: unknown) => (all(value) ? [] : (all.errors ?? []));

/** Collects faults up to the maximum. */
function addBodyFaults(faults: Fault[], rule: RequestRule['body'], body: unknown): void {
  if (rule === undefined) return;
  if ('first' in rule) {
    faults.push(...describeErrors('body', examine(rule, body)));
    return;
  }
  const envelope = typeof body === 'object' && !Array.isArray(body) ? { ...body, [rule.array]: undefined } : undefined;
  faults.push(...describeErrors('body', examine(rule.envelope, body, envelope)));
  for (const [index, item] of itemsOf(body, rule).entries()) {
    if (faults.length >= LIMITS.maxFaults) break;
    faults.push(...describeErrors('body', examine(rule.item, item), `/${rule.array}/${index}`));
  }
}

function itemsOf(body: unknown, { array }: BulkRule): readonly unknown[] {
  const items: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, array) : undefined;
  return Array.isArray(items) ? items : [];
}
