import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openStore, sqlitePath } from '../src/store/open-store.ts';
import { OpenStoreError } from '../src/store/store.ts';
import { temporaryFolder } from './support/running-app.ts';

it.each([
  ['sqlite:./data/x.db', './data/x.db'],
  ['sqlite:x.db', 'x.db'],
  ['sqlite:/data/x.db', '/data/x.db'],
  ['sqlite:///data/x.db', '/data/x.db'],
  ['sqlite:/data///x.db', '/data///x.db'],
  ['SQLite:/data/x.db', '/data/x.db'],
  ['sqlite:/data/with space.db', '/data/with space.db'],
])('maps the database URL %s to the file %s', (url, path) => {
  expect(sqlitePath(url)).toBe(path);
});

it.each([
  ['sqlite:', 'has no file'],
  ['sqlite: ', 'has no file'],
  ['sqlite::memory:', 'has no file'],
  ['sqlite://host/x.db', 'has a host'],
  ['sqlite:./x.db?mode=ro', 'has options'],
  ['sqlite:./x.db#a', 'has options'],
  ['sqlite:./x.db\r', 'white space'],
  ['sqlite:./x.db ', 'white space'],
  ['sqlite:./x\u0000.db', 'control characters'],
  ['mysql://user:secret@host/db', 'found mysql:'],
  ['./data/x.db', 'found no scheme'],
])('rejects the database URL %j: it %s', async (url, reason) => {
  const failure = await openStore(url).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(OpenStoreError);
  expect(String(failure)).toContain(reason);
  expect(String(failure)).not.toContain('secret');
});

async function refusal(path: string, create = true): Promise<string> {
  const failure = await openStore(`sqlite:${path}`, { create }).catch((error: unknown) => error);
  if (!(failure instanceof OpenStoreError)) throw new Error(`${path} should have been rejected`, { cause: failure });
  expect(failure.message).not.toContain('\n');
  return failure.message;
}

it('reports a path that is a folder', async () => {
  const folder = await temporaryFolder();
  expect(await refusal(folder)).toBe(`${folder} is a folder. Name a file in it.`);
});

it('reports a file that is not a database, and leaves it unchanged', async () => {
  const path = join(await temporaryFolder(), 'notes.txt');
  await writeFile(path, 'thickness 25.1 nm '.repeat(100));
  expect(await refusal(path)).toBe(`${path} is not a SQLite database. Use another file.`);
  expect(await readFile(path, 'utf8')).toBe('thickness 25.1 nm '.repeat(100));
});

it('reports a damaged database', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  await (await openStore(`sqlite:${path}`)).close();
  const bytes = await readFile(path);
  bytes.fill(0xff, 100, 8_000);
  await writeFile(path, bytes);
  expect(await refusal(path)).toBe(`${path} is damaged. Restore it from a backup.`);
});

it('reports a database written by a newer version, and leaves it unchanged', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  await (await openStore(`sqlite:${path}`)).close();
  const file = new Database(path);
  const add = file.prepare("insert into kysely_migration values (?, '2030-01-01T00:00:00.000Z')");
  for (const name of ['998-from-today', '999-from-tomorrow']) add.run(name);
  file.close();
  expect(await refusal(path)).toBe(
    `${path} was written by a newer version of Wafermark (998-from-today, 999-from-tomorrow). Use that version.`,
  );
});

it('reports a file in place of a folder', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  expect(await refusal(join(file, 'wafermark.db'))).toContain('cannot be');
});

it('creates the folders of a new database', async () => {
  const path = join(await temporaryFolder(), 'a', 'b', 'wafermark.db');
  await (await openStore(`sqlite:${path}`)).close();
  expect(existsSync(path)).toBe(true);
});

it('creates no database when told only to open it', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'data'));
  const path = join(folder, 'data', 'wafermrak.db');
  expect(await refusal(path, false)).toBe(
    `There is no database ${path}. Check the path, or start the server once to create it.`,
  );
  expect(existsSync(path)).toBe(false);
});

it('does not hang where no folder can be created', async () => {
  // In a child process, which can be killed if it hangs.
  const module = JSON.stringify(new URL('../src/store/open-store.ts', import.meta.url).href);
  const code = `await (await import(${module})).openStore('sqlite:/proc/nope/x.db')`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { timeout: 20_000 });
  await expect(run).rejects.toMatchObject({ killed: false, stderr: expect.stringContaining('cannot be created') });
});
