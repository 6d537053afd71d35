import type { Dependencies, SourceManifest } from './dependencies.ts';

/** These concern the workspace alone, or are worked out anew. */
const LEFT_OUT = ['scripts', 'devDependencies', 'dependencies', 'optionalDependencies'];

/** The `package.json` to publish: with exact versions, and without anything that works in the workspace alone. */
export function publishedManifest(source: SourceManifest, { required, optional }: Dependencies): object {
  const { access, provenance, directory: _, ...different } = source.publishConfig;
  const { linkDirectory: __, ...overrides } = { linkDirectory: undefined, ...different };
  const kept = Object.entries(source).filter(([field]) => !LEFT_OUT.includes(field));
  return {
    ...Object.fromEntries(kept),
    ...overrides,
    ...(required.size === 0 ? {} : { dependencies: Object.fromEntries(required) }),
    ...(optional.size === 0 ? {} : { optionalDependencies: Object.fromEntries(optional) }),
    publishConfig: { access, provenance },
  };
}
