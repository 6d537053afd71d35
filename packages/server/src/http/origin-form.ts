/**
 * The target of a request as a path and a query. A client may name the whole URL, or `*` for the server (RFC 9112 §3.2); only the
 * path matters here. Before Express, which answers a URL without a path by itself, and not as the API does.
 * @returns undefined for what is none of these
 */
export function originForm(target: string): string | undefined {
  if (target.startsWith('/')) return target;
  if (target === '*') return '/';
  if (!URL.canParse(target)) return undefined;
  const { pathname, search } = new URL(target);
  return pathname + search;
}
