import type { Command } from 'commander';
import { DEFAULT_DATABASE_URL } from './settings.ts';

/** The flags of commands that work on the database of a server, not through its API. */
export interface DatabaseFlags {
  readonly database?: string;
  readonly json?: boolean;
}

export const addDatabaseFlags = (command: Command): Command =>
  command
    .option(
      '--database <url>',
      `the server's database, sqlite:FILE or postgres://… (DATABASE_URL, default ${DEFAULT_DATABASE_URL})`,
    )
    .option('--json', 'print JSON');

/** An empty variable counts as unset. */
export const databaseUrlOf = ({ database }: DatabaseFlags): string =>
  database ?? (process.env['DATABASE_URL'] || DEFAULT_DATABASE_URL);
