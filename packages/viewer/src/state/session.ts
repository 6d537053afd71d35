import { AuthenticationError, Wafermark } from '@wafermark/client';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Explanation, explain } from './explain.ts';
import { readStored, store } from './storage.ts';

/** Who the page talks to the server as. */
export type Session =
  | { readonly state: 'checking' }
  | { readonly state: 'needs key'; readonly refused: boolean }
  | { readonly state: 'failed'; readonly error: Explanation }
  | { readonly state: 'ready'; readonly client: Wafermark; readonly hasKey: boolean };

const STORED = 'wafermark-key';
const inTab = (): Storage => sessionStorage;

/** What a server that accepts any key is given: it does so on this machine only. */
const ANY_KEY = 'any-key';

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** The API is where the page is, whatever prefix it has. */
const baseUrl = (): string => new URL('.', location.href.replace(/[?#].*$/, '')).href;

const clientWith = (apiKey: string): Wafermark =>
  new Wafermark({
    baseUrl: baseUrl(),
    apiKey,
    // The person at the page typed it; it is in no file that others load.
    dangerouslyAllowBrowserKey: true,
    // The page itself came the same way.
    dangerouslyAllowHttp: location.protocol === 'http:',
  });

export interface SessionControls {
  readonly session: Session;
  readonly submitKey: (key: string, remember: boolean) => void;
  readonly forgetKey: () => void;
}

/** The session: without a form where any key is accepted, else with a key that stays in memory, or in this tab if asked to. */
export function useSession(): SessionControls {
  const [session, setSession] = useState<Session>({ state: 'checking' });

  const attempt = useCallback(async (key: string, { typed }: { readonly typed: boolean }): Promise<boolean> => {
    try {
      const client = clientWith(key);
      await client.samples.list({ limit: 1 });
      setSession({ state: 'ready', client, hasKey: key !== ANY_KEY });
      return true;
    } catch (error) {
      if (error instanceof AuthenticationError) setSession({ state: 'needs key', refused: typed });
      else setSession({ state: 'failed', error: explain(error) });
      return false;
    }
  }, []);

  useEffect(() => {
    const stored = readStored(inTab, STORED);
    if (stored !== null) void attempt(stored, { typed: false });
    else if (isLoopback(location.hostname)) void attempt(ANY_KEY, { typed: false });
    else setSession({ state: 'needs key', refused: false });
  }, [attempt]);

  const submitKey = useCallback(
    (key: string, remember: boolean) => {
      void attempt(key, { typed: true }).then((accepted) => {
        if (accepted && remember) store(inTab, STORED, key);
      });
    },
    [attempt],
  );
  const forgetKey = useCallback(() => {
    store(inTab, STORED, null);
    setSession({ state: 'needs key', refused: false });
  }, []);
  return { session, submitKey, forgetKey };
}
