import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { KeyScope, Principal } from '../../domain/principal.ts';
import type { KeyDescription, NewKey } from '../store.ts';

export interface KeyRow {
  readonly seq: number;
  readonly id: string;
  readonly organisation: string;
  readonly user_id: string;
  readonly user_name: string | null;
  /** Separated by spaces. */
  readonly scopes: string;
  readonly created: string;
  readonly expires: string | null;
  readonly last_used: string | null;
}

export interface FoundKey {
  readonly id: string;
  readonly owner: Principal;
}

export const newKey = (): NewKey => ({ id: randomUUID(), key: `wm_${randomBytes(32).toString('base64url')}` });

/** The values of a row, in the order of its columns but the number. */
export const toKeyRow = (
  { id, key }: NewKey,
  { organisation, userId, userName, scopes }: Principal,
  created: Date,
  expires?: Date,
): readonly (string | null)[] => [
  id,
  hash(key),
  organisation,
  userId,
  userName,
  scopes.join(' '),
  created.toISOString(),
  expires?.toISOString() ?? null,
];

/** The owner of a key, unless it has expired. Times have one form, so their texts compare like the times. */
export const foundKey = (row: KeyRow, at: Date): FoundKey | undefined =>
  row.expires !== null && row.expires <= at.toISOString() ? undefined : { id: row.id, owner: principal(row) };

/** What people may see of a key. */
export const describe = (row: KeyRow): KeyDescription => ({
  ...principal(row),
  id: row.id,
  created: row.created,
  expires: row.expires,
  lastUsed: row.last_used,
});

/** A key is 256 random bits, so a plain hash is safe; a slow one would only slow down every request. */
export const hash = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The owner of a key. */
export const principal = (row: KeyRow): Principal => ({
  organisation: row.organisation,
  userId: row.user_id,
  userName: row.user_name,
  // Only written by `create`, from such scopes.
  scopes: row.scopes.split(' ') as KeyScope[],
});
