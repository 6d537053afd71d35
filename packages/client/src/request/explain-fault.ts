import { ArgumentError } from '../errors/argument-error.ts';
import { isRecord } from '../is-record.ts';
import type { Fault } from './fault.ts';

/** Puts into words why an argument cannot be sent. */
export function explainFault({ to, name, value }: Fault): ArgumentError {
  if (to === 'body') {
    return explainBody(name, value);
  }
  if (to === 'query' && typeof value !== 'string') {
    const found = typeof value === 'number' ? String(value) : typeof value;
    return new ArgumentError(`${name} must be a string, a boolean or a finite number, not ${found}.`);
  }
  if (typeof value !== 'string') {
    return new ArgumentError(`${name} must be a string, not ${value === null ? 'null' : typeof value}.`);
  }
  return new ArgumentError(
    /^\.{0,2}$/.test(value) && to === 'path'
      ? `${name} must not be ${value === '' ? 'empty' : `'${value}'`}: it is one segment of a path.`
      : `${name} is not well-formed Unicode: it has half of a surrogate pair.`,
  );
}

function explainBody(name: string, value: unknown): ArgumentError {
  if (value instanceof Error) {
    return new ArgumentError(`The ${name} cannot be written as JSON: ${value.message}`, { cause: value });
  }
  const { pointer, fault } = isRecord(value) ? value : {};
  return new ArgumentError(
    typeof pointer === 'string' ? `${name} ${pointer} ${fault}.` : `The ${name} cannot be written as JSON: ${value}`,
  );
}
