import { type Drift, drifts, near } from '../drift.ts';

const FILTER = 'packages/server/src/store/rows/filter.ts';
const HANDLERS = 'packages/server/src/http/handlers/annotations.ts';
const PAGE = 'packages/server/src/http/handlers/page.ts';

const IN_PIECES: Drift = {
  name: 'a-bulk-is-stored-in-pieces',
  kind: 'server',
  files: [
    {
      file: 'packages/server/src/store/sqlite/group-commit.ts',
      find: '      return () => this.#tables.annotations.insert(sample, annotations);\n',
      replace: `      return () => {
        for (let start = 0; start < annotations.length; start += 500) {
          const { commit, begin, save } = this.#batch.open.control;
          if (start > 0) for (const statement of [commit, begin, save]) statement.run();
          this.#tables.annotations.insert(sample, annotations.slice(start, start + 500));
        }
      };
`,
    },
  ],
};

/** Filters, pages and bulks. */
export const LISTS: readonly Drift[] = near(
  ['hostile-query', 'hostile-faults', 'stateful'],
  [
    IN_PIECES,
    ...drifts('server', FILTER, [
      ['boxes-leave-out-their-lower-edge', "'coord_x >= :x_min'", "'coord_x > :x_min'"],
      ['boxes-confuse-the-axes', "'coord_y >= :y_min'", "'coord_x >= :y_min'"],
      ['boxes-include-what-has-no-place', "'coord_x <= :x_max'", "'(coord_x <= :x_max or coord_x is null)'"],
      ['names-are-filtered-as-patterns', "'property_name = :property_name'", "'property_name like :property_name'"],
    ]),
    ...drifts('server', 'packages/server/src/store/sqlite/annotations.ts', [
      [
        'a-bulk-stores-its-first-500-only',
        'for (const annotation of annotations) {',
        'for (const annotation of annotations.slice(0, 500)) {',
      ],
    ]),
    ...drifts('server', PAGE, [
      ['pages-are-one-too-long', 'items.slice(0, room)', 'items.slice(0, room + 1)'],
      [
        'pages-lose-an-item',
        'next: room === 0 ? last : positions[room - 1]',
        'next: room < 0 ? last : positions[room]',
      ],
    ]),
    ...near(
      ['hostile-faults', 'hostile-query', 'hostile-bulk', 'stateful'],
      drifts('server', HANDLERS, [
        ['bulk-answers-in-reverse', 'success, body: annotations };', 'success, body: annotations.toReversed() };'],
        [
          'bulk-is-stored-in-reverse',
          'store.insertAnnotations(sample, annotations)',
          'store.insertAnnotations(sample, annotations.toReversed())',
        ],
        ['boxes-may-be-inside-out', '...boxFaults(filter), ', '...boxFaults({}), '],
      ]),
    ),
    ...drifts('server', PAGE, [
      [
        'links-carry-the-position-openly',
        'parameters.set(pagination.cursor, encodeCursor(position))',
        'parameters.set(pagination.cursor, String(encodeCursor(position) && position))',
      ],
      ['pages-repeat-their-last-item', '  after,\n  wanted:', '  after: (after ?? 1) - 1,\n  wanted:'],
      ['the-next-page-forgets-the-filter', '{ ...filter, limit }', '{ limit }'],
      [
        'broken-cursors-start-from-the-beginning',
        'if (after !== null) return { after, faults: [] };',
        'if (after !== undefined) return { after: after ?? undefined, faults: [] };',
      ],
    ]),
    ...near(
      ['imports-and-history', 'stateful'],
      [
        ...drifts('server', 'packages/server/src/domain/change.ts', [
          ['undo-takes-back-the-change-before', '[last, previous]: readonly', '[previous, last]: readonly'],
          [
            'undoing-a-restoration-restores-again',
            "isThere && previous?.action === 'delete'",
            "!isThere && previous?.action === 'delete'",
          ],
        ]),
        ...drifts('server', 'packages/server/src/store/sqlite/annotations.ts', [
          ['imports-are-deleted-whole', 'const deleted = rows.slice(0, most);', 'const deleted = rows;'],
          ['deleted-imports-say-that-they-are-done', 'has_more: rows.length > deleted.length', 'has_more: false'],
          ['updates-leave-no-history', "changes.keep(sample, 'update', id, author);", 'void author;'],
          [
            'history-keeps-the-new-state',
            "      changes.keep(sample, 'update', id, author);\n      update.run(...toRow(next), sample.number, id);",
            "      update.run(...toRow(next), sample.number, id);\n      changes.keep(sample, 'update', id, author);",
          ],
          ['imports-are-deleted-without-a-trace', 'changes.keepAll(sample, positions, author);', 'void author;'],
          ['undo-does-not-look-at-the-version', '      check?.(current);\n      const undo', '      const undo'],
          [
            'undo-keeps-the-time-of-the-former-values',
            '() => ({ ...undo.before, last_updated: author.at })',
            '() => ({ ...undo.before })',
          ],
          [
            'undo-never-restores',
            "if (undo === undefined) return 'unchanged';",
            "if (undo === undefined || undo.isDeleted) return 'unchanged';",
          ],
        ]),
        ...drifts('server', 'packages/server/src/domain/summary.ts', [
          [
            'ignored-values-count-in-statistics',
            '      this.#ignored += 1;\n      return;',
            '      this.#ignored += 1;',
          ],
          ['deviations-divide-by-n', 'this.#squares / (count - 1)', 'this.#squares / count'],
        ]),
        ...drifts('server', 'packages/server/src/store/sqlite/samples.ts', [
          ['samples-are-found-by-part-of-their-name', "listBy('s.name = :name')", "listBy('s.name like :name')"],
        ]),
      ],
    ),
    ...drifts('server', 'packages/server/src/domain/box.ts', [
      ['boxes-may-not-be-lines', 'min <= max) return []', 'min < max) return []'],
    ]),
  ],
);
