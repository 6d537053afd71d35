import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyEdit } from './apply-edit.ts';
import type { Drift } from './drift.ts';

/**
 * Checks every drift: its name is unique, and each edit matches its file and changes it.
 * @throws with all faults
 */
export async function checkDrifts(root: string, drifts: readonly Drift[]): Promise<void> {
  const complaints: string[] = [];
  const names = new Set<string>();
  for (const { name, files } of drifts) {
    if (names.has(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) complaints.push(`${name}: not a unique name`);
    names.add(name);
    const texts = new Map<string, string>();
    for (const edit of files) {
      try {
        const before = texts.get(edit.file) ?? (await readFile(join(root, edit.file), 'utf8'));
        const after = applyEdit(before, edit);
        if (after === before) throw new Error(`${edit.file} is unchanged`);
        texts.set(edit.file, after);
      } catch (error) {
        complaints.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  if (complaints.length > 0) throw new Error(`These drifts do not fit the source:\n  ${complaints.join('\n  ')}`);
}
