import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import type Database from 'better-sqlite3';
import { type KeptAnswer, KeyTakenError } from '../store.ts';

const HOUR = 3_600_000;
/** Responses shorter than this are not compressed: it would cost more than it saves. */
const SMALL = 4_096;
/** How much of the time in which no process ran counts towards the age of responses. */
const MOST_CREDIT = HOUR;
/** Minimum interval between writes of the store's age. */
const NOTE_EVERY = 60_000;
const FORGET_AT_ONCE = 100;

/** A response ready to be stored: compressing a large one is slow and must not happen while the database is locked. */
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
  /** Persists the age of the store, for other threads and processes, current and future. */
  note(): void;
}

/**
 * The responses stored under idempotency keys. Their age is measured in time the store has been in use, which a jumping wall
 * clock cannot change: a response deleted too early would let a retried POST record twice.
 * @param uptime milliseconds of a monotonic clock
 */
export function answerTable(db: Database.Database, uptime: () => number): AnswerTable {
  const age = storeAge(db, uptime);
  const find = db.prepare<[string, string, number], { fingerprint: string; answer: Buffer }>(
    'select fingerprint, answer from idempotency_keys where organisation = ? and key = ? and kept_at > ?',
  );
  // Replaces an expired response; any other one stays.
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
      // Deletes a few with each write, so no request waits for a large clean-up.
      forget.run(oldest(), FORGET_AT_ONCE);
      const { changes } = insert.run(organisation, key, fingerprint, body, age.now(), oldest());
      if (changes === 0) throw new KeyTakenError('The idempotency key is taken');
      age.noteNowAndThen();
    },
    note: age.note,
  };
}

/** JSON never starts with the first byte of gzip (RFC 1952 §2.3.1), a control character. */
export async function unpackAnswer({ fingerprint, body }: PackedAnswer): Promise<KeptAnswer> {
  return { fingerprint, body: body[0] === 0x1f ? await promisify(gunzip)(body) : body };
}

/** How long the store has been in use, in milliseconds, regardless of changes of the wall clock. */
function storeAge(db: Database.Database, uptime: () => number) {
  const read = db.prepare<[], { age: number; noted: number }>('select age, noted from store_age');
  const write = db.prepare<[number, number]>('update store_age set age = max(age, ?), noted = ?');
  const { age: base = 0, noted = 0 } = read.get() ?? {};
  // Only the wall clock covers the time in which no process ran, and it is trusted for an hour at most.
  const credit = Math.min(Math.max(Date.now() - noted, 0), MOST_CREDIT);
  const started = uptime();
  let written = Number.NEGATIVE_INFINITY;
  // Another thread or process may have opened the store earlier.
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
