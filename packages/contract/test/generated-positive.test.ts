import { isDeepStrictEqual } from 'node:util';
import { FIELDS } from '@wafermark/generated/document/api.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { valid } from '../src/arbitrary/valid.ts';
import { callClient } from '../src/calls.ts';
import { documented } from '../src/document.ts';
import { expectedAnnotation, expectedUpdate, withoutMade } from '../src/expected.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import type { Place } from '../src/place.ts';
import { REGRESSIONS, regressionsOf } from '../src/regressions.ts';
import { schemaFaults } from '../src/schemas.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const annotationId = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';

type Json = Record<string, unknown>;

/** The annotation for the recorded updates. */
const BEFORE: Json = { property_name: 'thickness', property_value: 25.1, coord_x: 1.5, metadata: { scan: 'line' } };

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

function schemaOf(id: OperationId): Place {
  const schema = documented(id).requestContent['application/json']?.schema;
  if (schema === undefined) throw new Error(`${id} has no body`);
  return schema;
}

const bodyOf = (id: OperationId): fc.Arbitrary<Json> => valid(schemaOf(id)).map((value) => Object(value));

/** Calls the client, and checks both request and response. */
async function call(
  id: Parameters<typeof callClient>[1],
  body: unknown,
  target = annotationId,
  client = harness.client(),
): Promise<Json> {
  const before = harness.exchanges.length;
  const answer = await callClient(client, id, { sampleId: SAMPLE, annotationId: target, body });
  const exchanges = harness.exchanges.slice(before);
  expect(exchanges.flatMap(judge)).toStrictEqual([]);
  // The client returns what was on the wire, and sends what it was given.
  expect(isDeepStrictEqual(JSON.parse(exchanges[0]?.answer.text ?? ''), answer)).toBe(true);
  if (body !== undefined) expect(isDeepStrictEqual(JSON.parse(String(exchanges[0]?.sent.body)), body)).toBe(true);
  return Object(answer);
}

/** Not `toStrictEqual`, which mistakes a property named `constructor` for the class of an object. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(JSON.stringify(actual)).toBe(JSON.stringify(expected));
}

it.each(REGRESSIONS)('has a valid recorded body for $operation: $was', ({ operation, body }) => {
  expect(schemaFaults(schemaOf(operation), body)).toStrictEqual([]);
});

it('creates the requested annotation, and returns it from every operation', async () => {
  await fc.assert(
    fc.asyncProperty(bodyOf('createSampleAnnotation'), async (body) => {
      const created = await call('createSampleAnnotation', body);
      expectSame(withoutMade(created), expectedAnnotation(body, SAMPLE));
      expect(Object.keys(created)).toStrictEqual(FIELDS.Annotation);
      expectSame(await call('getSampleAnnotation', undefined, String(created['id'])), created);
    }),
    { numRuns: 150, examples: regressionsOf('createSampleAnnotation').map((body): [Json] => [{ ...body }]) },
  );
});

it('creates in bulk what it would create one by one, in order, each with its own id', async () => {
  await fc.assert(
    fc.asyncProperty(bodyOf('bulkCreateSampleAnnotations'), async (body) => {
      const answer = await call('bulkCreateSampleAnnotations', body);
      const created = Object.values(answer).map((one): Json => Object(one));
      const items = Object.values(Object(body['annotations'])).map((item): Json => Object(item));
      expectSame(
        created.map(withoutMade),
        items.map((item) => expectedAnnotation(item, SAMPLE)),
      );
      expect(new Set(created.map(({ id }) => id)).size).toBe(items.length);
      for (const one of created) expectSame(await call('getSampleAnnotation', undefined, String(one['id'])), one);
    }),
    { numRuns: 60 },
  );
});

it('changes only the fields of an update', async () => {
  const bodies = fc.tuple(bodyOf('createSampleAnnotation'), bodyOf('updateSampleAnnotation'));
  await fc.assert(
    fc.asyncProperty(bodies, async ([body, change]) => {
      const before = await call('createSampleAnnotation', body);
      const after = await call('updateSampleAnnotation', change, String(before['id']));
      const unchanged = Object.keys(change).length === 0;
      expectSame(withoutMade(after), expectedUpdate(withoutMade(before), change));
      expect(after['id']).toBe(before['id']);
      expect(after['last_updated'] === before['last_updated']).toBe(unchanged);
      expectSame(await call('getSampleAnnotation', undefined, String(before['id'])), after);
    }),
    { numRuns: 100, examples: regressionsOf('updateSampleAnnotation').map((change) => [[BEFORE, { ...change }]]) },
  );
});

it('registers and updates samples as requested', async () => {
  const bodies = fc.tuple(bodyOf('createPhysicalSample'), bodyOf('updatePhysicalSample'));
  await fc.assert(
    fc.asyncProperty(bodies, async ([body, change]) => {
      // Names are unique in an organisation.
      const client = harness.client(harness.newOrganisation());
      const created = await call('createPhysicalSample', body, annotationId, client);
      const { growth_instrument_id = null, sample_id = null, detail_notes_id = null, name = null } = body;
      const given = { growth_instrument_id, sample_id, detail_notes_id, name, physical_sample_metadata: null };
      expectSame(Object.fromEntries(Object.keys(given).map((key) => [key, created[key]])), given);
      const updated = await client.samples.update(String(created['id']), change);
      const moved = Object.keys(change).length > 0;
      expectSame({ ...updated, last_updated: null }, { ...created, ...change, last_updated: null });
      expect(updated.last_updated !== created['last_updated']).toBe(moved);
      const [listed] = await client.samples.list({ physical_sample_id: String(created['id']) });
      expect([listed?.name, listed?.last_updated]).toStrictEqual([updated.name, updated.last_updated]);
    }),
    { numRuns: 50 },
  );
});
