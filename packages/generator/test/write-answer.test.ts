/** The JSON of responses, and the faults reported for invalid ones. */
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { BrokenAnswerError, writeAnswer, writeItems } from '@wafermark/generated/server/validation.ts';
import { describe, expect, it } from 'vitest';
import { DOCUMENT, get, members } from '../../contract/src/place.ts';

const ANNOTATION = {
  id: 'd4c3b2a1-8765-ba09-fedc-0987654321ba',
  physical_sample_id: 'a1b2c3d4-5678-90ab-cdef-1234567890ab',
  property_name: 'thickness',
  property_value: 25.1,
  property_unit: 'µm',
  char_source_type: null,
  coord_ref_frame: 'sample_relative',
  coord_units: null,
  coord_x: 1.5,
  coord_y: -0,
  coord_z: null,
  data_id: null,
  annotation_metadata: { scan: ['line'] },
  last_updated: '2024-01-16T09:30:00.000Z',
  version: '1.0.0',
};
const PROBLEM = {
  type: '/problems/not-found',
  title: 'Not found',
  status: 404,
  detail: 'No sample with this id.',
  instance: '/physical_samples/',
  request_id: 'r-1',
};

/** The faults of a response, each as `pointer message`. */
function faultsOf(write: () => string): readonly string[] {
  try {
    throw new Error(`Unexpectedly written: ${write()}`);
  } catch (error) {
    if (!(error instanceof BrokenAnswerError)) throw error;
    return error.faults.map(({ location, pointer, message }) => `${location} ${pointer} ${message}`);
  }
}

const EXAMPLES = Object.entries(OPERATIONS).flatMap(([id, { method, path, success }]) => {
  const response = get(DOCUMENT, 'paths', path, method.toLowerCase(), 'responses', String(success));
  return members(response, 'content').flatMap(([, media]) =>
    members(media, 'examples').map(([name, example]) => [id as OperationId, name, example.value] as const),
  );
});

it.each(EXAMPLES)('the response of %s in the example "%s" is written like JSON.stringify', (id, _, example) => {
  const { value } = Object(example);
  expect(writeAnswer(id, OPERATIONS[id].success, value)).toBe(JSON.stringify(value));
});

it('writes problems, and nothing for a response without content', () => {
  expect(writeAnswer('getSampleAnnotation', 404, PROBLEM)).toBe(JSON.stringify(PROBLEM));
  const errors = [{ location: 'body', pointer: '/a~1b', message: '"' }];
  const validation = { ...PROBLEM, status: 422, errors };
  expect(writeAnswer('getSampleAnnotation', 422, validation)).toBe(JSON.stringify(validation));
  expect(writeAnswer('deleteSampleAnnotation', 204, undefined)).toBe('');
});

it('writes properties in document order', () => {
  const reversed = Object.fromEntries(Object.entries(ANNOTATION).reverse());
  expect(writeAnswer('getSampleAnnotation', 200, reversed)).toBe(JSON.stringify(ANNOTATION));
});

it.each([0, 1, 2, 63, 64, 65, 128, 1_000])('writes a list of %i items, and parts of one', (length) => {
  const items = Array.from({ length }, (_, index) => ({ ...ANNOTATION, coord_x: index }));
  const expected = JSON.stringify(items);
  expect(writeAnswer('listSampleAnnotations', 200, items)).toBe(expected);
  expect(`[${writeItems('listSampleAnnotations', 200, items)}]`).toBe(expected);
});

describe('an invalid response is not written', () => {
  it.each<[string, OperationId, number, unknown, readonly string[]]>([
    ['a missing field', 'getSampleAnnotation', 404, { ...PROBLEM, detail: undefined }, ['body /detail is required']],
    [
      'several faults',
      'getSampleAnnotation',
      200,
      { ...ANNOTATION, colour: 1, coord_x: '1' },
      ['body /colour is not a known field', 'body /coord_x must be number or null'],
    ],
    [
      'an item of a list',
      'listSampleAnnotations',
      200,
      [ANNOTATION, { ...ANNOTATION, version: '' }],
      ['body /1/version must NOT have fewer than 1 characters'],
    ],
    ['an object for a list', 'listSampleAnnotations', 200, {}, ['body  must be array']],
    ['a list for an object', 'getSampleAnnotation', 200, [], ['body  must be object']],
    ['nothing', 'getSampleAnnotation', 200, undefined, ['body  must be object']],
    ['a value that is not JSON', 'getSampleAnnotation', 200, 1n, ['body  must be object']],
    [
      'a value that is not JSON, with only its first fault',
      'getSampleAnnotation',
      200,
      { ...ANNOTATION, colour: 1n, coord_x: '1' },
      ['body /colour is not a known field'],
    ],
    ['a circular value', 'getSampleAnnotation', 200, circular(), ['body /self is not a known field']],
    ['an undocumented status', 'getSampleAnnotation', 201, ANNOTATION, ['body  is not a documented status']],
    ['NaN as a status', 'getSampleAnnotation', Number.NaN, ANNOTATION, ['body  is not a documented status']],
    ['content for a response without', 'deleteSampleAnnotation', 204, {}, ['body  must be empty']],
  ])('%s', (_, id, status, body, faults) => {
    expect(faultsOf(() => writeAnswer(id, status, body))).toStrictEqual(faults);
  });

  it('a list with too many items', () => {
    const items = Array.from({ length: 100_001 }, () => ANNOTATION);
    expect(faultsOf(() => writeAnswer('bulkCreateSampleAnnotations', 200, items))).toStrictEqual([
      'body  must NOT have more than 100000 items',
    ]);
  });

  it('an item, with its index in its part of the list', () => {
    const items = [ANNOTATION, { ...ANNOTATION, coord_x: '1' }];
    expect(faultsOf(() => writeItems('listSampleAnnotations', 200, items))).toStrictEqual([
      'body /1/coord_x must be number or null',
    ]);
  });

  it('an item of a long list, or one that is missing, with its index', () => {
    const items: unknown[] = Array.from({ length: 200 }, () => ANNOTATION);
    items[130] = { ...ANNOTATION, coord_x: '1' };
    expect(faultsOf(() => writeItems('listSampleAnnotations', 200, items))).toStrictEqual([
      'body /130/coord_x must be number or null',
    ]);
    const missing: unknown[] = [ANNOTATION];
    missing.length = 2;
    expect(faultsOf(() => writeItems('listSampleAnnotations', 200, missing))).toStrictEqual(['body /1 must be object']);
  });

  it('items of a response that is not a list', () => {
    expect(faultsOf(() => writeItems('getSampleAnnotation', 200, []))).toStrictEqual(['body  is not an array']);
    expect(faultsOf(() => writeItems('getSampleAnnotation', 201, []))).toStrictEqual(['body  is not an array']);
    expect(faultsOf(() => writeItems('deleteSampleAnnotation', 204, []))).toStrictEqual(['body  is not an array']);
  });
});

it('reports the operation of an invalid response, as a server failure', () => {
  const error = new BrokenAnswerError('getSampleAnnotation', 404, []);
  expect(error).toMatchObject({
    name: 'BrokenAnswerError',
    message: 'The 404 response of getSampleAnnotation does not match the document.',
    operation: 'getSampleAnnotation',
    answerStatus: 404,
    status: 500,
  });
});

function circular(): unknown {
  const value: Record<string, unknown> = { ...ANNOTATION };
  value['self'] = value;
  return value;
}
