import fc, { type Arbitrary } from 'fast-check';

/** Reproducible values of an arbitrary. */
export const samples = <Value>(arbitrary: Arbitrary<Value>, count: number): readonly Value[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 20_240_116 });
