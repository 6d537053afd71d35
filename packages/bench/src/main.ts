/** `pnpm bench NAME`: runs one of the comparisons. */
const COMPARISONS = {
  postgres: () => import('./postgres/main.ts'),
  growth: () => import('./growth/main.ts'),
  keys: () => import('./keys/main.ts'),
  overload: () => import('./overload/main.ts'),
  stalls: () => import('./stalls/main.ts'),
  failures: () => import('./failures/main.ts'),
  cpu: () => import('./cost/cpu.ts'),
  size: () => import('./cost/size.ts'),
  import: () => import('./cost/import.ts'),
  server: () => import('./server/main.ts'),
};

const [name = ''] = process.argv.splice(2, 1);
const run = Object.entries(COMPARISONS).find(([known]) => known === name)?.[1];
if (run === undefined) {
  process.stderr.write(`Specify one of: ${Object.keys(COMPARISONS).join(', ')}\n`);
  process.exitCode = 1;
} else {
  await run();
}
