import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { acceptAnyKey, createApp, listen, openStore, seedDemo, storedKeys } from '@wafermark/server';
import { defineCommand } from 'citty';
import { pino } from 'pino';
import { LOG_LEVELS, readSettings, type ServeSettings, SettingsError } from '../settings.ts';
import { welcome } from '../welcome.ts';

/** Where `pnpm docs` puts the rendered docs. */
const DOCS = fileURLToPath(new URL('../../../../dist/docs/index.html', import.meta.url));

export const serve = defineCommand({
  meta: { name: 'serve', description: 'Serve the annotation API' },
  args: {
    port: { type: 'string', description: 'Port to listen on, 0 for any free one (PORT, default 4010)' },
    host: { type: 'string', description: 'Address to listen on (HOST, default 127.0.0.1)' },
    database: { type: 'string', description: 'Where to store (DATABASE_URL, default sqlite:./data/wafermark.db)' },
    auth: { type: 'string', description: 'open: any key, on this machine only; keys: stored keys (WAFERMARK_AUTH)' },
    seed: { type: 'string', description: 'demo: put demo data into an empty database; none (WAFERMARK_SEED)' },
    'log-level': { type: 'string', description: `${LOG_LEVELS.join(', ')} (LOG_LEVEL, default warn)` },
  },
  async run({ args }) {
    try {
      await start(readSettings(args, process.env));
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
  const now = (): Date => new Date();
  if (settings.seed === 'demo' && (await store.samples.isEmpty())) await seedDemo(store, now, randomUUID);
  const log = pino({ level: settings.logLevel });
  const authenticate = settings.auth === 'open' ? acceptAnyKey : storedKeys(store);
  const app = await createApp({ store, authenticate, log, docsFile: DOCS });
  const server = await listen(app, { store, port: settings.port, host: settings.host });
  console.log(welcome({ url: server.url, storage: store.description, auth: settings.auth }));

  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'the store did not close');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** What to do about an error that the settings cause; `undefined` for any other. */
function explain(error: unknown): string | undefined {
  if (error instanceof SettingsError) return error.message;
  const isPortTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isPortTaken ? `${error.message}. Choose another port: PORT=4011, or --port 4011.` : undefined;
}
