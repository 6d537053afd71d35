import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Explanation, explain } from './explain.ts';

/** What was read from the server; the last value stays while it is read again. */
export interface Loaded<Value> {
  readonly value: Value | undefined;
  readonly error: Explanation | undefined;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Reads something whenever `key` changes. Null reads nothing. */
export function useLoaded<Value>(key: string | null, read: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const [state, setState] = useState<{ key: string | null; value?: Value; error?: Explanation; isLoading: boolean }>({
    key: null,
    isLoading: key !== null,
  });
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (key === null) return;
    const abort = new AbortController();
    setState((previous) => ({ ...(previous.key === key ? previous : { key }), isLoading: true }));
    read(abort.signal).then(
      (value) => abort.signal.aborted || setState({ key, value, isLoading: false }),
      (error: unknown) => abort.signal.aborted || setState({ key, error: explain(error), isLoading: false }),
    );
    return () => abort.abort();
  }, [key, version]);
  const reload = useCallback(() => setVersion((count) => count + 1), []);
  // What was read for another key is not shown, not even for a moment.
  const isCurrent = state.key === key;
  return {
    value: isCurrent ? state.value : undefined,
    error: isCurrent ? state.error : undefined,
    isLoading: isCurrent ? state.isLoading : key !== null,
    reload,
  };
}
