import fc, { type Arbitrary } from 'fast-check';
import type { Place } from '../place.ts';
import { numberAt } from './schema.ts';

const EDGES = [
  0,
  1,
  -1,
  0.1,
  1e-7,
  5e-324,
  1e21,
  1e308,
  -1e308,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_VALUE,
];

/** Numbers within the bounds of a schema. Never −0, which JSON formats as 0. */
export function validNumber(schema: Place): Arbitrary<number> {
  const min = numberAt(schema, 'minimum') ?? -Number.MAX_VALUE;
  const max = numberAt(schema, 'maximum') ?? Number.MAX_VALUE;
  const edges = [...EDGES, min, max].filter((edge) => edge >= min && edge <= max);
  return fc
    .oneof(
      fc.constantFrom(...edges),
      fc.double({ min, max, noNaN: true }),
      fc.integer({ min: Math.max(min, -1000), max: Math.min(max, 1000) }),
    )
    .map((value) => value + 0);
}

/** Integers within the bounds of a schema. */
export function validInteger(schema: Place): Arbitrary<number> {
  const min = numberAt(schema, 'minimum') ?? Number.MIN_SAFE_INTEGER;
  const max = numberAt(schema, 'maximum') ?? Number.MAX_SAFE_INTEGER;
  const edges = [...EDGES, min, max].filter((edge) => Number.isInteger(edge) && edge >= min && edge <= max);
  return fc.oneof(
    fc.constantFrom(...edges),
    fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) }),
  );
}
