import type { Check } from '@wafermark/generated/server/checks.js';
import type { ParameterReading } from '@wafermark/generated/server/read-parameters.ts';

/** The two checks of a schema. */
export interface CheckPair<Value> {
  /** Stops at the first fault. */
  readonly first: Check<Value>;
  /** Collects all faults. */
  readonly all: Check<Value>;
}

/** The parameters of one location. */
export interface ParameterRule extends CheckPair<Values>, ParameterReading {}

/** A body whose items are checked one by one, so that checking can stop between them. */
export interface BulkRule {
  /** The name of the array. */
  readonly array: string;
  /** Everything except the array's items. */
  readonly envelope: CheckPair<Values>;
  readonly item: CheckPair<unknown>;
}

export interface RequestRule {
  readonly path: ParameterRule;
  readonly query: ParameterRule;
  readonly header: ParameterRule;
  /** The documented headers of the operation, in their documented spelling. */
  readonly headerNames: readonly string[];
  readonly body: CheckPair<unknown> | BulkRule | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** Writes values of one schema. */
export interface Writer {
  /** The JSON text of a value; undefined if it is invalid. */
  readonly write: (value: unknown) => string | undefined;
  readonly checks: CheckPair<unknown>;
}

export interface ListWriter {
  /** Everything except the items. */
  readonly list: CheckPair<readonly unknown[]>;
  readonly item: Writer;
}

/** The content of each response, by status; `undefined` for a response without content. */
export type AnswerRules = Readonly<Record<number, Writer | ListWriter | undefined>>;

/**
 * Serialises valid values.
 * @param quick Serialises most valid values without the check, and never an invalid one.
 */
export function writer<Value>(
  checks: CheckPair<Value>,
  write: (value: Value) => string,
  quick?: (value: unknown) => string | undefined,
): Writer {
  const { first } = checks;
  const checked = (value: unknown): string | undefined => (first(value) ? write(value) : undefined);
  return { checks, write: quick === undefined ? checked : (value) => quick(value) ?? checked(value) };
}
