import type { Drift, Kind } from './drift.ts';
import { type Extent, gatesFor } from './gates.ts';
import type { WorkingCopy } from './working-copy.ts';

/** The result of a drift. */
export interface Verdict {
  readonly name: string;
  readonly kind: Kind;
  /** The gate that failed; null when all passed. */
  readonly gate: string | null;
  /** The gates that were run, in order. */
  readonly gates: readonly string[];
  readonly seconds: number;
  /** The start of the failed gate's output. */
  readonly said: string;
}

const SHOWN = 2_000;

/** Plants a drift in a copy, runs the gates until one fails, and restores the copy. */
export async function judgeDrift(copy: WorkingCopy, drift: Drift, extent: Extent = 'all'): Promise<Verdict> {
  const started = performance.now();
  const gates: string[] = [];
  const verdict = (gate: string | null, said: string): Verdict => ({
    name: drift.name,
    kind: drift.kind,
    gate,
    gates,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    said,
  });
  try {
    await copy.plant(drift);
    for (const { name, run } of gatesFor(drift, extent)) {
      if (gates.at(-1) !== name) gates.push(name);
      const { code, output } = await run(copy);
      if (code !== 0) return verdict(name, legible(output));
    }
    return verdict(null, '');
  } finally {
    await copy.restore();
  }
}

/** Whether a verdict is as expected: drifts are caught, and controls are not. */
export const isAsWanted = ({ kind, gate }: Pick<Verdict, 'kind' | 'gate'>): boolean =>
  (kind === 'control') === (gate === null);

/** Strips colours, empty lines, and the script that Node prints around an error message. */
function legible(output: string): string {
  const message = /^(?:file|node):.*\n[\s\S]*?^(\w*Error: [\s\S]*)/m.exec(output)?.[1];
  const lines = (message ?? output)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    .replaceAll(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^(file:|node:|\s+at |\s*\^|\s*throw |Node\.js v)/.test(line));
  return lines.join('\n').slice(0, SHOWN);
}
