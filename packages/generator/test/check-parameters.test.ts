/** The values parsed from request parameters, and the faults reported for invalid ones. */
import type { RequestParts, Verdict } from '@wafermark/generated/server/validation.ts';
import { describe, expect, it } from 'vitest';
import { check, create, faultsOf, list, REQUIRED, SAMPLE } from './verdicts.ts';

const valuesOf = (verdict: Verdict): unknown => (verdict.valid ? { ...Object(verdict.request.query) } : verdict);

describe('a query is parsed', () => {
  it.each<[string, unknown]>([
    ['0', 0],
    ['-0', -0],
    ['25.10', 25.1],
    ['1e3', 1000],
    ['-1.5E-3', -0.0015],
    ['0.1', 0.1],
    ['5e-324', 5e-324],
    ['0e-400', 0],
    ['0.000', 0],
    ['9007199254740992', 9007199254740992],
    ['9007199254740991', 9007199254740991],
    ['9007199254740994', 9007199254740994],
    ['9007199254740993.5', 9007199254740994],
    ['100000000000000000000000', 1e23],
    ['99999999999999991611392', 1e23],
    ['1e23', 1e23],
    ['10e22', 1e23],
    ['123456789012345680000', 123456789012345680000],
    ['0.0012345678901234568e25', 12345678901234568000000],
  ])('as the number %s', (text, value) => {
    expect(valuesOf(list({ x_min: text }))).toStrictEqual({ x_min: value });
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '01',
    '.5',
    '1.',
    '0x10',
    '1e',
    'Infinity',
    'NaN',
    '1,5',
    '٣',
    '1\n',
    '9007199254740993',
    '-9007199254740993',
    '9007199254740993.0',
    '900719925474099.3e1',
    '99999999999999999999999',
    '1e-400',
    '-0.0001e-400',
  ])('but not as a number from %j, which is not a number or would change', (text) => {
    expect(faultsOf(list({ x_min: text }))).toStrictEqual(['query /x_min must be number']);
  });

  it('and a number that is too large is rejected as such', () => {
    expect(faultsOf(list({ x_min: '1e400' }))).toStrictEqual(['query /x_min must be a number that a double can hold']);
    expect(faultsOf(list({ x_min: '-1e400' }))).toStrictEqual(['query /x_min must be a number that a double can hold']);
  });

  it.each([
    ['true', true],
    ['True', true],
    ['false', false],
    ['False', false],
  ])('as the boolean %s', (text, value) => {
    expect(valuesOf(check('listPhysicalSamples', { query: { has_data_item: text } }))).toStrictEqual({
      has_data_item: value,
    });
  });

  it.each(['', 'TRUE', 'yes', '1', ' true'])('but not as a boolean from %j', (text) => {
    const verdict = check('listPhysicalSamples', { query: { has_data_item: text } });
    expect(faultsOf(verdict)).toStrictEqual(['query /has_data_item must be boolean']);
  });

  it('and text stays text', () => {
    expect(valuesOf(list({ property_name: '1', char_source_type: 'true' }))).toStrictEqual({
      property_name: '1',
      char_source_type: 'true',
    });
  });
});

it('returns UUIDs in lower case, and leaves the request unchanged', () => {
  const upper = SAMPLE.toUpperCase();
  const parts = { path: { physical_sample_id: upper, annotation_id: upper } };
  const verdict = check('getSampleAnnotation', parts);
  expect(verdict).toMatchObject({
    valid: true,
    request: { path: { physical_sample_id: SAMPLE, annotation_id: SAMPLE } },
  });
  expect(parts.path.physical_sample_id).toBe(upper);
  expect(valuesOf(check('listPhysicalSamples', { query: { physical_sample_id: upper } }))).toStrictEqual({
    physical_sample_id: SAMPLE,
  });
});

it('writes no default into a body, and returns the same object', () => {
  const body = { ...REQUIRED };
  const verdict = create(body);
  expect(verdict.valid && verdict.request.body).toBe(body);
  expect(body).toStrictEqual(REQUIRED);
});

it('lists the faults of the path, the query, the headers and then the body', () => {
  const verdict = check('createSampleAnnotation', {
    path: { physical_sample_id: SAMPLE.replace('a', 'g') },
    query: { colour: '1' },
    header: { 'Idempotency-Key': '' },
    body: [],
  });
  expect(faultsOf(verdict).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toStrictEqual([
    'path /physical_sample_id',
    'query /colour',
    'header /Idempotency-Key',
    'body ',
  ]);
});

it.each<[string, RequestParts['query'], readonly string[]]>([
  ['an undocumented name', { colour: '1' }, ['query /colour is not a known field']],
  ['the name of a prototype', JSON.parse('{"__proto__": "1"}'), ['query /__proto__ is not a known field']],
  ['a repeated number', { limit: ['1', '2'] }, ['query /limit must be integer']],
  ['a repeated text', { cursor: ['a', 'b'] }, ['query /cursor must be string']],
  ['a fractional limit', { limit: '1.5' }, ['query /limit must be integer']],
])('rejects in a query %s', (_, query, faults) => {
  expect(faultsOf(list({ ...query }))).toStrictEqual(faults);
  // Together with a parameter that needs parsing.
  expect(faultsOf(list(Object.assign(Object.create(null), { x_min: '1' }, query)))).toStrictEqual(faults);
});
