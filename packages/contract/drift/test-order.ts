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
  'hostile-bulk',
  'arbitrary',
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
