import { type KeyScope, openStore, type Store } from '@wafermark/server';
import { defineCommand } from 'citty';
import { DEFAULT_DATABASE_URL } from '../settings.ts';

const SCOPES: readonly KeyScope[] = ['read', 'write', 'delete', 'admin'];

const database = {
  database: {
    type: 'string',
    description: 'Where the server stores (DATABASE_URL, default sqlite:./data/wafermark.db)',
  },
} as const;

const create = defineCommand({
  meta: { name: 'create', description: 'Make a key and print it; it cannot be shown again' },
  args: {
    ...database,
    organisation: { type: 'string', required: true, description: 'Whose samples the key sees' },
    user: { type: 'string', required: true, description: 'Who holds the key' },
    scopes: { type: 'string', default: 'read,write', description: `Some of ${SCOPES.join(', ')}, separated by commas` },
  },
  async run({ args }) {
    const scopes = args.scopes.split(',').map((scope) => SCOPES.find((known) => known === scope.trim()));
    if (!scopes.every((scope) => scope !== undefined)) {
      console.error(`--scopes is "${args.scopes}", and has to be some of: ${SCOPES.join(', ')}`);
      process.exitCode = 1;
      return;
    }
    await withStore(args.database, async ({ keys }) => {
      const owner = { organisation: args.organisation, userId: args.user, userName: args.user, scopes };
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
    await withStore(args.database, async ({ keys }) => {
      for (const { id, organisation, userId, scopes, created } of await keys.list()) {
        console.log([id, organisation, userId, scopes.join(','), created].join('\t'));
      }
    });
  },
});

const revoke = defineCommand({
  meta: { name: 'revoke', description: 'Make a key invalid, at once' },
  args: { ...database, id: { type: 'positional', required: true, description: 'The id that `keys list` shows' } },
  async run({ args }) {
    await withStore(args.database, async ({ keys }) => {
      if (await keys.revoke(args.id)) return;
      console.error(`There is no key ${args.id}. See \`wafermark keys list\`.`);
      process.exitCode = 1;
    });
  },
});

export const keys = defineCommand({
  meta: { name: 'keys', description: 'Make, list and revoke the keys of the server' },
  subCommands: { create, list, revoke },
});

async function withStore(flag: string | undefined, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(flag ?? (process.env['DATABASE_URL'] || DEFAULT_DATABASE_URL));
  try {
    await use(store);
  } finally {
    await store.close();
  }
}
