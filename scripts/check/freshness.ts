import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../generate/generate.ts';
import { runCommand } from '../run.ts';

/**
 * Makes sure that `generated/` is what `openapi/` generates, and holds nothing else.
 * @throws with the difference, or with what the linter says of the document
 */
export async function checkFreshness(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-generated-'));
  try {
    const names = await generate('openapi/openapi.yaml', folder);
    // Fails, and prints the difference, when there is one.
    for (const name of names) {
      await runCommand('git', ['diff', '--no-index', '--no-color', join('generated', name), join(folder, name)]);
    }
    const strangers = (await readdir('generated')).filter((name) => name !== 'node_modules' && !names.includes(name));
    if (strangers.length > 0) throw new Error(`Nothing generates ${strangers.join(', ')} in generated/`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
