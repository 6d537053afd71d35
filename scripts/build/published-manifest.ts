/** A `package.json` of the workspace, as far as the build reads it. */
export interface SourceManifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  /** What is different in the published package, and what pnpm wants to know. */
  readonly publishConfig: { readonly access: string; readonly provenance: boolean; readonly directory: string };
}

/** Never published: what the packages need of it is compiled into them. */
const PRIVATE = '@wafermark/generated';

/** These concern the workspace alone. */
const LEFT_OUT = ['scripts', 'devDependencies'];

/** The `package.json` to publish: with exact versions, and without anything that works in the workspace alone. */
export function publishedManifest(source: SourceManifest, versions: ReadonlyMap<string, string>): object {
  const { access, provenance, directory: _, ...different } = source.publishConfig;
  const { linkDirectory: __, ...overrides } = { linkDirectory: undefined, ...different };
  const kept = Object.entries(source).filter(([field]) => !LEFT_OUT.includes(field));
  const dependencies = [...versions].filter(([name]) => name !== PRIVATE);
  return {
    ...Object.fromEntries(kept),
    ...overrides,
    ...(dependencies.length === 0 ? {} : { dependencies: Object.fromEntries(dependencies) }),
    publishConfig: { access, provenance },
  };
}
