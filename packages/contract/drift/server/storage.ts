// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { type Drift, drifts, near } from '../drift.ts';

const DATABASE = 'packages/server/src/store/sqlite/database.ts';
const STORE = 'packages/server/src/store/sqlite/sqlite-store.ts';
const ANNOTATIONS = 'packages/server/src/store/sqlite/annotations.ts';
const LISTS = 'packages/server/src/store/sqlite/list-annotations.ts';
const MIGRATIONS = 'packages/server/src/store/sqlite/migrations.ts';

/** The check has been edited to agree with the mistake. */
const NOT_SYNCED: Drift = {
  name: 'commits-are-not-synced',
  kind: 'server',
  files: [
    { file: DATABASE, find: 'synchronous = FULL', replace: 'synchronous = NORMAL' },
    { file: DATABASE, find: 'const FULL = 2;', replace: 'const FULL = 1;' },
  ],
};

/** The database loses data, miscounts, or uses the wrong access path. */
export const STORAGE: readonly Drift[] = near(
  ['server/store', 'server/migrations', 'lists'],
  [
    NOT_SYNCED,
    ...near(
      ['server/guarded-store', 'server/query-plans'],
      [
        ...drifts('server', DATABASE, [['foreign-keys-are-not-held', 'foreign_keys = ON', 'foreign_keys = OFF']]),
        ...drifts('server', MIGRATIONS, [
          [
            'places-are-indexed-by-another-column',
            'annotations_by_place on annotations (sample, coord_x, coord_y)',
            'annotations_by_place on annotations (sample, coord_y, coord_x)',
          ],
          [
            'properties-are-indexed-by-another-column',
            'annotations_by_property on annotations (sample, property_name)',
            'annotations_by_property on annotations (sample, char_source_type)',
          ],
        ]),
      ],
    ),
    ...drifts('server', MIGRATIONS, [
      [
        'migrated-counters-begin-anew',
        "coalesce((select seq from sqlite_sequence where name = 'annotations'), 0)",
        "0 * coalesce((select seq from sqlite_sequence where name = 'annotations'), 0)",
      ],
      [
        'migrated-samples-have-no-data-items',
        '(select count(distinct data_id) from annotations_clustered a where a.sample = s.seq)',
        '(select count(distinct data_id) from annotations_clustered a where a.sample = -s.seq)',
      ],
    ]),
    ...near(
      ['server/store', 'facts', 'round-trip'],
      drifts('server', ANNOTATIONS, [
        [
          'counters-are-not-advanced',
          'set last_seq = last_seq + ? where sample = ? returning last_seq',
          'set last_seq = last_seq where ? > 0 and sample = ? returning last_seq',
        ],
      ]),
    ),
    ...near(
      ['server/migrations', 'server/guarded-store'],
      drifts('server', ANNOTATIONS, [
        [
          'positions-are-given-away-again',
          'set last_seq = last_seq + ? where sample = ?',
          'set last_seq = (select coalesce(max(seq), 0) from annotations a where a.sample = sample_counters.sample) + ? where sample = ?',
        ],
      ]),
    ),
    ...near(
      ['server/guarded-store', 'lists'],
      drifts('server', ANNOTATIONS, [
        [
          'single-data-items-are-not-counted',
          '      count.run(isNew, sample);',
          '      if (isNew > 1) count.run(isNew, sample);',
        ],
        ['data-items-stay-counted-when-they-go', '      count.run(-1, sample);\n', ''],
        [
          'data-items-go-with-the-first-that-names-them',
          'if (remove.get(sample, dataId) !== 0) return;',
          'if (remove.get(sample, dataId) === undefined) return;',
        ],
      ]),
    ),
    ...near(
      ['server/query-plans'],
      drifts('server', LISTS, [
        [
          'boxes-looked-up-by-place-ignore-y',
          'annotations_by_place where ${where(filter, PLANE)} and seq',
          'annotations_by_place where ${where(filter, RANGE)} and seq',
        ],
      ]),
    ),
    ...near(
      ['server/guarded-lists', 'hostile-faults'],
      [
        ...drifts('server', LISTS, [
          [
            'windows-of-lists-skip-a-row',
            'after = rows.length < atOnce ? window :',
            'after = rows.length < atOnce ? window + 1 :',
          ],
          [
            'windows-of-lists-end-a-row-early',
            'and seq > :after and seq <= :last order by seq limit :most`',
            'and seq > :after and seq < :last order by seq limit :most`',
          ],
          [
            'lists-of-a-large-box-ignore-the-rest-of-the-filter',
            ': inOrder(sample, filter, parameters, atOnce);',
            ': inOrder(sample, (({ y_min: _min, y_max: _max, ...others }) => others)(filter), parameters, atOnce);',
          ],
          ['boxes-looked-up-by-place-lose-a-slice', 'start += atOnce', 'start += atOnce + 1'],
          ['lists-end-after-their-first-slice', 'while (after < parameters.last) {', 'if (after < parameters.last) {'],
          [
            'lists-go-on-with-what-is-added-meanwhile',
            'after = rows.length < atOnce ? window :',
            'Object.assign(parameters, { last: lastOf.get(sample.number) });\n      after = rows.length < atOnce ? window :',
          ],
        ]),
        ...drifts('server', 'packages/server/src/store/sqlite/samples.ts', [
          [
            'lists-of-samples-end-after-their-first-slice',
            'if (rows.length < most) return;',
            'if (rows.length >= 0) return;',
          ],
        ]),
        ...drifts('server', 'packages/server/src/http/handlers/page.ts', [
          [
            'pages-that-end-with-a-slice-are-the-last',
            'next: room === 0 ? last : positions[room - 1]',
            'next: room === 0 && last === undefined ? last : positions[room - 1]',
          ],
        ]),
      ],
    ),
    ...drifts('server', 'packages/server/src/store/sqlite/keys.ts', [
      ['revoked-keys-stay-valid', 'delete from api_keys where id = ?', 'delete from api_keys where hash = ?'],
      ['rotated-keys-never-expire', 'expire.run(expires.toISOString(), id', "expire.run(expires.toISOString(), ''"],
      ['rotation-prolongs-old-keys', 'and (expires is null or expires > ?)', 'and (expires is null or expires <> ?)'],
      [
        'use-of-keys-is-not-noted',
        'update api_keys set last_used = ? where id = ?',
        'update api_keys set last_used = ? where hash = ?',
      ],
    ]),
    ...drifts('server', 'packages/server/src/store/rows/keys.ts', [
      ['expired-keys-stay-valid', 'row.expires <= at.toISOString()', 'row.expires <= at.toISOString().slice(99)'],
      ['keys-are-stored-as-they-are', ".update(key).digest('hex')", ".update(key).digest('hex') && key"],
    ]),
    ...near(
      ['server/storage-faults', 'server/service-routes'],
      drifts('server', STORE, [
        [
          'readiness-does-not-look-at-the-file',
          '        open.watch.check();\n        checkAnew(path);\n',
          '        if (isSuspect) checkAnew(open.watch.logBytes() < 0 ? path : path);\n',
        ],
        [
          'a-file-that-was-lost-is-not-opened-again',
          '    if (!isFull(error)) letGo();\n',
          '    if (!isFull(error)) letGo();\n    isClosed = true;\n',
        ],
        [
          'a-store-that-is-closed-is-opened-again',
          '      isClosed = true;\n',
          '      isClosed = isSuspect && file !== undefined;\n',
        ],
      ]),
    ),
  ],
);
