import { ApiError, type Wafermark } from '@wafermark/client';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callClient } from '../src/calls.ts';
import { documented, OPERATION_IDS } from '../src/document.ts';
import { failingStore } from '../src/failing-store.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';
import { json } from '../src/wire.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';
const WITHOUT = { read: KEYS.withoutRead, write: KEYS.withoutWrite, delete: KEYS.withoutDelete };

let harness: Harness;
let isFailing = false;
beforeAll(async () => {
  harness = await startHarness({ wrapStore: (store) => failingStore(store, () => isFailing) });
});
afterAll(async () => {
  await harness.stop();
});

function exampleBody(id: OperationId): unknown {
  return Object.values(documented(id).requestContent['application/json']?.examples ?? {})[0];
}

/** Calls a failing operation, and compares the error with the response on the wire. */
async function expectApiError(client: Wafermark, id: OperationId, status: number, sampleId = SAMPLE): Promise<void> {
  const before = harness.exchanges.length;
  const error: unknown = await callClient(client, id, {
    sampleId,
    annotationId: ANNOTATION,
    body: exampleBody(id),
  }).catch((caught: unknown) => caught);
  const exchanges = harness.exchanges.slice(before);
  expect(exchanges.map(({ answer }) => answer.status)).toStrictEqual([status]);
  if (!(error instanceof ApiError)) throw new Error(`${id} did not throw an ApiError`, { cause: error });
  const told = { operation: error.operation, status: error.status, problem: error.problem, requestId: error.requestId };
  expect([told]).toStrictEqual(
    exchanges.map(({ answer }) => ({
      operation: id,
      status,
      problem: json(answer),
      requestId: answer.headers.get('x-request-id'),
    })),
  );
}

it.each(OPERATION_IDS)("%s throws the server's problem for an unknown key", async (id) => {
  await expectApiError(harness.client('unknown'), id, 401);
});

it.each(OPERATION_IDS)("%s throws the server's problem for a key without the scope", async (id) => {
  await expectApiError(harness.client(WITHOUT[OPERATIONS[id].scope]), id, 403);
});

const ofSamples = OPERATION_IDS.filter((id) => OPERATIONS[id].path.includes('{physical_sample_id}'));

it.each(ofSamples)("%s throws the server's problem for an unknown sample", async (id) => {
  await expectApiError(harness.client(), id, 404, '00000000-0000-4000-8000-000000000000');
});

it.each(ofSamples)("%s throws the server's problem for an invalid id", async (id) => {
  await expectApiError(harness.client(), id, 422, 'a/b?c#d e%');
});

it.each(OPERATION_IDS)("%s throws the server's problem when it fails", async (id) => {
  isFailing = true;
  try {
    await expectApiError(harness.client(), id, 500);
  } finally {
    isFailing = false;
  }
});

it("throws the server's problem for a body that is too large, not a connection error", async () => {
  const metadata = { a: Array.from({ length: 20 }, () => 'x'.repeat(60_000)) };
  const create = harness.client().annotations.create(SAMPLE, { property_name: 'n', property_value: 1, metadata });
  await expect(create).rejects.toMatchObject({
    name: 'ContentTooLargeError',
    status: 413,
    operation: 'createSampleAnnotation',
  });
  const item = { property_name: 'n', property_value: 1, metadata: { a: 'x'.repeat(60_000) } };
  const annotations = Array.from({ length: Math.ceil(LIMITS.bulkBodyBytes / 60_000) }, () => item);
  const bulk = harness.client().annotations.bulkCreate(SAMPLE, { annotations });
  await expect(bulk).rejects.toMatchObject({
    name: 'ContentTooLargeError',
    status: 413,
    operation: 'bulkCreateSampleAnnotations',
  });
});

it("throws the server's problem for the key, however large the unread body", async () => {
  const item = { property_name: 'n', property_value: 1, metadata: { a: 'x'.repeat(60_000) } };
  const bulk = harness
    .client('unknown')
    .annotations.bulkCreate(SAMPLE, { annotations: Array.from({ length: 500 }, () => item) });
  await expect(bulk).rejects.toMatchObject({
    name: 'AuthenticationError',
    status: 401,
    operation: 'bulkCreateSampleAnnotations',
  });
});

it('conforms to the document in every exchange, except for deliberate faults', () => {
  const onPurpose = /parameter physical_sample_id: must /;
  expect(harness.exchanges.length).toBeGreaterThan(OPERATION_IDS.length);
  expect(harness.exchanges.flatMap(judge).filter((fault) => !onPurpose.test(fault))).toStrictEqual([]);
});
