import { availableParallelism } from 'node:os';
import { checkDrifts } from './check-drifts.ts';
import type { Drift } from './drift.ts';
import { inBatches, judgeBatch } from './judge-batch.ts';
import { isAsWanted, type Verdict } from './judge-drift.ts';
import { openRecord } from './record.ts';
import { copyRepository } from './working-copy.ts';

export interface CampaignOptions {
  /** The root of the repository. */
  readonly root: string;
  readonly drifts: readonly Drift[];
  /** Discards earlier results. */
  readonly fresh: boolean;
  readonly log: (line: string) => void;
}

/** More would only compete for cores. */
const MOST_WORKERS = 2;

/**
 * Plants every drift, in one copy per core, and judges it.
 * @returns a verdict per drift, in order
 * @throws when a drift does not match the source
 */
export async function runCampaign({ root, drifts, fresh, log }: CampaignOptions): Promise<readonly Verdict[]> {
  await checkDrifts(root, drifts);
  const record = await openRecord(root, fresh);
  const verdicts = new Map<Drift, Verdict>();
  for (const drift of drifts) {
    const verdict = record.find(drift);
    if (verdict !== undefined) verdicts.set(drift, verdict);
  }
  if (verdicts.size > 0) log(`${verdicts.size} of ${drifts.length} are known from an earlier run`);
  const waiting = [...inBatches(drifts.filter((drift) => !verdicts.has(drift)))];
  const started = performance.now();
  const work = async (): Promise<void> => {
    const copy = await copyRepository(root);
    try {
      for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
        const found = await judgeBatch(copy, batch, log);
        for (const [index, verdict] of found.entries()) {
          const drift = batch[index];
          if (drift === undefined) continue;
          verdicts.set(drift, verdict);
          await record.add(drift, verdict);
          const elapsed = Math.round((performance.now() - started) / 1000);
          log(`${verdicts.size} of ${drifts.length}, ${elapsed} s: ${describeVerdict(verdict)}`);
        }
      }
    } finally {
      await copy.remove();
    }
  };
  const workers = Math.min(MOST_WORKERS, availableParallelism(), waiting.length);
  await Promise.all(Array.from({ length: workers }, work));
  return drifts.flatMap((drift) => verdicts.get(drift) ?? []);
}

/** A verdict as a line. */
export function describeVerdict(verdict: Verdict): string {
  const { name, kind, gate, seconds } = verdict;
  const outcome = gate === null ? 'passed every gate' : `caught by ${gate}`;
  return `${isAsWanted(verdict) ? '✓' : '✗'} ${kind} ${name}: ${outcome} (${seconds} s)`;
}
