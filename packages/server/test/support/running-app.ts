import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AppOptions,
  acceptAnyKey,
  createApp,
  type ListenOptions,
  listen,
  type OpenOptions,
  openStore,
  type RunningServer,
  type Store,
  seedDemo,
} from '@wafermark/server';
import { onTestFinished } from 'vitest';

export { SAMPLE } from './demo-sample.ts';

/** Who makes changes that have no request. */
export const AUTHOR: { readonly userId: string; readonly userName: null; readonly at: string } = {
  userId: 'tester',
  userName: null,
  at: '2026-01-02T03:04:05.678Z',
};
export const NOW: Date = new Date('2026-01-02T03:04:05.678Z');

export interface RunningApp {
  readonly url: string;
  readonly store: Store;
  readonly server: RunningServer;
  /** Sends a request with a key and a JSON body. */
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
}

/** Non-default settings of an app and its server. */
interface Change {
  /** Default: a SQLite file, removed after the test. */
  readonly databaseUrl?: string;
  readonly open?: OpenOptions;
  readonly store?: (store: Store) => Store;
  readonly app?: Omit<Partial<AppOptions>, 'store' | 'authenticate'>;
  readonly listen?: Omit<Partial<ListenOptions>, 'store'>;
}

/** The real app on a free port with its own database. */
export async function runApp(change: Change = {}): Promise<RunningApp> {
  const databaseUrl = change.databaseUrl ?? `sqlite:${join(await temporaryFolder(), 'wafermark.db')}`;
  const opened = await openStore(databaseUrl, change.open);
  const store = change.store?.(opened) ?? opened;
  await seedDemo(opened, () => NOW);
  const app = await createApp({ store, authenticate: acceptAnyKey, ...change.app });
  const server = await listen(app, { store, port: 0, requestTimeout: 5_000, farewell: 20, ...change.listen });
  onTestFinished(() => server.stop());
  const send: RunningApp['send'] = (method, path, body, headers = {}) =>
    fetch(server.url + path, {
      method,
      headers: {
        'X-API-KEY': 'key',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { url: server.url, store, server, send };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-server-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
