import type { Part } from '../check/checks.ts';

/** What a change has to pass. */
export interface Gates {
  /** The parts of `pnpm check`. */
  readonly checks: readonly Part[];
  /** The projects of `vitest`. */
  readonly projects: readonly string[];
}

/** What changes of paths with a prefix concern. The first prefix that fits counts. */
const AREAS: readonly (readonly [prefix: string, checks: readonly Part[], projects: readonly string[]])[] = [
  ['openapi/', ['document', 'types'], ['generate', 'client', 'contract']],
  ['generated/', ['document', 'types'], ['client', 'contract']],
  ['packages/generator/', ['document', 'lint', 'types'], ['generator', 'contract']],
  ['packages/client/', ['lint', 'types'], ['client', 'contract']],
  ['packages/server/', ['lint', 'types'], ['server', 'contract', 'contract-reference']],
  ['packages/contract/', ['lint', 'types'], ['contract', 'contract-reference', 'drift']],
  ['packages/measurements/', ['lint', 'types'], ['measurements', 'cli', 'viewer']],
  ['packages/wafermap/', ['lint', 'types'], ['wafermap', 'viewer']],
  ['packages/viewer/', ['lint', 'types'], ['viewer']],
  ['packages/cli/', ['lint', 'types'], ['cli']],
  ['packages/', ['lint', 'types'], []],
  ['examples/', ['lint', 'types'], ['generate']],
  ['scripts/', ['lint', 'types'], ['generate']],
];

/** A file of no area is documentation or a setting. */
const OTHERS = { checks: ['lint', 'types'], projects: ['generate'] } as const satisfies Gates;

/** The gates that changes of these files need, from the fastest. `npm test` has all. */
export function gatesFor(files: readonly string[]): Gates {
  const areas = files.map((file) => {
    const area = AREAS.find(([prefix]) => file.startsWith(prefix));
    return area === undefined ? OTHERS : { checks: area[1], projects: area[2] };
  });
  const all = <Name extends string>(names: readonly Name[]): readonly Name[] => [...new Set(names)];
  return {
    checks: all(areas.flatMap(({ checks }) => checks)),
    projects: all(areas.flatMap(({ projects }) => projects)),
  };
}
