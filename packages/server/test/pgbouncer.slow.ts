/** A server behind a real PgBouncer, which is found, or installed from Debian's packages. `pnpm pgbouncer` */
import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import { freePort, PASSWORD, startPostgres, type TestPostgres } from './support/postgres.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

/** Where Debian has it, which is not where every user looks. */
const PATH = `${process.env['PATH']}:/usr/sbin`;

let postgres: TestPostgres;
beforeAll(async () => {
  const run = (program: string, ...args: readonly string[]): Buffer =>
    execFileSync(program, args, { env: { ...process.env, PATH, DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    run('pgbouncer', '--version');
  } catch {
    const [program, ...args] = process.getuid?.() === 0 ? (['apt-get'] as const) : (['sudo', '-n', 'apt-get'] as const);
    run(program, ...args, 'update');
    run(program, ...args, 'install', '--yes', '--no-install-recommends', 'pgbouncer');
  }
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.remove();
});

/** Starts a PgBouncer in front of a new database. @returns the URL of the database behind it */
async function pooled(mode: 'session' | 'transaction', connections: number): Promise<string> {
  const url = new URL(await postgres.newDatabase());
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-pgbouncer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'users.txt'), `"${url.username}" "${PASSWORD}"\n`);
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=127.0.0.1 port=${url.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, 'users.txt')}
pool_mode = ${mode}
default_pool_size = ${connections}
`,
  );
  // It refuses to run as root, and reads these as another user.
  await chmod(folder, 0o755);
  const asUser = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const env = { ...process.env, PATH };
  const child = spawn('pgbouncer', ['-q', ...asUser, join(folder, 'pgbouncer.ini')], { env, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  while (!(await isListening(port))) await sleep(20);
  url.port = String(port);
  return url.href;
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

it('serves behind a pooler in session mode, with fewer connections than it would like', async () => {
  const { send } = await runApp({ databaseUrl: await pooled('session', 5) });
  const list = `/physical_samples/${SAMPLE}/annotations/`;
  const creates = await Promise.all(
    Array.from({ length: 100 }, (_, value) =>
      send('POST', list, { property_name: 'thickness', property_value: value, property_unit: 'pooled' }),
    ),
  );
  // Those that would wait too long for a connection are told to come again, and have stored nothing.
  const statuses = creates.map(({ status }) => status);
  expect([200, 503]).toEqual(expect.arrayContaining([...new Set(statuses)]));
  const stored = statuses.filter((status) => status === 200).length;
  expect(stored).toBeGreaterThan(0);
  const annotations = Array.from({ length: 12_000 }, (_, value) => ({ property_name: 'bulk', property_value: value }));
  expect((await send('POST', `${list}bulk`, { annotations })).status).toBe(200);
  const count = async (query: string): Promise<number> => {
    const items: unknown = await (await send('GET', `${list}?${query}`)).json();
    return Array.isArray(items) ? items.length : -1;
  };
  expect(await count('property_unit=pooled')).toBe(stored);
  expect(await count('property_name=bulk')).toBe(annotations.length);
  expect((await send('GET', '/readyz')).status).toBe(200);
});

it('refuses a pooler in transaction mode, with what to do', async () => {
  await expect(openStore(await pooled('transaction', 20))).rejects.toThrow(/behind a pooler .* session mode/);
});
