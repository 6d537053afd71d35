import { type Drift, drifts, near } from '../drift.ts';

const JOBS = 'packages/server/src/http/off-loop/serve-jobs.ts';
const OFF_LOOP = 'packages/server/src/http/off-loop/off-loop.ts';

/** A large body, processed in the worker thread, is treated differently from a small one. */
export const OFF_THE_LOOP: readonly Drift[] = near(
  ['server/guarded-off-loop', 'server/guarded-units', 'hostile-faults', 'hostile-bulk'],
  [
    ...drifts('server', JOBS, [
      [
        'problems-of-large-bodies-are-failures',
        'if (status === STATUS.internalError) {',
        'if (status === STATUS.internalError || status >= STATUS.malformedRequest) {',
      ],
      [
        'a-busy-storage-is-a-failure-for-large-bodies',
        'if (status === STATUS.internalError) {',
        'if (status >= STATUS.internalError) {',
      ],
      [
        'one-fault-of-large-bodies-is-told',
        'problem: { status, detail, errors, sampleId, headers }',
        'problem: { status, detail, errors: errors?.slice(0, 1), sampleId, headers }',
      ],
      [
        'problems-of-large-bodies-have-no-headers',
        'problem: { status, detail, errors, sampleId, headers }',
        'problem: { status, detail, errors, sampleId, headers: headers && {} }',
      ],
      [
        'replays-of-large-bodies-are-not-marked',
        'return { status, headers, body: ownBytes(body) };',
        'return { status, headers: {}, body: ownBytes(body) };',
      ],
    ]),
    ...drifts('server', OFF_LOOP, [
      [
        'large-bodies-need-no-idempotency-key',
        'id: count, job, body: plain,',
        'id: count, job: { ...job, idempotencyKey: undefined }, body: plain,',
      ],
    ]),
    ...drifts('server', 'packages/server/src/create-app.ts', [
      ['large-bodies-hold-everybody-up', 'body?.isLarge ? offLoop', 'body?.isLarge && body.names < 0 ? offLoop'],
    ]),
    ...near(
      ['server/attacks'],
      drifts('server', OFF_LOOP, [
        ['nobody-moves-the-log', "post({ do: 'checkpoint' })", "isClosing && post({ do: 'checkpoint' })"],
      ]),
    ),
  ],
);
