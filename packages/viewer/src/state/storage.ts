/** Storage of the browser that may be forbidden: then nothing is kept, and the page works all the same. */
export function readStored(storage: () => Storage, name: string): string | null {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}

/** @param value Null removes it */
export function store(storage: () => Storage, name: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(name);
    else storage().setItem(name, value);
  } catch {
    // It is forbidden, or full.
  }
}
