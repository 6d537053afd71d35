import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ImportPlan } from '@wafermark/measurements';

const MOST = 60;

/** A file's name without its ending. */
export const stemOf = (name: string): string => name.replace(/(?<=.)\.[^.]*$/, '');

/** What an import is called, as `wafermark import` calls it: the file, and the beginning of its SHA-256. */
export function importIdOf({ file }: Pick<ImportPlan, 'file'>, wafer: string | null): string {
  const stem = stemOf(file.name)
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const key = wafer === null ? file.sha256 : bytesToHex(sha256(utf8ToBytes(`${file.sha256}\n${wafer}`)));
  return `${stem.slice(0, MOST).toLowerCase() || 'import'}-${key.slice(0, 8)}`;
}
