import { OPERATIONS } from '@wafermark/generated/operations.ts';

const { pagination } = OPERATIONS.listSampleAnnotations;

/** The position in a list as an opaque text. */
export const encodeCursor = (position: number): string => Buffer.from(String(position)).toString('base64url');

/** @returns null for a text that `encodeCursor` has not made */
export function decodeCursor(cursor: string): number | null {
  const position = Number(Buffer.from(cursor, 'base64url').toString());
  return Number.isSafeInteger(position) && position > 0 && encodeCursor(position) === cursor ? position : null;
}

/** The `Link` header to the next page (RFC 8288). */
export function nextPageLink(path: string, query: Readonly<Record<string, string | number>>, position: number): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
  parameters.set(pagination.cursor, encodeCursor(position));
  return `<${path}?${parameters}>; rel="next"`;
}
