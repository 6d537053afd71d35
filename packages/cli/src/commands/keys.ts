import { type KeyScope, OpenStoreError, openStore, principalFaults, type Store } from '@wafermark/server';
import { type CommandDef, defineCommand } from 'citty';
import { DEFAULT_DATABASE_URL, refuseUnknownFlags, SettingsError } from '../settings.ts';

const SCOPES: readonly KeyScope[] = ['read', 'write', 'delete', 'admin'];

const database = {
  database: {
    type: 'string',
    description: 'Where the server stores (DATABASE_URL, default sqlite:./data/wafermark.db)',
  },
} as const;

const createArgs = {
  ...database,
  organisation: { type: 'string', required: true, description: 'Whose samples the key sees' },
  user: { type: 'string', required: true, description: 'Who holds the key' },
  scopes: { type: 'string', default: 'read,write', description: `Some of ${SCOPES.join(', ')}, separated by commas` },
} as const;

const create = defineCommand({
  meta: { name: 'create', description: 'Make a key and print it; it cannot be shown again' },
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
      console.error(`Key ${id}, with the scopes ${scopes.join(', ')}. Keep it: it is stored as a hash only.`);
      console.log(key);
    });
  },
});

const list = defineCommand({
  meta: { name: 'list', description: 'List the keys, without the keys themselves' },
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
  id: { type: 'positional', required: true, description: 'The id that `keys list` shows' },
} as const;

const revoke = defineCommand({
  meta: { name: 'revoke', description: 'Make a key invalid, at once' },
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
  meta: { name: 'keys', description: 'Make, list and revoke the keys of the server' },
  subCommands: { create, list, revoke },
});

function scopesOf(text: string): readonly KeyScope[] {
  return text.split(',').map((scope) => {
    const found = SCOPES.find((known) => known === scope.trim());
    if (found === undefined)
      throw new SettingsError(`--scopes is "${text}", and has to be some of: ${SCOPES.join(', ')}`);
    return found;
  });
}

/** Opens the store for a command. Only `create` makes a database: a mistyped path would else look like one without keys. */
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
