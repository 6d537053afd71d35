/** All contract test files in running order: those that catch much and cost little first. */
export const CONTRACT_ORDER: readonly string[] = [
  'facts',
  'round-trip',
  'lists',
  'imports-and-history',
  'hostile-query',
  'hostile-ids',
  'hostile-keys',
  'hostile-paths',
  'hostile-json',
  'hostile-faults',
  'problems',
  'headers',
  'hostile-names',
  'client-errors',
  'client-successes',
  'idempotency',
  'hostile-values',
  'oracle',
  'examples',
  'statuses',
  'generated-positive',
  'failures',
  'stateful',
  'generated-negative',
  'differential',
  'hostile-bulk',
  'arbitrary',
];

/** The client's test files in running order: those that wait or start programs last. */
export const CLIENT_ORDER: readonly string[] = [
  'requests',
  'argument-error',
  'concurrency',
  'time-limit',
  'retries',
  'keys',
  'settings',
  'surface',
  'secrets',
  'pages',
  'redirect-error',
  'api-error',
  'status-errors',
  'connection-error',
  'aborted-error',
  'response-parse-error',
  'response-too-large',
  'options',
  'retrying-fetch',
  'testing',
  'import/bulk-error',
  'import/rejected-chunks',
  'import/create-many',
  'import/journal',
  'failures/matrix',
  'time-limits',
  'api-reference',
  'size',
  'types',
  'readme',
  'chaos/chaos',
];

/** The contract tests that exercise the client most. */
export const CLIENT_FIRST: readonly string[] = [
  'facts',
  'round-trip',
  'lists',
  'imports-and-history',
  'client-errors',
  'client-successes',
  'examples',
];

/** The server's test files in running order: those that wait or measure time last. */
export const SERVER_ORDER: readonly string[] = [
  'authenticate',
  'domain',
  'slices',
  'broken-contract',
  'group-commit',
  'bulks',
  'store',
  'answers',
  'list-slices',
  'guarded-store',
  'guarded-units',
  'guarded-budget',
  'query-plans',
  'migrations',
  'idempotency',
  'service-routes',
  'log-requests',
  'connections',
  'guards',
  'middleware',
  'mounted',
  'open-store',
  'demo',
  'handlers.types',
  'guarded-scan',
  'guarded-lists',
  'guarded-off-loop',
  'stopping',
  'guarded-stopping',
  'storage-faults',
  'attacks',
];

/**
 * The server tests that measure time: run only for the drifts that they are meant for. On a busy machine they would fail for any
 * other.
 */
export const TIMED: readonly string[] = ['attacks'];

/** The command line's test files in running order: those that start processes last. */
export const CLI_ORDER: readonly string[] = [
  'settings',
  'shutdown',
  'commands',
  'data',
  'maps',
  'import',
  'disk-full',
  'durability',
];
