/** The responses stored under idempotency keys: in which form, and for how long. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import { packAnswer, unpackAnswer } from '../src/store/rows/answers.ts';
import { KeyTakenError, type Store } from '../src/store/store.ts';
import { temporaryFolder } from './support/running-app.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ANSWER = { fingerprint: 'print', body: Buffer.from('{"id":1}') };

/** A new file. Each store on it has a monotonic clock of its own, as each process has. */
async function newFile() {
  const path = join(await temporaryFolder(), 'wafermark.db');
  return {
    open: async (uptime: () => number): Promise<Store> => {
      const store = await openStore(`sqlite:${path}`, { uptime });
      onTestFinished(() => store.close());
      return store;
    },
    /** Another connection, which sees what is committed. */
    look: (): Database.Database => {
      const database = new Database(path);
      onTestFinished(() => void database.close());
      return database;
    },
  };
}

const keep = (store: Store, key: string): Promise<void> =>
  store.write((transaction) => transaction.answers.keep('lab', key, ANSWER));
const isKept = async (store: Store, key: string): Promise<boolean> =>
  (await store.write((transaction) => transaction.answers.find('lab', key))) !== undefined;

it.each([
  ['compresses a response of 4,096 bytes or more', 4_096, true],
  ['keeps a shorter response as it is', 4_095, false],
])('%s, and returns either exactly', async (_, length, isSmaller) => {
  const answer = { fingerprint: 'print', body: Buffer.from(JSON.stringify('n'.repeat(length - 2))) };
  const packed = await packAnswer(answer);
  expect([answer.body.length, packed.body.length < length]).toStrictEqual([length, isSmaller]);
  const { fingerprint, body } = await unpackAnswer(packed);
  expect([fingerprint, Buffer.from(body).equals(answer.body)]).toStrictEqual(['print', true]);
});

it('stores no second response under a key, and returns the first', async () => {
  const { open } = await newFile();
  const store = await open(() => 0);
  await keep(store, 'key');
  const other = { fingerprint: 'other', body: Buffer.from('{}') };
  const second = store.write((transaction) => transaction.answers.keep('lab', 'key', other));
  await expect(second).rejects.toThrow(new KeyTakenError('The idempotency key is taken'));
  const found = await store.write((transaction) => transaction.answers.find('lab', 'key'));
  expect(found).toMatchObject({ fingerprint: 'print', body: ANSWER.body });
});

it('deletes expired responses, a hundred with each new one', async () => {
  const { open, look } = await newFile();
  let passed = 0;
  const store = await open(() => passed);
  await store.write(async (transaction) => {
    for (let index = 0; index < 150; index += 1) await transaction.answers.keep('lab', `old-${index}`, ANSWER);
  });
  const count = look().prepare('select count(*) from idempotency_keys').pluck();
  const counts: unknown[] = [];
  for (const time of [24 * HOUR - 1, 24 * HOUR, 24 * HOUR]) {
    passed = time;
    await keep(store, `new-${counts.length}`);
    counts.push(count.get());
  }
  expect(counts).toStrictEqual([151, 52, 3]);
});

it('persists the age of the store with a response, once a minute at most', async () => {
  const { open, look } = await newFile();
  let passed = 0;
  const store = await open(() => passed);
  const age = look().prepare('select age from store_age').pluck();
  const ages: unknown[] = [];
  for (const time of [1, MINUTE, MINUTE + 1, 2 * MINUTE, 2 * MINUTE + 1]) {
    passed = time;
    await keep(store, `at-${time}`);
    ages.push(age.get());
  }
  expect(ages).toStrictEqual([1, 1, MINUTE + 1, MINUTE + 1, 2 * MINUTE + 1]);
});

it.each<[string, number, number, number, boolean]>([
  ['counts an hour at most of the time in which no process ran', 7 * HOUR, 23 * HOUR - 1, 0, true],
  ['counts an hour of the time in which no process ran', 7 * HOUR, 23 * HOUR, 0, false],
  ['ignores a wall clock that has been set back', -7 * HOUR, 22 * HOUR, 2 * HOUR - 1, true],
  ['counts the time in use although the wall clock has been set back', -7 * HOUR, 22 * HOUR, 2 * HOUR, false],
])('%s', async (_, sinceNoted, age, inUse, expected) => {
  const { open, look } = await newFile();
  const first = await open(() => 0);
  await keep(first, 'key');
  await first.close();
  look()
    .prepare('update store_age set age = ?, noted = ?')
    .run(age, Date.now() - sinceNoted);
  let passed = 0;
  const second = await open(() => passed);
  passed = inUse;
  expect(await isKept(second, 'key')).toBe(expected);
});

it('counts no time in which no process ran before the age was first persisted', async () => {
  const { open, look } = await newFile();
  await (await open(() => 0)).close();
  // As a migration leaves it.
  look().exec(`update store_age set age = 0, noted = 0;
    insert into idempotency_keys (organisation, key, fingerprint, answer, kept_at) values ('lab', 'key', 'print', '{}', 0)`);
  let passed = 0;
  const store = await open(() => passed);
  passed = 24 * HOUR - 1;
  expect(await isKept(store, 'key')).toBe(true);
  passed = 24 * HOUR;
  expect(await isKept(store, 'key')).toBe(false);
});

it('does not count how long the machine had been running before', async () => {
  const { open } = await newFile();
  const first = await open(() => 0);
  await keep(first, 'key');
  await first.close();
  let passed = 1_000 * HOUR;
  const second = await open(() => passed);
  expect(await isKept(second, 'key')).toBe(true);
  passed += 23 * HOUR - MINUTE;
  expect(await isKept(second, 'key')).toBe(true);
  passed += 2 * HOUR;
  expect(await isKept(second, 'key')).toBe(false);
});
