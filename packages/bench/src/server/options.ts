import { parseArgs } from 'node:util';
import { CONTENDER_IDS } from './contenders.ts';

/** The optional parts of a run. */
export const PARTS = [
  'create',
  'update',
  'refused',
  'bulk-1000',
  'bulk-10000',
  'durable',
  'lists',
  'start',
  'growth',
] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly quick: boolean;
  readonly warmUp: number;
  readonly rounds: number;
  /** How much is sent in a block, relative to the usual. */
  readonly scale: number;
  /** How often each server is started. */
  readonly starts: number;
  /** The power of ten of the largest table. */
  readonly growth: number;
  readonly parts: ReadonlySet<Part>;
  /** The ids of the contenders; undefined for all. */
  readonly peers: ReadonlySet<string> | undefined;
}

/** Whether a run is complete. */
export const isWhole = ({ parts, peers }: Options): boolean => parts.size === PARTS.length && peers === undefined;

const HELP = `Usage: pnpm bench server [options]

The server compared with its peers, in one run: processor time, throughput, memory, time to the first response,
and limits. A complete run writes packages/bench/RESULTS.md and results.svg.

  --rounds N     measured rounds per workload (default: 5)
  --quick        fewer and shorter rounds: to see that it works, not how fast
  --only NAMES   only these parts, comma-separated:
                 ${PARTS.join(', ')}
  --peers NAMES  only these servers:
                 ${CONTENDER_IDS.slice(0, 7).join(', ')},
                 ${CONTENDER_IDS.slice(7).join(', ')}
  --growth N     up to 10^N annotations in one sample, 4 to 7 (default: 6; 5 with --quick)
  --help         this text
`;

/** Parses the command line. Exits for `--help` and for invalid options. */
export function readOptions(args: readonly string[]): Options {
  try {
    return parse(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function parse(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      peers: { type: 'string' },
      growth: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit();
  }
  const { quick } = values;
  return {
    quick,
    warmUp: quick ? 1 : 2,
    rounds: wholeNumber('--rounds', values.rounds ?? (quick ? '2' : '5'), 1, 1_000),
    scale: quick ? 0.25 : 1,
    starts: quick ? 1 : 5,
    growth: wholeNumber('--growth', values.growth ?? (quick ? '5' : '6'), 4, 7),
    parts: new Set(values.only === undefined ? PARTS : values.only.split(',').map(partOf)),
    peers: values.peers === undefined ? undefined : new Set(values.peers.split(',').map(contenderOf)),
  };
}

function partOf(name: string): Part {
  const part = PARTS.find((known) => known === name);
  if (part === undefined) throw new Error(`Unknown part '${name}'. The parts are: ${PARTS.join(', ')}`);
  return part;
}

function contenderOf(name: string): string {
  if (CONTENDER_IDS.includes(name)) return name;
  throw new Error(`Unknown peer '${name}'. The peers are: ${CONTENDER_IDS.join(', ')}`);
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${option} takes a whole number from ${least} to ${most}`);
}
