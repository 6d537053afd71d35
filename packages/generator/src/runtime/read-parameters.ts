import { readNumber } from '@wafermark/generated/server/read-number.ts';

/** How to parse the text of a parameter. */
export type Reader = 'number' | 'boolean';

/** The parameters to parse, and those that are UUIDs. */
export interface ParameterReading {
  readonly readers: readonly (readonly [name: string, reader: Reader])[];
  readonly uuids: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** Converts parameters according to their schemas. What cannot be converted stays a string, which a check rejects. */
export function readParameters(parameters: Values, { readers }: ParameterReading): Values {
  let values = parameters;
  for (const [name, reader] of readers) {
    const text = parameters[name];
    if (typeof text !== 'string') continue;
    const value = reader === 'number' ? readNumber(text) : readBoolean(text);
    values = replace(values, parameters, name, value);
  }
  return values;
}

/** Converts UUIDs to the form in which they are stored, compared and returned: lower case (RFC 9562 §4). */
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

/** Copies on first write. */
function replace(values: Values, original: Values, name: string, value: unknown): Values {
  const copy: Record<string, unknown> = values === original ? { ...original } : values;
  copy[name] = value;
  return copy;
}

/** Python writes booleans with a capital letter. */
function readBoolean(text: string): boolean | string {
  if (text === 'true' || text === 'True') return true;
  if (text === 'false' || text === 'False') return false;
  return text;
}
