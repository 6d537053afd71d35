import { type KeyScope, OpenStoreError, openStore, principalFaults, type Store } from '@wafermark/server';
import { type CommandDef, defineCommand } from 'citty';
import { DEFAULT_DATABASE_URL, refuseUnknownFlags, SettingsError } from '../settings.ts';

const SCOPES: readonly KeyScope[] = ['read', 'write', 'delete', 'admin'];

const database = {
  database: {
    type: 'string',
    description: "The server's database (DATABASE_URL, default sqlite:./data/wafermark.db)",
  },
} as const;

const createArgs = {
  ...database,
  organisation: { type: 'string', required: true, description: 'The organisation whose samples the key can access' },
  user: { type: 'string', required: true, description: 'The owner of the key' },
  scopes: { type: 'string', default: 'read,write', description: `Comma-separated list of ${SCOPES.join(', ')}` },
} as const;

const create = defineCommand({
  meta: { name: 'create', description: 'Create a key and print it; it cannot be shown again' },
  args: createArgs,
  async run({ args }) {
    await withStore(args, Object.keys(createArgs), true, async ({ keys }) => {
      const scopes = scopesOf(args.scopes);
      const owner = { organisation: args.organisation, userId: args.user, userName: args.user, scopes };
      const [fault] = principalFaults(owner);
      if (fault !== undefined) {
        const flag = fault.pointer === '/organisation' ? '--organisation' : '--user';
        throw new SettingsError(`${flag} ${fault.message}`);
      }
      const { id, key } = await keys.create(owner, new Date());
      console.error(`Key ${id}, with the scopes ${scopes.join(', ')}. Keep it: only a hash is stored.`);
      console.log(key);
    });
  },
});

const list = defineCommand({
  meta: { name: 'list', description: 'List the keys without their secrets' },
  args: database,
  async run({ args }) {
    await withStore(args, Object.keys(database), false, async ({ keys }) => {
      for (const { id, organisation, userId, scopes, created } of await keys.list()) {
        console.log([id, organisation, userId, scopes.join(','), created].join('\t'));
      }
    });
  },
});

const revokeArgs = {
  ...database,
  id: { type: 'positional', required: true, description: 'The id shown by `keys list`' },
} as const;

const revoke = defineCommand({
  meta: { name: 'revoke', description: 'Revoke a key immediately' },
  args: revokeArgs,
  async run({ args }) {
    await withStore(args, Object.keys(revokeArgs), false, async ({ keys }) => {
      if (!(await keys.revoke(args.id))) {
        throw new SettingsError(`There is no key ${args.id}. See \`wafermark keys list\`.`);
      }
    });
  },
});

export const keys: CommandDef = defineCommand({
  meta: { name: 'keys', description: 'Create, list and revoke API keys' },
  subCommands: { create, list, revoke },
});

function scopesOf(text: string): readonly KeyScope[] {
  return text.split(',').map((scope) => {
    const found = SCOPES.find((known) => known === scope.trim());
    if (found === undefined)
      throw new SettingsError(`--scopes is "${text}"; it must be a list of: ${SCOPES.join(', ')}`);
    return found;
  });
}

/** Opens the store for a command. Only `create` creates a database: a mistyped path would otherwise look like one without keys. */
async function withStore(
  flags: Readonly<Record<string, unknown>> & { readonly database?: string | undefined },
  known: readonly string[],
  mayMake: boolean,
  use: (store: Store) => Promise<void>,
): Promise<void> {
  try {
    refuseUnknownFlags(flags, known);
    const url = flags.database ?? (process.env['DATABASE_URL'] || DEFAULT_DATABASE_URL);
    const store = await openStore(url, { create: mayMake });
    try {
      await use(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof OpenStoreError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
