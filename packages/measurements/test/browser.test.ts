import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the library runs in a browser: its bundle needs nothing of Node, and loads the reader of workbooks only on demand', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: [new URL('../src/index.ts', import.meta.url).pathname],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    metafile: true,
    write: false,
    outdir: 'out',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
  expect(imports.filter((path) => path.startsWith('node:'))).toEqual([]);
  const entry = outputFiles.find(({ path }) => path.endsWith('index.js'));
  expect(entry?.text).not.toContain('workbook.xml');
  expect(outputFiles.some(({ path, text }) => !path.endsWith('index.js') && text.includes('workbook'))).toBe(true);
});
