/** Thousands of generated attacks on one server with little memory: `pnpm attack` sends 10,000. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { type Attack, attacks, CANARY } from './support/attacks.ts';
import { firstLine } from './support/first-line.ts';
import { SAMPLE, temporaryFolder } from './support/running-app.ts';

const COUNT = Number(process.env['ATTACKS'] ?? 600);
const SEED = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31);
const AT_ONCE = 24;
/** How long an attacker waits for a response, and for more of it, before saying that nothing more will be sent, in milliseconds. */
const FIRST = 1_500;
const MORE = 30;
/** How long the server may leave a half-sent request without an answer once its sender has said that no more will come. */
const PATIENCE = 15_000;
const MEGABYTE = 1024 * 1024;
/** What attacks may leave behind after a garbage collection, in bytes, however many they were. */
const MOST_KEPT = 8 * MEGABYTE;
/** Of the whole process with its second thread, at any time, in bytes. */
const MOST_RESIDENT = 512 * MEGABYTE;
const LIST = `/physical_samples/${SAMPLE}/annotations/`;
/** Stacks, paths of this machine, statements, keys. */
const LEAKS =
  /\bat \S+ \(|node_modules|file:\/\/\/(?!etc)|\/tmp\/wafermark|SQLITE_|\bfrom (?:annotations|samples|keys)\b(?!\))|root:x:0/;

/** Among the generated ones, the few that are too large may all be slow on a busy machine, and leave without their response. */
const TOO_LARGE: Attack = {
  kind: 'declared length',
  bytes: Buffer.from(
    `POST ${LIST} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n{`,
  ),
  mostResponses: 1,
  leaves: false,
};

interface Victim {
  readonly url: string;
  readonly pid: number;
  /** The bytes that it holds, after a garbage collection. */
  readonly kept: () => Promise<number>;
  readonly ended: () => boolean;
  readonly printed: () => string;
}

async function startVictim(): Promise<Victim> {
  const folder = await temporaryFolder();
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=256', '--expose-gc', fileURLToPath(new URL('./support/serve-database.ts', import.meta.url))],
    {
      env: { PATH: process.env['PATH'], DATABASE_URL: `sqlite:${join(folder, 'wafermark.db')}` },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      printed += String(data);
    });
  }
  const url = await firstLine(child);
  return {
    url,
    pid: child.pid ?? 0,
    kept: async () => {
      const answer = once(child, 'message');
      child.send('how much?');
      const [bytes] = await answer;
      return Number(bytes);
    },
    ended: () => child.exitCode !== null || child.signalCode !== null,
    printed: () => printed,
  };
}

/** Everything that comes back on a connection; `undefined` if the server never ends it. */
function carryOut(url: string, { bytes, leaves }: Attack): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const received: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    const patience = setTimeout(() => {
      socket.destroy();
      resolve(undefined);
    }, PATIENCE);
    // Node drops the responses of a client that has ended its side.
    let quiet = setTimeout(() => socket.end(), FIRST);
    socket.on('data', (data) => {
      received.push(data);
      clearTimeout(quiet);
      quiet = setTimeout(() => socket.end(), MORE);
    });
    // The server may close the connection while it is being written to.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(patience);
      clearTimeout(quiet);
      resolve(Buffer.concat(received).toString('latin1'));
    });
    socket.on('end', () => socket.end());
    if (leaves) socket.write(bytes, () => socket.destroy());
    else socket.write(bytes);
  });
}

const statusesOf = (text: string): readonly number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));

/** What a server holds once it is at rest: it may still work on the requests of attackers that have left. */
async function keptAtRest({ kept }: Victim): Promise<number> {
  let before = Number.POSITIVE_INFINITY;
  for (let now = await kept(); Math.abs(now - before) > MEGABYTE; now = await kept()) {
    before = now;
    await wait(500);
  }
  return before;
}

/** What is wrong with the response to an attack. */
function faultsOf(attack: Attack, text: string | undefined): readonly string[] {
  if (text === undefined) return ['no end'];
  const statuses = statusesOf(text).filter((status) => status !== 100);
  return [
    ...statuses.filter((status) => status >= 500).map((status) => `status ${status}`),
    ...(statuses.length > attack.mostResponses ? [`${statuses.length} responses`] : []),
    ...(text !== '' && !text.startsWith('HTTP/1.1 ') ? ['not HTTP'] : []),
    ...(text.includes(CANARY) ? ['a hidden request was carried out'] : []),
    ...(LEAKS.test(text) ? [`leaks ${LEAKS.exec(text)?.[0]}`] : []),
    ...(/^Set-Cookie:/im.test(text) ? ['an injected header'] : []),
  ];
}

async function mostResident(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}

it(`answers ${COUNT} attacks with no fault of its own, keeps nothing of them, and works afterwards`, {
  timeout: 60_000 + COUNT * 100,
}, async () => {
  const victim = await startVictim();
  const list = [TOO_LARGE, ...fc.sample(attacks, { numRuns: COUNT, seed: SEED })];
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  const attack = async (until: number): Promise<void> => {
    for (;;) {
      const current = list[next];
      if (current === undefined || next >= until) return;
      next += 1;
      const text = await carryOut(victim.url, current);
      for (const status of statusesOf(text ?? '')) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      for (const fault of faultsOf(current, text)) {
        faults.push(`${current.kind}: ${fault}: ${JSON.stringify(current.bytes.toString('latin1').slice(0, 300))}`);
      }
    }
  };
  const attackUntil = (until: number): Promise<unknown> =>
    Promise.all(Array.from({ length: AT_ONCE }, () => attack(until)));

  await attackUntil(COUNT / 3);
  const before = await keptAtRest(victim);
  await attackUntil(COUNT);
  const growth = (await keptAtRest(victim)) - before;
  expect([SEED, faults]).toStrictEqual([SEED, []]);
  expect([victim.ended(), victim.printed().trim()]).toStrictEqual([false, victim.url]);

  // Most attacks get an answer that says what is wrong with them.
  const answered = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  expect(answered).toBeGreaterThan(COUNT * 0.8);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 405, 413, 415, 422]));
  expect(growth).toBeLessThan(MOST_KEPT);
  expect(await mostResident(victim.pid)).toBeLessThan(MOST_RESIDENT);
  const health = await fetch(`${victim.url}/healthz`);
  expect([health.status, await health.json()]).toStrictEqual([200, { status: 'ok' }]);
  const created = await fetch(victim.url + LIST, {
    method: 'POST',
    headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json' },
    body: '{"property_name":"afterwards","property_value":1}',
  });
  const annotation: unknown = await created.json();
  expect([created.status, annotation]).toMatchObject([200, { property_name: 'afterwards', annotation_metadata: null }]);
  expect(JSON.stringify(annotation)).not.toContain('polluted');
});
