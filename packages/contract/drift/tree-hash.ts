import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files that affect the gates. The drifts have their own keys. */
const LOOKED_AT = [
  'README.md',
  'generated',
  'openapi',
  'package.json',
  'packages/cli',
  'packages/client',
  'packages/contract/src',
  'packages/contract/test',
  'packages/contract/tsconfig.json',
  'packages/generator/src',
  'packages/server',
  'pnpm-lock.yaml',
  'scripts',
  'tsconfig.base.json',
];
const LEFT_OUT = new Set(['node_modules', 'dist']);

/** Hashes the source: results for another state are invalid. */
export async function hashTree(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of LOOKED_AT) await addTo(hash, root, path);
  return hash.digest('hex');
}

async function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): Promise<void> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    hash.update(`${path}\n`).update(await readFile(join(root, path)));
    return;
  }
  for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!LEFT_OUT.has(name)) await addTo(hash, root, join(path, name));
  }
}
