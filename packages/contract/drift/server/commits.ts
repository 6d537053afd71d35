import { type Drift, drifts, near } from '../drift.ts';

const COMMIT = 'packages/server/src/store/sqlite/group-commit.ts';

/** Acknowledged data is not on disk, or a failing unit affects another. */
export const COMMITS: readonly Drift[] = near(
  ['server/group-commit', 'server/store'],
  [
    ...drifts('server', COMMIT, [
      [
        'writes-are-acknowledged-before-the-commit',
        '        done.push(await batch.run(unit));\n',
        '        (await batch.run(unit))();\n',
      ],
      ['savepoints-are-not-rolled-back', '        undo.run();\n', ''],
      [
        'one-failure-fails-the-batch',
        'if (batch.isLost || isUnavailable(error) || isBusy(error)) throw error;',
        'if (batch.isLost || isUnavailable(error) || isBusy(error) || error instanceof Error) throw error;',
      ],
      [
        'units-are-carried-out-in-reverse',
        'for (const unit of units) {\n',
        'for (const unit of units.toReversed()) {\n',
      ],
      ['every-write-has-a-commit-of-its-own', 'const MOST_TOGETHER = 64;', 'const MOST_TOGETHER = 1;'],
      [
        'the-database-is-locked-while-an-answer-is-made',
        '    this.#inserts.push([sample, annotations]);\n',
        '    await this.#batch.begin();\n    this.#inserts.push([sample, annotations]);\n',
      ],
      [
        'writes-do-not-wait-for-another-process',
        '      if (!isBusy(error)) throw error;\n',
        "      if (!isBusy(error) || error !== '') throw error;\n",
      ],
      [
        'writes-wait-for-another-process-without-end',
        'if (performance.now() > this.#deadline)',
        'if (this.#deadline < 0)',
      ],
    ]),
    ...near(
      ['server/store'],
      drifts('server', COMMIT, [
        ['the-log-is-not-synced', '    await this.open.log.sync();\n', ''],
        [
          'the-log-is-synced-later',
          '    await this.open.log.sync();\n',
          '    void this.open.log.sync().catch(() => {});\n',
        ],
      ]),
    ),
    ...near(
      ['server/guarded-store'],
      drifts('server', COMMIT, [
        [
          'a-full-log-is-written-on',
          'if (watch.logBytes() <= mostLogBytes) return;\n    watch.check();',
          'if (watch.logBytes() <= mostLogBytes * 1_000) return;\n    watch.check();',
        ],
      ]),
    ),
    ...near(
      ['server/storage-faults'],
      drifts('server', COMMIT, [
        [
          'the-file-is-not-looked-at-after-a-commit',
          'file that will be opened next time.\n    this.open.watch.check();\n',
          'file that will be opened next time.\n',
        ],
      ]),
    ),
    ...drifts('server', 'packages/server/src/store/sqlite/open-file.ts', [
      [
        'readers-see-what-is-not-committed',
        '      annotations: annotationTable(reader),\n',
        '      annotations: annotationTable(writer),\n',
      ],
    ]),
  ],
);
