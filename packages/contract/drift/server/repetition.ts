import { drifts, near } from '../drift.ts';

const IDEMPOTENCY = 'packages/server/src/http/idempotency.ts';
const STORE = 'packages/server/src/store/idempotency.ts';

/** What a repeated request does, and when something changes behind a client's back. */
export const REPETITION = near(
  ['idempotency'],
  [
    ...drifts('server', IDEMPOTENCY, [
      ['idempotency-keys-are-ignored', 'if (key === undefined || ', 'if (key !== null || '],
      [
        'idempotency-keys-are-not-bound-to-the-body',
        '.update(JSON.stringify(body))',
        '.update(JSON.stringify(body).slice(0, 0))',
      ],
      [
        'another-request-with-a-key-gets-the-first-answer',
        'if (found.fingerprint !== fingerprint) {',
        'if (found.fingerprint === undefined) {',
      ],
      [
        'repetitions-in-flight-are-carried-out',
        'if (inFlight.has(holder)) throw stillInFlight();',
        'if (inFlight.has(holder) && key === holder) throw stillInFlight();',
      ],
      [
        'idempotency-keys-stay-in-flight-for-good',
        '        inFlight.delete(holder);\n',
        '        inFlight.add(holder);\n',
      ],
      ['idempotency-keys-are-kept-for-an-hour', 'LIMITS.idempotencyKeyHours * HOUR', 'HOUR'],
    ]),
    ...drifts('server', STORE, [
      [
        'idempotency-keys-are-shared-by-organisations',
        ".where('organisation', '=', organisation)",
        ".where('organisation', '>', organisation.slice(0, 0))",
      ],
      ['idempotency-keys-are-compared-without-case', ".where('key', '=', key)", ".where('key', 'like', key)"],
    ]),
  ],
);
