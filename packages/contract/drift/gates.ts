import type { Drift } from './drift.ts';
import type { Outcome } from './execute.ts';
import { CLI_ORDER, CLIENT_FIRST, CLIENT_ORDER, CONTRACT_ORDER, SERVER_ORDER, TIMED } from './test-order.ts';
import type { WorkingCopy } from './working-copy.ts';

/** A check that may catch a drift: it runs in a copy and passes or fails. */
export interface Gate {
  readonly name: string;
  readonly run: (copy: WorkingCopy) => Promise<Outcome>;
}

/** The extent of the contract tests: `few` runs the two closest files, for a sample. */
export type Extent = 'all' | 'few';

const program = (name: string, ...args: readonly string[]): Gate => ({
  name,
  run: (copy) => copy.run(process.execPath, args),
});

const script = (name: string, code: string): Gate => program(name, '--input-type=module', '--eval', code);

const freshness = script('freshness', `await (await import('./scripts/check/freshness.ts')).checkFreshness();`);

/** What a developer runs after an edit of the document. Starts with the linter. */
const lint = program('lint', 'scripts/generate.ts');

/** Holds the released document to its digest. */
const release = script('release', `await (await import('./scripts/check/release.ts')).checkRelease();`);

const diff = script('diff', `await (await import('./scripts/check/compatibility.ts')).checkCompatibility();`);

const types = (project: string): Gate => ({
  name: 'types',
  run: async ({ checkTypes }) => {
    const output = checkTypes(project);
    return { code: output === '' ? 0 : 1, output };
  },
});

type Names = readonly string[];
type Environment = Readonly<Record<string, string>>;

/** Empty for no files. */
const tests = (name: string, folder: string, files: Names, environment: Environment = {}): readonly Gate[] =>
  files.length === 0
    ? []
    : [
        {
          name,
          run: (copy) =>
            copy.run(process.execPath, ['packages/contract/drift/run-tests.ts', folder, ...files], environment),
        },
      ];

const contract = (files: Names, environment?: Environment): readonly Gate[] =>
  tests('contract tests', 'packages/contract', files, environment);

/** The names in `near` with a folder prefix, without it; those of the contract and the client have none. */
const inFolder = (near: Names, folder: string): Names =>
  near.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));

/** The gates for a drift, cheapest first, without those that do not cover the edited files. */
export function gatesFor({ files, near = [] }: Drift, extent: Extent = 'all'): readonly Gate[] {
  const touches = (prefix: string): boolean => files.some(({ file }) => file.startsWith(prefix));
  const inRuntime = touches('packages/generator/src/runtime/');
  if (touches('generated/') && !inRuntime) return [freshness];
  const inGenerator = touches('packages/generator/src/') && !inRuntime;
  const inDocument = files.some(({ file }) => /^openapi\/.*\//.test(file) || file === 'openapi/openapi.yaml');
  const inClient = touches('packages/client/src/');
  const inServer = inRuntime || touches('packages/server/src/');
  const inCli = touches('packages/cli/src/');
  const full = extent === 'all';
  const limit = <Item>(some: readonly Item[], few: number): readonly Item[] => (full ? some : some.slice(0, few));
  const projects = inDocument
    ? OF_THE_DOCUMENT
    : [...(inClient ? OF_THE_CLIENT : []), ...(inServer ? OF_THE_SERVER : []), ...(inCli ? OF_THE_CLI : [])];
  const nearFirst = (names: Names, from: Names = near): Names => [
    ...new Set([...from.filter((name) => names.includes(name)), ...names]),
  ];
  // Only the document defines valid values.
  const order = nearFirst(CONTRACT_ORDER).filter((name) => inDocument || name !== 'arbitrary');
  const ofTheClient = (): readonly Gate[] => {
    const first = contract(limit(CLIENT_FIRST, 2));
    if (!full) return first;
    const own = tests('client tests', 'packages/client', nearFirst(CLIENT_ORDER));
    const later = contract(order.filter((name) => !CLIENT_FIRST.includes(name)));
    const ownFirst = near.some((name) => CLIENT_ORDER.includes(name));
    return [...(ownFirst ? [...own, ...first] : [...first, ...own]), ...later];
  };
  const ofTheServer = (): readonly Gate[] => {
    // The oracle only supports the compiled engine.
    const inContract = touches('packages/server/src/validation/reference/')
      ? contract(
          limit(
            order.filter((name) => name !== 'oracle'),
            2,
          ),
          { WAFERMARK_VALIDATION: 'reference' },
        )
      : contract(limit(order, 2));
    if (!full) return inContract;
    const server = (names: Names): readonly Gate[] => tests('server tests', 'packages/server', names);
    const cli = (names: Names): readonly Gate[] => tests('cli tests', 'packages/cli', names);
    const nearServer = inFolder(near, 'server/');
    const nearCli = inFolder(near, 'cli/');
    const others = (names: Names, some: Names): Names => names.filter((name) => !some.includes(name));
    // The names in `near` determine the closest suite.
    const isContractFirst = !(near[0] ?? '').includes('/');
    const ofTheContract = inServer && !inClient ? inContract : [];
    return [
      ...(isContractFirst ? ofTheContract : []),
      ...server(nearServer),
      ...cli(nearCli),
      ...(isContractFirst ? [] : ofTheContract),
      ...(inServer ? server(others(SERVER_ORDER, [...nearServer, ...TIMED])) : []),
      ...cli(others(CLI_ORDER, nearCli)),
    ];
  };
  const ofTheDocument = (): readonly Gate[] => contract(limit(order, 2));
  return [
    ...(touches('openapi/baseline.yaml') || touches('openapi/RELEASES.md') ? [release] : []),
    ...(inDocument ? [lint, diff] : []),
    ...limit(projects, 1).map(types),
    ...(inClient ? ofTheClient() : []),
    ...(inServer || inCli ? ofTheServer() : []),
    ...(inDocument && !inClient && !inServer ? ofTheDocument() : []),
    ...(inGenerator
      ? [
          lint,
          ...OF_THE_CLIENT.map(types),
          ...tests('generator tests', 'packages/generator', inFolder(near, 'generator/')),
        ]
      : []),
    ...tests('package tests', 'scripts', inFolder(near, 'scripts/')),
    ...(files.some(({ file }) => file.endsWith('.md') && !file.startsWith('openapi/'))
      ? tests('snippets', 'scripts', ['readme'])
      : []),
  ];
}

const OF_THE_SERVER = ['packages/server/tsconfig.json'];
const OF_THE_CLI = ['packages/cli/tsconfig.json'];
const OF_THE_CLIENT = ['packages/client/tsconfig.json', 'packages/contract/tsconfig.json'];
const OF_THE_DOCUMENT = ['server', 'client', 'contract'].flatMap((name) => [
  `packages/${name}/tsconfig.json`,
  `packages/${name}/tsconfig.test.json`,
]);
