import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The code of a language in the README of a package, in the order in which it stands there. */
export async function codeOf(name: string, language: 'sh' | 'ts'): Promise<readonly string[]> {
  const file = fileURLToPath(new URL(`../../../packages/${name}/README.md`, import.meta.url));
  const blocks = (await readFile(file, 'utf8')).matchAll(/^```(\w+)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, found, code = '']) => (found === language ? [code.trim()] : []));
}

/** The one piece of code that has a text in it. */
export function only(pieces: readonly string[], mark: string): string {
  const [piece, ...others] = pieces.filter((candidate) => candidate.includes(mark));
  if (piece === undefined || others.length > 0) throw new Error(`${mark} has to be in one piece of code`);
  return piece;
}
