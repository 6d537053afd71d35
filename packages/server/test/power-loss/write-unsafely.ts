/** Commits rows as SQLite does by default in many bindings, without syncing each commit, and prints the number of each. */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';

const database = new Database(process.env['DATABASE_FILE'] ?? '');
database.pragma('journal_mode = WAL');
database.pragma('synchronous = NORMAL');
database.exec('create table rows (number integer primary key)');
database.pragma('wal_checkpoint(TRUNCATE)');
const insert = database.prepare<[number]>('insert into rows values (?)');
for (let number = 1; ; number += 1) {
  insert.run(number);
  writeSync(1, `${number}\n`);
}
