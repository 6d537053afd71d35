import { openSqliteStore } from './sqlite/sqlite-store.ts';
import { type OpenOptions, OpenStoreError, type Store } from './store.ts';

/**
 * Opens the store that a URL names, and brings its tables up to date.
 * @param databaseUrl `sqlite:` and the path of a file, such as `sqlite:./data/wafermark.db` or `sqlite:/data/wafermark.db`
 * @throws {OpenStoreError} for any other URL, and when the database cannot be opened
 */
export async function openStore(databaseUrl: string, options: OpenOptions = {}): Promise<Store> {
  return await openSqliteStore(sqlitePath(databaseUrl), options);
}

const EXPECTED = 'sqlite:PATH, such as sqlite:./data/wafermark.db';

/**
 * The file that a database URL names.
 * @throws {OpenStoreError} which repeats no more of the URL than its scheme: the rest may hold a password
 */
export function sqlitePath(databaseUrl: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(databaseUrl)?.[0] ?? 'no scheme';
  if (scheme.toLowerCase() !== 'sqlite:') {
    throw new OpenStoreError(`This server stores in SQLite: expected ${EXPECTED} as the database URL, found ${scheme}`);
  }
  // Three slashes are the customary form of an absolute path: no host, and then the path.
  const path = databaseUrl.slice(scheme.length).replace(/^\/\/(?=\/)/, '');
  if (path.trim() === '' || path === ':memory:') {
    throw new OpenStoreError(`The database URL names no file, and nothing would be kept: expected ${EXPECTED}`);
  }
  if (path.startsWith('//')) throw new OpenStoreError(`The database URL names a host: expected ${EXPECTED}`);
  if (/[?#]/.test(path)) {
    throw new OpenStoreError(
      `The database URL has options behind "?" or "#", and there are none: expected ${EXPECTED}`,
    );
  }
  // A carriage return comes from a file of settings with the line ends of Windows.
  if (path !== path.trim() || /\p{Cc}/u.test(path)) {
    throw new OpenStoreError(
      `The database URL begins or ends with white space, or has control characters: expected ${EXPECTED}`,
    );
  }
  return path;
}
