import type { Principal } from './principal.ts';
import type { Store } from './store/store.ts';

/** Finds out whom a key belongs to; `undefined` for a key that is not known. */
export type Authenticate = (key: string) => Promise<Principal | undefined>;

/** The holder of any key on a server that accepts every key; the demo data belongs to the same organisation. */
export const DEMO_PRINCIPAL: Principal = {
  organisation: 'demo',
  userId: 'demo',
  userName: 'Demo',
  scopes: ['admin'],
};

/** Accepts every key that is not empty. For one's own machine only: whoever reaches the server may do everything. */
export const acceptAnyKey: Authenticate = async (key) => (key === '' ? undefined : DEMO_PRINCIPAL);

/** Accepts the keys that the store holds, and no others. */
export const storedKeys =
  (store: Store): Authenticate =>
  (key) =>
    store.keys.find(key);
