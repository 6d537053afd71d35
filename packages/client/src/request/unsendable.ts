/** A value that JSON would turn into another one without a word. */
export interface Unsendable {
  /** JSON Pointer (RFC 6901) to the value. */
  readonly pointer: string;
  readonly fault: string;
}

/** Finds the first `NaN`, infinity, `Date` or hole of an array in a value without circles. */
export function findUnsendable(value: unknown, pointer = ''): Unsendable | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : { pointer, fault: `must be a finite number, not ${value}` };
  }
  if (value instanceof Date) {
    return { pointer, fault: 'must not be a Date object: write it as a string, for instance with toISOString()' };
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      const path = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const found =
        item === undefined && Array.isArray(value)
          ? { pointer: path, fault: 'must not be undefined: an array has no place that is left out' }
          : findUnsendable(item, path);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}
