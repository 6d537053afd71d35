import type { ParameterSchema } from '@wafermark/generated/server/parameters.ts';
import { readNumber } from '@wafermark/generated/server/read-number.ts';

/** Converts parameters according to their schemas. What cannot be converted stays a string, which a validator rejects. */
export function readParameters(parameters: object, { properties }: ParameterSchema): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, readValue(value, typeOf(properties, name))]),
  );
}

const typeOf = (properties: ParameterSchema['properties'], name: string): unknown =>
  Object.hasOwn(properties, name) ? properties[name]?.['type'] : undefined;

function readValue(value: unknown, type: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'number' || type === 'integer') return readNumber(value);
  // Python writes booleans with a capital letter.
  if (type === 'boolean' && /^(?:[Tt]rue|[Ff]alse)$/.test(value)) return value.toLowerCase() === 'true';
  return value;
}

export function canonicalUuids(parameters: object, { properties }: ParameterSchema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      properties[name]?.format === 'uuid' && typeof value === 'string' ? value.toLowerCase() : value,
    ]),
  );
}
