import { refuseControls } from './binary-formats.ts';

export interface Encoding {
  /** What `TextDecoder` calls it. */
  readonly label: string;
  /** What the plan calls it. */
  readonly name: string;
  /** Whether bytes that are not of the encoding end the reading. */
  readonly fatal: boolean;
}

export const WINDOWS_1252: Encoding = { label: 'windows-1252', name: 'windows-1252', fatal: false };
const UTF_8: Encoding = { label: 'utf-8', name: 'UTF-8', fatal: true };

/**
 * The encoding of a text: a byte order mark, else UTF-8 if all bytes are valid, else UTF-16 if every second byte is NUL, else windows-1252.
 * @param given By the caller; it goes first
 * @param complete Whether `head` is the whole file
 */
export function findEncoding(head: Uint8Array, given: string | undefined, complete: boolean): Encoding {
  if (given !== undefined) {
    const label = new TextDecoder(given).encoding;
    return { label, name: `${label} as given`, fatal: false };
  }
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { ...UTF_8, name: 'UTF-8 with BOM' };
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', name: 'UTF-16LE with BOM', fatal: false };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', name: 'UTF-16BE with BOM', fatal: false };
  const wide = findWide(head);
  if (wide !== undefined) return { label: wide, name: `${wide.toUpperCase()} without BOM`, fatal: false };
  refuseControls(head);
  return isUtf8(head, complete) ? UTF_8 : WINDOWS_1252;
}

/** UTF-16 without a mark: nearly every character of a table is ASCII, so one byte of two is NUL. */
function findWide(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

function isUtf8(head: Uint8Array, complete: boolean): boolean {
  try {
    // A head may end within a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !complete });
    return true;
  } catch {
    return false;
  }
}
