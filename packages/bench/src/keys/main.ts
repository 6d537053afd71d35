/**
 * `pnpm bench keys [ROUNDS]`: whether the time of a refusal tells anything about a key. Each round sends one request of each kind, in
 * another order, over one connection.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, listen, openStore, seedDemo, storedKeys } from '@wafermark/server';

const [rounds = 3_000] = process.argv.slice(2).map(Number);
/** Not measured. */
const WARM_UP = 300;
/** The slowest share of differences is left out: something else has run meanwhile. */
const OUTLIERS = 0.05;
/** As many as a large organisation has. */
const KEYS = 1_000;
const DAY = 86_400_000;

const folder = await mkdtemp(join(tmpdir(), 'wafermark-keys-'));
const store = await openStore(`sqlite:${join(folder, 'wafermark.db')}`);
await seedDemo(store, () => new Date());
const owner = { organisation: 'lab', userId: 'u', userName: null, scopes: ['read'] } as const;
const now = new Date();
for (let count = 0; count < KEYS; count += 1) await store.keys.create(owner, now);
const valid = await store.keys.create(owner, now);
const expired = await store.keys.create(owner, now, new Date(now.getTime() - DAY));
const revoked = await store.keys.create(owner, now);
await store.keys.revoke(revoked.id);
const { url, stop } = await listen(await createApp({ store, authenticate: storedKeys(store) }), { store, port: 0 });

const other = (character = ''): string => (character === 'A' ? 'B' : 'A');
const random = (): string => `wm_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')}`;
const UNKNOWN = 'unknown, of the right form';
const KINDS: Readonly<Record<string, () => string>> = {
  [UNKNOWN]: random,
  'a valid one but for its last character': () => valid.key.slice(0, -1) + other(valid.key.at(-1)),
  'a valid one but for its first character': () =>
    `${valid.key.slice(0, 3)}${other(valid.key[3])}${valid.key.slice(4)}`,
  'one that has expired': () => expired.key,
  'one that was revoked': () => revoked.key,
  'of another form, as long': () => `${random().slice(3)}===`,
  'of one character': () => '?',
};

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const refusal = (key: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = request(`${url}/physical_samples/`, { agent, headers: { 'X-API-KEY': key } }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 401) resolve((performance.now() - began) * 1_000);
        else reject(new Error(`Expected a refusal, not ${response.statusCode}`));
      });
    });
    sent.on('error', reject).end();
  });

const times = new Map<string, number[]>(Object.keys(KINDS).map((kind) => [kind, []]));
for (let round = -WARM_UP; round < rounds; round += 1) {
  const order = Object.entries(KINDS)
    .map((entry) => ({ entry, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at);
  for (const {
    entry: [kind, make],
  } of order) {
    const time = await refusal(make());
    if (round >= 0) times.get(kind)?.push(time);
  }
}
agent.destroy();
await stop();
await rm(folder, { recursive: true });

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const base = times.get(UNKNOWN) ?? [];
const rows = [...times].map(([kind, values]) => {
  const differences = values.map((value, round) => value - (base[round] ?? Number.NaN));
  const limit = at(differences.map(Math.abs), 1 - OUTLIERS);
  const kept = differences.filter((difference) => Math.abs(difference) <= limit);
  const average = mean(kept);
  // The half of a 95 % confidence interval of the mean.
  const half = 1.96 * Math.sqrt(mean(kept.map((difference) => (difference - average) ** 2)) / kept.length);
  const difference = kind === UNKNOWN ? '–' : `${average.toFixed(1)} ± ${half.toFixed(1)}`;
  return `| ${kind} | ${at(values, 0.5).toFixed(0)} (${at(values, 0.25).toFixed(0)}–${at(values, 0.75).toFixed(0)}) | ${difference} |`;
});
process.stdout.write(
  `Time to 401 in µs, ${rounds.toLocaleString('en')} rounds, ${KEYS.toLocaleString('en')} keys stored\n\n| key | median (quartiles) | mean difference |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
);
