import { STATUS } from '@wafermark/generated/document/api.ts';
import type { Fault } from '@wafermark/generated/document/models.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { decodeCursor, encodeCursor } from '../../domain/cursor.ts';
import type { Part, Slice } from '../../store/store.ts';
import { faultCount } from '../problem.ts';
import { turn } from '../turn.ts';

/** All lists name their parameters alike. */
const { pagination } = OPERATIONS.listSampleAnnotations;

/** The position that a cursor stands for, or the fault of one that this server did not make. */
export function startOf(cursor: string | undefined): {
  readonly after: number | undefined;
  readonly faults: readonly Fault[];
} {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  if (after !== null) return { after, faults: [] };
  return {
    after: undefined,
    faults: [{ location: 'query', pointer: `/${pagination.cursor}`, message: 'is not a cursor of this list' }],
  };
}

/** The reply to a query with faults that no schema finds. */
export const invalid = (
  errors: readonly [Fault, ...Fault[]],
): {
  readonly status: typeof STATUS.validation;
  readonly problem: { readonly detail: string; readonly errors: readonly [Fault, ...Fault[]] };
} => ({ status: STATUS.validation, problem: { detail: faultCount(errors), errors } });

/** The part of a list for a page. One extra item shows whether there is another page. */
export const partOf = (after: number | undefined, limit: number | undefined): Part => ({
  after,
  wanted: limit === undefined ? undefined : limit + 1,
});

/** Items, and the `Link` to those that follow. */
interface ItemsWithLink<Item> {
  readonly headers: { readonly Link?: string };
  readonly items: AsyncIterable<readonly Item[]>;
}

/** The first `limit` items with the `Link` to the next page; all items without a limit. */
export async function pageOf<Item>(
  slices: AsyncIterable<Slice<Item>>,
  limit: number | undefined,
  path: string,
  filter: Readonly<Record<string, string | number | boolean>>,
): Promise<ItemsWithLink<Item>> {
  if (limit === undefined) return { headers: {}, items: itemsOf(slices) };
  const { items, next } = await takePage(slices, limit);
  return { headers: next === undefined ? {} : { Link: nextPageLink(path, { ...filter, limit }, next) }, items };
}

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

/** A list whose first slice has been taken already. */
export async function* resumed<Item>(
  first: IteratorResult<Slice<Item>, unknown>,
  others: AsyncIterator<Slice<Item>, unknown>,
): AsyncGenerator<Slice<Item>> {
  for (let taken = first; taken.done !== true; taken = await others.next()) yield taken.value;
}

/** The `Link` header to the next page (RFC 8288). */
export function nextPageLink(
  path: string,
  query: Readonly<Record<string, string | number | boolean>>,
  position: number,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
  parameters.set(pagination.cursor, encodeCursor(position));
  return `<${path}?${parameters}>; rel="next"`;
}
