import type { Command } from 'commander';
import { helpOf, SETTINGS } from './settings-table.ts';

/** The flags of commands that work on the database of a server, not through its API. */
export interface DatabaseFlags {
  readonly database?: string;
  readonly json?: boolean;
}

export const addDatabaseFlags = (command: Command): Command =>
  command
    .option(
      SETTINGS.database.flag,
      helpOf({ ...SETTINGS.database, help: "the server's database, sqlite:FILE or postgres://…" }),
    )
    .option('--json', 'print JSON');

/** An empty variable counts as unset. */
export const databaseUrlOf = ({ database }: DatabaseFlags): string =>
  database ?? (process.env[SETTINGS.database.variable] || SETTINGS.database.fallback || '');
