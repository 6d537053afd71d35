import { type BackupContents, backUp, type OnProgress, restore } from '@wafermark/server';
import { Presets, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { addDatabaseFlags, type DatabaseFlags, databaseUrlOf } from '../database-flags.ts';
import { printJson } from '../output.ts';

interface RestoreFlags extends DatabaseFlags {
  readonly replace?: boolean;
}

/** `wafermark backup` and `wafermark restore`: a server's database as one file. */
export function addBackup(program: Command): void {
  const add = (nameAndArgs: string, description: string): Command =>
    addDatabaseFlags(program.command(nameAndArgs).description(description));

  add('backup <file>', 'Copy a SQLite database to a file and check the copy; the server may go on running')
    .addHelpText(
      'after',
      `
The file holds everything: samples, annotations, their history, and the hashes of the keys. It is complete as soon as it is there.

Example:
  $ wafermark backup lab-2026-11-26.db --database sqlite:./data/lab.db`,
    )
    .action(async (file: string, flags: DatabaseFlags) => {
      const contents = await withBar(flags, (onProgress) => backUp(databaseUrlOf(flags), file, onProgress));
      if (flags.json === true) return printJson({ file, ...contents });
      console.log(`${file} holds ${describe(contents)}.`);
    });

  add('restore <file>', 'Put a backup in the place of the database; stop the server first')
    .option('--replace', 'keep a database that is there under another name, and restore the backup in its place')
    .addHelpText(
      'after',
      '\nExample:\n  $ wafermark restore lab-2026-11-26.db --database sqlite:./data/lab.db --replace',
    )
    .action(async (file: string, flags: RestoreFlags) => {
      const { replace = false } = flags;
      const { kept, ...contents } = await withBar(flags, (onProgress) =>
        restore(file, databaseUrlOf(flags), { replace, onProgress }),
      );
      if (flags.json === true) return printJson({ ...contents, kept: kept ?? null });
      console.log(`Restored ${describe(contents)}.`);
      if (kept !== undefined) console.log(`The database that was there is now ${kept}.`);
    });
}

const describe = ({ samples, annotations, bytes }: BackupContents): string =>
  `${samples} samples with ${annotations} annotations (${(bytes / 1e6).toFixed(1)} MB)`;

/** Shows progress in a terminal. */
async function withBar<Result>(
  { json }: DatabaseFlags,
  copy: (onProgress: OnProgress) => Promise<Result>,
): Promise<Result> {
  if (json === true || process.stderr.isTTY !== true) return await copy(() => {});
  const bar = new SingleBar(
    { format: 'copying {bar} {percentage} %', stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(100, 0);
  try {
    return await copy((share) => bar.update(Math.floor(share * 100)));
  } finally {
    bar.stop();
  }
}
