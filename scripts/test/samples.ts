import fc, { type Arbitrary } from 'fast-check';

/** Values of an arbitrary, the same each time. */
export const samples = <Value>(arbitrary: Arbitrary<Value>, count: number): readonly Value[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 20_240_116 });
