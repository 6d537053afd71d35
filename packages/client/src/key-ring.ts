import { type ApiKeySource, checkApiKey } from './api-key.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import { copyFailure } from './errors/copy-failure.ts';
import { createRedactor, type Redact } from './redactor.ts';

/** Holds the key: keep it in closures, never in a property. */
export interface KeyRing {
  /** The key to send. */
  current(): string | Promise<string>;
  /** Drops a key that the server has refused. False when there is no way to another one. */
  drop(refused: string): boolean;
  /** Takes every key that was ever sent out of a text. */
  readonly redact: Redact;
}

/** A function is asked once, and again when its key was dropped; calls that need one at the same time share the answer. */
export function createKeyRing(source: string | ApiKeySource): KeyRing {
  if (typeof source === 'string') {
    return { current: () => source, drop: () => false, redact: createRedactor([source]) };
  }
  const seen: string[] = [];
  const redact = createRedactor(seen);
  let key: string | undefined;
  let asked: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    try {
      key = checkApiKey(await source(), 'the answer of the apiKey function');
      seen.push(key);
      // A process may live through any number of keys.
      if (seen.length > 16) seen.shift();
      return key;
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
      throw new ConfigurationError('The apiKey function failed.', { cause: copyFailure(error, redact) });
    } finally {
      asked = undefined;
    }
  };
  return {
    current: () => {
      if (key !== undefined) return key;
      asked ??= ask();
      return asked;
    },
    drop: (refused) => {
      // Another call may have fetched a new one since.
      if (key === refused) key = undefined;
      return true;
    },
    redact,
  };
}
