import { CLIENT_ORDER, CONTRACT_ORDER } from '../drift/test-order.ts';

/** Files of the source that are mutated together, and the tests that have to notice. */
export interface Part {
  /** Globs, from the root of the repository. */
  readonly mutate: readonly string[];
  /** The compiler project of the source: what the compiler refuses is no mutant that anybody could run. */
  readonly project: string;
  /** Files of tests in the order in which they are run. Those that look closest go first: most mutants get no further. */
  readonly judge: readonly string[];
}

/** Too slow to be run for each of thousands of mutants; `pnpm drift` runs them for each drift. */
const SLOW = new Set(['arbitrary', 'hostile-bulk', 'stateful', 'failures', 'generated-positive', 'statuses']);

const tests = (folder: string, ...names: readonly string[]): readonly string[] =>
  names.map((name) => `${folder}/test/${name}.test.ts`);

const contract = (...names: readonly string[]): readonly string[] => tests('packages/contract', ...names);

const SERVER_HTTP = tests(
  'packages/server',
  'service-routes',
  'error-handler',
  'connections',
  'stopping',
  'log-requests',
  'authenticate',
  'broken-contract',
  'guards',
  'idempotency',
);

const SERVER = [
  ...contract(...CONTRACT_ORDER.filter((name) => !SLOW.has(name))),
  ...SERVER_HTTP,
  ...tests('packages/server', 'store', 'demo'),
];

const server = (files: readonly string[], near: readonly string[]): Part => ({
  mutate: files.map((file) => `packages/server/src/${file}`),
  project: 'packages/server/tsconfig.json',
  judge: [...new Set([...near, ...SERVER])],
});

/** Those of the client's that look at types, texts and sizes, which are the same for each mutant, or take minutes. */
const OTHER = new Set(['api-reference', 'size', 'types', 'readme', 'chaos/chaos']);

const CLIENT = [
  ...contract('facts', 'round-trip'),
  ...tests('packages/client', ...CLIENT_ORDER.filter((name) => !OTHER.has(name))),
  ...contract('client-errors', 'client-successes', 'lists'),
];

const client = (files: readonly string[], near: readonly string[]): Part => ({
  mutate: files.map((file) => `packages/client/src/${file}`),
  project: 'packages/client/tsconfig.json',
  judge: [...new Set([...tests('packages/client', ...near), ...CLIENT])],
});

/** By name: the part of the project, a slash, and the part of that. */
export const PARTS: Readonly<Record<string, Part>> = {
  'generator/all': {
    mutate: ['scripts/generate/**/*.ts', 'scripts/run.ts'],
    project: 'tsconfig.json',
    judge: tests('scripts', 'refusals', 'emitters', 'generator'),
  },
  'server/body': server(
    ['body/*.ts', 'canonical-uuid.ts'],
    contract('problems', 'hostile-json', 'hostile-faults', 'hostile-query', 'generated-negative'),
  ),
  'server/handlers': server(
    ['handlers/*.ts'],
    contract('lists', 'round-trip', 'hostile-query', 'hostile-values', 'generated-negative'),
  ),
  'server/http': server(
    ['http/*.ts', '{authenticate,create-app,listen,principal}.ts'],
    [
      ...contract('facts', 'problems', 'headers', 'hostile-paths', 'hostile-keys'),
      ...SERVER_HTTP,
      ...contract('idempotency'),
    ],
  ),
  'server/store': server(
    ['store/*.ts', 'demo/*.ts'],
    [
      ...contract('lists', 'round-trip'),
      ...tests('packages/server', 'store', 'demo', 'idempotency'),
      ...contract('idempotency'),
    ],
  ),
  'client/send': client(
    ['{send,time,retry,answer}/**/*.ts'],
    ['gate', 'scope', 'retries', 'time-limits', 'surface', 'keys'],
  ),
  'client/errors': client(['errors/**/*.ts'], ['api-error', 'status-errors', 'secrets']),
  'client/bulk': client(
    ['bulk/**/*.ts'],
    ['bulk/bulk-error', 'bulk/read-chunks', 'bulk/send-chunk', 'bulk/create-many'],
  ),
  'client/testing': client(['testing/**/*.ts'], ['testing']),
  'client/surface': client(
    ['*.ts', 'request/**/*.ts'],
    ['requests', 'argument-error', 'settings', 'surface', 'keys', 'pages', 'retrying-fetch', 'secrets'],
  ),
};

/** @throws when there is no such part */
export function partOf(name: string | undefined): Part {
  const part = PARTS[name ?? ''];
  if (part === undefined) throw new Error(`There is no part ${name}; there are: ${Object.keys(PARTS).join(', ')}`);
  return part;
}
