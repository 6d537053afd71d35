import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { KeyScope, Principal } from '../../domain/principal.ts';
import type { KeyDescription, NewKey } from '../store.ts';
import type { KeyRow } from './tables.ts';

export interface KeyTable {
  create(owner: Principal, created: Date, expires?: Date): NewKey;
  /** The other key expires at the given time, unless it does so earlier. */
  rotate(id: string, created: Date, expires: Date): NewKey | undefined;
  find(key: string, at: Date): FoundKey | undefined;
  list(): readonly KeyDescription[];
  revoke(id: string): KeyDescription | undefined;
  noteUse(id: string, at: Date): void;
}

export interface FoundKey {
  readonly id: string;
  readonly owner: Principal;
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
  const create: KeyTable['create'] = ({ organisation, userId, userName, scopes }, created, expires) => {
    const id = randomUUID();
    const key = `wm_${randomBytes(32).toString('base64url')}`;
    const times = [created.toISOString(), expires?.toISOString() ?? null];
    insert.run(id, hash(key), organisation, userId, userName, scopes.join(' '), ...times);
    return { id, key };
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
      if (row === undefined || (row.expires !== null && row.expires <= at.toISOString())) return undefined;
      return { id: row.id, owner: principal(row) };
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

const describe = (row: KeyRow): KeyDescription => ({
  ...principal(row),
  id: row.id,
  created: row.created,
  expires: row.expires,
  lastUsed: row.last_used,
});

/** A key is 256 random bits, so a plain hash is safe; a slow one would only slow down every request. */
const hash = (key: string): string => createHash('sha256').update(key).digest('hex');

const principal = (row: KeyRow): Principal => ({
  organisation: row.organisation,
  userId: row.user_id,
  userName: row.user_name,
  // Only written by `create`, from such scopes.
  scopes: row.scopes.split(' ') as KeyScope[],
});
