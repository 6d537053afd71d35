import type { Found } from './environment.ts';
import { ConfigurationError } from './errors/configuration-error.ts';

/**
 * Brings a base URL into the form that paths can be appended to: normalised, without a final slash.
 *
 * Braces come out percent-encoded, so that nothing in it can be taken for a path parameter. Messages do not quote the value,
 * which may hold a password, or a key that went to the wrong option.
 * @throws {ConfigurationError} when it is not an absolute http(s) URL, has credentials, a query or a hash, or would
 * send the key in the clear
 */
export function normalizeBaseUrl({ source, value }: Found): string {
  const url = parseUrl(value);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new ConfigurationError(
      `The base URL in ${source} is not an absolute http or https URL, such as https://lab.example/api.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ConfigurationError(
      `The base URL in ${source} has credentials. Leave them out: the API key is all that it takes.`,
    );
  }
  if (/[?#]/.test(url.href)) {
    throw new ConfigurationError(`The base URL in ${source} has a query or a hash, after which no path can follow.`);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ConfigurationError(
      `The base URL in ${source} begins with http:, so that anybody on the way could read the API key. Use https:; only this machine itself, such as 127.0.0.1, is reached without.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function parseUrl(value: string): URL | undefined {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}

/** URL parsers bring every spelling of an IPv4 address into this form. */
function isLoopback(hostname: string): boolean {
  return /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost)$/.test(hostname);
}
