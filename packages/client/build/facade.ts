import { readFile } from 'node:fs/promises';

const INDEX = new URL('../src/index.ts', import.meta.url);

/** The files that the index takes all of, by name: what there is of it at run time. */
export async function facadeParts(): Promise<readonly string[]> {
  const text = await readFile(INDEX, 'utf8');
  const values = [...text.matchAll(/^export (?!type)(.*?)(?: from '\.\/(.*)\.ts')?;$/gm)];
  return values.map(([line, what, name]) => {
    if (what !== '*' || name === undefined) throw new Error(`index.ts has to export values with stars, not by ${line}`);
    return name;
  });
}

/**
 * The index as a module. A bundler would name its exports one by one, and esbuild then takes all of these files for parts of any
 * program that imports one of them; through stars it looks at what is imported.
 */
export async function facade(): Promise<string> {
  return (await facadeParts()).map((name) => `export * from './${name}.mjs';\n`).join('');
}
