import { readNumber } from '@wafermark/generated/read-number.ts';

/** How the text of a parameter is read. */
export type Reader = 'number' | 'boolean';

/** The parameters that are not read as they are, and those that are UUIDs. */
export interface ParameterReading {
  readonly readers: readonly (readonly [name: string, reader: Reader])[];
  readonly uuids: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** The values that parameters stand for. What cannot be read as its schema wants stays a string, for a check to refuse. */
export function readParameters(parameters: Values, { readers }: ParameterReading): Values {
  let values = parameters;
  for (const [name, reader] of readers) {
    const text = parameters[name];
    if (typeof text !== 'string') continue;
    const value = reader === 'number' ? readNumber(text) : readBoolean(text);
    if (value !== text) values = replace(values, parameters, name, value);
  }
  return values;
}

/** A UUID as it is stored, compared and answered: in lower case (RFC 9562 §4). */
export function canonicalUuids(parameters: Values, { uuids }: ParameterReading): Values {
  let values = parameters;
  for (const name of uuids) {
    const uuid = parameters[name];
    if (typeof uuid !== 'string') continue;
    const canonical = uuid.toLowerCase();
    if (canonical !== uuid) values = replace(values, parameters, name, canonical);
  }
  return values;
}

/** Copies what has not been copied yet. */
function replace(values: Values, original: Values, name: string, value: unknown): Values {
  const copy: Record<string, unknown> = values === original ? { ...original } : values;
  copy[name] = value;
  return copy;
}

/** Python writes booleans with a capital. */
function readBoolean(text: string): boolean | string {
  if (text === 'true' || text === 'True') return true;
  if (text === 'false' || text === 'False') return false;
  return text;
}
