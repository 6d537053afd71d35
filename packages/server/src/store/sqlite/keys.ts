import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { KeyScope, Principal } from '../../domain/principal.ts';
import type { KeyDescription } from '../store.ts';
import type { KeyRow } from './tables.ts';

export interface KeyTable {
  create(owner: Principal, created: Date): { readonly id: string; readonly key: string };
  find(key: string): Principal | undefined;
  list(): readonly KeyDescription[];
  revoke(id: string): boolean;
}

/** The statements on keys, prepared once per connection. */
export function keyTable(db: Database.Database): KeyTable {
  const insert = db.prepare(
    'insert into api_keys (id, hash, organisation, user_id, user_name, scopes, created) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const find = db.prepare<[string], KeyRow>('select * from api_keys where hash = ?');
  const all = db.prepare<[], KeyRow>('select * from api_keys order by seq');
  const remove = db.prepare<[string]>('delete from api_keys where id = ?');
  return {
    create({ organisation, userId, userName, scopes }, created) {
      const id = randomUUID();
      const key = `wm_${randomBytes(32).toString('base64url')}`;
      insert.run(id, hash(key), organisation, userId, userName, scopes.join(' '), created.toISOString());
      return { id, key };
    },
    find(key) {
      const row = find.get(hash(key));
      return row && principal(row);
    },
    list: () => all.all().map((row) => ({ ...principal(row), id: row.id, created: row.created })),
    revoke: (id) => remove.run(id).changes > 0,
  };
}

/** A key is 256 random bits, so a plain hash is safe; a slow one would only slow down every request. */
const hash = (key: string): string => createHash('sha256').update(key).digest('hex');

const principal = (row: KeyRow): Principal => ({
  organisation: row.organisation,
  userId: row.user_id,
  userName: row.user_name,
  // Only written by `create`, from such scopes.
  scopes: row.scopes.split(' ') as KeyScope[],
});
