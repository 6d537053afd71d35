import { IDEMPOTENCY_KEY_HEADER, IDEMPOTENCY_REPLAYED_HEADER, LIMITS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import type { Store } from '@wafermark/server';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { OPERATION_IDS } from '../src/document.ts';
import { accepted, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';
import type { Change } from '../src/requests.ts';
import { type Answer, field, json } from '../src/wire.ts';

const HOUR = 3_600_000;
const CONFLICT = { status: 409, faults: [] };

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';

let harness: Harness;
let samples: readonly string[];
beforeAll(async () => {
  harness = await startHarness();
  const client = harness.client();
  samples = [(await client.samples.create({})).id, (await client.samples.create({})).id];
});
afterAll(async () => {
  await harness.stop();
});

/** Sends an operation's example with an idempotency key. */
const attempt = (id: OperationId, key: string, change: Change = {}): Promise<Answer> =>
  harness.call(id, { ...change, headers: { [IDEMPOTENCY_KEY_HEADER.toLowerCase()]: key } });

/** The number of samples, of annotations, and of the changes of the one in the examples. */
async function stored(): Promise<number> {
  const client = harness.client();
  const all = await client.samples.list();
  const lists = await Promise.all(all.map(({ id }) => client.annotations.list(id)));
  return all.length + lists.flat().length + (await client.annotations.history(SAMPLE, ANNOTATION)).length;
}

const repeatable = OPERATION_IDS.filter((id) => OPERATIONS[id].idempotency === 'key');
const others = OPERATION_IDS.filter((id) => OPERATIONS[id].idempotency !== 'key');

it('documents a key for every POST, and for no other operation', () => {
  expect(repeatable).toStrictEqual(OPERATION_IDS.filter((id) => OPERATIONS[id].method === 'POST'));
  expect(others.length).toBeGreaterThan(0);
});

it.each(repeatable)('executes %s once per key, and returns the same response again', async (id) => {
  const first = await attempt(id, `once-${id}`);
  const before = await stored();
  const again = [await attempt(id, `once-${id}`), await attempt(id, `once-${id}`)];
  expect([first, ...again].map(verdict)).toStrictEqual([accepted, accepted, accepted]);
  expect(again.map(json)).toStrictEqual([json(first), json(first)]);
  expect(await stored()).toBe(before);
});

it.each(repeatable)('executes %s again for another key, one in another case, and none', async (id) => {
  await attempt(id, `anew-${id}`);
  const before = await stored();
  const answers = [await attempt(id, `anew-${id}-2`), await attempt(id, `ANEW-${id}`), await harness.call(id)];
  expect(answers.map(verdict)).toStrictEqual([accepted, accepted, accepted]);
  expect(await stored()).toBeGreaterThanOrEqual(before + 3);
});

it('rejects a key used for another body, sample or operation with 409', async () => {
  const [path, otherPath] = samples.map((physical_sample_id) => ({ physical_sample_id }));
  if (path === undefined || otherPath === undefined) throw new Error('Expected two samples');
  const body = '{"annotations":[{"property_name":"n","property_value":1}]}';
  await attempt('bulkCreateSampleAnnotations', 'bound', { path, body });
  const before = await stored();
  const answers = [
    await attempt('bulkCreateSampleAnnotations', 'bound', { path, body: body.replace('1', '2') }),
    await attempt('bulkCreateSampleAnnotations', 'bound', { path: otherPath, body }),
    await attempt('createSampleAnnotation', 'bound', { path }),
    await attempt('createPhysicalSample', 'bound'),
  ];
  expect(answers.map(verdict)).toStrictEqual(answers.map(() => CONFLICT));
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toStrictEqual(answers.map(() => null));
  expect(await stored()).toBe(before);
});

it('ignores a key where it has no meaning', async () => {
  await attempt('createPhysicalSample', 'apart', { body: '{}' });
  const answers = await Promise.all(others.map((id) => attempt(id, 'apart')));
  expect(answers.filter(({ status }) => status === 409)).toStrictEqual([]);
});

it('lets each organisation use the same key', async () => {
  const ours = await attempt('createPhysicalSample', 'shared', { body: '{"name":"ours"}' });
  const theirs = await attempt('createPhysicalSample', 'shared', { body: '{"name":"theirs"}', key: KEYS.stranger });
  expect([ours, theirs].map((answer) => field(answer, 'name'))).toStrictEqual(['ours', 'theirs']);
});

it('does not use up a key on a request that fails', async () => {
  const nowhere = { physical_sample_id: '00000000-0000-4000-8000-000000000000' };
  const answers = [
    await attempt('createSampleAnnotation', 'failing', { path: nowhere }),
    await attempt('createSampleAnnotation', 'failing', { body: '{}' }),
    await attempt('createSampleAnnotation', 'failing'),
  ];
  expect(answers.map(({ status }) => status)).toStrictEqual([404, 422, 200]);
});

it('executes concurrent copies of a request once', async () => {
  const before = await stored();
  const answers = await Promise.all(Array.from({ length: 8 }, () => attempt('createPhysicalSample', 'at-once')));
  const done = answers.filter(({ status }) => status === 200);
  const busy = answers.filter(({ status }) => status === 409);
  expect([done.length > 0, done.length + busy.length]).toStrictEqual([true, 8]);
  expect(new Set(done.map((answer) => field(answer, 'id'))).size).toBe(1);
  expect(busy.map(({ headers }) => headers.get('retry-after'))).toStrictEqual(
    busy.map(() => String(LIMITS.retryAfterSeconds)),
  );
  expect(await stored()).toBe(before + 1);
});

it('returns 409 with Retry-After while the request is in progress, and its response afterwards', async () => {
  const entered = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  let isBusy = false;
  const slow = (store: Store): Store => ({
    ...store,
    write: async (work) => {
      // A second one that got here would deadlock.
      if (isBusy) release.resolve();
      isBusy = true;
      entered.resolve();
      await release.promise;
      return await store.write(work);
    },
  });
  const own = await startHarness({ wrapStore: slow });
  onTestFinished(() => own.stop());
  const headers = { [IDEMPOTENCY_KEY_HEADER.toLowerCase()]: 'slow' };
  const first = own.call('createPhysicalSample', { headers });
  await entered.promise;
  const second = await own.call('createPhysicalSample', { headers });
  release.resolve();
  const third = [await first, await own.call('createPhysicalSample', { headers })].map(json);
  expect([verdict(second), second.headers.get('retry-after')]).toStrictEqual([CONFLICT, '1']);
  expect(third[1]).toStrictEqual(third[0]);
});

it.each([30, -30])('keeps a key although the clock has been changed by %s days', async (days) => {
  const own = await startHarness();
  onTestFinished(() => own.stop());
  const headers = { [IDEMPOTENCY_KEY_HEADER.toLowerCase()]: 'jump' };
  const first = await own.call('createPhysicalSample', { headers });
  own.clock.jump(days * 24 * HOUR);
  const again = await own.call('createPhysicalSample', { headers });
  expect(json(again)).toStrictEqual(json(first));
  expect(await own.client().samples.list()).toHaveLength(3);
});

it('marks a replayed response', async () => {
  const first = await attempt('createPhysicalSample', 'said');
  const again = await attempt('createPhysicalSample', 'said');
  expect([first, again].map(({ headers }) => headers.get(IDEMPOTENCY_REPLAYED_HEADER))).toStrictEqual([null, 'true']);
  expect(again.text).toBe(first.text);
});

it('treats a body with names in another order, or other white space, as the same', async () => {
  const first = await attempt('createSampleAnnotation', 'order', {
    body: '{"property_name":"n","property_value":1,"metadata":{"a":[1,{"b":2,"c":3}],"d":4}}',
  });
  const again = await attempt('createSampleAnnotation', 'order', {
    body: '{ "metadata": {"d":4, "a":[1, {"c":3,"b":2}]}, "property_value":1, "property_name":"n" }',
  });
  const other = await attempt('createSampleAnnotation', 'order', {
    body: '{"property_name":"n","property_value":1,"metadata":{"a":[{"b":2,"c":3},1],"d":4}}',
  });
  expect([first.status, again.status, other.status]).toStrictEqual([200, 200, 409]);
  expect(again.text).toBe(first.text);
});

it('forgets a key at the documented age, not earlier', async () => {
  const own = await startHarness();
  onTestFinished(() => own.stop());
  const headers = { [IDEMPOTENCY_KEY_HEADER.toLowerCase()]: 'old' };
  const id = async (): Promise<unknown> => field(await own.call('createPhysicalSample', { headers }), 'id');
  const first = await id();
  own.clock.advance(LIMITS.idempotencyKeyHours * HOUR - 60_000);
  expect(await id()).toBe(first);
  own.clock.advance(60_000);
  expect(await id()).not.toBe(first);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(30);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
