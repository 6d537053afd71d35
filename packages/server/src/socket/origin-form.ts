import type { IncomingMessage } from 'node:http';

/**
 * The target of a request as a path and a query. A client may name the whole URL, or `*` for the server (RFC 9112 §3.2). The host
 * of a whole URL counts instead of that of the `Host` header.
 * @returns undefined for what is none of these
 */
export function originForm({ url = '', headers }: IncomingMessage): string | undefined {
  if (url.startsWith('/')) return url;
  if (url === '*') return '/';
  if (!/^https?:\/\/./i.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  if (headers.host !== undefined) headers.host = host;
  return pathname + search;
}
