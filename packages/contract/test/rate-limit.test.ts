import { RateLimitError } from '@wafermark/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { query } from '../../server/test/support/postgres.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';

const WINDOW = 60_000;
const MOST = 3;

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ rateLimit: MOST });
});
afterAll(async () => {
  await harness.stop();
});

/** A key without requests that are left, in a window that ends in a second. */
async function exhaustedKey(): Promise<string> {
  const key = harness.newOrganisation();
  for (let request = 0; request < MOST; request += 1) await harness.client(key).samples.list({});
  harness.clock.advance(WINDOW - 500);
  // There, the clock of the database counts.
  if (harness.databaseUrl.startsWith('postgres:')) {
    await query(harness.databaseUrl, `update request_counts set ends = ends - interval '${WINDOW - 500} milliseconds'`);
  }
  return key;
}

it('lets the client wait as long as Retry-After says, and then do what was refused, once', async () => {
  const key = await exhaustedKey();
  const started = performance.now();
  const created = harness.client(key, { maxRetries: 1 }).samples.create({ name: 'patient' });
  setTimeout(() => harness.clock.advance(1_000), 100);
  expect((await created).name).toBe('patient');
  expect(performance.now() - started).toBeGreaterThan(900);
  expect(await harness.client(key).samples.list({})).toHaveLength(1);
});

it('tells a client that does not wait how long it should', async () => {
  const key = await exhaustedKey();
  const error: unknown = await harness
    .client(key)
    .samples.list({})
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ status: 429, retryAfter: 1_000, problem: { type: '/problems/too-many-requests' } });
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(3);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
