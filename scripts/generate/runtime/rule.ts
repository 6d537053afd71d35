import type { Check } from '@wafermark/generated/checks.js';
import type { ParameterReading } from '@wafermark/generated/read-parameters.ts';

/** The two checks of a schema. */
export interface CheckPair<Value> {
  /** Stops at the first fault. */
  readonly first: Check<Value>;
  /** Goes on to the last. */
  readonly all: Check<Value>;
}

/** The parameters of one location. */
export interface ParameterRule extends CheckPair<Values>, ParameterReading {}

/** A body whose items are checked one by one, so that looking for faults can stop between them. */
export interface BulkRule {
  /** The name of the array. */
  readonly array: string;
  /** All but the items of the array. */
  readonly envelope: CheckPair<Values>;
  readonly item: CheckPair<unknown>;
}

export interface RequestRule {
  readonly path: ParameterRule;
  readonly query: ParameterRule;
  readonly header: ParameterRule;
  /** The headers that the operation documents, as the document writes them. */
  readonly headerNames: readonly string[];
  readonly body: CheckPair<unknown> | BulkRule | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** Writes values of one schema. */
export interface Writer {
  /** The JSON text of a value; undefined if it does not fit. */
  readonly write: (value: unknown) => string | undefined;
  readonly checks: CheckPair<unknown>;
}

export interface ListWriter {
  /** All but the items. */
  readonly list: CheckPair<readonly unknown[]>;
  readonly item: Writer;
}

/** The content of each answer, by status; `undefined` for an answer without content. */
export type AnswerRules = Readonly<Record<number, Writer | ListWriter | undefined>>;

/**
 * Writes what fits its check.
 * @param quick Gives the text of most values that fit without the check, and never that of one which does not.
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
