import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import { type IdempotencyStore, type KeptAnswer, KeyTakenError } from './store.ts';
import type { Tables } from './tables.ts';

export function idempotencyStore(db: Kysely<Tables>): IdempotencyStore {
  return {
    async find(organisation, key, since) {
      const row = await db
        .selectFrom('idempotency_keys')
        .select(['fingerprint', 'answer'])
        .where('organisation', '=', organisation)
        .where('key', '=', key)
        .where('created', '>', since.toISOString())
        .executeTakeFirst();
      return row && { fingerprint: row.fingerprint, answer: String(await promisify(gunzip)(row.answer)) };
    },

    async forget(before) {
      await db.deleteFrom('idempotency_keys').where('created', '<=', before.toISOString()).execute();
    },
  };
}

/** A kept answer as a row. Made before the transaction begins, so that compressing it holds up nobody. */
export async function keptRow(kept: KeptAnswer | undefined) {
  if (kept === undefined) return undefined;
  const { organisation, key, fingerprint, answer, created } = kept;
  return {
    organisation,
    key,
    fingerprint,
    answer: await promisify(gzip)(answer, { level: constants.Z_BEST_SPEED }),
    created: created.toISOString(),
  };
}

/**
 * The first thing in a transaction that has an idempotency key.
 * @throws {KeyTakenError} which ends the transaction
 */
export async function takeKey(transaction: Kysely<Tables>, row: Awaited<ReturnType<typeof keptRow>>): Promise<void> {
  if (row === undefined) return;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('idempotency_keys')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new KeyTakenError('The idempotency key is taken');
}
