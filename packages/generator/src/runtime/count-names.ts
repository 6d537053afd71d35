/** Counts the names of all objects in a parsed JSON value, at all levels. */
export function countNames(value: unknown): number {
  if (Array.isArray(value)) {
    let count = 0;
    for (const item of value) if (typeof item === 'object') count += countNames(item);
    return count;
  }
  return isObject(value) ? countMembers(value) : 0;
}

function countMembers(object: Readonly<Record<string, unknown>>): number {
  let count = 0;
  // Parsed objects inherit no names.
  for (const name in object) {
    count += 1;
    const member = object[name];
    if (typeof member === 'object') count += countNames(member);
  }
  return count;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
