import type { Wafermark } from '@wafermark/client';
import type { Command } from 'commander';
import { confirm } from '../confirm.ts';
import { addServerFlags, connect, findSample, type ServerFlags } from '../connection.ts';
import { hasImport } from '../import/start-import.ts';
import { printJson } from '../output.ts';
import { Refusal } from '../refusal.ts';

interface UndoFlags extends ServerFlags {
  readonly sample?: string;
  readonly yes?: boolean;
}

/** `wafermark undo IMPORT`: deletes what an import has stored. */
export function addUndo(program: Command): void {
  addServerFlags(
    program.command('undo <import>').description('Take an import back: delete the annotations that it has stored'),
  )
    .option('--sample <sample>', 'the sample, by name or id; without it, all samples are looked through')
    .option('--yes', 'do not ask')
    .addHelpText(
      'after',
      `
\`wafermark import\` prints the id of each import. What is deleted stays in the history of each annotation.

Example:
  $ wafermark undo map-3f2a9c11 --sample GaAs-003`,
    )
    .action(async (importId: string, flags: UndoFlags) => {
      const client = connect(flags);
      const samples =
        flags.sample === undefined ? await samplesWith(client, importId) : [await findSample(client, flags.sample)];
      const there = await Promise.all(samples.map((sample) => hasImport(client, sample.id, importId)));
      if (!there.includes(true)) {
        throw new Refusal(
          `No annotation ${flags.sample === undefined ? '' : `of ${flags.sample} `}belongs to an import ${importId}.`,
        );
      }
      const names = samples.map(({ name, id }) => name ?? id).join(', ');
      await confirm(`Delete what the import ${importId} has stored on ${names}?`, flags);
      let deleted = 0;
      for (const { id } of samples) {
        for (let hasMore = true; hasMore; ) {
          const step = await client.annotations.deleteImport(id, { import_id: importId });
          deleted += step.num_deleted;
          hasMore = step.has_more;
        }
      }
      if (flags.json === true) return printJson({ import_id: importId, num_deleted: deleted });
      console.log(`Deleted ${deleted} annotations.`);
    });
}

async function samplesWith(
  client: Wafermark,
  importId: string,
): Promise<readonly { readonly id: string; readonly name: string | null }[]> {
  const found: { readonly id: string; readonly name: string | null }[] = [];
  for await (const sample of client.samples.list())
    if (await hasImport(client, sample.id, importId)) found.push(sample);
  return found;
}
