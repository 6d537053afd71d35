import type { Scope } from '@wafermark/generated/operations.ts';

/** What a key may do: the scopes of the operations, and `admin`, which includes them all. */
export type KeyScope = Scope | 'admin';

/** Whom a key belongs to, and what it allows. */
export interface Principal {
  /** The organisation whose samples the key sees, and no others. */
  readonly organisation: string;
  readonly userId: string;
  readonly userName: string | null;
  readonly scopes: readonly KeyScope[];
}

export function mayUse(principal: Principal, scope: Scope): boolean {
  return principal.scopes.includes(scope) || principal.scopes.includes('admin');
}

/** The holder of any key on a server that accepts every key. The demo data belongs to the same organisation. */
export const DEMO_PRINCIPAL: Principal = {
  organisation: 'demo',
  userId: 'demo',
  userName: 'Demo',
  scopes: ['admin'],
};
