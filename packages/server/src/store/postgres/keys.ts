import type { Principal } from '../../domain/principal.ts';
import { describe, type FoundKey, foundKey, hash, type KeyRow, newKey, principal, toKeyRow } from '../rows/keys.ts';
import type { KeyDescription, NewKey } from '../store.ts';
import { prepared, type Session, statement } from './connections.ts';

const INSERT = statement(
  `insert into api_keys (id, hash, organisation, user_id, user_name, scopes, created, expires)
   select v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8] from (select :values::text[]) as row (v)`,
);
/** By name, since a prepared `select *` fails once a newer server has added a column. */
const COLUMNS = 'seq, id, organisation, user_id, user_name, scopes, created, expires, last_used';
const FIND = prepared(`select ${COLUMNS} from api_keys where hash = :hash`);
const GET_TO_CHANGE = statement(`select ${COLUMNS} from api_keys where id = :id for update`);
const LIST = statement(`select ${COLUMNS} from api_keys order by seq`);
const REMOVE = statement(`delete from api_keys where id = :id returning ${COLUMNS}`);
const EXPIRE = statement(
  'update api_keys set expires = :expires where id = :id and (expires is null or expires > :expires)',
);
const NOTE_USE = statement('update api_keys set last_used = :at where id = :id');

export async function createKey(session: Session, owner: Principal, created: Date, expires?: Date): Promise<NewKey> {
  const made = newKey();
  await session.run(INSERT, { values: toKeyRow(made, owner, created, expires) });
  return made;
}

/** Must run inside a transaction, like all that has several statements. */
export async function rotateKey(
  session: Session,
  id: string,
  created: Date,
  expires: Date,
): Promise<NewKey | undefined> {
  const [row] = await session.rows<KeyRow>(GET_TO_CHANGE, { id });
  if (row === undefined) return undefined;
  await session.run(EXPIRE, { id, expires: expires.toISOString() });
  return await createKey(session, principal(row), created);
}

/** Always asks the database: another server may have revoked the key a moment ago. */
export async function findKey(session: Session, key: string, at: Date): Promise<FoundKey | undefined> {
  const [row] = await session.rows<KeyRow>(FIND, { hash: hash(key) });
  return row && foundKey(row, at);
}

export async function listKeys(session: Session): Promise<readonly KeyDescription[]> {
  return (await session.rows<KeyRow>(LIST)).map(describe);
}

export async function revokeKey(session: Session, id: string): Promise<KeyDescription | undefined> {
  const [row] = await session.rows<KeyRow>(REMOVE, { id });
  return row && describe(row);
}

export async function noteUse(session: Session, id: string, at: Date): Promise<void> {
  await session.run(NOTE_USE, { id, at: at.toISOString() });
}
