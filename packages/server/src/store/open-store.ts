import { EXPECTED as EXPECTED_POSTGRES } from './postgres/target.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import { type OpenOptions, OpenStoreError, type Store } from './store.ts';

/**
 * Opens the store at a URL and migrates its tables.
 * @param databaseUrl `sqlite:` and a file path, such as `sqlite:./data/wafermark.db` or `sqlite:/data/wafermark.db`, or
 *   `postgres://USER:PASSWORD@HOST:PORT/DATABASE`
 * @throws {OpenStoreError} for any other URL, and when the database cannot be opened
 */
export async function openStore(databaseUrl: string, options: OpenOptions = {}): Promise<Store> {
  if (!isPostgres(databaseUrl)) return await openSqliteStore(sqlitePath(databaseUrl), options);
  // Loaded on demand: most servers need no driver for another database.
  const { openPostgresStore } = await import('./postgres/postgres-store.ts');
  return await openPostgresStore(databaseUrl, options);
}

/** Whether a database URL names a PostgreSQL database. */
export const isPostgres = (databaseUrl: string): boolean => /^postgres(?:ql)?:/i.test(databaseUrl);

const EXPECTED = 'sqlite:PATH, such as sqlite:./data/wafermark.db';

/**
 * The file path in a database URL.
 * @throws {OpenStoreError} whose message contains only the scheme of the URL: the rest may contain a password
 */
export function sqlitePath(databaseUrl: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(databaseUrl)?.[0] ?? 'no scheme';
  if (scheme.toLowerCase() !== 'sqlite:') {
    throw new OpenStoreError(`Expected ${EXPECTED}, or ${EXPECTED_POSTGRES} as the database URL, found ${scheme}`);
  }
  // Three slashes are the usual form of an absolute path: an empty host, then the path.
  const path = databaseUrl.slice(scheme.length).replace(/^\/\/(?=\/)/, '');
  if (path.trim() === '' || path === ':memory:') {
    throw new OpenStoreError(`The database URL has no file, so nothing would persist: expected ${EXPECTED}`);
  }
  if (path.startsWith('//')) throw new OpenStoreError(`The database URL has a host: expected ${EXPECTED}`);
  if (/[?#]/.test(path)) {
    throw new OpenStoreError(
      `The database URL has options after "?" or "#", which are not supported: expected ${EXPECTED}`,
    );
  }
  // A carriage return comes from a settings file with Windows line endings.
  if (path !== path.trim() || /\p{Cc}/u.test(path)) {
    throw new OpenStoreError(
      `The database URL has leading or trailing white space, or control characters: expected ${EXPECTED}`,
    );
  }
  return path;
}
