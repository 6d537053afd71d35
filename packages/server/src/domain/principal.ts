import type { Scope } from '@wafermark/generated/document/operations.ts';

/** The scopes of a key: those of the operations, and `admin`, which includes them all. */
export type KeyScope = Scope | 'admin';

/** A key's owner and scopes. */
export interface Principal {
  /** The only organisation whose samples the key can access. */
  readonly organisation: string;
  readonly userId: string;
  readonly userName: string | null;
  readonly scopes: readonly KeyScope[];
}

export function mayUse(principal: Principal, scope: Scope): boolean {
  return principal.scopes.includes(scope) || principal.scopes.includes('admin');
}

/** The owner of every key on a server that accepts any key. The demo data belongs to the same organisation. */
export const DEMO_PRINCIPAL: Principal = {
  organisation: 'demo',
  userId: 'demo',
  userName: 'Demo',
  scopes: ['admin'],
};
