import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';
import { Wafermark, type WafermarkOptions } from '../src/index.ts';

/** The real server, on a new database. */
export interface RunningServer {
  readonly url: string;
  client(options?: WafermarkOptions): Wafermark;
  stop(): Promise<void>;
}

/** Starts the server with the demo data, whose sample is {@link SAMPLE}. */
export async function startRealServer(): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-client-'));
  const now = (): Date => new Date();
  const newId = (): string => crypto.randomUUID();
  const store = await openStore(`sqlite:${join(folder, 'wafermark.db')}`);
  await seedDemo(store, now, newId);
  const app = await createApp({ store, authenticate: acceptAnyKey, now, newId });
  const server = await listen(app, { port: 0, store });
  return {
    url: server.url,
    client: (options) => new Wafermark({ baseUrl: server.url, apiKey: 'any-key', retryDelay: 5, ...options }),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
