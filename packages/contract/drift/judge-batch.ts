import type { Drift } from './drift.ts';
import { isAsWanted, judgeDrift, type Verdict } from './judge-drift.ts';
import type { WorkingCopy } from './working-copy.ts';

/**
 * Drifts one by one, and the controls together: they run every gate to its end, which takes minutes, and if all of them together
 * raise no alarm, none does alone.
 */
export function inBatches(drifts: readonly Drift[]): readonly (readonly Drift[])[] {
  const controls = drifts.filter(({ kind }) => kind === 'control');
  // The longest first: at the end, everything would wait for it.
  const others = drifts.filter(({ kind }) => kind !== 'control').map((drift) => [drift]);
  return controls.length === 0 ? others : [controls, ...others];
}

/** Judges a batch together, and each of its drifts separately if there is an alarm. */
export async function judgeBatch(copy: WorkingCopy, batch: readonly Drift[]): Promise<readonly Verdict[]> {
  const [first, ...others] = batch;
  if (first === undefined) return [];
  if (others.length > 0) {
    const files = batch.flatMap((drift) => drift.files);
    const together = await judgeDrift(copy, { ...first, files });
    const seconds = Math.round((10 * together.seconds) / batch.length) / 10;
    if (isAsWanted(together)) return batch.map(({ name }) => ({ ...together, name, seconds }));
  }
  const verdicts: Verdict[] = [];
  for (const drift of batch) verdicts.push(await judgeDrift(copy, drift));
  return verdicts;
}
