import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

const SQLITE = 'sqlite:';

/**
 * Opens the store that a URL names, and brings its tables up to date.
 * @param databaseUrl `sqlite:` and a path, such as `sqlite:./data/wafermark.db`
 * @throws for any other URL, and when the database cannot be opened
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  if (databaseUrl.startsWith(SQLITE)) return await openSqliteStore(databaseUrl.slice(SQLITE.length));
  const scheme = /^[a-z]+:/i.exec(databaseUrl)?.[0] ?? 'no scheme';
  // The rest of the URL may hold a password.
  throw new Error(`This server stores in SQLite: expected sqlite:PATH as the database URL, found ${scheme}`);
}
