import type { PagedPromise as PublicPromise, WithResponse } from '@wafermark/generated/client.ts';
import { ApiPromise } from './api-promise.ts';

/** Gives the first page when awaited, and the items of all pages when iterated over. */
export class PagedPromise<Item> extends ApiPromise<Item[]> implements PublicPromise<Item> {
  readonly #iterate: () => AsyncIterator<Item>;

  constructor(first: Promise<WithResponse<Item[]>>, iterate: () => AsyncIterator<Item>) {
    super(first);
    this.#iterate = iterate;
  }

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    return this.#iterate();
  }
}
