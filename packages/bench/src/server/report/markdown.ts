import { availableParallelism, cpus } from 'node:os';
import type { Contender } from '../contenders.ts';
import type { Options } from '../options.ts';
import type { Results } from '../results.ts';
import { targetsOf } from '../targets.ts';
import { durable, growth, lists, startsAndMemory, targetTable, withoutStorage } from './tables.ts';

/** The circumstances of a run. */
export interface Circumstances {
  readonly options: Options;
  readonly started: Date;
  readonly minutes: number;
  /** Load of the machine at the start of the run: number of runnable processes. */
  readonly load: number;
}

/** A heading and its paragraphs; undefined if not measured. */
type Section = readonly [heading: string, ...paragraphs: string[]] | undefined;

/** The report of a run. */
export function markdown(results: Results, peers: readonly Contender[], circumstances: Circumstances): string {
  const sections: readonly Section[] = [
    ['Targets', targetTable(targetsOf(results))],
    results.withoutStorage.series.size === 0
      ? undefined
      : [
          'Without storage',
          'How many requests a server answers in the processor time in which bare Express answers one. Above 1 is cheaper.',
          withoutStorage(results, peers, 'microseconds'),
          notes(peers.filter(({ id }) => results.withoutStorage.memory.has(id))),
          'Requests per second beside bare Express, over 16 connections. For the fastest, the load generator is the limit.',
          withoutStorage(results, peers, 'perSecond'),
        ],
    results.durable.series.size === 0
      ? undefined
      : [
          'On disk',
          'Here an answer of ours means that the rows are on disk. Processor time beside bare Express, which stores nothing, over 64 connections:',
          durable(results, peers, 'microseconds'),
          'Requests per second, likewise:',
          durable(results, peers, 'perSecond'),
        ],
    results.lists.size === 0
      ? undefined
      : ['Lists', 'Processor time of ours on SQLite, and of the same query without a server.', lists(results)],
    results.starts.size === 0
      ? undefined
      : [
          'Start and memory',
          'From the start of the process to its first answer to a create; resident memory after a few answers, and at its most with bulks of 10,000.',
          startsAndMemory(results, peers),
        ],
    results.growth.length === 0
      ? undefined
      : [
          'Growth',
          'Processor time of ours on SQLite as one sample fills, and how that compares with 10,000.',
          growth(results),
        ],
    results.failures.length === 0 ? undefined : ['Left out', failures(results)],
    ['How this was measured', method(circumstances)],
  ];
  const text = sections.map((section) => {
    const [heading, ...paragraphs] = section ?? [];
    return heading === undefined ? '' : `\n## ${heading}\n\n${paragraphs.join('\n\n')}\n`;
  });
  return opening(circumstances) + text.join('');
}

function opening({ started, options, minutes, load }: Circumstances): string {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  const rounds = `${options.warmUp} + ${options.rounds} rounds`;
  return `# The server beside its peers

Written by \`pnpm bench server\`${options.quick ? ' with `--quick`: too few rounds to rely on' : ''}. ${started.toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}, ${rounds}, ${minutes.toFixed(1)} minutes; ${load.toFixed(1)} processes were running when it began.
`;
}

const notes = (peers: readonly Contender[]): string =>
  peers.flatMap(({ title, note }) => (note === undefined ? [] : [`- ${title}: ${note}.`])).join('\n');

const failures = ({ failures: all }: Results): string =>
  all.map(({ part, contender, message }) => `- ${contender}, ${part}: ${message.split('\n')[0]}`).join('\n');

const method = ({
  options,
}: Circumstances): string => `- Every server is a process of its own, and all run at the same time. They get their blocks of requests by turns, in another order in every round; ${options.warmUp} to warm up, ${options.rounds} that count.
- A cell is the median over the rounds, and the quartiles. Ratios are taken round by round, within the run: absolute figures of two runs do not compare.
- Processor time is that of all threads of the server, as Linux counts it from outside. The load generator is another process, and keeps its connections alive.
- Every server but Prism makes the rows that it answers, all 15 fields, with ids of their own and one timestamp for a request. Before it is measured, each has to show that it creates, updates and refuses. The status of every answer is checked.
- All bodies are those of a map of thickness; one row in ten carries metadata. Bulks go over 4 connections.
- Limits are what a program without a server does in the same time: no HTTP, no checks.
- Ours, express-openapi-validator, openapi-backend and Prism also want an API key.`;
