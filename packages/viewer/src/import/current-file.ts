import { useEffect, useState } from 'preact/hooks';

/** The file that was dropped or chosen last. It outlives the view, since dropping leads to another one. */
let current: File | undefined;
const listeners = new Set<() => void>();

export function setFile(file: File | undefined): void {
  current = file;
  for (const listener of listeners) listener();
}

export function useFile(): File | undefined {
  const [file, update] = useState(current);
  useEffect(() => {
    const listener = (): void => update(() => current);
    listener();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return file;
}
