import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type EngineName, listen, openStore, type RunningServer, seedDemo } from '@wafermark/server';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Generated, KINDS, requests, sendKept } from '../src/differential.ts';
import { verdict } from '../src/faults.ts';
import { gatekeeper } from '../src/keys.ts';
import type { Answer } from '../src/wire.ts';

/** `pnpm differential` runs 100,000. */
const COUNT = Number(process.env['DIFFERENTIAL'] ?? 3_000);
const BATCH = 1_000;

const agent = new Agent({ keepAlive: true });
let folder = '';
let servers: Readonly<Record<EngineName, RunningServer>>;

async function start(validation: EngineName): Promise<RunningServer> {
  const store = await openStore(`sqlite:${join(folder, `${validation}.db`)}`);
  await seedDemo(store, () => new Date(0));
  const { authenticate } = gatekeeper();
  const app = await createApp({ store, authenticate, validation, now: () => new Date(0) });
  return await listen(app, { store, port: 0 });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wafermark-differential-'));
  servers = { compiled: await start('compiled'), reference: await start('reference') };
});

afterAll(async () => {
  agent.destroy();
  for (const server of Object.values(servers)) await server.stop();
  await rm(folder, { recursive: true });
});

/** What two servers must agree on: the verdict, and the response without fields set by the server. */
const said = (answer: Answer) => ({
  verdict: verdict(answer),
  text: answer.text.replaceAll(/"(?:id|request_id|physical_sample_id)":"[^"]*"/g, ''),
  link: answer.headers.get('link'),
});

async function compare({ kind, operation, sent }: Generated): Promise<number> {
  const [compiled, reference] = await Promise.all([
    sendKept(agent, servers.compiled.url, sent),
    sendKept(agent, servers.reference.url, sent),
  ]);
  const told = { kind, operation, target: sent.target, body: String(sent.body ?? '').slice(0, 500) };
  // The reference collects faults with a separate Ajv, so even the messages agree.
  expect({ ...told, ...said(compiled) }).toStrictEqual({ ...told, ...said(reference) });
  return compiled.status;
}

it(`gets the same verdict and faults from both engines on ${COUNT} generated requests`, {
  timeout: 1_200_000,
}, async () => {
  const statuses = new Map<string, number>();
  for (let done = 0; done < COUNT; done += BATCH) {
    for (const request of fc.sample(requests, Math.min(BATCH, COUNT - done))) {
      const status = await compare(request);
      const row = `${request.kind}: ${status}`;
      statuses.set(row, (statuses.get(row) ?? 0) + 1);
    }
    // `fc.sample` would return the same ones again.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: (fc.readConfigureGlobal()?.seed ?? 0) + 1 });
  }
  // Each kind has occurred.
  for (const kind of KINDS) expect([...statuses.keys()].some((row) => row.startsWith(kind))).toBe(true);
  expect(statuses.get('valid: 200')).toBeGreaterThan(COUNT / 20);
  expect(statuses.get('one fault: 422')).toBeGreaterThan(COUNT / 20);
  process.stdout.write(
    `${COUNT} requests: ${[...statuses]
      .sort()
      .map(([row, count]) => `${row} × ${count}`)
      .join(', ')}\n`,
  );
});
