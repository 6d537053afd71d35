import type { Principal } from '../../domain/principal.ts';
import type { Reads, Transaction } from '../../store/store.ts';

/** What handlers that only read know beside the request. */
export interface ReadContext {
  readonly principal: Principal;
  readonly store: Reads;
  /** The path as it was requested, for links to other pages of it. */
  readonly instance: string;
}

/** What handlers that change something know beside the request. They run inside a transaction, and know nothing of idempotency keys. */
export interface WriteContext {
  readonly principal: Principal;
  readonly store: Omit<Transaction, 'answers'>;
  /** The time, as the API prints it. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
}
