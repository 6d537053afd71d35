import type { Store } from '../store/store.ts';

/** What handlers need of the world, given to them so that tests can give something else. */
export interface Environment {
  readonly store: Store;
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
}
