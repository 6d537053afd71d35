import type { ParameterSchema } from '@wafermark/generated/parameters.ts';

/** A number as JSON writes it (RFC 8259 §6): no hexadecimal digits, no `Infinity`, no spaces. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The values that parameters stand for. What cannot be read as its schema wants stays a string, for a validator to refuse. */
export function readParameters(parameters: object, { properties }: ParameterSchema): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, readValue(value, properties[name]?.['type'])]),
  );
}

function readValue(value: unknown, type: unknown): unknown {
  if (typeof value !== 'string') return value;
  if ((type === 'number' || type === 'integer') && JSON_NUMBER.test(value)) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
