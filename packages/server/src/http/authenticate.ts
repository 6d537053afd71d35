import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { DEMO_PRINCIPAL, type Principal } from '../domain/principal.ts';
import type { Store } from '../store/store.ts';
import type { Call } from './call.ts';
import { unauthenticated } from './problem.ts';

/** Resolves a key to its owner; `undefined` for an unknown key. */
export type Authenticate = (key: string) => Promise<Principal | undefined>;

/** Accepts every non-empty key. For local use only: anyone who can reach the server has full access. */
export const acceptAnyKey: Authenticate = async (key) => (key === '' ? undefined : DEMO_PRINCIPAL);

/** Accepts only the keys in the store. */
export const storedKeys =
  (store: Store): Authenticate =>
  (key) =>
    store.keys.find(key);

const KEY = API_KEY_HEADER.toLowerCase();

/** @throws {ProblemError} when the request has no key or an unknown one */
export async function authenticate(call: Call, find: Authenticate): Promise<Principal> {
  const key = call.request.headers[KEY];
  const principal = typeof key === 'string' && key !== '' ? await find(key) : undefined;
  if (principal === undefined) throw unauthenticated();
  call.user = principal.userName ?? principal.userId;
  return principal;
}
