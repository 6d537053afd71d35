import type { Drift } from './drift.ts';
import { CLIENT_FIRST, CONTRACT_ORDER } from './test-order.ts';
import type { Outcome, WorkingCopy } from './working-copy.ts';

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

const freshness = script(
  'freshness',
  `const { CHECKS } = await import('./scripts/check/checks.ts');
  const checks = CHECKS.filter(({ name }) => name.startsWith('generated/ is what'));
  if (checks.length !== 1) throw new Error('The freshness check has another name');
  await checks[0].run();`,
);

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
  const limit = (names: readonly string[]) => (extent === 'all' ? names : names.slice(0, 2));
  if (files.every(({ file }) => file.endsWith('.md'))) return [tests('snippets', 'scripts', 'readme')];
  if (touches('generated/')) return [freshness];
  const later = CONTRACT_ORDER.filter((name) => !CLIENT_FIRST.includes(name) && name !== 'arbitrary');
  if (touches('openapi/')) {
    const projects = ['server', 'client', 'contract'].flatMap((name) => [
      `packages/${name}/tsconfig.json`,
      `packages/${name}/tsconfig.test.json`,
    ]);
    return [lint, diff, ...projects.slice(0, extent === 'all' ? 6 : 1).map(types), ...contract(limit(CONTRACT_ORDER))];
  }
  if (touches('packages/client/')) {
    const client = extent === 'all' ? [tests('client tests', 'packages/client')] : [];
    return [
      types('packages/client/tsconfig.json'),
      ...(extent === 'all' ? [types('packages/contract/tsconfig.json')] : []),
      ...contract(limit(CLIENT_FIRST)),
      ...client,
      ...contract(extent === 'all' ? later : []),
    ];
  }
  const server = [...new Set([...near, ...CONTRACT_ORDER])].filter((name) => name !== 'arbitrary');
  return [types('packages/server/tsconfig.json'), ...contract(limit(server))];
}
