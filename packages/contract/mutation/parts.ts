import { CONTRACT_ORDER } from '../drift/test-order.ts';

/** A part of the source that is mutated by itself, and the tests that have to notice. */
export interface Part {
  /** Globs, from the root of the repository. */
  readonly mutate: readonly string[];
  /** The compiler project of the source: what the compiler refuses is no mutant that anybody could run. */
  readonly project: string;
  /** Files of tests in the order in which they are run: what notices much and costs little goes first. */
  readonly judge: readonly string[];
}

/** Too slow to be run for each of thousands of mutants; `pnpm drift` runs them for each drift. */
const SLOW = new Set(['arbitrary', 'hostile-bulk', 'stateful', 'failures', 'generated-positive', 'statuses']);

const tests = (folder: string, ...names: readonly string[]): readonly string[] =>
  names.map((name) => `${folder}/test/${name}.test.ts`);

const CONTRACT = tests('packages/contract', ...CONTRACT_ORDER.filter((name) => !SLOW.has(name)));

export const PARTS: Readonly<Record<string, Part>> = {
  server: {
    mutate: ['packages/server/src/**/*.ts'],
    project: 'packages/server/tsconfig.json',
    judge: [
      ...CONTRACT,
      ...tests('packages/server', 'broken-contract', 'guards', 'idempotency', 'service-routes', 'store'),
    ],
  },
  client: {
    mutate: ['packages/client/src/**/*.ts'],
    project: 'packages/client/tsconfig.json',
    judge: [
      ...tests('packages/contract', 'facts', 'round-trip', 'client-errors', 'client-successes', 'lists'),
      ...tests(
        'packages/client',
        'requests',
        'api-error',
        'status-errors',
        'retries',
        'time-limits',
        'keys',
        'settings',
        'surface',
        'secrets',
        'pages',
        'aborted-error',
        'connection-error',
        'redirect-error',
        'response-parse-error',
        'retrying-fetch',
        'testing',
        'bulk/create-many',
        'failures/matrix',
      ),
    ],
  },
  generator: {
    mutate: ['scripts/generate/**/*.ts', 'scripts/run.ts'],
    project: 'tsconfig.json',
    judge: tests('scripts', 'refusals', 'emitters', 'generator'),
  },
};

/** @throws when there is no such part */
export function partOf(name: string | undefined): Part {
  const part = PARTS[name ?? ''];
  if (part === undefined) throw new Error(`There is no part ${name}; there are: ${Object.keys(PARTS).join(', ')}`);
  return part;
}
