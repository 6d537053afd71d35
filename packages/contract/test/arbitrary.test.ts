import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invalid } from '../src/arbitrary/invalid.ts';
import { valid } from '../src/arbitrary/valid.ts';
import { missedKeywords } from '../src/keywords.ts';
import { DOCUMENT, members } from '../src/place.ts';
import { brokenKeywords, schemaFaults } from '../src/schemas.ts';

const VALID = 1_000;
const INVALID = 1_000;
const SCHEMAS = members(DOCUMENT, 'components', 'schemas');
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(SCHEMAS)('%s', (_name, schema) => {
  it(`accepts ${VALID} of ${VALID} valid values`, () => {
    fc.assert(
      fc.property(valid(schema), (value) => {
        expect(schemaFaults(schema, value)).toStrictEqual([]);
        // Not `toStrictEqual`, which mistakes a property named `constructor` for the class of the object.
        expect(isDeepStrictEqual(throughJson(value), value)).toBe(true);
      }),
      { numRuns: VALID },
    );
  });

  it(`rejects ${INVALID} of ${INVALID} values for the keyword that each violates`, () => {
    const violations = invalid(schema);
    expect(missedKeywords(schema, violations)).toStrictEqual([]);
    const small = violations.filter(({ large }) => !large);
    let refused = 0;
    for (const { keyword, arbitrary, large } of violations) {
      for (const { value } of fc.sample(arbitrary, large ? 1 : Math.ceil(INVALID / small.length))) {
        expect(brokenKeywords(schema, throughJson(value))).toContain(keyword);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThanOrEqual(INVALID);
  });
});
