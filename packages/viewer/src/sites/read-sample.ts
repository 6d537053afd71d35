import type { PhysicalSample, Wafermark } from '@wafermark/client';
import { isSameKey, type SetSummary, summarise } from './set-key.ts';

/** A sample with what was measured on it. */
export interface SampleWithSets {
  readonly sample: PhysicalSample;
  readonly sets: readonly SetSummary[];
}

export async function readSample(client: Wafermark, id: string, signal: AbortSignal): Promise<SampleWithSets> {
  const [sample, properties] = await Promise.all([
    client.samples.get(id, { signal }),
    client.samples.properties(id, { signal }),
  ]);
  return { sample, sets: summarise(properties) };
}

/** The sets that all samples have, those with most values first. */
export function commonSets(samples: readonly SampleWithSets[]): readonly SetSummary[] {
  const [first, ...others] = samples;
  if (first === undefined) return [];
  return first.sets
    .filter((set) => others.every(({ sets }) => sets.some((other) => isSameKey(set, other))))
    .toSorted((a, b) => b.annotations - a.annotations);
}
