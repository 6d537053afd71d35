import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { encodeCursor } from '../../domain/cursor.ts';
import type { Slice } from '../../store/store.ts';
import { turn } from '../turn.ts';

const { pagination } = OPERATIONS.listSampleAnnotations;

export interface Page<Item> {
  readonly items: AsyncIterable<readonly Item[]>;
  /** The position of the last item if more follow; undefined on the last page. */
  readonly next: number | undefined;
}

/** The first `limit` items of a list. */
export async function takePage<Item>(slices: AsyncIterable<Slice<Item>>, limit: number): Promise<Page<Item>> {
  const page: (readonly Item[])[] = [];
  let room = limit;
  let last: number | undefined;
  for await (const { items, positions } of slices) {
    if (items.length > room) {
      // More items than fit: there is a next page.
      page.push(items.slice(0, room));
      return { items: later(page), next: room === 0 ? last : positions[room - 1] };
    }
    page.push(items);
    room -= items.length;
    last = positions.at(-1) ?? last;
    await turn();
  }
  return { items: later(page), next: undefined };
}

async function* later<Item>(slices: readonly (readonly Item[])[]): AsyncGenerator<readonly Item[]> {
  yield* slices;
}

/** The items of all slices of a list. */
export async function* itemsOf<Item>(slices: AsyncIterable<Slice<Item>>): AsyncGenerator<readonly Item[]> {
  for await (const { items } of slices) yield items;
}

/** The `Link` header to the next page (RFC 8288). */
export function nextPageLink(path: string, query: Readonly<Record<string, string | number>>, position: number): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
  parameters.set(pagination.cursor, encodeCursor(position));
  return `<${path}?${parameters}>; rel="next"`;
}
