import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Wafermark, type WafermarkOptions } from '@wafermark/client';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { createApp, DEMO_PRINCIPAL, type EngineName, listen, openStore, type Store, seedDemo } from '@wafermark/server';
import { newDatabase } from '../../server/test/support/postgres.ts';
import { type TickingClock, tickingClock } from './clock.ts';
import { gatekeeper, KEYS } from './keys.ts';
import { recordingFetch } from './record.ts';
import { type Change, exampleRequest } from './requests.ts';
import { type Answer, type Exchange, type Sent, send } from './wire.ts';

export interface HarnessOptions {
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeout?: number;
  /** How many requests a key may send in a window. Default: any number. */
  readonly rateLimit?: number;
  /** Puts something between the app and its store. */
  readonly wrapStore?: (store: Store) => Store;
}

/** The real app on a real port with a real file containing the demo data. */
export interface Harness {
  readonly url: string;
  readonly clock: TickingClock;
  readonly databaseUrl: string;
  /** The SQLite file, if that is where the data is. */
  readonly file: string;
  /** Every id generated for a new object. */
  readonly newIds: ReadonlySet<string>;
  /** All HTTP exchanges so far. */
  readonly exchanges: readonly Exchange[];
  /** One that does not retry, unless it is told to. */
  client(key?: string, options?: Pick<WafermarkOptions, 'maxRetries'>): Wafermark;
  /** A key of a new, empty organisation. */
  newOrganisation(): string;
  /** Sends an operation's example request with changes, bypassing the client. */
  call(id: OperationId, change?: Change): Promise<Answer>;
  /** Sends any request, bypassing the client. */
  send(sent: Sent): Promise<Answer>;
  /** Stops the server and deletes its file. */
  stop(): Promise<void>;
}

/** The engine under test: `pnpm contract` runs the tests on each. */
const VALIDATION: EngineName = process.env['WAFERMARK_VALIDATION'] === 'reference' ? 'reference' : 'compiled';

/** A PostgreSQL on which the tests make their databases; unset for SQLite files. */
const POSTGRES = process.env['WAFERMARK_POSTGRES'];

const databaseUrl = async (file: string): Promise<string> =>
  POSTGRES === undefined ? `sqlite:${file}` : await newDatabase(POSTGRES);

/** What requests of an operation need to be there, beyond the demo data. */
const PREPARATIONS: { readonly [id in OperationId]?: (store: Store, sent: Sent) => Promise<unknown> } = {
  undoAnnotationChange: async (store, { target }) => {
    const { organisation, ...author } = DEMO_PRINCIPAL;
    const [, , sampleId = '', , id = ''] = target.split('/');
    const sample = await store.read.findSample(organisation, sampleId);
    if (sample === undefined) return;
    for await (const { items } of store.read.listChanges(sample, id)) if (items.length > 0) return;
    const at = '2024-03-01T12:00:00.000Z';
    await store.write((unit) => unit.updateAnnotation(sample, id, (current) => ({ ...current }), { ...author, at }));
  },
};

/** Starts a server for one test file. */
export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const { requestTimeout, wrapStore, rateLimit } = options;
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-contract-'));
  const file = join(folder, 'wafermark.db');
  const clock = tickingClock('2024-03-01T12:00:00.000Z');
  const { authenticate, newOrganisation } = gatekeeper();
  const newIds = new Set<string>();
  const exchanges: Exchange[] = [];
  const newId = (): string => {
    const id = randomUUID();
    newIds.add(id);
    return id;
  };
  const url = await databaseUrl(file);
  const store = await openStore(url, { uptime: clock.uptime });
  await seedDemo(store, clock.now, newId);
  const app = await createApp({
    store: wrapStore?.(store) ?? store,
    authenticate,
    validation: VALIDATION,
    now: clock.now,
    newId,
    rateLimit,
  });
  const server = await listen(app, { port: 0, store, ...(requestTimeout === undefined ? {} : { requestTimeout }) });
  const fetch = recordingFetch((exchange) => exchanges.push(exchange));
  const byHand = async (sent: Sent): Promise<Answer> => {
    const answer = await send(server.url, sent);
    exchanges.push({ by: 'hand', sent, answer });
    return answer;
  };
  return {
    url: server.url,
    clock,
    databaseUrl: url,
    file,
    newIds,
    exchanges,
    client: (apiKey = KEYS.admin, { maxRetries = 0 } = {}) =>
      new Wafermark({ baseUrl: server.url, apiKey, fetch, maxRetries }),
    newOrganisation,
    call: async (id, change) => {
      const sent = exampleRequest(id, change);
      if (change?.isUnprepared !== true) await PREPARATIONS[id]?.(store, sent);
      return await byHand(sent);
    },
    send: byHand,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
