import { API_KEY_HEADER } from '@wafermark/generated/api.ts';
import { DEMO_PRINCIPAL, type Principal } from '../domain/principal.ts';
import type { Store } from '../store/store.ts';
import type { Call } from './call.ts';
import { unauthenticated } from './problem.ts';

/** Finds out whom a key belongs to; `undefined` for a key that is not known. */
export type Authenticate = (key: string) => Promise<Principal | undefined>;

/** Accepts every key that is not empty. For one's own machine only: whoever reaches the server may do everything. */
export const acceptAnyKey: Authenticate = async (key) => (key === '' ? undefined : DEMO_PRINCIPAL);

/** Accepts the keys that the store holds, and no others. */
export const storedKeys =
  (store: Store): Authenticate =>
  (key) =>
    store.keys.find(key);

const KEY = API_KEY_HEADER.toLowerCase();

/** @throws {ProblemError} when the request has no key, or one that nobody knows */
export async function authenticate({ request }: Call, find: Authenticate): Promise<Principal> {
  const key = request.headers[KEY];
  const principal = typeof key === 'string' && key !== '' ? await find(key) : undefined;
  if (principal === undefined) throw unauthenticated();
  return principal;
}
