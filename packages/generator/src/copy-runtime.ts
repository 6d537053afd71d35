import { readdir, readFile } from 'node:fs/promises';
import { HEADER } from './source.ts';

const RUNTIME = new URL('runtime/', import.meta.url);
const CONTRACT = new URL('runtime-contract/', import.meta.url);

/**
 * Files that are the same for every document. They import generated files by package name and are copied next to them.
 * @param without The names of those that are not needed.
 */
export const copyRuntime = (without: readonly string[] = []): Promise<Readonly<Record<string, string>>> =>
  copy(RUNTIME, without);

/** The same for contract tests. */
export const copyContract = (): Promise<Readonly<Record<string, string>>> => copy(CONTRACT, []);

async function copy(from: URL, without: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(from)).filter((name) => !without.includes(name)).sort();
  const files = names.map(async (name) => {
    const source = await readFile(new URL(name, from), 'utf8');
    return [name, `${HEADER}\n${source.replaceAll(/'@wafermark\/generated\/\w+\//g, "'./")}`] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}
