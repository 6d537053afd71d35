import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dependenciesOf, readManifest } from './dependencies.ts';
import { publishedManifest } from './published-manifest.ts';

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
  const manifest = publishedManifest(await readManifest(`packages/${name}`), await dependenciesOf(name));
  await writeFile(`${folder}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  return folder;
}
