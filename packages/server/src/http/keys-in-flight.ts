import { stillInFlight } from './problem.ts';

/** The idempotency keys of requests in progress in this process. Between processes, the key's row decides. */
export class KeysInFlight {
  readonly #keys = new Set<string>();

  /**
   * @returns a function that releases the key
   * @throws {ProblemError} when another request with the key is in progress
   */
  take(organisation: string, key: string | undefined): () => void {
    if (key === undefined) return nothing;
    const holder = JSON.stringify([organisation, key]);
    if (this.#keys.has(holder)) throw stillInFlight();
    this.#keys.add(holder);
    return () => void this.#keys.delete(holder);
  }
}

const nothing = (): void => {};
