import { isPostgres } from './open-store.ts';
import { OpenStoreError } from './store.ts';

export interface MovedContents {
  readonly samples: number;
  readonly annotations: number;
  readonly keys: number;
}

/**
 * Copies a SQLite database into an empty PostgreSQL database, and compares every row before anything is committed. The file stays.
 * @param onTable Called with the name of each table before it is copied.
 * @throws {OpenStoreError} when a server uses the file, the target is not empty, or something cannot be copied; then nothing has changed
 */
export async function moveStore(
  from: string,
  to: string,
  onTable: (name: string) => void = () => {},
): Promise<MovedContents> {
  if (isPostgres(from) || !isPostgres(to)) {
    throw new OpenStoreError('A store is moved from a SQLite file to a PostgreSQL database, in this order.');
  }
  // Loaded on demand, like the driver that it needs.
  const { moveFile } = await import('./move/move.ts');
  return await moveFile(from, to, onTable);
}
