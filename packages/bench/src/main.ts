/** `pnpm bench NAME`: runs one of the comparisons. */
interface Comparison {
  readonly about: string;
  /** What its arguments are called, and what they look like; the last one may be repeated. Undefined if it reads them itself. */
  readonly takes: readonly (readonly [name: string, pattern: RegExp])[] | undefined;
  readonly run: () => Promise<unknown>;
}

const NUMBER = /^[1-9]\d*$/;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  server: {
    about: 'the server beside its peers; see its --help',
    takes: undefined,
    run: () => import('./server/main.ts'),
  },
  stalls: { about: 'small requests beside large ones', takes: [], run: () => import('./stalls/main.ts') },
  overload: {
    about: 'four times as many requests as the server can carry out',
    takes: [
      ['SECONDS', NUMBER],
      ['sqlite|postgres', /^(sqlite|postgres)$/],
      ['half|creates', /^(half|creates)$/],
    ],
    run: () => import('./overload/main.ts'),
  },
  growth: {
    about: 'requests in databases of different sizes',
    takes: [['ROWS…', NUMBER]],
    run: () => import('./growth/main.ts'),
  },
  postgres: { about: 'PostgreSQL beside pgbench and COPY', takes: [], run: () => import('./postgres/main.ts') },
  keys: {
    about: 'how long keys of different kinds are refused',
    takes: [['ROUNDS', NUMBER]],
    run: () => import('./keys/main.ts'),
  },
  cpu: {
    about: 'the processor time of a call, by client',
    takes: [['ROUNDS', NUMBER]],
    run: () => import('./cost/cpu.ts'),
  },
  size: { about: 'the size of a program with one call, by client', takes: [], run: () => import('./cost/size.ts') },
  import: {
    about: 'createMany beside a plain loop',
    takes: [['ROUNDS', NUMBER]],
    run: () => import('./cost/import.ts'),
  },
  failures: { about: 'clients and a misbehaving server', takes: [], run: () => import('./failures/main.ts') },
};

const usageOf = (name: string, { takes = [] }: Comparison): string =>
  [name, ...takes.map(([argument]) => `[${argument}]`)].join(' ');

const [name = '', ...given] = process.argv.slice(2);
const comparison = Object.entries(COMPARISONS).find(([known]) => known === name)?.[1];
const takes = comparison?.takes;
const isWrong = given.some(
  (text, at) => takes !== undefined && takes[Math.min(at, takes.length - 1)]?.[1].test(text) !== true,
);
const isTooMany = takes !== undefined && given.length > takes.length && !takes.at(-1)?.[0].endsWith('…');
if (comparison === undefined || isWrong || isTooMany) {
  const isAsked = ['--help', 'help', ''].includes(comparison === undefined ? name : (given[0] ?? ''));
  const lines = Object.entries(COMPARISONS).map(([known, each]) => `  ${usageOf(known, each).padEnd(60)}${each.about}`);
  (isAsked ? process.stdout : process.stderr).write(`Usage: pnpm bench NAME\n\n${lines.join('\n')}\n`);
  process.exitCode = isAsked ? 0 : 1;
} else {
  process.argv.splice(2, 1);
  await comparison.run();
}
