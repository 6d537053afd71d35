import { type KeyScope, openStore, principalFaults, type Store } from '@wafermark/server';
import type { Command } from 'commander';
import { printJson } from '../output.ts';
import { DEFAULT_DATABASE_URL, databaseUrlOf, SettingsError } from '../settings.ts';

const SCOPES: readonly KeyScope[] = ['read', 'write', 'delete', 'admin'];

interface KeyFlags {
  readonly database?: string;
  readonly json?: boolean;
}

interface CreateFlags extends KeyFlags {
  readonly organisation: string;
  readonly user: string;
  readonly scopes: string;
}

/** `wafermark keys`: creates, lists and revokes the keys of a server, in its database. */
export function addKeys(program: Command): void {
  const keys = program.command('keys').description('Create, list and revoke API keys');
  const add = (nameAndArgs: string, description: string): Command =>
    keys
      .command(nameAndArgs)
      .description(description)
      .option('--database <url>', `the server's database (DATABASE_URL, default ${DEFAULT_DATABASE_URL})`)
      .option('--json', 'print JSON');

  add('create', 'Create a key and print it; it cannot be shown again')
    .requiredOption('--organisation <name>', 'the organisation whose samples the key can access')
    .requiredOption('--user <name>', 'the owner of the key')
    .option('--scopes <list>', `comma-separated list of ${SCOPES.join(', ')}`, 'read,write')
    .addHelpText('after', '\nExample:\n  $ wafermark keys create --organisation lab --user mk --scopes read,write')
    .action(async (flags: CreateFlags) => {
      await withStore(flags, true, async (store) => {
        const scopes = scopesOf(flags.scopes);
        const owner = { organisation: flags.organisation, userId: flags.user, userName: flags.user, scopes };
        const [fault] = principalFaults(owner);
        if (fault !== undefined) {
          const flag = fault.pointer === '/organisation' ? '--organisation' : '--user';
          throw new SettingsError(`${flag} ${fault.message}`);
        }
        const { id, key } = await store.keys.create(owner, new Date());
        if (flags.json === true) return printJson({ id, key, scopes });
        console.error(`Key ${id}, with the scopes ${scopes.join(', ')}. Keep it: only a hash is stored.`);
        console.log(key);
      });
    });

  add('list', 'List the keys without their secrets').action(async (flags: KeyFlags) => {
    await withStore(flags, false, async (store) => {
      const listed = await store.keys.list();
      if (flags.json === true) return printJson(listed);
      for (const { id, organisation, userId, scopes, created } of listed) {
        console.log([id, organisation, userId, scopes.join(','), created].join('\t'));
      }
    });
  });

  add('revoke <id>', 'Revoke a key immediately; `keys list` shows its id').action(
    async (id: string, flags: KeyFlags) => {
      await withStore(flags, false, async (store) => {
        if (!(await store.keys.revoke(id))) {
          throw new SettingsError(`There is no key ${id}. See \`wafermark keys list\`.`);
        }
        if (flags.json === true) printJson({ revoked: id });
      });
    },
  );
}

function scopesOf(text: string): readonly KeyScope[] {
  return text.split(',').map((scope) => {
    const found = SCOPES.find((known) => known === scope.trim());
    if (found === undefined)
      throw new SettingsError(`--scopes is "${text}"; it must be a list of: ${SCOPES.join(', ')}`);
    return found;
  });
}

/** Opens the store for a command. Only `create` creates a database: a mistyped path would otherwise look like one without keys. */
async function withStore(flags: KeyFlags, mayMake: boolean, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(databaseUrlOf(flags), { create: mayMake });
  try {
    await use(store);
  } finally {
    await store.close();
  }
}
