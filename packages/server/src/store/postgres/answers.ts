import { ageClock, KEPT_FOR, type NotedAge, type PackedAnswer } from '../rows/answers.ts';
import { prepared, type Session, statement } from './connections.ts';

/** Minimum interval between writes of the store's age, in milliseconds. */
const NOTE_EVERY = 60_000;
const FORGET_AT_ONCE = 1_000;

/** Of several servers, the one that knows of the most time is right: the age in the table is what others know. */
const NOW = 'greatest((select age from store_age), :age::bigint)';
const READ_AGE = statement('select age, noted from store_age');
const NOTE = prepared('update store_age set age = greatest(age, :age), noted = :noted');
const FIND = prepared(
  `select fingerprint, answer as body from idempotency_keys
   where organisation = :organisation and key = :key and kept_at > ${NOW} - ${KEPT_FOR}`,
);
// Replaces expired responses; any others stay. Sorted, so that two servers do not wait for each other.
const KEEP = prepared(
  `insert into idempotency_keys (organisation, key, fingerprint, answer, kept_at)
   select organisation, key, fingerprint, answer, ${NOW}
   from unnest(:organisations::text[], :keys::text[], :fingerprints::text[], :bodies::bytea[])
     as u (organisation, key, fingerprint, answer)
   order by organisation collate "C", key collate "C"
   on conflict (organisation, key) do update
     set fingerprint = excluded.fingerprint, answer = excluded.answer, kept_at = excluded.kept_at
     where idempotency_keys.kept_at <= ${NOW} - ${KEPT_FOR}
   returning organisation, key`,
);
const FORGET = statement(
  `delete from idempotency_keys where (organisation, key) in (
     select organisation, key from idempotency_keys where kept_at <= ${NOW} - ${KEPT_FOR}
     order by kept_at limit ${FORGET_AT_ONCE} for update skip locked)`,
);

/** A response to store, and under which key. */
export interface NewAnswer {
  readonly organisation: string;
  readonly key: string;
  readonly answer: PackedAnswer;
}

/** The responses stored under idempotency keys. Their age is measured in time the store has been in use, as in the SQLite store. */
export interface AnswerTable {
  find(session: Session, organisation: string, key: string): Promise<PackedAnswer | undefined>;
  /** @returns those whose key was not taken */
  keep(session: Session, answers: readonly NewAnswer[]): Promise<ReadonlySet<NewAnswer>>;
  /** Persists the age of the store, for other threads and processes, current and future. */
  note(session: Session): Promise<void>;
  /** Deletes expired responses, in several transactions. */
  forget(session: Session): Promise<void>;
}

/** @param uptime milliseconds of a monotonic clock */
export async function openAnswers(first: Session, uptime: () => number): Promise<AnswerTable> {
  const [noted] = await first.rows<NotedAge>(READ_AGE);
  const clock = ageClock(noted ?? { age: 0, noted: 0 }, uptime);
  let written = Number.NEGATIVE_INFINITY;
  const note = async (session: Session): Promise<void> => {
    written = uptime();
    await session.run(NOTE, { age: clock(), noted: Date.now() });
  };
  return {
    async find(session, organisation, key) {
      const [row] = await session.rows<PackedAnswer>(FIND, { organisation, key, age: clock() });
      return row;
    },
    async keep(session, answers) {
      const kept = await session.rows<Pick<NewAnswer, 'organisation' | 'key'>>(KEEP, {
        age: clock(),
        organisations: answers.map(({ organisation }) => organisation),
        keys: answers.map(({ key }) => key),
        fingerprints: answers.map(({ answer }) => answer.fingerprint),
        bodies: answers.map(({ answer }) => answer.body),
      });
      if (uptime() - written >= NOTE_EVERY) await note(session);
      const names = new Set(kept.map(nameOf));
      return new Set(answers.filter((answer) => names.has(nameOf(answer))));
    },
    note,
    async forget(session) {
      while ((await session.run(FORGET, { age: clock() })) === FORGET_AT_ONCE);
    },
  };
}

/** Distinguishes keys of different organisations. */
export const nameOf = ({ organisation, key }: Pick<NewAnswer, 'organisation' | 'key'>): string =>
  JSON.stringify([organisation, key]);
