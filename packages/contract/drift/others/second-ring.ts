// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { type Drift, drifts, near } from '../drift.ts';

/** What does not cross the wire: what is stored, how the server is run, what is said of it, and what makes and carries the code. */

const STATE: readonly Drift[] = [
  ...near(
    ['server/released-schemas', 'server/migrations'],
    [
      ...drifts('state', 'packages/server/src/store/sqlite/migrations.ts', [
        [
          'released-migration-loses-an-index',
          "      'create index physical_samples_of_organisation on physical_samples (organisation)',\n",
          '',
        ],
        [
          'released-migration-makes-another-index',
          'create index annotations_by_property on annotations (sample, property_name)',
          'create index annotations_by_property on annotations (property_name)',
        ],
        [
          'migration-numbers-samples-that-have-no-twin',
          'o.name = s.name and o.seq < s.seq)',
          'o.name = s.name and o.seq <= s.seq)',
        ],
        ['migration-overlooks-a-taken-number', 'if (taken.rows.length > 0) continue;', ''],
      ]),
      ...drifts('state', 'packages/server/src/store/postgres/migrations.ts', [
        [
          'released-migration-of-postgres-loses-a-leading-column',
          'on annotations (sample, property_name, seq)',
          'on annotations (property_name, seq)',
        ],
      ]),
      ...drifts('state', 'packages/server/src/store/rows/keys.ts', [
        ['keys-are-hashed-in-another-way', "createHash('sha256').update(key)", "createHash('sha512').update(key)"],
      ]),
    ],
  ),
  ...near(
    ['server/database', 'server/open-store', 'server/sqlite-store'],
    [
      ...drifts('state', 'packages/server/src/store/sqlite/database.ts', [
        ['references-are-not-kept-intact', 'foreign_keys = ON', 'foreign_keys = OFF'],
      ]),
      ...drifts('state', 'packages/server/src/store/sqlite/migrate.ts', [
        [
          'commits-are-not-synced-once-migrated',
          "    database.pragma('busy_timeout = 0');\n",
          "    database.pragma('busy_timeout = 0');\n    database.pragma('synchronous = NORMAL');\n",
        ],
      ]),
    ],
  ),
  ...near(
    ['server/store-conformance', 'statements'],
    [
      ...drifts('state', 'packages/server/src/store/sqlite/samples.ts', [
        ['samples-are-registered-under-a-taken-name', '      refuseTakenName(organisation, sample);\n', ''],
        [
          'samples-are-renamed-to-a-taken-name',
          'if (next.name !== current.name) refuse',
          'if (next.name === null) refuse',
        ],
      ]),
      ...drifts('state', 'packages/server/src/store/postgres/samples.ts', [
        [
          'samples-of-postgres-change-without-a-lock',
          'const GET_TO_CHANGE = prepared(`${ONE} for no key update`);',
          'const GET_TO_CHANGE = prepared(ONE);',
        ],
        [
          'samples-of-postgres-are-renamed-to-a-taken-name',
          'if (other !== undefined) throw',
          'if (other?.id === next.id) throw',
        ],
      ]),
    ],
  ),
];

const OPERATION: readonly Drift[] = [
  ...near(
    ['server/postgres'],
    [
      ...drifts('operation', 'packages/server/src/store/postgres/connections.ts', [
        ['sessions-of-postgres-have-no-limits', ', onConnect: limitSession }', ' }'],
      ]),
      ...drifts('operation', 'packages/server/src/store/postgres/connection-config.ts', [
        [
          'limits-of-postgres-are-asked-for-on-connecting',
          'connectionTimeoutMillis: PATIENCE,',
          'connectionTimeoutMillis: PATIENCE,\n  lock_timeout: PATIENCE,',
        ],
      ]),
    ],
  ),
  ...near(
    ['cli/settings', 'cli/commands'],
    drifts('operation', 'packages/cli/src/settings-table.ts', [
      ['default-port-is-another', "fallback: '4010'", "fallback: '4011'"],
      ['default-host-is-every-address', 'fallback: LISTEN_DEFAULTS.host', "fallback: '0.0.0.0'"],
      ['default-database-is-elsewhere', 'sqlite:./data/wafermark.db', 'sqlite:./wafermark.db'],
      ['default-request-time-out-is-shorter', 'inSeconds(LISTEN_DEFAULTS.requestTimeout)', "'30'"],
      ['default-header-time-out-is-longer', 'inSeconds(LISTEN_DEFAULTS.headersTimeout)', "'600'"],
      ['metrics-are-closed-by-default', "fallback: 'open'", "fallback: 'keys'"],
      ['database-variable-is-renamed', "variable: 'DATABASE_URL'", "variable: 'WAFERMARK_DATABASE'"],
      [
        'help-shows-another-default',
        "fallback === '' ? 'none' : fallback",
        "fallback === '' ? 'none' : fallback.length",
      ],
    ]),
  ),
  ...near(
    ['cli/settings'],
    drifts('operation', 'packages/cli/src/settings.ts', [
      [
        'any-key-is-accepted-from-elsewhere',
        "if (auth === 'open' && !local) {",
        "if (auth === 'open' && host === '') {",
      ],
      ['stored-keys-are-seeded', "auth === 'open' ? 'demo' : 'none'", "auth === 'open' ? 'demo' : 'demo'"],
      ['time-outs-are-in-milliseconds', 'return seconds * 1_000;', 'return seconds;'],
    ]),
  ),
  ...near(
    ['cli/commands'],
    drifts('operation', 'packages/cli/src/commands/keys.ts', [
      [
        'keys-may-delete-by-default',
        "'read,write')\n    .option('--expires",
        "'read,write,delete')\n    .option('--expires",
      ],
    ]),
  ),
  ...near(
    ['server/service-routes', 'server/stopping'],
    [
      ...drifts('operation', 'packages/server/src/http/metrics.ts', [
        ['metric-of-durations-is-renamed', "'wafermark_request_duration_seconds'", "'wafermark_duration_seconds'"],
        ['metric-of-shed-requests-is-renamed', "'wafermark_requests_shed_total'", "'wafermark_shed_total'"],
      ]),
      ...drifts('operation', 'packages/server/src/listen.ts', [
        [
          'liveness-ends-while-requests-are-finished',
          'if (isStopping && !isLiveness(target)) throw',
          'if (isStopping) throw',
        ],
        ['time-to-finish-is-longer', 'drainTimeout: 10_000', 'drainTimeout: 100_000'],
      ]),
    ],
  ),
];

