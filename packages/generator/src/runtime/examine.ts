import type { SchemaError } from '@wafermark/generated/server/checks.js';
import type { CheckPair } from '@wafermark/generated/server/rule.ts';

/**
 * A value whose JSON is longer than this is only described by its first fault: finding all faults of a large hostile value takes
 * hundreds of times as long as parsing it.
 */
const LONGEST_EXAMINED = 65_536;

/**
 * The errors of a value: all of them, unless finding them would take too long. Empty for a valid value.
 * @param examined The part of the value that `all` would examine.
 */
export function examine(
  { first, all }: CheckPair<unknown>,
  value: unknown,
  examined: unknown = value,
): readonly SchemaError[] {
  if (first(value)) return [];
  const found = first.errors ?? [];
  if (!isShort(examined)) return found;
  return all(value) ? found : (all.errors ?? found);
}

/** A handler can also return values that JSON cannot represent, such as a BigInt. */
function isShort(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? '').length <= LONGEST_EXAMINED;
  } catch {
    return false;
  }
}
