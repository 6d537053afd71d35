import { type ApiKey, createApiKey } from './api-key.ts';
import type { Authorize } from './config.ts';
import { ConfigurationError } from './errors/wafermark-error.ts';
import { createRedact } from './redact.ts';

/** How the credential of a security scheme is sent; see OpenAPI's Security Scheme Object. */
export interface CredentialScheme {
  readonly kind: 'header' | 'query' | 'cookie' | 'bearer' | 'basic' | 'http' | 'none';
  /** The header, query parameter or cookie of a key; the scheme of the `Authorization` header for `http`. */
  readonly parameter: string;
}

/** What `Authorization: Basic` holds. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** A key or token, or a function that returns it; it is asked once, and again after a 401. */
export type CredentialSource = string | (() => string | Promise<string>);

export type Credentials = Readonly<Record<string, CredentialSource | BasicCredentials | undefined>>;

/** The credentials of a client as one key, which only this file can read. */
export function createCredentials(
  schemes: Readonly<Record<string, CredentialScheme>>,
  given: Credentials,
): { readonly apiKey: ApiKey; readonly authorize: Authorize } {
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  for (const name of names) {
    if (!Object.hasOwn(schemes, name)) {
      throw new ConfigurationError(
        `There is no security scheme ${name}; there are ${Object.keys(schemes).join(', ') || 'none'}.`,
      );
    }
  }
  const secrets: string[] = [];
  const redact = createRedact(secrets);
  const resolve = async (): Promise<string> => {
    const pairs = await Promise.all(
      names.map(async (name) => [name, checked(name, await textOf(given[name]))] as const),
    );
    for (const [, secret] of pairs) if (!secrets.includes(secret)) secrets.push(secret);
    return encodeURIComponent(JSON.stringify(Object.fromEntries(pairs)));
  };
  const isFixed = names.every((name) => typeof given[name] !== 'function');
  const asked = createApiKey(resolve);
  const apiKey = { ...asked, redact, drop: (rejected: string) => !isFixed && asked.drop(rejected) };
  return { apiKey: names.length === 0 ? NONE : apiKey, authorize: authorizeBy(schemes) };
}

const NONE: ApiKey = { current: () => '', drop: () => false, abandon: () => undefined, redact: (text) => text };

async function textOf(source: CredentialSource | BasicCredentials | undefined): Promise<string> {
  if (typeof source === 'function') return await source();
  if (typeof source !== 'object') return source ?? '';
  return base64(`${source.username}:${source.password}`);
}

/** In UTF-8, as the server is told (RFC 7617 §2.1). */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function checked(name: string, secret: string): string {
  if (typeof secret === 'string' && /^[!-~]+$/.test(secret)) return secret;
  throw new ConfigurationError(`The credential ${name} must be ASCII, without spaces or line breaks.`);
}

function authorizeBy(schemes: Readonly<Record<string, CredentialScheme>>): Authorize {
  return ({ url, needs }, key, headers) => {
    const held: Readonly<Record<string, string>> = key === '' ? {} : JSON.parse(decodeURIComponent(key));
    const has = (name: string): boolean => held[name] !== undefined || schemes[name]?.kind === 'none';
    const all = Object.keys(schemes).filter(has);
    // The first that can be met; else nothing, and the server says what it misses.
    const names =
      needs === undefined ? all : needs.find((alternative) => alternative.length > 0 && alternative.every(has));
    return (names ?? []).reduce((target, name) => place(target, schemes[name], held[name] ?? '', headers), url);
  };
}

function place(
  url: string,
  scheme: CredentialScheme | undefined,
  secret: string,
  headers: Record<string, string>,
): string {
  const { kind = 'none', parameter = '' } = scheme ?? {};
  switch (kind) {
    case 'header':
      headers[parameter] = secret;
      return url;
    case 'query':
      return `${url}${url.includes('?') ? '&' : '?'}${encodeURIComponent(parameter)}=${encodeURIComponent(secret)}`;
    case 'cookie':
      headers['Cookie'] = [
        ...(headers['Cookie'] === undefined ? [] : [headers['Cookie']]),
        `${parameter}=${encodeURIComponent(secret)}`,
      ].join('; ');
      return url;
    case 'bearer':
      headers['Authorization'] = `Bearer ${secret}`;
      return url;
    case 'basic':
      headers['Authorization'] = `Basic ${secret}`;
      return url;
    case 'http':
      headers['Authorization'] = `${parameter} ${secret}`;
      return url;
    default:
      return url;
  }
}
