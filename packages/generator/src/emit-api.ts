import { isObject } from './load/shapes.ts';
import type { Model } from './model/model.ts';
import type { Schema } from './schema/schemas.ts';
import { HEADER, literal } from './source.ts';

/** API-wide constants: version, limits, problem types, and the defaults of schemas. */
export function emitApi(model: Model): string {
  const { title, version, baseUrl, retry, limits, securitySchemes } = model;
  const key = securitySchemes[0]?.kind === 'header' ? securitySchemes[0] : undefined;
  const constant = (comment: string, name: string, value: unknown): string =>
    value === undefined
      ? ''
      : `${comment === '' ? '' : `/** ${comment} */\n`}export const ${name} = ${literal(value)};\n`;
  return `${HEADER}
/** \`info.version\` of the document. */
export const API_VERSION = ${literal(version)};
export const API_TITLE = ${literal(title)};
${[
  constant('The first server of the document.', 'DEFAULT_BASE_URL', baseUrl),
  constant('', 'API_KEY_HEADER', key?.parameter),
  constant('Identifies the request, in requests and in every response.', 'REQUEST_ID_HEADER', model.requestIdHeader),
  constant('Makes a POST safe to retry.', 'IDEMPOTENCY_KEY_HEADER', model.idempotencyKeyHeader),
  constant(
    'Marks the response to a retried POST as that of the first request.',
    'IDEMPOTENCY_REPLAYED_HEADER',
    model.replayedHeader,
  ),
].join('')}/** \`x-wafermark-retry\`: what clients retry, how often, and after how many milliseconds. */
export const RETRY = ${literal(retry)} as const;
${emitRateLimit(model)}/** \`x-wafermark-limits\`: sizes in bytes, depths in levels. */
export const LIMITS = ${literal({ ...limits, maxFaults: limits['maxFaults'] ?? 100 })} as const;
${emitProblems(model)}/** The properties of each object that the API returns, in document order. */
export const FIELDS = ${literal(fieldsOf(model))} as const;
/** The defaults of properties, by schema. */
export const DEFAULTS = ${literal(defaultsOf(model))} as const;
`;
}

const emitRateLimit = ({ rateLimit }: Model): string =>
  rateLimit === undefined
    ? ''
    : `/** \`x-wafermark-rate-limit\`: the name of the policy, its window, and the environment variable with the number of requests. */
export const RATE_LIMIT = ${literal(rateLimit)} as const;
`;

function emitProblems({ problems }: Model): string {
  const rows = Object.entries(problems);
  if (rows.length === 0) return '';
  return `/** \`x-wafermark-problems\`: the problem type of each status code. */
export const PROBLEMS = {
${rows.map(([status, kind]) => `${Number(status)}: ${literal(kind)},`).join('\n')}
} as const;
export type ProblemStatus = keyof typeof PROBLEMS;
/** The status code of each problem type. */
export const STATUS = {
${rows.map(([status, { type }]) => `${literal(camel(type))}: ${Number(status)},`).join('\n')}
} as const;
`;
}

/** `/problems/not-found` → `notFound` */
const camel = (type: string): string =>
  type.slice(type.lastIndexOf('/') + 1).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const propertiesOf = (schema: Schema): readonly (readonly [name: string, property: unknown])[] =>
  isObject(schema) && isObject(schema['properties']) ? Object.entries(schema['properties']) : [];

/** Of objects that always have all their properties. */
function fieldsOf({ schemas }: Model): object {
  const fields = [...schemas.components].flatMap(([name, schema]) => {
    const names = propertiesOf(schema).map(([property]) => property);
    const required = isObject(schema) && Array.isArray(schema['required']) ? schema['required'] : [];
    return names.length > 0 && required.length === names.length ? [[name, names] as const] : [];
  });
  return Object.fromEntries(fields);
}

function defaultsOf({ schemas }: Model): object {
  const defaults = [...schemas.components].flatMap(([name, schema]) => {
    const values = propertiesOf(schema).flatMap(([property, of]) =>
      isObject(of) && of['default'] !== undefined ? [[property, of['default']] as const] : [],
    );
    return values.length === 0 ? [] : [[name, Object.fromEntries(values)] as const];
  });
  return Object.fromEntries(defaults);
}
