import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LIMITS } from '@wafermark/generated/api.ts';
import type Database from 'better-sqlite3';
import { type KeptAnswer, KeyTakenError } from '../store.ts';

const HOUR = 3_600_000;
/** Shorter answers are kept as they are: compressing them would cost more than it saves. */
const SMALL = 4_096;
/** How much of the time while nobody ran the store counts towards the age of answers. */
const MOST_CREDIT = HOUR;
/** How often the age of the store is written down, at most. */
const NOTE_EVERY = 60_000;
const FORGET_AT_ONCE = 100;

/** An answer ready to be stored: compressing a large one takes a while, and must not keep the database locked. */
export interface PackedAnswer {
  readonly fingerprint: string;
  readonly body: Uint8Array;
}

export async function packAnswer({ fingerprint, body }: KeptAnswer): Promise<PackedAnswer> {
  return { fingerprint, body: body.length < SMALL ? body : await promisify(gzip)(body, { level: 1 }) };
}

export interface AnswerTable {
  find(organisation: string, key: string): PackedAnswer | undefined;
  /** @throws {KeyTakenError} */
  keep(organisation: string, key: string, answer: PackedAnswer): void;
  /** Writes down how old the store is, for other threads and processes that have it open, and for those to come. */
  note(): void;
}

/**
 * The answers kept under idempotency keys. Their age is measured in time that the store has been in use, which a wall clock
 * that jumps cannot change: an answer that is forgotten too early would let a repeated POST record twice.
 * @param uptime milliseconds by a clock that only runs forwards
 */
export function answerTable(db: Database.Database, uptime: () => number): AnswerTable {
  const age = storeAge(db, uptime);
  const find = db.prepare<[string, string, number], { fingerprint: string; answer: Buffer }>(
    'select fingerprint, answer from idempotency_keys where organisation = ? and key = ? and kept_at > ?',
  );
  // One that is to be forgotten makes room; any other stays.
  const insert = db.prepare(
    `insert into idempotency_keys (organisation, key, fingerprint, answer, kept_at) values (?, ?, ?, ?, ?)
     on conflict (organisation, key) do update
       set fingerprint = excluded.fingerprint, answer = excluded.answer, kept_at = excluded.kept_at where kept_at <= ?`,
  );
  const forget = db.prepare<[number, number]>(
    'delete from idempotency_keys where rowid in (select rowid from idempotency_keys where kept_at <= ? order by kept_at limit ?)',
  );
  const oldest = (): number => age.now() - LIMITS.idempotencyKeyHours * HOUR;
  return {
    find(organisation, key) {
      const row = find.get(organisation, key, oldest());
      return row && { fingerprint: row.fingerprint, body: row.answer };
    },
    keep(organisation, key, { fingerprint, body }) {
      // A few with each write: nobody waits for a large clean-up.
      forget.run(oldest(), FORGET_AT_ONCE);
      const { changes } = insert.run(organisation, key, fingerprint, body, age.now(), oldest());
      if (changes === 0) throw new KeyTakenError('The idempotency key is taken');
      age.noteNowAndThen();
    },
    note: age.note,
  };
}

/** JSON never begins like gzip (RFC 1952 §2.3.1). */
export async function unpackAnswer({ fingerprint, body }: PackedAnswer): Promise<KeptAnswer> {
  return { fingerprint, body: body[0] === 0x1f && body[1] === 0x8b ? await promisify(gunzip)(body) : body };
}

/** For how long the store has been in use, in milliseconds, whatever the wall clock has done meanwhile. */
function storeAge(db: Database.Database, uptime: () => number) {
  const read = db.prepare<[], { age: number; noted: number }>('select age, noted from store_age');
  const write = db.prepare<[number, number]>('update store_age set age = max(age, ?), noted = ?');
  const { age: base = 0, noted = 0 } = read.get() ?? {};
  // While no process ran, only the wall clock can tell, and it is trusted for an hour at most.
  const credit = Math.min(Math.max(Date.now() - noted, 0), MOST_CREDIT);
  const started = uptime();
  let written = Number.NEGATIVE_INFINITY;
  // Another thread or process may have had the store open for longer.
  const now = (): number =>
    Math.max(read.get()?.age ?? 0, Math.round(base + (noted === 0 ? 0 : credit) + uptime() - started));
  const note = (): void => {
    written = uptime();
    write.run(now(), Date.now());
  };
  return {
    now,
    note,
    noteNowAndThen(): void {
      if (uptime() - written >= NOTE_EVERY) note();
    },
  };
}
