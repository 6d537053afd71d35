/** `pnpm bench NAME`: runs one of the comparisons. */
interface Comparison {
  readonly about: string;
  /** How its arguments are called. Default: it takes none. */
  readonly usage?: string;
  /** What they look like, with spaces in between. Default: none. */
  readonly fits?: RegExp;
  readonly run: () => Promise<unknown>;
}

const NUMBER = /^([1-9]\d*)?$/;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  // Reads its arguments itself.
  server: { about: 'the server beside its peers', usage: '[--help]', fits: /^/, run: () => import('./server/main.ts') },
  stalls: { about: 'small requests beside large ones', run: () => import('./stalls/main.ts') },
  overload: {
    about: 'four times as many requests as the server can carry out',
    usage: '[SECONDS [sqlite|postgres [half|creates]]]',
    fits: /^([1-9]\d*( (sqlite|postgres)( (half|creates))?)?)?$/,
    run: () => import('./overload/main.ts'),
  },
  growth: {
    about: 'requests in databases of different sizes',
    usage: '[ROWS…]',
    fits: /^([1-9]\d*( [1-9]\d*)*)?$/,
    run: () => import('./growth/main.ts'),
  },
  postgres: { about: 'PostgreSQL beside pgbench and COPY', run: () => import('./postgres/main.ts') },
  keys: {
    about: 'how long keys of different kinds are refused',
    usage: '[ROUNDS]',
    fits: NUMBER,
    run: () => import('./keys/main.ts'),
  },
  cpu: {
    about: 'the processor time of a call, by client',
    usage: '[ROUNDS]',
    fits: NUMBER,
    run: () => import('./cost/cpu.ts'),
  },
  size: { about: 'the size of a program with one call, by client', run: () => import('./cost/size.ts') },
  import: {
    about: 'createMany beside a plain loop',
    usage: '[ROUNDS]',
    fits: NUMBER,
    run: () => import('./cost/import.ts'),
  },
  failures: { about: 'clients and a misbehaving server', run: () => import('./failures/main.ts') },
};

const [name = '--help', ...given] = process.argv.slice(2);
const comparison = Object.entries(COMPARISONS).find(([known]) => known === name)?.[1];
const { fits = /^$/, run } = comparison ?? {};
if (run !== undefined && fits.test(given.join(' '))) {
  process.argv.splice(2, 1);
  await run();
} else {
  const isAsked = [name, ...given].includes('--help');
  const lines = Object.entries(COMPARISONS).map(
    ([known, { usage = '', about }]) => `  ${`${known} ${usage}`.padEnd(54)}${about}`,
  );
  (isAsked ? process.stdout : process.stderr).write(`Usage: pnpm bench NAME\n\n${lines.join('\n')}\n`);
  process.exitCode = isAsked ? 0 : 2;
}
