import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ImportPlan } from './plan.ts';

/** Characters of a file's name in an id. */
const MOST = 60;

/** A file's name without its extension. */
export const stemOf = (name: string): string => name.replace(/(?<=.)\.[^.]*$/, '');

/**
 * The id of an import, such as `film-a-b2c3a175`: the file's name, and the first 8 hexadecimal digits of the SHA-256 of its
 * contents. The same file thus gets the same id wherever it is imported.
 * @param wafer Set when the wafers of one file go to separate samples, whose imports then get ids of their own.
 */
export function importIdOf({ file }: Pick<ImportPlan, 'file'>, wafer: string | null): string {
  const stem = stemOf(file.name)
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const key = wafer === null ? file.sha256 : bytesToHex(sha256(utf8ToBytes(`${file.sha256}\n${wafer}`)));
  return `${stem.slice(0, MOST).toLowerCase() || 'import'}-${key.slice(0, 8)}`;
}
