import { type Drift, drifts, near } from '../drift.ts';

const SOURCE = 'packages/server/src/store/sqlite/bulks.ts';

/** Taking over a bulk checks its progress twice: before, and within the statement. */
const TAKEN_OVER: Drift = {
  name: 'bulks-that-go-on-are-taken-over',
  kind: 'server',
  files: [
    { file: SOURCE, find: ' && a.stored === b.stored', replace: '' },
    { file: SOURCE, find: ' and owner = ? and stored = ?', replace: ' and owner <> ? || ? || 1' },
  ],
};

const LAST_IS_LOST: Drift = {
  name: 'large-bulks-lose-their-last-annotation',
  kind: 'server',
  files: [
    { file: SOURCE, find: 'stored < annotations.length &&', replace: 'stored < annotations.length - 1 &&' },
    {
      file: SOURCE,
      find: 'while (bulk.stored < annotations.length) {',
      replace: 'while (bulk.stored < annotations.length - 1) {',
    },
  ],
};

/** Large bulks block others, are partly visible, or leave rows behind. */
export const BULKS: readonly Drift[] = near(
  ['server/bulks'],
  [
    TAKEN_OVER,
    LAST_IS_LOST,
    ...drifts('server', SOURCE, [
      ['large-bulks-are-inserted-in-one-go', 'MOST_AT_ONCE = 10_000', 'MOST_AT_ONCE = 10_000_000'],
      [
        'large-bulks-are-shown-in-parts',
        '      return { ...bulk, stored };\n    },\n\n    show',
        "      db.prepare('update sample_counters set last_seq = ? where sample = ?').run(bulk.first + stored - 1, bulk.sample);\n      return { ...bulk, stored };\n    },\n\n    show",
      ],
      ['bulks-take-the-positions-of-others', 'const GAP = 2 ** 30;', 'const GAP = 1;'],
      [
        'bulks-taken-for-abandoned-go-on',
        'if (changes === 0) throw new StoreBusyError',
        'if (changes < 0) throw new StoreBusyError',
      ],
      [
        'abandoned-bulks-keep-others-out',
        'else if (performance.now() - since > ABANDONED_AFTER) await removeAbandoned(run, seen);',
        '',
      ],
      ['abandoned-bulks-are-removed-in-part', 'if (stored > 0) return { ...bulk, stored };', ''],
    ]),
    ...drifts('server', 'packages/server/src/store/sqlite/annotations.ts', [
      [
        'annotations-of-unfinished-bulks-are-found',
        "const SHOWN = 'seq <= (",
        "const SHOWN = 'seq - 4000000000000 <= (",
      ],
      ['data-items-of-large-bulks-are-not-counted', '      dataItems.add(sample, annotations);\n', ''],
    ]),
    ...drifts('server', 'packages/server/src/store/sqlite/group-commit.ts', [
      ['failed-bulks-leave-their-annotations', 'for (const bulk of bulks) void removeBulk(exclusively, bulk);', ''],
    ]),
    ...drifts('server', 'packages/server/src/store/sqlite/sqlite-store.ts', [
      [
        'abandoned-bulks-stay',
        'for (const bulk of before) await removeAbandoned',
        'for (const bulk of before) if (before === unfinished) await removeAbandoned',
      ],
    ]),
  ],
);
