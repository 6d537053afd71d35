import type { Authenticate, Principal } from '@wafermark/server';

/** The organisation that the demo data belongs to. */
export const OURS = 'demo';
/** Another organisation, which must never see it. */
export const THEIRS = 'elsewhere';

/** The keys that the server under test knows. Each of the first three lacks one scope. */
export const KEYS = {
  withoutRead: 'wm-contract-key-6Yw1-withoutRead',
  withoutWrite: 'wm-contract-key-p9Lx-withoutWrite',
  withoutDelete: 'wm-contract-key-Qz3v-withoutDelete',
  read: 'wm-contract-key-b2Kd-read',
  write: 'wm-contract-key-V8ms-write',
  delete: 'wm-contract-key-t5Rj-delete',
  admin: 'wm-contract-key-H4cn-admin',
  stranger: 'wm-contract-key-x0Fe-stranger',
} as const;

const ours = (scopes: Principal['scopes']): Principal => ({
  organisation: OURS,
  userId: 'demo',
  userName: 'Demo',
  scopes,
});

const principals = new Map<string, Principal>([
  [KEYS.withoutRead, ours(['write', 'delete'])],
  [KEYS.withoutWrite, ours(['read', 'delete'])],
  [KEYS.withoutDelete, ours(['read', 'write'])],
  [KEYS.read, ours(['read'])],
  [KEYS.write, ours(['write'])],
  [KEYS.delete, ours(['delete'])],
  [KEYS.admin, ours(['admin'])],
  [KEYS.stranger, { organisation: THEIRS, userId: 'stranger', userName: null, scopes: ['admin'] }],
]);

/** The authentication of the server under test: the keys above, and those created during tests. */
export interface Gatekeeper {
  readonly authenticate: Authenticate;
  /** An admin key of a new, empty organisation. */
  readonly newOrganisation: () => string;
}

export function gatekeeper(): Gatekeeper {
  const newcomers = new Map<string, Principal>();
  return {
    authenticate: async (key) => principals.get(key) ?? newcomers.get(key),
    newOrganisation: () => {
      const name = `newcomer-${newcomers.size + 1}`;
      const key = `wm-contract-key-J7qa-${name}`;
      newcomers.set(key, { organisation: name, userId: name, userName: null, scopes: ['admin'] });
      return key;
    },
  };
}