const WORDS: readonly Drift[] = near(
  ['statements'],
  [
    ...drifts('words', 'openapi/paths/annotation.yaml', [
      ['document-says-that-metadata-is-merged', 'replaced, not merged', 'merged, not replaced'],
    ]),
    ...drifts('words', 'openapi/parameters/x-min.yaml', [
      ['document-says-that-bounds-are-exclusive', 'of at least this value', 'above this value'],
    ]),
    ...drifts('words', 'openapi/paths/annotations.yaml', [
      ['document-says-that-lists-have-another-order', 'in creation order', 'with the newest first'],
    ]),
    ...drifts('words', 'openapi/paths/physical-samples.yaml', [
      ['document-says-that-samples-have-another-order', 'in registration order', 'ordered by name'],
    ]),
    ...drifts('words', 'openapi/openapi.yaml', [
      [
        'document-says-that-failures-use-up-a-key',
        'A failed request\n    does not use up its key.',
        'A failed request\n    uses up its key.',
      ],
      ['document-says-that-names-ignore-case', 'upper and lower case differ.', 'upper and lower case are the same.'],
      ['document-names-another-limit', '{{x-wafermark-limits.idempotencyKeyHours}} hours', '48 hours'],
    ]),
    ...drifts('words', 'openapi/schemas/SampleProperty.yaml', [
      ['document-says-that-the-deviation-is-of-all', '(n − 1)', '(n)'],
    ]),
  ],
);

const GENERATOR: readonly Drift[] = near(
  [
    'generator/petstore',
    'generator/second-opinion',
    'generator/constructs',
    'generator/everything',
    'generator/museum',
  ],
  [
    ...drifts('generator', 'packages/generator/src/schema/type-of.ts', [
      ['generator-requires-optional-fields', "required.has(name) ? '' : '?'", "''"],
      ['generator-empties-comments', '`${commentOf(of)}${propertyName(name)}', '`${propertyName(name)}'],
    ]),
    ...drifts('generator', 'packages/generator/src/checks/checked-schemas.ts', [
      [
        'generator-lets-unknown-parameters-through',
        '  additionalProperties: false,\n  required: parameters',
        '  required: parameters',
      ],
      [
        'generator-forgets-required-parameters',
        'filter(({ required }) => required)',
        'filter(({ name }) => name === name.toUpperCase())',
      ],
    ]),
    ...drifts('generator', 'packages/generator/src/emit-client.ts', [
      ['generator-forgets-the-bodies-of-errors', "{ ${members.join('; ')} };`;", '{ };`;'],
    ]),
  ],
);

const PACKAGING: readonly Drift[] = near(
  ['scripts/package-exports'],
  [
    ...drifts('packaging', 'packages/client/package.json', [
      [
        'package-has-no-commonjs',
        '        },\n        "require": {\n          "types": "./lib/index.d.cts",\n          "default": "./lib/index.cjs"\n        }\n',
        '        }\n',
      ],
      ['package-has-types-of-another-kind', '"types": "./lib/index.d.mts"', '"types": "./lib/index.d.cts"'],
      ['package-leaves-its-reference-out', '      "api.md",\n', ''],
    ]),
  ],
);

const WITNESSES: readonly Drift[] = [
  {
    name: 'document-and-baseline-are-edited-together',
    kind: 'witness',
    files: ['openapi/parameters/idempotency-key.yaml', 'openapi/baseline.yaml'].map((file) => ({
      file,
      find: 'maxLength: 255',
      replace: 'maxLength: 128',
    })),
  },
  ...drifts('witness', 'openapi/baseline.yaml', [
    [
      'baseline-claims-another-version',
      'title: Wafermark annotation API\n  version: ',
      'title: Wafermark annotation API\n  version: 1',
    ],
  ]),
  ...drifts('witness', 'openapi/RELEASES.md', [['release-is-not-signed-off', '| 2.0.0 |', '| 1.9.9 |']]),
];

export const SECOND_RING: readonly Drift[] = [
  ...STATE,
  ...OPERATION,
  ...WORDS,
  ...GENERATOR,
  ...PACKAGING,
  ...WITNESSES,
];
