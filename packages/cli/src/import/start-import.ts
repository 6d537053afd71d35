import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Wafermark } from '@wafermark/client';
import { Refusal } from '../refusal.ts';

/** Where the journal of an import is while it is unfinished. */
export const journalOf = (sampleId: string, importId: string): string =>
  join(
    process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'),
    'wafermark',
    'imports',
    `${sampleId}-${importId}.journal`,
  );

interface StartFlags {
  readonly resume?: boolean;
  readonly again?: boolean;
}

/** Whether a sample has annotations of an import. */
export async function hasImport(client: Wafermark, sampleId: string, importId: string): Promise<boolean> {
  const found = await client.annotations.list(sampleId, { import_id: importId, limit: 1 });
  // A server without this extension answers with any annotation.
  return found.some(({ annotation_metadata }) => annotation_metadata?.['import_id'] === importId);
}

/** An import that may start or go on. */
export interface Start {
  readonly importId: string;
  readonly journal: string;
}

/**
 * Decides whether an import may start, so that nothing is stored twice.
 * @returns undefined when it has been completed already, and was to be resumed
 * @throws {Refusal} when the file is there already, or half of it
 */
export async function startOf(
  client: Wafermark,
  sampleId: string,
  name: string,
  { resume, again }: StartFlags,
): Promise<Start | undefined> {
  for (let count = 1; ; count += 1) {
    const importId = count === 1 ? name : `${name}-${count}`;
    const journal = journalOf(sampleId, importId);
    if (existsSync(journal)) {
      if (resume === true) return { importId, journal };
      throw new Refusal(
        `The import ${importId} was interrupted.`,
        `Go on with --resume, or take back what it has stored with \`wafermark undo ${importId} --sample ${sampleId}\`.`,
      );
    }
    const isThere = await hasImport(client, sampleId, importId);
    if (!isThere) {
      await mkdir(dirname(journal), { recursive: true });
      return { importId, journal };
    }
    if (resume === true) return undefined;
    if (again === true) continue;
    throw new Refusal(
      `This file is on this sample already, as import ${importId}.`,
      `Take it back with \`wafermark undo ${importId} --sample ${sampleId}\`, or store it once more with --again.`,
    );
  }
}
