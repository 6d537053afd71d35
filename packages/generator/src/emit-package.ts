import type { Model } from './model/model.ts';

/** The manifest that lets the packages of a workspace import the generated files. */
export function emitPackage({ version }: Model, name: string, dependencies: Readonly<Record<string, string>>): string {
  const manifest = {
    '//': 'Generated from openapi/ by `pnpm generate`. Do not edit.',
    name,
    version,
    private: true,
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports: { './*': './*' },
    dependencies,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
