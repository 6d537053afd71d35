import type { Wafermark } from '@wafermark/client';
import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What all views need. */
export interface Shared {
  readonly client: Wafermark;
  readonly theme: 'light' | 'dark';
  /** Counts up when samples were added or changed, so that lists are read again. */
  readonly samplesVersion: number;
  readonly samplesChanged: () => void;
}

const SharedContext: Context<Shared | undefined> = createContext<Shared | undefined>(undefined);

export const SharedProvider: typeof SharedContext.Provider = SharedContext.Provider;

/** @throws outside of a {@link SharedProvider} */
export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (shared === undefined) throw new Error('This part stands outside of the page.');
  return shared;
}
