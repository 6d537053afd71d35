import { build, type UserConfig } from 'tsdown';

type Parts = Required<Pick<UserConfig, 'entry' | 'tsconfig' | 'dts'>>;

/** Compiles a package for Node into `dist/package/lib`, together with what it needs of `generated/`. */
export async function compile(name: string, parts: Parts): Promise<void> {
  await build({
    ...parts,
    config: false,
    cwd: `packages/${name}`,
    outDir: 'dist/package/lib',
    logLevel: 'warn',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    fixedExtension: false,
    // Everything else that is imported is a dependency of the package.
    deps: { alwaysBundle: [/^@wafermark\/generated\//] },
    inputOptions: { checks: { pluginTimings: false } },
    // Without hashes: stack traces of two versions can be compared.
    outputOptions: { chunkFileNames: '[name].js' },
  });
}
