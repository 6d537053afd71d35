import { type Drift, drifts, near } from '../drift.ts';

const UNIT = 'packages/server/src/http/unit-of-work.ts';
const IN_FLIGHT = 'packages/server/src/http/keys-in-flight.ts';
const STORE = 'packages/server/src/store/sqlite/answers.ts';

/** Wrong behaviour of retries, and unexpected changes. */
export const REPETITION: readonly Drift[] = near(
  ['idempotency', 'server/idempotency'],
  [
    ...drifts('server', UNIT, [
      ['idempotency-keys-are-ignored', 'if (key === undefined) {', 'if (key !== null) {'],
      ['idempotency-keys-are-not-bound-to-the-body', ".update(JSON.stringify(sorted(body)) ?? '')", ".update('')"],
      [
        'another-request-with-a-key-gets-the-first-answer',
        'if (kept === fingerprintOf(job, request) ||',
        "if (kept !== '' || kept === fingerprintOf(job, request) ||",
      ],
    ]),
    ...drifts('server', IN_FLIGHT, [
      [
        'repetitions-in-flight-are-carried-out',
        'if (this.#keys.has(holder)) throw stillInFlight();',
        'if (this.#keys.has(holder) && key === holder) throw stillInFlight();',
      ],
      ['idempotency-keys-stay-in-flight-for-good', 'this.#keys.delete(holder)', 'this.#keys.add(holder)'],
    ]),
    ...drifts('server', 'packages/server/src/store/rows/answers.ts', [
      [
        'idempotency-keys-are-kept-for-an-hour',
        'LIMITS.idempotencyKeyHours * HOUR',
        '(LIMITS.idempotencyKeyHours / 24) * HOUR',
      ],
    ]),
    ...drifts('server', STORE, [
      [
        'idempotency-keys-are-shared-by-organisations',
        'where organisation = ? and key = ? and kept_at > ?',
        'where organisation > substr(?, 1, 0) and key = ? and kept_at > ?',
      ],
      [
        'idempotency-keys-are-compared-without-case',
        'where organisation = ? and key = ? and kept_at > ?',
        'where organisation = ? and key like ? and kept_at > ?',
      ],
    ]),
  ],
);
