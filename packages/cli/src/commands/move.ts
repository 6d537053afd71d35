import { moveStore } from '@wafermark/server';
import type { Command } from 'commander';
import { printJson } from '../output.ts';

/** `wafermark move`: from a file to a database server. */
export function addMove(program: Command): void {
  program
    .command('move <from> <to>')
    .description(
      'Copy a SQLite database into an empty PostgreSQL database, and compare every row; stop the server first',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
The file stays as it is. Ids, history, keys and cursors go on as before. If anything fails, nothing has been stored.
Leave the password out of <to> and set PGPASSWORD: other users of this machine can read command lines.

Example:
  $ wafermark move sqlite:./data/lab.db postgres://wafermark@db.example/lab`,
    )
    .action(async (from: string, to: string, { json }: { readonly json?: boolean }) => {
      const isQuiet = json === true || process.stderr.isTTY !== true;
      const contents = await moveStore(from, to, (name) => {
        if (!isQuiet) console.error(`copying and comparing ${name}`);
      });
      if (json === true) return printJson(contents);
      const { samples, annotations, keys } = contents;
      console.log(`Moved ${samples} samples with ${annotations} annotations, and ${keys} keys. Every row is the same.`);
      console.log('Start the server with the new database as DATABASE_URL.');
    });
}
