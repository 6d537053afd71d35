// Generated from openapi/ by `pnpm generate`. Do not edit.

import { LIMITS } from '../document/api.ts';
import type { OperationId } from '../document/operations.ts';
import { describeErrors } from './describe-errors.ts';
import { examine } from './examine.ts';
import type { Fault } from './fault.ts';
import { canonicalUuids, readParameters } from './read-parameters.ts';
import type { BulkRule, CheckPair, ContentRule, ParameterRule, RequestRule } from './rule.ts';
import { REQUESTS } from './rules.ts';
import type { ValidRequest } from './server.ts';

/** The parts of a request before validation. */
export interface RequestParts {
  /** The parameters in the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** A repeated parameter is an array. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** The headers documented for the operation, under their documented names. */
  readonly header: Readonly<Record<string, string>>;
  /** The cookies documented for the operation. */
  readonly cookie?: Readonly<Record<string, string>>;
  /** The parameters that are lists within one text, before decoding. Default: those that are decoded. */
  readonly encoded?: {
    readonly path: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string>>;
  };
  /** The media type of the body, without parameters. Default: the first that the operation takes. */
  readonly mediaType?: string | undefined;
  /** The parsed body; undefined without one. */
  readonly body: unknown;
}

export type Verdict =
  | { readonly valid: true; readonly request: ValidRequest }
  | { readonly valid: false; readonly faults: readonly [Fault, ...Fault[]] };

type Values = Readonly<Record<string, unknown>>;

/** Validates a request against the document and converts its parameters. Never writes defaults into a body. */
export function checkRequest(operation: OperationId, parts: RequestParts): Verdict {
  const rule = REQUESTS[operation];
  const path = readParameters(parts.path, rule.path, parts.encoded?.path);
  const query = readParameters(parts.query, rule.query, parts.encoded?.query);
  const header = readParameters(parts.header, rule.header);
  const cookie = readParameters(parts.cookie ?? {}, rule.cookie);
  const { body, mediaType } = parts;
  const content = contentOf(rule, mediaType);
  const isAbsent = body === undefined && !rule.isRequired;
  if (
    rule.path.first(path) &&
    rule.query.first(query) &&
    rule.header.first(header) &&
    rule.cookie.first(cookie) &&
    (isAbsent || fits(content?.check, body))
  ) {
    const valid = {
      path: canonicalUuids(path, rule.path),
      query: canonicalUuids(query, rule.query),
      header,
      cookie,
      mediaType: isAbsent ? undefined : (mediaType ?? content?.mediaType),
      body,
    };
    return { valid: true, request: valid };
  }
  const faults = [
    ...describeErrors('path', errorsOf(rule.path, path)),
    ...describeErrors('query', errorsOf(rule.query, query)),
    ...describeErrors('header', errorsOf(rule.header, header)),
    ...describeCookies(rule.cookie, cookie),
  ];
  if (!isAbsent) addBodyFaults(faults, content?.check, body);
  const [first, ...others] = faults.slice(0, LIMITS.maxFaults);
  if (first === undefined) throw new Error('An invalid request has a fault');
  return { valid: false, faults: [first, ...others] };
}

/** Only operations with cookies have faults in them, and only then is `cookie` a location. */
const describeCookies = (rule: ParameterRule, cookie: Values): readonly Fault[] =>
  describeErrors('cookie' as Fault['location'], errorsOf(rule, cookie));

/** What the operation takes under a media type: exactly that, or a range with it. */
export function contentOf({ contents }: RequestRule, mediaType: string | undefined): ContentRule | undefined {
  if (mediaType === undefined) return contents[0];
  return (
    contents.find((content) => content.mediaType === mediaType) ??
    contents.find(
      (content) => content.mediaType.endsWith('/*') && mediaType.startsWith(content.mediaType.slice(0, -1)),
    ) ??
    contents.find((content) => content.mediaType === '*/*')
  );
}

function fits(check: ContentRule['check'], body: unknown): boolean {
  if (check === undefined) return true;
  if ('first' in check) return check.first(body);
  if (!check.envelope.first(body)) return false;
  return itemsOf(body, check).every((item) => check.item.first(item));
}

const errorsOf = ({ all }: CheckPair<unknown>, value: unknown) => (all(value) ? [] : (all.errors ?? []));

/** Collects faults up to the maximum. */
function addBodyFaults(faults: Fault[], check: ContentRule['check'], body: unknown): void {
  if (check === undefined) return;
  if ('first' in check) {
    faults.push(...describeErrors('body', examine(check, body)));
    return;
  }
  const envelope = typeof body === 'object' && !Array.isArray(body) ? { ...body, [check.array]: undefined } : undefined;
  faults.push(...describeErrors('body', examine(check.envelope, body, envelope)));
  for (const [index, item] of itemsOf(body, check).entries()) {
    if (faults.length >= LIMITS.maxFaults) break;
    faults.push(...describeErrors('body', examine(check.item, item), `/${check.array}/${index}`));
  }
}

function itemsOf(body: unknown, { array }: BulkRule): readonly unknown[] {
  const items: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, array) : undefined;
  return Array.isArray(items) ? items : [];
}
