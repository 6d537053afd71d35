import { readEnvironment } from './environment.ts';
import { ConfigurationError } from './errors/configuration-error.ts';

const VARIABLES = ['ATOMSCALE_API_KEY', 'AS_API_KEY'] as const;

/**
 * The key to send: the option, else the environment.
 * @throws {ConfigurationError} when there is none, or when a header cannot carry it
 */
export function readApiKey(option: string | undefined): string {
  const found = option === undefined ? readEnvironment(...VARIABLES) : { source: 'apiKey', value: option };
  if (found === undefined || found.value === '') {
    throw new ConfigurationError(
      `No API key: pass new Wafermark({ apiKey }), or set the environment variable ${VARIABLES.join(' or ')}.`,
    );
  }
  // fetch would refuse such a header too, but with the whole key in its message.
  if (typeof found.value !== 'string' || !/^[\x21-\x7e]+$/.test(found.value)) {
    throw new ConfigurationError(
      `The API key in ${found.source} has a character that a header cannot carry: a space, a line break or one outside ASCII. Was it copied whole?`,
    );
  }
  return found.value;
}
