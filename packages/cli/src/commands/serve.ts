import { acceptAnyKey, createApp, listen, OpenStoreError, openStore, seedDemo, storedKeys } from '@wafermark/server';
import { type CommandDef, defineCommand } from 'citty';
import { pino } from 'pino';
import { DOCS_FILE } from '../docs-file.ts';
import { LOG_LEVELS, readSettings, refuseUnknownFlags, type ServeSettings, SettingsError } from '../settings.ts';
import { welcome } from '../welcome.ts';

type Flag = 'port' | 'host' | 'database' | 'auth' | 'seed' | 'log-level' | 'request-timeout' | 'keep-alive';

const args: Readonly<Record<Flag, { readonly type: 'string'; readonly description: string }>> = {
  port: { type: 'string', description: 'Port to listen on, 0 picks a free one (PORT, default 4010)' },
  host: { type: 'string', description: 'Address to listen on (HOST, default 127.0.0.1)' },
  database: { type: 'string', description: 'Database (DATABASE_URL, default sqlite:./data/wafermark.db)' },
  auth: { type: 'string', description: 'open: any key, only on this machine; keys: stored keys (WAFERMARK_AUTH)' },
  seed: { type: 'string', description: 'demo: seed an empty database with demo data; none (WAFERMARK_SEED)' },
  'log-level': { type: 'string', description: `${LOG_LEVELS.join(', ')} (LOG_LEVEL, default warn)` },
  'request-timeout': {
    type: 'string',
    description: 'Seconds a request may take to arrive in full (WAFERMARK_REQUEST_TIMEOUT, default 300)',
  },
  'keep-alive': {
    type: 'string',
    description: 'Seconds an idle connection is kept open (WAFERMARK_KEEP_ALIVE, default 5)',
  },
};

export const serve: CommandDef<typeof args> = defineCommand({
  meta: { name: 'serve', description: 'Serve the annotation API' },
  args,
  async run({ args: flags }) {
    try {
      refuseUnknownFlags(flags, Object.keys(args));
      await start(readSettings(flags, process.env));
    } catch (error) {
      const explanation = explain(error);
      if (explanation === undefined) throw error;
      console.error(explanation);
      process.exitCode = 1;
    }
  },
});

async function start(settings: ServeSettings): Promise<void> {
  const store = await openStore(settings.databaseUrl);
  if (settings.seed === 'demo') await seedDemo(store, () => new Date());
  const log = pino({ level: settings.logLevel });
  const authenticate = settings.auth === 'open' ? acceptAnyKey : storedKeys(store);
  const app = await createApp({ store, authenticate, log, docsFile: DOCS_FILE });
  const { port, host, requestTimeout, keepAliveTimeout } = settings;
  const server = await listen(app, { store, port, host, requestTimeout, keepAliveTimeout });
  console.log(welcome({ url: server.url, storage: store.description, auth: settings.auth }));

  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'closing the store failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** The message for an error caused by the settings; `undefined` for any other. */
function explain(error: unknown): string | undefined {
  if (error instanceof SettingsError || error instanceof OpenStoreError) return error.message;
  const isPortTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isPortTaken ? `${error.message}. Choose another port: PORT=4011, or --port 4011.` : undefined;
}
