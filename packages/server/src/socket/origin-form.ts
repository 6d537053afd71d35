import type { IncomingMessage } from 'node:http';

/**
 * The request target as path and query. A client may send an absolute URL, or `*` for the server (RFC 9112 §3.2). The host of an
 * absolute URL replaces that of the `Host` header.
 * @returns undefined for any other target
 */
export function originForm({ url = '', headers }: IncomingMessage): string | undefined {
  if (url.startsWith('/')) return url;
  if (url === '*') return '/';
  if (!/^https?:\/\/./i.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  if (headers.host !== undefined) headers.host = host;
  return pathname + search;
}
