import type { Document, OperationObject } from './document.ts';
import type { Operation } from './operation.ts';
import { HEADER, literal } from './source.ts';

/** The API keys of requests, and which of them each operation requires. */
export function emitSecurity(document: Document, operations: readonly Operation[]): string {
  const schemes = Object.entries(document.components.securitySchemes);
  const rows = schemes.map(([name, scheme]) => {
    if (scheme.type !== 'apiKey' || scheme.in !== 'header') throw new Error(`${name}: API keys must be in headers`);
    return `${name}: { header: ${literal(scheme.name)} },`;
  });
  return `${HEADER}
import type { OperationId } from './operations.ts';

/** The security schemes of the document, each with the header for its key. */
export const SCHEMES = {
${rows.join('\n')}
} as const;

export type SchemeName = keyof typeof SCHEMES;

/** What each operation requires: all schemes of one of these lists. An operation without a list is public. */
export const SECURITY: Readonly<Record<OperationId, readonly (readonly SchemeName[])[]>> = {
${operations.map((operation) => `${operation.id}: ${literal(requirements(document, operation))},`).join('\n')}
};
`;
}

function requirements(document: Document, { path, method }: Operation): readonly (readonly string[])[] {
  const operation: OperationObject | undefined = document.paths[path]?.[method.toLowerCase()];
  return (operation?.security ?? document.security ?? []).map((schemes) => Object.keys(schemes));
}
