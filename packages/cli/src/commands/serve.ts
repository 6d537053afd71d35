import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import {
  acceptAnyKey,
  type Certificate,
  createApp,
  listen,
  openStore,
  type RunningServer,
  readSeed,
  type SeedSample,
  type Store,
  seedDemo,
  seedFrom,
  storedKeys,
} from '@wafermark/server';
import type { Command } from 'commander';
import { type Logger, pino } from 'pino';
import { DOCS_FILE } from '../docs-file.ts';
import { EXIT } from '../exit-codes.ts';
import { printJson } from '../output.ts';
import { FOLDERS } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { readCertificate, readSettings, type ServeFlags, type ServeSettings, type TlsFiles } from '../settings.ts';
import { helpOf, SETTINGS } from '../settings-table.ts';
import { serveAndWatch } from '../watch.ts';
import { welcome } from '../welcome.ts';
import { type Serving, startWorkers, tellServing } from '../workers.ts';

/** `wafermark serve`: the API, the page and the docs. */
export function addServe(program: Command): void {
  const serve = program.command('serve').description('Serve the annotation API');
  for (const setting of Object.values(SETTINGS)) serve.option(setting.flag, helpOf(setting));
  serve
    .option('--json', 'print addresses and storage as JSON once it is ready')
    .option('--watch', 'in a checkout: generate and start again after edits of openapi/, with the same data')
    .addHelpText(
      'after',
      `
A flag goes before its environment variable (in brackets), and that goes before the default.
A seed file is an array of samples: [{"id": UUID, "name": "W1", "annotations": [{"property_name": "thickness",
"property_value": 25.1}]}]. Each is what creating it takes; the ids are optional.
A password belongs in DATABASE_URL or PGPASSWORD: other users of this machine can read command lines.
After a certificate has been renewed, send SIGHUP: new connections use the new one.

Examples:
  $ wafermark serve
  $ wafermark serve --host 0.0.0.0 --database sqlite:./data/lab.db
  $ wafermark serve --database sqlite:/tmp/test.db --seed samples.json
  $ wafermark serve --host 0.0.0.0 --tls-cert lab.pem --tls-key lab-key.pem --metrics keys`,
    )
    .action(async (flags: ServeFlags & { readonly json?: boolean; readonly watch?: boolean }) => {
      const settings = readSettings(flags, process.env);
      if (flags.watch === true) serveAndWatch(process.argv.slice(3).filter((arg) => arg !== '--watch'));
      else await start(settings, flags.json === true);
    });
}

async function start(settings: ServeSettings, asJson: boolean): Promise<void> {
  const certificate = settings.tls && readCertificate(settings.tls);
  const log = pino({ level: settings.logLevel });
  const tell = ({ url, storage }: Serving): void => {
    const { auth } = settings;
    if (asJson) printJson({ url, docs: `${url}/docs`, storage, auth });
    else console.log(welcome({ url, storage, auth }));
  };
  const { isWorker } = cluster;
  if (settings.workers > 1 && !isWorker) {
    const store = await openSeeded(settings);
    await store.close();
    const serving = await startWorkers(settings.workers, log);
    if (serving === undefined) process.exitCode = EXIT.failed;
    else tell(serving);
    return;
  }
  const store = isWorker ? await openStore(settings.databaseUrl) : await openSeeded(settings);
  const server = await listenOn(store, settings, { log, certificate }).catch(async (error: unknown) => {
    // Nothing must keep a process alive that does not serve.
    await store.close();
    process.channel?.unref();
    throw error;
  });
  const serving = { url: server.url, storage: store.description };
  if (isWorker) tellServing(serving);
  else tell(serving);

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
  const { tls } = settings;
  const renew = (files: TlsFiles): void => {
    try {
      server.renewCertificate(readCertificate(files));
      log.info('the certificate has been renewed');
    } catch (error) {
      log.error({ err: error }, 'the certificate has not been renewed; the former one stays in use');
    }
  };
  // Otherwise it means what it means to every program: the terminal is gone.
  if (tls !== undefined) process.on('SIGHUP', () => renew(tls));
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

async function listenOn(
  store: Store,
  settings: ServeSettings,
  { log, certificate }: { readonly log: Logger; readonly certificate: Certificate | undefined },
): Promise<RunningServer> {
  const authenticate = settings.auth === 'open' ? acceptAnyKey : storedKeys(store);
  const { corsOrigins, trustedProxies, metrics, rateLimit, testControl } = settings;
  const limits = { corsOrigins, trustedProxies, metrics, rateLimit, testControl };
  const { isWorker } = cluster;
  const app = await createApp({ store, authenticate, log, isWorker, ...limits, docsFile: DOCS_FILE, folders: FOLDERS });
  const { port, host, requestTimeout, headersTimeout, keepAliveTimeout } = settings;
  const times = { requestTimeout, headersTimeout, keepAliveTimeout };
  return await listen(app, { store, port, host, certificate, ...times });
}

/** Opens the database, with its first data if it is empty. */
async function openSeeded({ seed, databaseUrl }: ServeSettings): Promise<Store> {
  const samples = seed.endsWith('.json') ? readSeedFile(seed) : undefined;
  const store = await openStore(databaseUrl);
  if (seed === 'demo') await seedDemo(store, () => new Date());
  if (samples !== undefined) await seedFrom(store, samples, () => new Date());
  return store;
}

function readSeedFile(path: string): readonly SeedSample[] {
  const text = readFileSync(path, 'utf8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${path} is not JSON: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  return readSeed(data);
}
