import type { Document } from './document.ts';

/** The manifest that lets the packages import the generated files. */
export function emitPackage(document: Document): string {
  const manifest = {
    '//': 'Generated from openapi/ by `pnpm generate`. Do not edit.',
    name: '@wafermark/generated',
    version: document.info.version,
    private: true,
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports: { './*': './*' },
    dependencies: {
      '@types/express': 'catalog:',
      express: 'catalog:',
      'openapi-fetch': 'catalog:',
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
