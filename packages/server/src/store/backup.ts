import { isPostgres, sqlitePath } from './open-store.ts';
import { type BackupContents, backUpFile, type OnProgress, type RestoreOptions, restoreFile } from './sqlite/backup.ts';
import { OpenStoreError } from './store.ts';

export type { BackupContents, OnProgress, RestoreOptions };

/**
 * Copies a store to a new file, as it is at the start of the copy. Servers may go on writing to it. The file appears under its name
 * only once the copy is complete, has been checked, and is on disk.
 * @param databaseUrl As for `openStore`
 * @throws {OpenStoreError} when the file exists already, or the store cannot be read or is damaged
 */
export async function backUp(databaseUrl: string, file: string, onProgress?: OnProgress): Promise<BackupContents> {
  return await backUpFile(filePath(databaseUrl, 'pg_dump --format=custom --file=FILE'), file, onProgress);
}

/**
 * Puts a backup in the place of a store, which no server may use meanwhile.
 * @returns what was restored, and the file in which a store that was there is kept
 * @throws {OpenStoreError} when the backup cannot be used, or a store is there and `replace` is not set; then nothing has changed
 */
export async function restore(
  file: string,
  databaseUrl: string,
  options: RestoreOptions = {},
): Promise<BackupContents & { readonly kept: string | undefined }> {
  return await restoreFile(file, filePath(databaseUrl, 'pg_restore --clean --if-exists'), options);
}

/** @throws {OpenStoreError} for a database that is not a file; it names the tool to use, and not the URL, which may contain a password */
function filePath(databaseUrl: string, tool: string): string {
  if (!isPostgres(databaseUrl)) return sqlitePath(databaseUrl);
  throw new OpenStoreError(`This copies SQLite files. PostgreSQL has its own tools: use \`${tool}\`.`);
}
