import { copyError } from './errors/describe.ts';
import { ConfigurationError } from './errors/wafermark-error.ts';
import { createRedact, type Redact } from './redact.ts';
import { type Found, readEnvironment } from './runtime.ts';

/** The environment variables that may hold the key, in the order in which they are read. */
const VARIABLES = ['WAFERMARK_API_KEY', 'ATOMSCALE_API_KEY', 'AS_API_KEY'] as const;

/** Returns the key to send. */
export type ApiKeySource = () => string | Promise<string>;

/** Holds the key: keep it in closures, never in a property. */
export interface ApiKey {
  /** The key to send. A promise that it returns never causes an unhandled rejection. */
  current(): string | Promise<string>;
  /** Drops a key that the server has rejected. False if there is no way to get another one. */
  drop(rejected: string): boolean;
  /** Gives up on an answer of the `apiKey` function that did not arrive in time, so that the next call asks again. */
  abandon(pending: Promise<string>): void;
  /** Removes every key that was sent from a text. */
  readonly redact: Redact;
}

/** A process may live through any number of keys. */
const MOST_REMEMBERED = 16;

/**
 * A function is called once, and again after its key was dropped; concurrent calls share the result.
 * @throws {ConfigurationError} if a header cannot carry the key
 */
export function createApiKey(from: Found | ApiKeySource): ApiKey {
  if (typeof from !== 'function') {
    const key = checkKey(from.value, from.source);
    return { current: () => key, drop: () => false, abandon: () => undefined, redact: createRedact([key]) };
  }
  const seen: string[] = [];
  const redact = createRedact(seen);
  let key: string | undefined;
  let pending: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    try {
      const answer = checkKey(await from(), 'the result of the apiKey function');
      seen.push(answer);
      if (seen.length > MOST_REMEMBERED) seen.shift();
      key = answer;
      return answer;
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
      throw new ConfigurationError('The apiKey function failed.', { cause: copyError(error, redact) });
    }
  };
  const forget = (asked: Promise<string>): void => {
    if (pending === asked) pending = undefined;
  };
  return {
    current: () => {
      if (key !== undefined) return key;
      if (pending !== undefined) return pending;
      const asked = ask();
      pending = asked;
      // Handles a rejection even if the call that asked has ended by then.
      const done = (): void => forget(asked);
      asked.then(done, done);
      return asked;
    },
    drop: (rejected) => {
      // Another call may have got a new one since.
      if (key === rejected) key = undefined;
      return true;
    },
    abandon: forget,
    redact,
  };
}

/**
 * The key from the option or the environment.
 * @throws {ConfigurationError} if there is none
 */
export function findKey(option: string | undefined): Found {
  const found = option === undefined ? readEnvironment(...VARIABLES) : { source: 'apiKey', value: option };
  if (!found?.value) {
    throw new ConfigurationError(`No API key: pass new Wafermark({ apiKey }), or set ${VARIABLES.join(' or ')}.`);
  }
  return found;
}

function checkKey(key: unknown, source: string): string {
  // fetch would reject such a header too, but with the whole key in its message.
  if (typeof key !== 'string' || !/^[!-~]+$/.test(key)) {
    throw new ConfigurationError(`The API key in ${source} must be ASCII, without spaces or line breaks.`);
  }
  return key;
}
