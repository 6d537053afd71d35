import { readFile } from 'node:fs/promises';

/** A `package.json` of the workspace, as far as the build reads it. */
export interface SourceManifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  /** What is different in the published package, and what pnpm wants to know. */
  readonly publishConfig: { readonly access: string; readonly provenance: boolean; readonly directory: string };
}

/** Packages of the workspace that are not published: what others need of them is compiled into these. */
const COMPILED_IN: Readonly<Record<string, string>> = {
  '@wafermark/generated': 'generated',
  '@wafermark/measurements': 'packages/measurements',
  '@wafermark/wafermap': 'packages/wafermap',
};

/** Matches what is imported of them. */
export const COMPILED_IN_PATTERN: RegExp = new RegExp(`^(?:${Object.keys(COMPILED_IN).join('|')})(?:/|$)`);

/** Packages whose own build bundles all that they import; see its `tsdown.config.ts`. */
const SELF_CONTAINED: readonly string[] = ['client'];

/** What a published package has to depend on, with the versions that the tests have seen. */
export interface Dependencies {
  readonly required: ReadonlyMap<string, string>;
  readonly optional: ReadonlyMap<string, string>;
}

/** The dependencies of `packages/NAME`, and of what is compiled into it. */
export async function dependenciesOf(name: string): Promise<Dependencies> {
  const required = new Map<string, string>();
  const optional = new Map<string, string>();
  const collect = async (folder: string, isOptional: boolean): Promise<void> => {
    const manifest = await readManifest(folder);
    for (const [field, into] of [
      [manifest.dependencies, isOptional ? optional : required],
      [manifest.optionalDependencies, optional],
    ] as const) {
      for (const dependency of Object.keys(field ?? {})) {
        const compiledIn = COMPILED_IN[dependency];
        if (compiledIn === undefined) into.set(dependency, await installedVersion(folder, dependency));
        // What the generated code imports is a dependency of each package that uses that part.
        else if (dependency !== '@wafermark/generated') await collect(compiledIn, into === optional);
      }
    }
  };
  if (!SELF_CONTAINED.includes(name)) await collect(`packages/${name}`, false);
  return { required, optional };
}

export const readManifest = async (folder: string): Promise<SourceManifest> =>
  JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));

async function installedVersion(folder: string, dependency: string): Promise<string> {
  const file = `${folder}/node_modules/${dependency}/package.json`;
  const { version }: { readonly version: string } = JSON.parse(await readFile(file, 'utf8'));
  return version;
}
