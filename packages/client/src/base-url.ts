import type { Found } from './environment.ts';
import { ConfigurationError } from './errors/configuration-error.ts';

/**
 * What a URL looks like, once normalised, that has neither credentials nor a query nor a hash. Without TLS, anybody on the way could
 * read the key; URL parsers bring every spelling of an IPv4 address into the form that is known here.
 */
const ALLOWED = /^(https:|http:(?=\/\/(127(\.\d+){3}|\[::1\]|([^/@]+\.)?localhost)[:/]))\/\/[^/@]+\/[^?#]*$/;

/**
 * Brings a base URL into the form that paths can be appended to: normalised, without a final slash.
 *
 * Braces come out percent-encoded, so that nothing in it can be taken for a path parameter. The message does not quote the value,
 * which may hold a password, or a key that went to the wrong option.
 * @throws {ConfigurationError} when it is not an absolute http(s) URL, has credentials, a query or a hash, or would
 * send the key in the clear
 */
export function normalizeBaseUrl({ source, value }: Found): string {
  const url = parseUrl(value);
  if (!ALLOWED.test(url)) {
    throw new ConfigurationError(
      `The base URL in ${source} must be absolute, https: except on this machine, and without credentials, query or hash.`,
    );
  }
  return url.replace(/\/+$/, '');
}

function parseUrl(value: string): string {
  try {
    return new URL(value).href;
  } catch {
    return '';
  }
}
