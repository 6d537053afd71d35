import { type Drift, drifts, near, runtimeDrifts } from '../drift.ts';

const UNIT = 'packages/server/src/http/unit-of-work.ts';
const ANSWERS = 'packages/server/src/store/sqlite/answers.ts';
const KEPT = 'packages/server/src/store/rows/answers.ts';

const BY_THE_WALL: Drift = {
  name: 'keys-age-by-the-wall-clock',
  kind: 'server',
  files: [
    { file: KEPT, find: 'const started = uptime();', replace: 'const started = Date.now();' },
    { file: KEPT, find: '+ uptime() - started)', replace: '+ Date.now() - started)' },
  ],
};

/** A request is executed partly or twice, or its response is not the stored one. */
export const UNITS: readonly Drift[] = near(
  ['server/guarded-units', 'server/idempotency', 'idempotency', 'server/broken-contract'],
  [
    ...near(
      ['server/broken-contract', 'server/guarded-units'],
      drifts('server', UNIT, [
        [
          'answers-are-checked-after-the-commit',
          '    return await store.write((transaction) => handle(transaction, job, request, equipment));\n',
          `    const writeAnswer: typeof equipment.engine.writeAnswer = (_operation, _status, body) => JSON.stringify(body);
    const unchecked = { ...equipment, engine: { ...equipment.engine, writeAnswer } };
    const answer = await store.write((transaction) => handle(transaction, job, request, unchecked));
    if (typeof answer.body !== 'string') return answer;
    return { ...answer, body: equipment.engine.writeAnswer(job.operation, answer.status, JSON.parse(answer.body)) };
`,
        ],
      ]),
    ),
    ...drifts('server', UNIT, [
      [
        'answers-are-kept-outside-the-transaction',
        'await transaction.answers.keep(principal.organisation, key, { fingerprint: fingerprintOf(job, request), body });',
        'void store.write((own) => own.answers.keep(principal.organisation, key, { fingerprint: fingerprintOf(job, request), body })).catch(() => {});',
      ],
      [
        'replays-are-not-marked',
        "[IDEMPOTENCY_REPLAYED_HEADER]: 'true'",
        "[IDEMPOTENCY_REPLAYED_HEADER.replace('-', '')]: 'true'",
      ],
      [
        'the-order-of-names-matters-for-a-key',
        ".update(JSON.stringify(sorted(body)) ?? '')",
        ".update(JSON.stringify(sorted(body) && body) ?? '')",
      ],
      [
        'first-answers-are-marked-as-replayed',
        'return { ...answer, body };',
        "return { ...answer, headers: { [IDEMPOTENCY_REPLAYED_HEADER]: 'true' }, body };",
      ],
      [
        'refusals-use-up-their-key',
        '      const answer = await handle(transaction, job, request, equipment);\n',
        `      const answer = await handle(transaction, job, request, equipment).catch((error: unknown): Answer => {
        if (!(error instanceof ProblemError)) throw error;
        return { status: error.status, headers: {}, body: JSON.stringify({ detail: error.message }) };
      });
`,
      ],
      [
        'a-key-that-another-process-has-taken-is-a-failure',
        'if (!(error instanceof KeyTakenError || error instanceof NameTakenError)) throw error;',
        'if (!(error instanceof NameTakenError)) throw error;',
      ],
      [
        'a-sample-that-another-process-has-just-registered-is-a-conflict',
        'if (!(error instanceof KeyTakenError || error instanceof NameTakenError)) throw error;',
        'if (!(error instanceof KeyTakenError)) throw error;',
      ],
    ]),
    BY_THE_WALL,
    ...drifts('server', ANSWERS, [
      ['keys-that-are-taken-are-taken-again', 'if (changes === 0) throw', 'if (changes < 0) throw'],
      ['the-age-of-keys-starts-anew', 'write.run(now(), Date.now());', 'write.run(0, Date.now());'],
    ]),
    ...drifts('server', KEPT, [['large-answers-come-back-packed', 'body[0] === 0x1f ?', 'body[0] === 0x1e ?']]),
    ...near(
      ['server/broken-contract', 'statuses', 'failures'],
      runtimeDrifts('write-answer.ts', [
        [
          'answers-are-not-checked',
          'return rule.write(body) ?? fail(operation, status, describe(rule.checks, body));',
          'return rule.write(body) ?? JSON.stringify(body) ?? fail(operation, status, describe(rule.checks, body));',
        ],
        ['items-of-lists-are-not-checked', 'write(item) ?? refuse(', 'write(item) ?? JSON.stringify(item) ?? refuse('],
      ]),
    ),
    ...near(
      ['server/middleware'],
      runtimeDrifts('middleware.ts', [
        [
          'the-middleware-checks-no-answers',
          'text = writeAnswer(operation, statusCode, body);',
          'text = statusCode < 400 ? JSON.stringify(body) : writeAnswer(operation, statusCode, body);',
        ],
      ]),
    ),
  ],
);
