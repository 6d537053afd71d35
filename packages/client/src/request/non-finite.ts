import { isRecord } from '../is-record.ts';

/** A number that JSON cannot carry. */
export interface NonFinite {
  /** JSON Pointer (RFC 6901) to the number. */
  readonly pointer: string;
  readonly value: number;
}

/** Finds the first `NaN` or infinity in a value without circles. */
export function findNonFinite(value: unknown, pointer = ''): NonFinite | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : { pointer, value };
  }
  if (isRecord(value)) {
    for (const [name, item] of Object.entries(value)) {
      const found = findNonFinite(item, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}
