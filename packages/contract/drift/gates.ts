import type { Drift } from './drift.ts';
import type { Outcome } from './execute.ts';
import { CLIENT_FIRST, CLIENT_ORDER, CONTRACT_ORDER } from './test-order.ts';
import type { WorkingCopy } from './working-copy.ts';

/** One thing that may notice a drift: what it says of a copy, and whether that is a complaint. */
export interface Gate {
  readonly name: string;
  readonly run: (copy: WorkingCopy) => Promise<Outcome>;
}

/** How far the contract tests go: `few` runs the two files that look closest, for a sample. */
export type Extent = 'all' | 'few';

const program = (name: string, ...args: readonly string[]): Gate => ({
  name,
  run: (copy) => copy.run(process.execPath, args),
});

const script = (name: string, code: string): Gate => program(name, '--input-type=module', '--eval', code);

const freshness = script('freshness', `await (await import('./scripts/check/freshness.ts')).checkFreshness();`);

/** What a developer does after an edit of the document. The linter goes first, and refuses. */
const lint = program('lint', 'scripts/generate.ts');

const diff = script('diff', `await (await import('./scripts/check/compatibility.ts')).checkCompatibility();`);

const types = (project: string): Gate => ({
  name: 'types',
  run: async ({ checkTypes }) => {
    const output = checkTypes(project);
    return { code: output === '' ? 0 : 1, output };
  },
});

const tests = (name: string, folder: string, ...files: readonly string[]): Gate =>
  program(name, 'packages/contract/drift/run-tests.ts', folder, ...files);

const contract = (files: readonly string[]): readonly Gate[] =>
  files.length === 0 ? [] : [tests('contract tests', 'packages/contract', ...files)];

/** The gates that a drift has to pass, cheapest first; those that look at nothing it touches are left out. */
export function gatesFor({ files, near = [] }: Drift, extent: Extent = 'all'): readonly Gate[] {
  const touches = (prefix: string): boolean => files.some(({ file }) => file.startsWith(prefix));
  if (touches('generated/')) return [freshness];
  const inDocument = touches('openapi/');
  const inClient = touches('packages/client/src/');
  const isCode = inDocument || inClient || touches('packages/server/src/');
  const full = extent === 'all';
  const limit = <Item>(some: readonly Item[], few: number): readonly Item[] => (full ? some : some.slice(0, few));
  const projects = inDocument ? OF_THE_DOCUMENT : inClient ? OF_THE_CLIENT : isCode ? OF_THE_SERVER : [];
  const nearFirst = (names: readonly string[]): readonly string[] => [
    ...new Set([...near.filter((name) => names.includes(name)), ...names]),
  ];
  // Only the document says what values fit.
  const order = nearFirst(CONTRACT_ORDER).filter((name) => inDocument || name !== 'arbitrary');
  const later = order.filter((name) => !CLIENT_FIRST.includes(name));
  const ofTheClient = (): readonly Gate[] => {
    const first = contract(limit(CLIENT_FIRST, 2));
    const own = tests('client tests', 'packages/client', ...nearFirst(CLIENT_ORDER));
    if (!full) return first;
    const ownFirst = near.some((name) => CLIENT_ORDER.includes(name));
    return [...(ownFirst ? [own, ...first] : [...first, own]), ...contract(later)];
  };
  return [
    ...(inDocument ? [lint, diff] : []),
    ...limit(projects, 1).map(types),
    ...(inClient ? ofTheClient() : isCode ? contract(limit(order, 2)) : []),
    ...(files.some(({ file }) => file.endsWith('.md')) ? [tests('snippets', 'scripts', 'readme')] : []),
  ];
}

const OF_THE_SERVER = ['packages/server/tsconfig.json'];
const OF_THE_CLIENT = ['packages/client/tsconfig.json', 'packages/contract/tsconfig.json'];
const OF_THE_DOCUMENT = ['server', 'client', 'contract'].flatMap((name) => [
  `packages/${name}/tsconfig.json`,
  `packages/${name}/tsconfig.test.json`,
]);
