import type { Sample, Series } from './statistics.ts';
import { processorTime } from './usage.ts';

/** Repeatable work that a process does for a contender. */
export interface Block {
  readonly contender: string;
  readonly pid: number;
  readonly requests: number;
  readonly run: () => Promise<void>;
}

export interface Rounds {
  readonly warmUp: number;
  readonly rounds: number;
}

/** Called for a contender that failed, which is then excluded. */
export type OnFailure = (contender: string, error: unknown) => void;

/** Runs the blocks of a workload in turn, in a different order each round, and measures each. */
export async function measure(blocks: readonly Block[], rounds: Rounds, onFailure: OnFailure): Promise<Series> {
  const series = new Map<string, Sample[]>(blocks.map(({ contender }) => [contender, []]));
  for (let round = 0; round < rounds.warmUp + rounds.rounds; round += 1) {
    for (const block of shuffled(blocks)) {
      const samples = series.get(block.contender);
      if (samples === undefined) continue;
      try {
        const sample = await sampleOf(block);
        if (round >= rounds.warmUp) samples.push(sample);
      } catch (error) {
        series.delete(block.contender);
        onFailure(block.contender, error);
      }
    }
  }
  return series;
}

export async function sampleOf({ pid, requests, run }: Omit<Block, 'contender'>): Promise<Sample> {
  const before = processorTime(pid);
  const started = performance.now();
  await run();
  const seconds = (performance.now() - started) / 1_000;
  return { microseconds: (processorTime(pid) - before) / requests, perSecond: requests / seconds };
}

export function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
