import type {
  Page,
  PagedPromise,
  PageOptions,
  PageParameters,
  WithResponse,
} from '@wafermark/generated/client/client.ts';
import { createApiPromise, ignoreRejection } from './api-promise.ts';
import { WafermarkError } from './errors/wafermark-error.ts';
import type { HttpHeaders, RequestOptions } from './options.ts';

/** A list that comes in pages. */
export interface PagedList<Item> {
  readonly parameters: PageParameters;
  /** The number of items per page that the caller asks for; undefined if they do not say. */
  readonly limit: number | undefined;
  readonly options: (RequestOptions & PageOptions) | undefined;
  readonly fetchPage: (
    page: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
    options?: RequestOptions | undefined,
  ) => Promise<WithResponse<Item[]>>;
}

/**
 * The promise for a list. When awaited, it sends the request as the filter says; when iterated over, it reads page by page. Nothing is
 * sent before it is known which: `for await` asks for the iterator in the same turn.
 */
export function createPagedPromise<Item>(list: PagedList<Item>): PagedPromise<Item> {
  const { limit, options = {}, parameters } = list;
  const size = Math.min(limit ?? parameters.pageSize, options.maxItems ?? Number.POSITIVE_INFINITY);
  let isSent = false;
  let firstPage: Promise<WithResponse<Item[]>> | undefined;
  const call = (async () => {
    await undefined;
    isSent = true;
    return firstPage ?? list.fetchPage({}, options);
  })();
  const promise = createApiPromise(call);
  const pages = (): AsyncGenerator<Page<Item>> => {
    ignoreRejection(promise);
    const endsAt = performance.now() + (options.iterationDeadline ?? Number.POSITIVE_INFINITY);
    const fetchPage: PagedList<Item>['fetchPage'] = (page) => {
      const left = endsAt - performance.now();
      return list.fetchPage(page, { ...options, deadline: Math.max(0, Math.min(options.deadline ?? left, left)) });
    };
    const pageSize = isSent ? limit : Math.max(size, 1);
    if (!isSent) firstPage ??= fetchPage({ limit: pageSize });
    if (firstPage !== undefined) ignoreRejection(firstPage);
    return iteratePages({ first: firstPage ?? call, fetchPage, pageSize, options, parameters });
  };
  return Object.assign(promise, {
    pages,
    [Symbol.asyncIterator]: () => iterateItems(pages(), options.maxItems),
  });
}

async function* iterateItems<Item>(
  pages: AsyncGenerator<Page<Item>>,
  maxItems = Number.POSITIVE_INFINITY,
): AsyncGenerator<Item> {
  let left = maxItems;
  for await (const { items } of pages) {
    for (const item of items.slice(0, left)) yield item;
    left -= items.length;
    if (left <= 0) return;
  }
}

interface Pages<Item> extends Pick<PagedList<Item>, 'fetchPage' | 'parameters'> {
  readonly first: Promise<WithResponse<Item[]>>;
  /** Undefined if the server decided on it. */
  readonly pageSize: number | undefined;
  readonly options: PageOptions;
}

async function* iteratePages<Item>({
  first,
  fetchPage,
  pageSize,
  options,
  parameters,
}: Pages<Item>): AsyncGenerator<Page<Item>> {
  const { maxPages = Number.POSITIVE_INFINITY } = options;
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let page = 1; page <= maxPages; page += 1) {
    const { data: items, response, requestId } = await (page === 1 ? first : fetchPage({ limit: pageSize, cursor }));
    const next = nextCursor(response.headers, parameters.cursor);
    yield { items, hasNext: next !== undefined, response, requestId };
    if (next === undefined) {
      const isFull = pageSize !== undefined && items.length >= pageSize;
      if (isFull && !response.headers.has('Link')) await checkLinks(fetchPage, cursor, pageSize, parameters);
      return;
    }
    if (seen.has(next)) {
      throw new WafermarkError('The list never ends: the link to the next page leads back to an earlier one.');
    }
    seen.add(next);
    cursor = next;
  }
}

/**
 * A full page without a `Link` header is the last one, or the header got lost: a proxy removed it, or a page of another origin may not
 * read it. A page of one item from the same place must have a link, since there are more.
 */
async function checkLinks<Item>(
  fetchPage: Pages<Item>['fetchPage'],
  cursor: string | undefined,
  pageSize: number,
  parameters: PageParameters,
): Promise<void> {
  const isSmaller = pageSize > 1;
  const { data, response } = await fetchPage({ limit: isSmaller ? 1 : 2, cursor });
  const hasMore = isSmaller || data.length > 1;
  if (!hasMore || nextCursor(response.headers, parameters.cursor) !== undefined) return;
  throw new WafermarkError(
    'The list may go on, but its responses have no Link header: let the server, and every proxy, send it, and expose it to pages of other origins (Access-Control-Expose-Headers: Link).',
  );
}

/** A link of a `Link` header (RFC 8288 §3) and its parameters. */
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,"]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const REL = /;\s*rel\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*))/i;

/**
 * The cursor of the next page. Only the cursor is used, never the address, so that no link can send the key to another server.
 * @returns undefined if there is no next page
 * @throws {WafermarkError} if there is one, but no cursor: stopping there would silently lose items
 */
function nextCursor(headers: HttpHeaders, parameter: string): string | undefined {
  for (const [, target = '', parameters = ''] of (headers.get('Link') ?? '').matchAll(LINK)) {
    const [, quoted, token] = REL.exec(parameters) ?? [];
    const relations = (quoted ?? token ?? '').toLowerCase().split(/\s+/);
    if (!relations.includes('next')) continue;
    const cursor = new URLSearchParams(target.replace(/^[^?]*\??|#.*$/g, '')).get(parameter);
    if (!cursor) throw new WafermarkError(`The list goes on, but the link to its next page has no "${parameter}".`);
    return cursor;
  }
  return undefined;
}
