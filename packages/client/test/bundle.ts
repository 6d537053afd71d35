import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** A program as a bundler cuts it for browsers. */
export interface Bundle {
  readonly files: readonly { readonly name: string; readonly text: string; readonly isAtOnce: boolean }[];
  /** Of what is loaded at once, minified, in bytes. */
  readonly minified: number;
  readonly gzip: number;
}

/**
 * A program that makes one call. Not with `await` at its top level, for which webpack adds half a kilobyte of its own.
 * @param from The module with the commands
 */
export const commandProgram = (from: string): string => `
  import { connect, createSampleAnnotation, send } from '${from}';
  const lab = connect({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'k' });
  send(lab, createSampleAnnotation('x', { property_name: 'thickness', property_value: 25.1 })).then(console.log);
`;

/** Bundles a program; `resolveDir` is where its imports are looked up. */
export async function bundle(contents: string, resolveDir: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, loader: 'ts', sourcefile: 'program.ts' },
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', platform: 'browser' },
    ...{ outdir: 'out', entryNames: 'program', write: false, metafile: true, logLevel: 'error' },
  });
  const chunks = new Map(Object.entries(metafile.outputs).map(([path, output]) => [nameOf(path), output]));
  const atOnce = new Set(['program.js']);
  for (const name of atOnce) {
    for (const { path, kind } of chunks.get(name)?.imports ?? []) {
      // What is imported dynamically is loaded only when it is used.
      if (kind === 'import-statement') atOnce.add(nameOf(path));
    }
  }
  const files = outputFiles.map(({ path, text }) => {
    return { name: nameOf(path), text, isAtOnce: atOnce.has(nameOf(path)) };
  });
  const text = files.flatMap((file) => (file.isAtOnce ? [file.text] : [])).join('');
  return { files, minified: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

const nameOf = (path: string): string => path.replace(/^.*[\\/]/, '');
