import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

const GENERATED = '@wafermark/generated/';
const SPECIFIER = /(from |import\()'([^']+)'/g;

/**
 * Copies the declarations that an entry needs, once for each module system: a declaration is read as the kind of module that its
 * extension says, and so are the files that it names.
 * @param types What `tsc` wrote, in the folders of the workspace
 * @returns how many files there are
 */
export async function copyDeclarations(types: string, entries: readonly string[], out: string): Promise<number> {
  const queue = entries.map((entry) => resolve(types, 'packages/client/src', `${entry}.d.ts`));
  const seen = new Set(queue);
  for (const file of queue) {
    const text = await readFile(file, 'utf8');
    for (const kind of ['mts', 'cts'] as const) {
      const target = placeOf(file, kind);
      const rewritten = text.replace(SPECIFIER, (_, before: string, specifier: string) => {
        const needed = locate(file, specifier);
        if (!seen.has(needed)) {
          seen.add(needed);
          queue.push(needed);
        }
        const path = relative(dirname(target), placeOf(needed, kind)).replace(/\.d\.(m|c)ts$/, '.$1js');
        return `${before}'${path.startsWith('.') ? path : `./${path}`}'`;
      });
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, rewritten);
    }
  }
  return seen.size;

  function locate(from: string, specifier: string): string {
    if (specifier.startsWith('.')) return resolve(dirname(from), specifier.replace(/\.ts$/, '.d.ts'));
    if (specifier.startsWith(GENERATED)) {
      return resolve(types, 'generated', specifier.slice(GENERATED.length).replace(/\.ts$/, '.d.ts'));
    }
    throw new Error(`${relative(types, from)} needs ${specifier}, which users of the package do not have`);
  }

  function placeOf(file: string, kind: 'mts' | 'cts'): string {
    const path = relative(types, file).replace(/^packages\/client\/src\//, '');
    return join(out, path.replace(/\.d\.ts$/, `.d.${kind}`));
  }
}
