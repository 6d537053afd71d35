import { build, type UserConfig } from 'tsdown';
import { COMPILED_IN_PATTERN, dependenciesOf } from './dependencies.ts';

type Parts = Required<Pick<UserConfig, 'entry' | 'tsconfig' | 'dts'>>;

/** Compiles a package for Node into `dist/package/lib`, together with what it needs of packages that are not published. */
export async function compile(name: string, parts: Parts): Promise<void> {
  const { required, optional } = await dependenciesOf(name);
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
    deps: {
      alwaysBundle: [COMPILED_IN_PATTERN],
      neverBundle: [...required.keys(), ...optional.keys()].map((dependency) => new RegExp(`^${dependency}(?:/|$)`)),
    },
    inputOptions: { checks: { pluginTimings: false } },
    // Without hashes: stack traces of two versions can be compared.
    outputOptions: { chunkFileNames: '[name].js' },
  });
}
