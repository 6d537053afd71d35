import { API_VERSION } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { expect, it, onTestFinished } from 'vitest';
import { callClient } from '../src/calls.ts';
import { documented } from '../src/document.ts';
import { DIALOGUES, EXAMPLES } from '../src/examples.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { coerce, schemaFaults } from '../src/schemas.ts';

it.each(EXAMPLES)('has a valid example: $title', ({ schema, value }) => {
  // Numeric examples of headers and query parameters may be strings or numbers.
  expect(schemaFaults(schema, typeof value === 'string' ? coerce(schema, value) : value)).toStrictEqual([]);
});

it('has a request example for every operation with a body, and a response example with the same key', () => {
  const withBody = DIALOGUES.filter(({ id }) => 'maxBodyBytes' in OPERATIONS[id]);
  expect(new Set(withBody.map(({ id }) => id))).toContain('createSampleAnnotation');
  expect(withBody.filter(({ request, response }) => request === undefined || response === undefined)).toStrictEqual([]);
});

it.each(DIALOGUES)('$id responds to the example $key as documented', async ({ id, request, status, response }) => {
  const harness = await startHarness();
  onTestFinished(() => harness.stop());
  if (id === 'listAnnotationHistory' || id === 'undoAnnotationChange') {
    // The documented update.
    const { sampleId, annotationId } = idsOf(id);
    const update = DIALOGUES.find((dialogue) => dialogue.id === 'updateSampleAnnotation');
    await callClient(harness.client(), 'updateSampleAnnotation', { sampleId, annotationId, body: update?.request });
  }
  const before = harness.exchanges.length;
  const answer = await callClient(harness.client(), id, {
    ...idsOf(id),
    query: Object.fromEntries((QUERIES[id] ?? []).map((name) => [name, parameterExample(id, 'query', name)])),
    body: request,
  });
  expect(answer).toStrictEqual(withServerMade(response, answer, { id, harness }));
  expect(harness.exchanges.slice(before).map((exchange) => exchange.answer.status)).toStrictEqual([status]);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});

it.each([
  ['getSampleAnnotation', 'updateSampleAnnotation'],
  ['getPhysicalSample', 'updatePhysicalSample'],
] as const)('has a later time in the example of the update than in that of %s', (read, update) => {
  const updated = (id: OperationId): unknown =>
    Object(DIALOGUES.find((one) => one.id === id)?.response)['last_updated'];
  expect(String(updated(update)) > String(updated(read))).toBe(true);
});

/** Query parameters that are required, or whose example matches the demo data. */
const QUERIES: { readonly [id in OperationId]?: readonly string[] } = {
  listPhysicalSamples: ['physical_sample_id'],
  deleteSampleAnnotations: ['import_id'],
};

const idsOf = (id: OperationId): { readonly sampleId: string; readonly annotationId: string } => ({
  sampleId: parameterExample(id, 'path', 'physical_sample_id'),
  annotationId: parameterExample(id, 'path', 'annotation_id'),
});

function parameterExample(id: OperationId, place: 'path' | 'query', name: string): string {
  const parameter = documented(id).parameters.find((candidate) => candidate.in === place && candidate.name === name);
  return String(parameter?.example ?? '');
}

/** The example with the server's values in the fields that the server sets. */
function withServerMade(
  example: unknown,
  answer: unknown,
  made: { readonly id: OperationId; readonly harness: Harness },
): unknown {
  if (Array.isArray(example) && Array.isArray(answer)) {
    return example.map((item, index) => withServerMade(item, answer[index], made));
  }
  if (typeof example !== 'object' || example === null) return example;
  const value = (name: string): unknown => Reflect.get(Object(answer), name);
  const isMade: Readonly<Record<string, () => boolean>> = {
    id: () => OPERATIONS[made.id].method === 'POST' && made.harness.newIds.has(String(value('id'))),
    last_updated: () => made.harness.clock.shown.has(String(value('last_updated'))),
    created_datetime: () => made.harness.clock.shown.has(String(value('created_datetime'))),
    changed_at: () => made.harness.clock.shown.has(String(value('changed_at'))),
    version: () => value('version') === API_VERSION,
  };
  return Object.fromEntries(
    Object.entries(example).map(([name, expected]) => [
      name,
      isMade[name]?.() ? value(name) : withServerMade(expected, value(name), made),
    ]),
  );
}
