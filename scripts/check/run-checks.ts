import { availableParallelism } from 'node:os';
import { CHECKS, type Check, PARTS, type Part } from './checks.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Runs all checks of these parts, one per core at a time, and prints a line for each. */
export async function runChecks(parts: readonly Part[] = PARTS): Promise<Tally> {
  const chosen = CHECKS.filter(({ part }) => parts.includes(part));
  const waiting = [...chosen];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await passes(check))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { passed: chosen.length - failed, failed };
}

async function passes({ name, run }: Check): Promise<boolean> {
  const started = performance.now();
  try {
    await run();
    console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.error(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
