import type { PageOptions, WithResponse } from '@wafermark/generated/client.ts';
import { WafermarkError } from './errors/wafermark-error.ts';
import { nextCursor } from './next-cursor.ts';

/** A list that comes in pages. */
export interface Pages<Item> {
  readonly first: Promise<WithResponse<Item[]>>;
  readonly next: (cursor: string) => Promise<WithResponse<Item[]>>;
  /** The query parameter for the cursor. */
  readonly parameter: string;
  readonly options: PageOptions | undefined;
}

/** Gives the items of all pages, and asks for a page when those before it are used up. */
export async function* iteratePages<Item>({ first, next, parameter, options }: Pages<Item>): AsyncGenerator<Item> {
  const { maxItems = Number.POSITIVE_INFINITY, maxPages = Number.POSITIVE_INFINITY } = options ?? {};
  let items = 0;
  let cursor: string | undefined;
  for (let page = 1; ; page += 1) {
    const { data, response } = await (cursor === undefined ? first : next(cursor));
    for (const item of data) {
      if (items >= maxItems) return;
      items += 1;
      yield item;
    }
    if (page >= maxPages || items >= maxItems) return;
    const before = cursor;
    cursor = nextCursor(response.headers, parameter);
    if (cursor === undefined) return;
    if (cursor === before) {
      throw new WafermarkError('The list does not end: the link to its next page leads to the same page.');
    }
  }
}
