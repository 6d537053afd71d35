/**
 * `pnpm bench overload [SECONDS]`: four times as many requests as the server can carry out, and what becomes of them, of health checks,
 * and of its memory.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newDatabase, startPostgres } from '../../../server/test/support/postgres.ts';
import { ANNOTATIONS } from '../server/load.ts';
import type { Burst, Outcome } from './burst.ts';

const [seconds = 60] = process.argv.slice(2).map(Number);
const MEASURED_FOR = 10;
/** Busy, but not overloaded. */
const AT_ONCE = 64;
/** From which too much comes. */
const CLIENTS = 1_000;
const TIMES = 4;
const PROBE_EVERY = 50;
const PAGE_BYTES = 4_096;

const body = '{"property_name":"thickness","property_value":25.1,"coord_units":"mm","coord_x":1.5,"coord_y":2}';
const head = 'Host: 127.0.0.1\r\nX-API-KEY: bench\r\n';
const post = (path: string, text: string): string =>
  `POST ${ANNOTATIONS}${path} HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
const get = (query: string): string => `GET ${ANNOTATIONS}?${query} HTTP/1.1\r\n${head}\r\n`;
/** Sent in turn. */
const REQUESTS = {
  'half creates, half lists and bulks of 100': [
    post('', body),
    get('limit=100'),
    post('', body),
    post('bulk', `{"annotations":[${Array.from({ length: 100 }, () => body).join()}]}`),
  ],
  creates: [post('', body)],
};

const start = (file: string, args: readonly string[] = []): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args);

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : whole(value)} ms`;

const spread = (times: readonly number[]): string =>
  `median ${ms(at(times, 0.5))}, p99 ${ms(at(times, 0.99))}, longest ${ms(at(times, 1))}`;

async function measure(store: string, url: string, name: keyof typeof REQUESTS): Promise<void> {
  const server = start('../stalls/server.ts', [url]);
  const clients = start('clients.ts');
  const [address] = await once(server, 'message');
  const port = Number(new URL(String(address)).port);
  const send = async (burst: Pick<Burst, 'rate' | 'seconds'>): Promise<Outcome> => {
    const connections = burst.rate === undefined ? AT_ONCE : CLIENTS;
    clients.send({ port, requests: REQUESTS[name], connections, ...burst } satisfies Burst);
    // The only message of the clients.
    return (await once(clients, 'message'))[0] as Outcome;
  };
  const create = async (): Promise<unknown> =>
    await fetch(`${address}${ANNOTATIONS}bulk`, {
      method: 'POST',
      headers: { 'X-API-KEY': 'bench', 'Content-Type': 'application/json' },
      body: JSON.stringify({ annotations: Array.from({ length: 1_000 }, () => JSON.parse(body)) }),
    });
  await create();
  const memory = async (): Promise<number> =>
    Number((await readFile(`/proc/${server.pid}/statm`, 'utf8')).split(' ')[1]) * PAGE_BYTES;

  await send({ rate: undefined, seconds: 3 });
  const full = await send({ rate: undefined, seconds: MEASURED_FOR });
  const rate = (full.times[200]?.length ?? 0) / full.took;
  const busy = await send({ rate: rate / 2, seconds: MEASURED_FOR });

  const memories: number[] = [];
  const health = async (of: string): Promise<number> => {
    const before = performance.now();
    const response = await fetch(`${of}/healthz`);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`/healthz said ${response.status}`);
    return performance.now() - before;
  };
  const probes: number[] = [];
  const idleProbes: number[] = [];
  let isOver = false;
  const probing = (async () => {
    while (!isOver) {
      probes.push(await health(String(address)));
      idleProbes.push(await health(idle));
      memories.push(await memory());
      await new Promise((resolve) => setTimeout(resolve, PROBE_EVERY));
    }
  })();
  const over = await send({ rate: rate * TIMES, seconds });
  isOver = true;
  await probing;
  const after = await send({ rate: rate / 2, seconds: MEASURED_FOR });
  server.disconnect();
  clients.disconnect();
  await Promise.all([once(server, 'exit'), once(clients, 'exit')]);

  const normal = at(full.times[200] ?? [], 0.99);
  const admitted = over.times[200] ?? [];
  const shed = over.times[503] ?? [];
  const others = Object.keys(over.times).filter((status) => status !== '200' && status !== '503');
  const third = Math.floor(memories.length / 3);
  const mb = (bytes: number): string => `${whole(bytes / 2 ** 20)} MB`;
  const lines = [
    ['sustainable', `${whole(rate)} per second, p99 ${ms(normal)} (${AT_ONCE} connections)`],
    ['half of it', `p99 ${ms(at(busy.times[200] ?? [], 0.99))}`],
    [
      `${TIMES} times it, for ${seconds} s`,
      `${whole((admitted.length + shed.length) / over.took)} answered per second`,
    ],
    [
      'admitted',
      `${whole(admitted.length / over.took)} per second, median ${ms(at(admitted, 0.5))}, p99 ${ms(at(admitted, 0.99))} (${(at(admitted, 0.99) / normal).toFixed(1)} × normal)`,
    ],
    ['shed with 503', `${whole(shed.length / over.took)} per second, p99 ${ms(at(shed, 0.99))}`],
    [
      'otherwise',
      `${others.map((status) => `${status}: ${over.times[Number(status)]?.length}`).join(', ') || 'nothing'}; not sent ${over.unsent}, unanswered ${over.unanswered}`,
    ],
    ['/healthz', `${probes.length} times, ${spread(probes)}`],
    ['… of an idle server', `at the same time, ${spread(idleProbes)}`],
    [
      'memory',
      `median of the first third ${mb(at(memories.slice(0, third), 0.5))}, of the last ${mb(at(memories.slice(-third), 0.5))}, most ${mb(at(memories, 1))}`,
    ],
    [
      'half of it, afterwards',
      `p99 ${ms(at(after.times[200] ?? [], 0.99))}, ${whole(after.times[503]?.length ?? 0)} shed`,
    ],
  ];
  process.stdout.write(
    `${store}, ${name}\n${lines.map(([what = '', value]) => `  ${what.padEnd(26)} ${value}\n`).join('')}`,
  );
}

const [, only = '', load = ''] = process.argv.slice(2);
// The names of the constant above.
const WORKLOADS = (Object.keys(REQUESTS) as (keyof typeof REQUESTS)[]).filter((name) =>
  Object.hasOwn(REQUESTS, load) ? name === load : name.includes(load),
);
const folder = await mkdtemp(join(tmpdir(), 'wafermark-overload-'));
/** Shows how busy the machine is with other programs. */
const idleServer = start('../stalls/server.ts', [join(folder, 'idle.db')]);
const idle = String((await once(idleServer, 'message'))[0]);
const postgres = only === 'sqlite' ? undefined : await startPostgres();
try {
  for (const name of WORKLOADS) {
    if (only !== 'postgres') await measure('SQLite', join(folder, `${WORKLOADS.indexOf(name)}.db`), name);
  }
  for (const name of postgres === undefined ? [] : WORKLOADS) {
    await measure('PostgreSQL', await newDatabase(postgres?.url('postgres') ?? ''), name);
  }
} finally {
  idleServer.disconnect();
  await postgres?.remove();
  await rm(folder, { recursive: true, force: true });
}
