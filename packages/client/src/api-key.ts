import { readEnvironment } from './environment.ts';
import { ConfigurationError } from './errors/configuration-error.ts';

const VARIABLES = ['ATOMSCALE_API_KEY', 'AS_API_KEY'] as const;

/** Gives the key to send, each time that one is needed. */
export type ApiKeySource = () => string | Promise<string>;

/**
 * The key to send, or the function to ask for it: the option, else the environment.
 * @throws {ConfigurationError} when there is none, or when a header cannot carry it
 */
export function readApiKey(option: string | ApiKeySource | undefined): string | ApiKeySource {
  if (typeof option === 'function') {
    return option;
  }
  const found = option === undefined ? readEnvironment(...VARIABLES) : { source: 'apiKey', value: option };
  if (!found?.value) {
    throw new ConfigurationError(`No API key: pass new Wafermark({ apiKey }), or set ${VARIABLES.join(' or ')}.`);
  }
  return checkApiKey(found.value, found.source);
}

/** @throws {ConfigurationError} when a header cannot carry it */
export function checkApiKey(key: unknown, source: string): string {
  // fetch would refuse such a header too, but with the whole key in its message.
  if (typeof key !== 'string' || !/^[!-~]+$/.test(key)) {
    throw new ConfigurationError(`The API key in ${source} must be ASCII, without spaces or line breaks.`);
  }
  return key;
}
