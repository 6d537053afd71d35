import type { Mutant } from './mutation-report.ts';

/** Survivors of one kind, and why no test kills them. */
export interface Argument {
  readonly concerns: (mutant: Mutant) => boolean;
  readonly reason: string;
}

export const ARGUMENTS: readonly Argument[] = [];
