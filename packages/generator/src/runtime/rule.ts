import type { Check } from '@wafermark/generated/server/checks.js';
import type { ParameterReading, Reader } from '@wafermark/generated/server/read-parameters.ts';

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

/** A media type that an operation takes. */
export interface ContentRule {
  /** In lower case, without parameters; may be a range such as an asterisk after the slash. */
  readonly mediaType: string;
  readonly kind: 'json' | 'form' | 'multipart' | 'text' | 'bytes';
  /** How the fields of a form are read. */
  readonly form?: {
    readonly shape: Reader;
    readonly encoding: Readonly<Record<string, { readonly style: string; readonly explode: boolean }>>;
  };
  /** Undefined for text and bytes, of which everything is valid. */
  readonly check?: CheckPair<unknown> | BulkRule;
}

export interface RequestRule {
  readonly path: ParameterRule;
  readonly query: ParameterRule;
  readonly header: ParameterRule;
  readonly cookie: ParameterRule;
  /** The documented headers of the operation, in their documented spelling. */
  readonly headerNames: readonly string[];
  readonly cookieNames: readonly string[];
  /** Whether there must be a body. */
  readonly isRequired: boolean;
  /** The largest body, in bytes. */
  readonly maxBytes: number;
  /** The status for a request that does not fit. */
  readonly invalid: number;
  /** The media types of the body; empty for an operation without one. */
  readonly contents: readonly ContentRule[];
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

/** How a content is written: as JSON, or as it is. */
export type ContentWriter = Writer | ListWriter | 'text' | 'bytes';

/** Several media types, or one that is not JSON. */
export type ContentChoice = readonly { readonly mediaType: string; readonly rule: ContentWriter }[];

/** The content of each response, by status, by `2XX` and the like, and by `default`; `undefined` for a response without content. */
export type AnswerRules = Readonly<Record<string | number, Writer | ListWriter | ContentChoice | undefined>>;

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
