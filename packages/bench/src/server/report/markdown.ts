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
          'Requests served in the processor time in which bare Express serves one. Above 1 is cheaper.',
          withoutStorage(results, peers, 'microseconds'),
          notes(peers.filter(({ id }) => results.withoutStorage.memory.has(id))),
          'Requests per second relative to bare Express, over 16 connections. For the fastest, the load generator is the limit.',
          withoutStorage(results, peers, 'perSecond'),
        ],
    results.durable.series.size === 0
      ? undefined
      : [
          'On disk',
          'Our responses mean that the rows are on disk. Processor time relative to bare Express, which stores nothing, over 64 connections:',
          durable(results, peers, 'microseconds'),
          'Requests per second, likewise:',
          durable(results, peers, 'perSecond'),
        ],
    results.lists.size === 0
      ? undefined
      : ['Lists', 'Processor time of our server on SQLite, and of the same query without a server.', lists(results)],
    results.starts.size === 0
      ? undefined
      : [
          'Start and memory',
          'From the start of the process to its first response to a create; resident memory after a few responses, and its peak with bulks of 10,000.',
          startsAndMemory(results, peers),
        ],
    results.growth.length === 0
      ? undefined
      : [
          'Growth',
          'Processor time of our server on SQLite as one sample fills, and the ratio to 10,000.',
          growth(results),
        ],
    results.failures.length === 0 ? undefined : ['Excluded', failures(results)],
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
  return `# The server compared with its peers

Written by \`pnpm bench server\`${options.quick ? ' with `--quick`: too few rounds to rely on' : ''}. ${started.toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}, ${rounds}, ${minutes.toFixed(1)} minutes; ${load.toFixed(1)} processes were running at the start.
`;
}

const notes = (peers: readonly Contender[]): string =>
  peers.flatMap(({ title, note }) => (note === undefined ? [] : [`- ${title}: ${note}.`])).join('\n');

const failures = ({ failures: all }: Results): string =>
  all.map(({ part, contender, message }) => `- ${contender}, ${part}: ${message.split('\n')[0]}`).join('\n');

const method = ({
  options,
}: Circumstances): string => `- Every server is a separate process, and all run at the same time. They get their blocks of requests in turn, in a different order each round; ${options.warmUp} warm-up rounds, ${options.rounds} measured.
- A cell has the median over the rounds and the quartiles. Ratios are taken per round within the run: absolute figures of two runs are not comparable.
- Processor time covers all threads of the server, as measured by Linux. The load generator is a separate process with kept-alive connections.
- Every server except Prism builds the rows that it returns, with all 15 fields, unique ids and one timestamp per request. Before measurement, each must prove that it creates, updates and rejects. The status of every response is checked.
- All bodies come from a thickness map; one row in ten has metadata. Bulks use 4 connections.
- Limits are measured in a program without a server: no HTTP, no checks.
- Ours is the published package, which \`pnpm build\` makes; nothing is stripped or compiled at the start of any server but a peer's own file.
- Ours, express-openapi-validator, openapi-backend and Prism also require an API key.`;
