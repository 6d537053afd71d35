import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DOCUMENT, generateWafermark } from '../generate-wafermark.ts';
import { FailedToolError, runCommand } from '../run.ts';

/**
 * Checks that `generated/` matches `openapi/` and contains nothing else.
 * @throws with all differences, or with the output of the linter
 */
export async function checkFreshness(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-generated-'));
  try {
    const names = await generateWafermark(DOCUMENT, folder);
    const differences: string[] = [];
    for (const name of names) {
      const compare = ['diff', '--no-index', '--no-color', join('generated', name), join(folder, name)];
      // Fails with the difference, if any.
      await runCommand('git', compare).catch((error: unknown) => differences.push(messageOf(error)));
    }
    if (differences.length > 0) throw new FailedToolError(differences.join('\n'));
    const strangers = (await readdir('generated', { recursive: true, withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative('generated', join(parentPath, name)))
      .filter((name) => !name.startsWith('node_modules') && !names.includes(name));
    if (strangers.length > 0) throw new Error(`Nothing generates ${strangers.join(', ')} in generated/`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
