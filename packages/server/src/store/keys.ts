import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { KeyScope, Principal } from '../principal.ts';
import type { KeyStore } from './store.ts';
import type { KeyTable, Tables } from './tables.ts';

export function keyStore(db: Kysely<Tables>): KeyStore {
  return {
    async create({ organisation, userId, userName, scopes }, created) {
      const id = randomUUID();
      const key = `wm_${randomBytes(32).toString('base64url')}`;
      await db
        .insertInto('api_keys')
        .values({
          id,
          hash: hash(key),
          organisation,
          user_id: userId,
          user_name: userName,
          scopes: scopes.join(' '),
          created: created.toISOString(),
        })
        .execute();
      return { id, key };
    },

    async find(key) {
      const row = await db.selectFrom('api_keys').selectAll().where('hash', '=', hash(key)).executeTakeFirst();
      return row && principal(row);
    },

    async list() {
      const rows = await db.selectFrom('api_keys').selectAll().orderBy('seq').execute();
      return rows.map((row) => ({ ...principal(row), id: row.id, created: row.created }));
    },

    async revoke(id) {
      const { numDeletedRows } = await db.deleteFrom('api_keys').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

/** A key is 256 random bits, so that a plain hash gives nothing away; a slow one would only slow every request. */
const hash = (key: string): string => createHash('sha256').update(key).digest('hex');

const principal = (row: Selectable<KeyTable>): Principal => ({
  organisation: row.organisation,
  userId: row.user_id,
  userName: row.user_name,
  // Written by `create` alone, out of such scopes.
  scopes: row.scopes.split(' ') as KeyScope[],
});
