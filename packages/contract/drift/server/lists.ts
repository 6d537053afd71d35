import { type Drift, drifts, near } from '../drift.ts';

const STORE = 'packages/server/src/store/annotations.ts';
const HANDLERS = 'packages/server/src/handlers/annotations.ts';

const IN_PIECES: Drift = {
  name: 'a-bulk-is-stored-in-pieces',
  kind: 'server',
  files: [
    {
      file: STORE,
      find: 'await db.transaction().execute(async (transaction) => {\n        await takeKey(transaction, key);',
      replace: 'await (async (transaction: Kysely<Tables>) => {\n        await takeKey(transaction, key);',
    },
    { file: STORE, find: '      });\n    },\n\n    async list(', replace: '      })(db);\n    },\n\n    async list(' },
  ],
};

/** Filters, pages and bulks. */
export const LISTS = near(
  ['hostile-query', 'hostile-faults', 'stateful'],
  [
    IN_PIECES,
    ...drifts('server', STORE, [
      [
        'boxes-leave-out-their-lower-edge',
        "query.where('coord_x', '>=', filter.x_min)",
        "query.where('coord_x', '>', filter.x_min)",
      ],
      [
        'boxes-confuse-the-axes',
        "query.where('coord_y', '>=', filter.y_min)",
        "query.where('coord_x', '>=', filter.y_min)",
      ],
      [
        'boxes-include-what-has-no-place',
        "query.where('coord_x', '<=', filter.x_max)",
        "query.where((eb) => eb.or([eb('coord_x', '<=', filter.x_max ?? 0), eb('coord_x', 'is', null)]))",
      ],
      ['names-are-filtered-as-patterns', "query.where(column, '=', value)", "query.where(column, 'like', value)"],
      ['pages-are-one-too-long', 'rows.slice(0, limit)', 'rows.slice(0, limit + 1)'],
      ['pages-repeat-their-last-item', ".where('seq', '>', after)", ".where('seq', '>=', after)"],
      [
        'pages-lose-an-item',
        'next: page.length < rows.length ? page.at(-1)?.seq : undefined',
        'next: page.length < rows.length ? rows.at(-1)?.seq : undefined',
      ],
      ['a-bulk-stores-its-first-500-only', 'start += ROWS_PER_STATEMENT', 'start += annotations.length'],
    ]),
    ...near(
      ['hostile-faults', 'hostile-query', 'hostile-bulk', 'stateful'],
      drifts('server', HANDLERS, [
        [
          'bulk-answers-in-reverse',
          'success, body: annotations };\n    },\n\n    async getSampleAnnotation',
          'success, body: annotations.toReversed() };\n    },\n\n    async getSampleAnnotation',
        ],
        [
          'bulk-is-stored-in-reverse',
          'insert(annotations, context.keep(annotations))',
          'insert(annotations.toReversed(), context.keep(annotations))',
        ],
        ['the-next-page-forgets-the-filter', '{ ...filter, limit }', '{ limit }'],
        ['boxes-may-be-inside-out', '        ...boxFaults(filter),\n', '        ...boxFaults({}),\n'],
        ['broken-cursors-start-from-the-beginning', '...(after === null\n', '...(after === null && limit === -1\n'],
      ]),
    ),
    ...drifts('server', 'packages/server/src/handlers/cursor.ts', [
      [
        'links-carry-the-position-openly',
        'parameters.set(pagination.cursor, encodeCursor(position))',
        'parameters.set(pagination.cursor, String(position))',
      ],
    ]),
    ...drifts('server', 'packages/server/src/handlers/box.ts', [
      ['boxes-may-not-be-lines', 'min <= max) return []', 'min < max) return []'],
    ]),
  ],
);
