import type { Principal } from '../../domain/principal.ts';
import type { Reads, Transaction } from '../../store/store.ts';

/** What reading handlers get besides the request. */
export interface ReadContext {
  readonly principal: Principal;
  readonly store: Reads;
  /** The requested path, for links to other pages. */
  readonly instance: string;
}

/** What writing handlers get besides the request. They run inside a transaction and are unaware of idempotency keys. */
export interface WriteContext {
  readonly principal: Principal;
  readonly store: Omit<Transaction, 'answers'>;
  /** The current time, as the API formats it. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
}
