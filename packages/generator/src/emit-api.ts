import type { Document } from './document.ts';
import { headerOfEveryAnswer } from './header-of-every-answer.ts';
import { CONDITIONS, type Operation } from './operation.ts';
import { HEADER, literal } from './source.ts';

/** API-wide constants: version, limits, problem types, and the defaults of schemas. */
export function emitApi(document: Document, operations: readonly Operation[]): string {
  const scheme = Object.values(document.components.securitySchemes)[0];
  if (scheme?.type !== 'apiKey' || scheme.in !== 'header') throw new Error('The API key must be in a header');
  const defaults = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) => {
    const values = Object.entries(properties).filter(([, property]) => property.default !== undefined);
    return values.length === 0 ? [] : [[name, Object.fromEntries(values.map(([key, p]) => [key, p.default]))]];
  });
  const problems = Object.entries(document['x-wafermark-problems']);
  const fields = Object.entries(document.components.schemas).flatMap(([name, { properties, required }]) =>
    properties !== undefined && required?.length === Object.keys(properties).length
      ? [[name, Object.keys(properties)]]
      : [],
  );
  return `${HEADER}
/** \`info.version\` of the document. */
export const API_VERSION = ${literal(document.info.version)};
export const API_TITLE = ${literal(document.info.title)};
/** The first server of the document. */
export const DEFAULT_BASE_URL = ${literal(document.servers[0].url)};
export const API_KEY_HEADER = ${literal(scheme.name)};
/** Identifies the request, in requests and in every response. */
export const REQUEST_ID_HEADER = ${literal(headerOfEveryAnswer(operations))};
/** Makes a POST safe to retry. */
export const IDEMPOTENCY_KEY_HEADER = ${literal(idempotencyKeyHeader(operations))};
/** Marks the response to a retried POST as that of the first request. */
export const IDEMPOTENCY_REPLAYED_HEADER = ${literal(replayedHeader(operations))};
/** \`x-wafermark-retry\`: what clients retry, how often, and after how many milliseconds. */
export const RETRY = ${literal(document['x-wafermark-retry'])} as const;
/** \`x-wafermark-rate-limit\`: the name of the policy, its window, and the environment variable with the number of requests. */
export const RATE_LIMIT = ${literal(document['x-wafermark-rate-limit'])} as const;
/** \`x-wafermark-limits\`: sizes in bytes, depths in levels. */
export const LIMITS = ${literal(document['x-wafermark-limits'])} as const;
/** \`x-wafermark-problems\`: the problem type of each status code. */
export const PROBLEMS = {
${problems.map(([status, kind]) => `${Number(status)}: ${literal(kind)},`).join('\n')}
} as const;
export type ProblemStatus = keyof typeof PROBLEMS;
/** The status code of each problem type. */
export const STATUS = {
${problems.map(([status, { type }]) => `${camel(type)}: ${Number(status)},`).join('\n')}
} as const;
/** The properties of each object that the API returns, in document order. */
export const FIELDS = ${literal(Object.fromEntries(fields))} as const;
/** The defaults of properties, by schema. */
export const DEFAULTS = ${literal(Object.fromEntries(defaults))} as const;
`;
}

/** `/problems/not-found` → `notFound` */
const camel = (type: string): string =>
  type.slice(type.lastIndexOf('/') + 1).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function idempotencyKeyHeader(operations: readonly Operation[]): string {
  const all = operations.flatMap(({ headerParameters }) => headerParameters.map(({ name }) => name));
  const names = new Set(all.filter((name) => !CONDITIONS.includes(name)));
  const [name] = names;
  if (name === undefined || names.size > 1)
    throw new Error('There must be exactly one header parameter beside those of RFC 9110: the idempotency key');
  return name;
}

/** The header that only the success responses of operations with an idempotency key have. */
export function replayedHeader(operations: readonly Operation[]): string {
  const requestId = headerOfEveryAnswer(operations);
  const keyed = operations.filter(({ idempotency }) => idempotency === 'key');
  const [name, ...others] = (keyed[0]?.success.headers ?? []).filter(
    (header) => header !== requestId && keyed.every(({ success }) => success.headers.includes(header)),
  );
  if (name === undefined || others.length > 0) {
    throw new Error(
      'The success responses of operations with a key must have exactly one more header, which marks replays',
    );
  }
  return name;
}
