import type { Equivalent } from './report.ts';

/** Drifts that pass every gate because they change nothing observable. At most three. */
export const EQUIVALENTS: readonly Equivalent[] = [];
