import type { Annotation, PhysicalSample } from '@wafermark/generated/document/models.ts';
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
  /**
   * Checks that `If-Match`, if sent, names the current version of what is about to be changed.
   * @param read The operation that returns it.
   * @param current Undefined if it has been deleted.
   * @throws {ProblemError} with status 412
   */
  readonly requireMatch: (
    read: 'getSampleAnnotation' | 'getPhysicalSample',
    current: Annotation | PhysicalSample | undefined,
  ) => void;
}
