import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DOCUMENT, generateWafermark } from '../generate-wafermark.ts';
import { runCommand } from '../run.ts';

/**
 * Checks that `generated/` matches `openapi/` and contains nothing else.
 * @throws with the difference, or with the output of the linter
 */
export async function checkFreshness(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-generated-'));
  try {
    const names = await generateWafermark(DOCUMENT, folder);
    // Fails and prints the difference, if any.
    for (const name of names) {
      await runCommand('git', ['diff', '--no-index', '--no-color', join('generated', name), join(folder, name)]);
    }
    const strangers = (await readdir('generated', { recursive: true, withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative('generated', join(parentPath, name)))
      .filter((name) => !name.startsWith('node_modules') && !names.includes(name));
    if (strangers.length > 0) throw new Error(`Nothing generates ${strangers.join(', ')} in generated/`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
