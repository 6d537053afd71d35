/** Encodes a position in a list as an opaque string. */
export const encodeCursor = (position: number): string => Buffer.from(String(position)).toString('base64url');

/** @returns null for a string that `encodeCursor` did not produce */
export function decodeCursor(cursor: string): number | null {
  const position = Number(Buffer.from(cursor, 'base64url').toString());
  return Number.isSafeInteger(position) && position > 0 && encodeCursor(position) === cursor ? position : null;
}
