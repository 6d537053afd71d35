import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

/** Options of Vite, for the build and for development. */
export function viteOptions({ outDir }: { readonly outDir: string }): InlineConfig {
  return {
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    // The server may be mounted below a prefix.
    base: './',
    logLevel: 'warn',
    // The types of the sources are checked elsewhere, and differ in what they say about modules.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // The policy allows no inlined scripts or styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  };
}
