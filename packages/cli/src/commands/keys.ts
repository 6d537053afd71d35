import { type KeyDescription, type KeyScope, openStore, principalFaults, type Store } from '@wafermark/server';
import type { Command } from 'commander';
import { addDatabaseFlags, type DatabaseFlags, databaseUrlOf } from '../database-flags.ts';
import { printJson } from '../output.ts';
import { SettingsError } from '../settings.ts';

const SCOPES: readonly KeyScope[] = ['read', 'write', 'delete', 'admin'];

interface CreateFlags extends DatabaseFlags {
  readonly organisation: string;
  readonly user: string;
  readonly scopes: string;
  readonly expires?: string;
}

interface RotateFlags extends DatabaseFlags {
  readonly overlap: string;
}

/** `wafermark keys`: creates, lists, rotates and revokes the keys of a server, in its database. */
export function addKeys(program: Command): void {
  const keys = program.command('keys').description('Create, list, rotate and revoke API keys');
  const add = (nameAndArgs: string, description: string): Command =>
    addDatabaseFlags(keys.command(nameAndArgs).description(description));

  add('create', 'Create a key and print it; it cannot be shown again')
    .requiredOption('--organisation <name>', 'the organisation whose samples the key can access')
    .requiredOption('--user <name>', 'the owner of the key')
    .option('--scopes <list>', `comma-separated list of ${SCOPES.join(', ')}`, 'read,write')
    .option('--expires <when>', 'when it stops working: 90d, 12h or 2027-01-31 (UTC); never by default')
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
        const expires = flags.expires === undefined ? undefined : timeOf('--expires', flags.expires);
        const { id, key } = await store.keys.create(owner, new Date(), expires);
        if (flags.json === true) return printJson({ id, key, scopes, expires: expires ?? null });
        console.error(`Key ${id}, with the scopes ${scopes.join(', ')}. Keep it: only a hash is stored.`);
        console.log(key);
      });
    });

  add('list', 'List the keys without their secrets').action(async (flags: DatabaseFlags) => {
    await withStore(flags, false, async (store) => {
      const listed = await store.keys.list();
      if (flags.json === true) return printJson(listed);
      for (const { id, organisation, userId, scopes, created, expires, lastUsed } of listed) {
        const [end, use] = [`expires ${expires ?? 'never'}`, `last used ${lastUsed ?? 'never'}`];
        console.log([id, organisation, userId, scopes.join(','), created, end, use].join('\t'));
      }
    });
  });

  add('rotate <id>', 'Replace a key by a new one, print that, and let the old one expire')
    .option('--overlap <time>', 'how long the old key goes on working, such as 7d or 12h', '24h')
    .addHelpText('after', '\nExample:\n  $ wafermark keys rotate 0b9c8f5e-6a1d-4b0a-9a55-3d1f0c2e7a41 --overlap 7d')
    .action(async (id: string, flags: RotateFlags) => {
      await withStore(flags, false, async (store) => {
        const expires = timeOf('--overlap', flags.overlap);
        const made = await store.keys.rotate(id, new Date(), expires);
        if (made === undefined) throw noKey(id);
        if (flags.json === true) return printJson({ ...made, replaces: id, expires });
        console.error(`Key ${made.id} replaces ${id}, which works until ${expires.toISOString()}.`);
        console.log(made.key);
      });
    });

  add('revoke <id>', 'Revoke a key immediately; `keys list` shows its id').action(
    async (id: string, flags: DatabaseFlags) => {
      await withStore(flags, false, async (store) => {
        const revoked = await store.keys.revoke(id);
        if (revoked === undefined) throw noKey(id);
        if (flags.json === true) return printJson({ revoked });
        console.error(`Revoked the key ${id} of ${ownerOf(revoked)}. Servers refuse it from now on.`);
      });
    },
  );
}

const noKey = (id: string): SettingsError => new SettingsError(`There is no key ${id}. See \`wafermark keys list\`.`);

const ownerOf = ({ userId, organisation }: KeyDescription): string => `${userId} (${organisation})`;

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A time in the future, given as a span from now or as a date. */
function timeOf(flag: string, text: string): Date {
  const [, count, unit = ''] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const isDate = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(text);
  const time =
    count === undefined ? (isDate ? Date.parse(text) : Number.NaN) : Date.now() + Number(count) * (UNITS[unit] ?? 0);
  if (time > Date.now()) return new Date(time);
  throw new SettingsError(
    `${flag} is "${text}"; it must be a time from now such as 90d, 12h or 30m, or a date in the future such as 2030-01-31.`,
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
async function withStore(flags: DatabaseFlags, mayMake: boolean, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(databaseUrlOf(flags), { create: mayMake });
  try {
    await use(store);
  } finally {
    await store.close();
  }
}
