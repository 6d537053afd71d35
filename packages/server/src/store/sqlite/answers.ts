import type Database from 'better-sqlite3';
import { ageClock, KEPT_FOR, type NotedAge, type PackedAnswer } from '../rows/answers.ts';
import { KeyTakenError } from '../store.ts';

/** Minimum interval between writes of the store's age. */
const NOTE_EVERY = 60_000;
const FORGET_AT_ONCE = 100;

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
  const oldest = (): number => age.now() - KEPT_FOR;
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

/** How long the store has been in use, in milliseconds, regardless of changes of the wall clock. */
function storeAge(db: Database.Database, uptime: () => number) {
  const read = db.prepare<[], NotedAge>('select age, noted from store_age');
  const write = db.prepare<[number, number]>('update store_age set age = max(age, ?), noted = ?');
  const clock = ageClock(read.get() ?? { age: 0, noted: 0 }, uptime);
  let written = Number.NEGATIVE_INFINITY;
  // Another thread or process may have opened the store earlier.
  const now = (): number => Math.max(read.get()?.age ?? 0, clock());
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
