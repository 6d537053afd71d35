/** The reference engine by itself, also with a document that is stricter than the generated code, so that its two validators disagree. */
import { LIMITS } from '@wafermark/generated/document/api.ts';
import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { BrokenAnswerError, type RequestParts } from '@wafermark/generated/server/validation.ts';
import { expect, it } from 'vitest';
import { createReferenceEngine } from '../src/validation/reference/engine.ts';
import { SAMPLE } from './support/demo-sample.ts';

const engine = await createReferenceEngine();

const partsOf = (parts: Partial<RequestParts>): RequestParts => ({
  path: { physical_sample_id: SAMPLE },
  query: {},
  header: {},
  body: undefined,
  ...parts,
});
const check = (operation: OperationId, parts: Partial<RequestParts>) => engine.checkRequest(operation, partsOf(parts));

/** An engine for the document with another schema for a parameter, of which the generated code knows nothing. */
async function stricter(parameter: 'property-name' | 'physical-sample-id' | 'idempotency-key', schema: object) {
  const changed: { components: { parameters: Record<string, { schema: object }> } } = structuredClone(document);
  const found = changed.components.parameters[parameter];
  if (found === undefined) throw new Error(`no parameter ${parameter}`);
  found.schema = { type: 'string', ...schema };
  const { checkRequest } = await createReferenceEngine(changed);
  return (operation: OperationId, parts: Partial<RequestParts>) => checkRequest(operation, partsOf(parts));
}

const ROW = { property_name: 'thickness', property_value: 25.1 };

it.each(['writeAnswer', 'writeItems'] as const)('%s refuses what the document does not promise', (write) => {
  const broken = () => engine[write]('listSampleAnnotations', 200, [{ id: 'a' }]);
  expect(broken).toThrow(BrokenAnswerError);
  const fault = { location: 'body', pointer: '/0/physical_sample_id', message: expect.stringContaining('required') };
  expect(broken).toThrow(
    expect.objectContaining({ operation: 'listSampleAnnotations', answerStatus: 200, faults: [fault] }),
  );
});

it('refuses a status that the document does not have', () => {
  expect(() => engine.writeAnswer('listSampleAnnotations', 299, [])).toThrow(/299/);
});

it('reports as many faults as the document allows, and no more', async () => {
  const annotations = Array.from({ length: LIMITS.maxFaults }, () => ({ property_name: '', other: 1 }));
  const verdict = await check('bulkCreateSampleAnnotations', { body: { annotations } });
  expect(verdict).toHaveProperty('faults.length', LIMITS.maxFaults);
});

it.each([
  { name: 'all faults of a row', length: 10, faults: 2 },
  { name: 'the first fault of a row that is too long to be examined', length: 70_000, faults: 1 },
])('reports $name', async ({ length, faults }) => {
  const row = { ...ROW, property_name: '', property_value: 'x', metadata: { note: 'x'.repeat(length) } };
  expect(await check('createSampleAnnotation', { body: row })).toHaveProperty('faults.length', faults);
});

it.each([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
])('takes %s as a boolean', async (text, value) => {
  expect(await check('listPhysicalSamples', { path: {}, query: { has_data_item: text } })).toMatchObject({
    valid: true,
    request: { query: { has_data_item: value } },
  });
});

it.each(['TRUE', 'xtrue', 'truex', 'xFalse', '1', ''])('does not take %j as a boolean', async (text) => {
  expect(await check('listPhysicalSamples', { path: {}, query: { has_data_item: text } })).toMatchObject({
    valid: false,
    faults: [{ location: 'query', pointer: '/has_data_item' }],
  });
});

it.each([
  ['property-name', 'query', { query: { property_name: 'thickness', limit: '3' } }, '/property_name'],
  ['physical-sample-id', 'path', {}, '/physical_sample_id'],
  ['idempotency-key', 'header', { header: { 'Idempotency-Key': 'one' }, body: ROW }, '/idempotency-key'],
] as const)('lets the validator decide if only it refuses %s', async (parameter, location, parts, pointer) => {
  const operation = parameter === 'idempotency-key' ? 'createSampleAnnotation' : 'listSampleAnnotations';
  const strict = await stricter(parameter, { enum: ['another'] });
  expect(await strict(operation, parts)).toEqual({
    valid: false,
    faults: [{ location, pointer, message: expect.stringMatching(/must be equal to one of the allowed values/) }],
  });
});

it.each(['Thickness', "it's (5 * 4)!", 'a&b=c', 'ü?#/%', 'a+b'])(
  'hands the text %j to the validator as it is, with the parameters after it',
  async (text) => {
    const strict = await stricter('property-name', { enum: [text] });
    const request = { query: { property_name: text, property_unit: 'nm', limit: '3' } };
    expect(await strict('listSampleAnnotations', request)).toMatchObject({
      valid: true,
      request: { query: { property_name: text, property_unit: 'nm', limit: 3 } },
    });
    expect(await strict('listSampleAnnotations', { query: { property_unit: 'nm', property_name: 'another' } })).toEqual(
      {
        valid: false,
        faults: [{ location: 'query', pointer: '/property_name', message: expect.any(String) }],
      },
    );
  },
);
