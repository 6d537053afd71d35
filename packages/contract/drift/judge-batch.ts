import type { Drift } from './drift.ts';
import { isAsWanted, judgeDrift, type Verdict } from './judge-drift.ts';
import type { WorkingCopy } from './working-copy.ts';

/**
 * Drifts one by one, and the controls together: they run every gate to its end, which takes minutes, and if all of them together
 * raise no alarm, none does alone. Controls that edit the same place are in different batches.
 */
export function inBatches(drifts: readonly Drift[]): readonly (readonly Drift[])[] {
  const controls: Drift[][] = [];
  for (const control of drifts.filter(({ kind }) => kind === 'control')) {
    const batch = controls.find((others) => !others.some((other) => overlap(other, control)));
    if (batch === undefined) controls.push([control]);
    else batch.push(control);
  }
  const others = drifts.filter(({ kind }) => kind !== 'control').map((drift) => [drift]);
  // The longest first: at the end, everything would wait for it.
  return [...controls, ...others];
}

const overlap = (a: Drift, b: Drift): boolean =>
  a.files.some(({ file, find }) => b.files.some((edit) => edit.file === file && edit.find === find));

/** Judges a batch together, and each of its drifts separately if there is an alarm, which is logged. */
export async function judgeBatch(
  copy: WorkingCopy,
  batch: readonly Drift[],
  log: (line: string) => void,
): Promise<readonly Verdict[]> {
  const [first, ...others] = batch;
  if (first === undefined) return [];
  if (others.length > 0) {
    const files = batch.flatMap((drift) => drift.files);
    const together = await judgeDrift(copy, { ...first, files });
    const seconds = Math.round((10 * together.seconds) / batch.length) / 10;
    if (isAsWanted(together)) return batch.map(({ name }) => ({ ...together, name, seconds }));
    log(
      `${batch.length} controls together raised an alarm, so each is judged alone. ${together.gate}: ${together.said}`,
    );
  }
  const verdicts: Verdict[] = [];
  for (const drift of batch) verdicts.push(await judgeDrift(copy, drift));
  return verdicts;
}
