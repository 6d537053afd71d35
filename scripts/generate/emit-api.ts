import type { Document } from './document.ts';
import { HEADER, literal } from './source.ts';

/** Facts about the API as a whole: its version, limits, problems, and the defaults of its schemas. */
export function emitApi(document: Document): string {
  const scheme = Object.values(document.components.securitySchemes)[0];
  if (scheme?.type !== 'apiKey' || scheme.in !== 'header') throw new Error('The key travels in a header');
  const defaults = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) => {
    const values = Object.entries(properties).filter(([, property]) => property.default !== undefined);
    return values.length === 0 ? [] : [[name, Object.fromEntries(values.map(([key, p]) => [key, p.default]))]];
  });
  return `${HEADER}
/** \`info.version\` of the document. */
export const API_VERSION = ${literal(document.info.version)};
export const API_TITLE = ${literal(document.info.title)};
/** The first server of the document. */
export const DEFAULT_BASE_URL = ${literal(document.servers[0].url)};
export const API_KEY_HEADER = ${literal(scheme.name)};
/** \`x-wafermark-limits\`: sizes in bytes, depths in levels. */
export const LIMITS = ${literal(document['x-wafermark-limits'])} as const;
/** \`x-wafermark-problems\`: the kind of problem behind each status code. */
export const PROBLEMS = ${literal(document['x-wafermark-problems'])} as const;
export type ProblemStatus = keyof typeof PROBLEMS;
/** The defaults of properties, by schema. */
export const DEFAULTS = ${literal(Object.fromEntries(defaults))} as const;
`;
}
