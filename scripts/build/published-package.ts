import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { publishedManifest, type SourceManifest } from './published-manifest.ts';

const folderOf = (name: string): string => `packages/${name}/dist/package`;

/** Makes the folder that is published of `packages/NAME`, with nothing in it. */
export async function emptyPackage(name: string): Promise<string> {
  const folder = folderOf(name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Adds what every package has beside its code.
 * @param more Files that this package has as well
 * @returns the folder
 */
export async function finishPackage(name: string, more: readonly string[] = []): Promise<string> {
  const folder = folderOf(name);
  for (const file of ['LICENSE', `packages/${name}/README.md`, `packages/${name}/CHANGELOG.md`, ...more]) {
    await copyFile(file, `${folder}/${basename(file)}`);
  }
  const source: SourceManifest = JSON.parse(await readFile(`packages/${name}/package.json`, 'utf8'));
  const manifest = publishedManifest(source, await installedVersions(name, Object.keys(source.dependencies ?? {})));
  await writeFile(`${folder}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  return folder;
}

/** The versions that the tests have seen. */
async function installedVersions(name: string, dependencies: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const versions = dependencies.map(async (dependency) => {
    const file = `packages/${name}/node_modules/${dependency}/package.json`;
    const { version }: { readonly version: string } = JSON.parse(await readFile(file, 'utf8'));
    return [dependency, version] as const;
  });
  return new Map(await Promise.all(versions));
}
