import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callClient } from '../src/calls.ts';
import { DOCUMENTED, type DocumentedOperation, documented } from '../src/document.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { DOCUMENT, text } from '../src/place.ts';
import { json } from '../src/wire.ts';

// Written by hand from the public documentation, so that an edit of the document cannot move client and server together.

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';

interface Fact {
  readonly id: OperationId;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly answers: 'object' | 'array' | 'nothing';
  /** What the client adds to the path. */
  readonly query?: string;
  readonly body?: unknown;
}

const FACTS: readonly Fact[] = [
  { id: 'listPhysicalSamples', method: 'GET', path: '/physical_samples/', status: 200, answers: 'array' },
  { id: 'createPhysicalSample', method: 'POST', path: '/physical_samples/', status: 200, answers: 'object', body: {} },
  {
    id: 'updatePhysicalSample',
    method: 'PATCH',
    path: '/physical_samples/{physical_sample_id}',
    status: 200,
    answers: 'object',
    body: {},
  },
  {
    id: 'listSampleAnnotations',
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/annotations/',
    status: 200,
    answers: 'array',
  },
  {
    id: 'createSampleAnnotation',
    method: 'POST',
    path: '/physical_samples/{physical_sample_id}/annotations/',
    status: 200,
    answers: 'object',
    body: { property_name: 'thickness', property_value: 25.1 },
  },
  {
    id: 'bulkCreateSampleAnnotations',
    method: 'POST',
    path: '/physical_samples/{physical_sample_id}/annotations/bulk',
    status: 200,
    answers: 'array',
    body: { annotations: [{ property_name: 'thickness', property_value: 25.1 }] },
  },
  {
    id: 'getSampleAnnotation',
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    status: 200,
    answers: 'object',
  },
  {
    id: 'updateSampleAnnotation',
    method: 'PATCH',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    status: 200,
    answers: 'object',
    body: { property_value: 26 },
  },
  {
    id: 'deleteSampleAnnotation',
    method: 'DELETE',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    status: 204,
    answers: 'nothing',
  },
  // Ours: the public documentation has none of these.
  {
    id: 'getPhysicalSample',
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}',
    status: 200,
    answers: 'object',
  },
  {
    id: 'listSampleProperties',
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/properties/',
    status: 200,
    answers: 'array',
  },
  {
    id: 'deleteSampleAnnotations',
    method: 'DELETE',
    path: '/physical_samples/{physical_sample_id}/annotations/',
    query: '?import_id=2024-01-16-ellipsometer',
    status: 200,
    answers: 'object',
  },
  {
    id: 'listAnnotationHistory',
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/history',
    status: 200,
    answers: 'array',
  },
];

const ANNOTATION_KEYS = [
  'id',
  'physical_sample_id',
  'property_name',
  'property_value',
  'property_unit',
  'char_source_type',
  'coord_ref_frame',
  'coord_units',
  'coord_x',
  'coord_y',
  'coord_z',
  'data_id',
  'annotation_metadata',
  'last_updated',
  'version',
];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

it('documents exactly these operations, and extensions, with these methods, paths and success statuses', () => {
  // An extension of ours need not be known from anywhere.
  const isKnown = ({ id, isExtension }: DocumentedOperation): boolean =>
    !isExtension || FACTS.some((fact) => fact.id === id);
  const read = DOCUMENTED.filter(isKnown).map(({ id, method, path, responses }) => {
    const success = Object.keys(responses)
      .map(Number)
      .filter((status) => status < 300);
    return { id, method, path, success };
  });
  const facts = FACTS.map(({ id, method, path, status }) => ({ id, method, path, success: [status] }));
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  expect(read.toSorted(byId)).toStrictEqual(facts.toSorted(byId));
});

it.each(FACTS)(
  'calls $id and responds as documented',
  async ({ id, method, path, query = '', status, answers, body }) => {
    const before = harness.exchanges.length;
    await callClient(harness.client(), id, { sampleId: SAMPLE, annotationId: ANNOTATION, body });
    const target = path.replace('{physical_sample_id}', SAMPLE).replace('{annotation_id}', ANNOTATION);
    const seen = harness.exchanges.slice(before).map(({ sent, answer }) => {
      const data: unknown = answer.text === '' ? undefined : json(answer);
      return {
        line: `${sent.method} ${sent.target}`,
        sent: sent.body === undefined ? undefined : JSON.parse(String(sent.body)),
        status: answer.status,
        answers: data === undefined ? 'nothing' : Array.isArray(data) ? 'array' : typeof data,
      };
    });
    expect(seen).toStrictEqual([{ line: `${method} ${target}${query}`, sent: body, status, answers }]);
  },
);

it('returns the 15 keys of an annotation in the documented order from every operation', async () => {
  const client = harness.client();
  const { id } = await client.annotations.create(SAMPLE, { property_name: 'thickness', property_value: 25.1 });
  await client.annotations.bulkCreate(SAMPLE, { annotations: [{ property_name: 'thickness', property_value: 25.1 }] });
  await client.annotations.update(SAMPLE, id, { coord_x: 1 });
  await client.annotations.get(SAMPLE, id);
  await client.annotations.list(SAMPLE);
  const objects = harness.exchanges.slice(-5).flatMap(({ answer }) => [json(answer)].flat());
  expect(objects.length).toBeGreaterThan(5);
  expect(objects.map((object) => Object.keys(Object(object)))).toStrictEqual(objects.map(() => ANNOTATION_KEYS));
});

it('returns the values of the documented create, and null for the rest', async () => {
  const body = {
    property_name: 'thickness',
    property_value: 25.1,
    coord_ref_frame: 'sample_relative',
    coord_units: 'mm',
    coord_x: 1.5,
    coord_y: 2.0,
  } as const;
  const { id, last_updated, version, ...rest } = await harness.client().annotations.create(SAMPLE, body);
  expect(rest).toStrictEqual({
    physical_sample_id: SAMPLE,
    ...body,
    property_unit: null,
    char_source_type: null,
    coord_z: null,
    data_id: null,
    annotation_metadata: null,
  });
  expect([harness.newIds.has(id), harness.clock.shown.has(last_updated), version]).toStrictEqual([
    true,
    true,
    text(DOCUMENT, 'info', 'version'),
  ]);
});

it('returns the whole annotation with the new value from the documented update', async () => {
  const client = harness.client();
  const body = { property_name: 'thickness', property_value: 25.1, coord_x: 1.5, coord_y: 2.0 };
  const before = await client.annotations.create(SAMPLE, body);
  const after = await client.annotations.update(SAMPLE, before.id, { property_value: 26.0 });
  expect(after).toStrictEqual({ ...before, property_value: 26, last_updated: after.last_updated });
  expect(after.last_updated > before.last_updated).toBe(true);
});

it('rejects create-only fields in an update', async () => {
  const accepted = documented('updateSampleAnnotation').requestContent['application/json']?.schema.value;
  const properties = Object.keys(Object(Reflect.get(Object(accepted), 'properties')));
  expect(properties).toStrictEqual([
    'property_name',
    'property_value',
    'property_unit',
    'coord_ref_frame',
    'coord_units',
    'coord_x',
    'coord_y',
    'coord_z',
    'metadata',
  ]);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(FACTS.length);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
