/** The files of contract tests in the order in which a drift meets them: what notices much and costs little goes first. None may be missing. */
export const CONTRACT_ORDER: readonly string[] = [
  'facts',
  'round-trip',
  'lists',
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

/** The client's own, in the order in which a drift of the client meets them: those that wait or start programs go last. */
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

/** Those in which the client has the most to do. */
export const CLIENT_FIRST: readonly string[] = [
  'facts',
  'round-trip',
  'lists',
  'client-errors',
  'client-successes',
  'examples',
];

/** The server's own, in the order in which a drift of the server meets them: those that wait, or time something, go last. */
export const SERVER_ORDER: readonly string[] = [
  'authenticate',
  'domain',
  'slices',
  'broken-contract',
  'group-commit',
  'bulks',
  'store',
  'guarded-store',
  'guarded-units',
  'guarded-budget',
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
  'query-plans',
  'stopping',
  'guarded-stopping',
  'storage-faults',
  'attacks',
];

/**
 * Those of the server that measure how long something takes: run for the drifts alone that they are about. A machine that is busy
 * would fail them for any other.
 */
export const TIMED: readonly string[] = ['attacks'];

/** The command line's own, in the order in which a drift of it meets them: those that start processes go last. */
export const CLI_ORDER: readonly string[] = ['settings', 'shutdown', 'commands', 'disk-full', 'durability'];
