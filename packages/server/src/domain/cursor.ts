/** The position in a list as an opaque text. */
export const encodeCursor = (position: number): string => Buffer.from(String(position)).toString('base64url');

/** @returns null for a text that `encodeCursor` has not made */
export function decodeCursor(cursor: string): number | null {
  const position = Number(Buffer.from(cursor, 'base64url').toString());
  return Number.isSafeInteger(position) && position > 0 && encodeCursor(position) === cursor ? position : null;
}
