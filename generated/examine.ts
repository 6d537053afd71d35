// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { SchemaError } from './checks.js';
import type { CheckPair } from './rule.ts';

/**
 * A value whose JSON is longer than this is described by its first fault alone: looking for all of them in a large
 * hostile value takes hundreds of times as long as reading it.
 */
const LONGEST_EXAMINED = 65_536;

/**
 * What is wrong with a value: everything, unless finding that would take long. Nothing for a value that fits.
 * @param examined The part of the value that `all` would look into.
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

/** A handler can also answer what is no JSON at all, such as a BigInt. */
function isShort(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? '').length <= LONGEST_EXAMINED;
  } catch {
    return false;
  }
}
