import type Database from 'better-sqlite3';
import type { Principal } from '../../domain/principal.ts';
import { describe, type FoundKey, foundKey, hash, type KeyRow, newKey, principal, toKeyRow } from '../rows/keys.ts';
import type { KeyDescription, NewKey } from '../store.ts';

export interface KeyTable {
  create(owner: Principal, created: Date, expires?: Date): NewKey;
  /** The other key expires at the given time, unless it does so earlier. */
  rotate(id: string, created: Date, expires: Date): NewKey | undefined;
  find(key: string, at: Date): FoundKey | undefined;
  list(): readonly KeyDescription[];
  revoke(id: string): KeyDescription | undefined;
  noteUse(id: string, at: Date): void;
}

/** The statements on keys, prepared once per connection. */
export function keyTable(db: Database.Database): KeyTable {
  const insert = db.prepare(
    'insert into api_keys (id, hash, organisation, user_id, user_name, scopes, created, expires) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const find = db.prepare<[string], KeyRow>('select * from api_keys where hash = ?');
  const get = db.prepare<[string], KeyRow>('select * from api_keys where id = ?');
  const all = db.prepare<[], KeyRow>('select * from api_keys order by seq');
  const remove = db.prepare<[string]>('delete from api_keys where id = ?');
  // Times have one form, so their texts compare like the times.
  const expire = db.prepare<[string, string, string]>(
    'update api_keys set expires = ? where id = ? and (expires is null or expires > ?)',
  );
  const noteUse = db.prepare<[string, string]>('update api_keys set last_used = ? where id = ?');
  const create: KeyTable['create'] = (...wanted) => {
    const made = newKey();
    insert.run(...toKeyRow(made, ...wanted));
    return made;
  };
  return {
    create,
    rotate(id, created, expires) {
      const row = get.get(id);
      if (row === undefined) return undefined;
      expire.run(expires.toISOString(), id, expires.toISOString());
      return create(principal(row), created);
    },
    find(key, at) {
      const row = find.get(hash(key));
      return row && foundKey(row, at);
    },
    list: () => all.all().map(describe),
    revoke(id) {
      const row = get.get(id);
      remove.run(id);
      return row && describe(row);
    },
    noteUse: (id, at) => void noteUse.run(at.toISOString(), id),
  };
}
