import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLIENT = fileURLToPath(new URL('../src/wafermark.ts', import.meta.url));
const GENERATED = fileURLToPath(new URL('../../../generated/', import.meta.url));
/** What is there at run time; a dynamic import is not. */
const IMPORT = /^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm;

/** The files of this repository that are there once a client is: all that the class imports, but not on demand. */
export async function coreFiles(): Promise<ReadonlySet<string>> {
  const files = new Set([CLIENT]);
  for (const file of files) {
    for (const [, specifier = ''] of (await readFile(file, 'utf8')).matchAll(IMPORT)) {
      if (specifier.startsWith('.')) files.add(resolve(dirname(file), specifier));
      if (specifier.startsWith('@wafermark/generated/')) files.add(GENERATED + specifier.replace(/^.*\//, ''));
    }
  }
  return files;
}
