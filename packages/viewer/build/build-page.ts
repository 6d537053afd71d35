import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the server finds the page in the workspace. */
export const FOLDER: string = join(ROOT, 'dist/viewer');

/** Beside the page, not in it: the server would serve it. */
const STAMP = join(ROOT, 'dist/viewer.sha256');

/** All that the page is made of; folders with everything in them. */
const SOURCES = [
  'packages/viewer/index.html',
  'packages/viewer/src',
  'packages/viewer/build',
  'packages/client/src',
  'packages/wafermap/src',
  'packages/measurements/src',
  'generated/client',
  'generated/document',
  'pnpm-lock.yaml',
];

/**
 * Builds the page into `dist/viewer`.
 * @returns the folder
 */
export async function buildPage({ onlyIfStale }: { readonly onlyIfStale: boolean }): Promise<string> {
  const hash = await hashOfSources();
  if (onlyIfStale && (await readFile(STAMP, 'utf8').catch(() => '')) === hash) return FOLDER;
  const [{ build }, { viteOptions }] = await Promise.all([import('vite'), import('./vite-options.ts')]);
  // In another folder first, so that a server never reads half of a page.
  const fresh = `${FOLDER}.${process.pid}`;
  await build(viteOptions({ outDir: fresh }));
  await rm(FOLDER, { recursive: true, force: true });
  await rename(fresh, FOLDER);
  await writeFile(STAMP, hash);
  return FOLDER;
}

async function hashOfSources(): Promise<string> {
  const files = (await Promise.all(SOURCES.map(async (source) => filesOf(join(ROOT, source))))).flat().toSorted();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file.slice(ROOT.length))
      .update('\0')
      .update(await readFile(file));
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (entries !== undefined) {
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  }
  return (await readFile(path).catch(() => undefined)) === undefined ? [] : [path];
}
