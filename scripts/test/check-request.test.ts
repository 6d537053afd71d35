/** What requests are read as, and what is said of those that do not fit. */
import { LIMITS } from '@wafermark/generated/api.ts';
import type { OperationId } from '@wafermark/generated/operations.ts';
import { checkRequest, type RequestParts, type Verdict } from '@wafermark/generated/validation.ts';
import { describe, expect, it } from 'vitest';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const PATH = { physical_sample_id: SAMPLE };
const REQUIRED = { property_name: 'thickness', property_value: 25.1 };
const NOTHING: RequestParts = { path: {}, query: {}, header: {}, body: undefined };

const check = (operation: OperationId, parts: Partial<RequestParts>): Verdict =>
  checkRequest(operation, { ...NOTHING, ...parts });
const create = (body: unknown): Verdict => check('createSampleAnnotation', { path: PATH, body });
const bulk = (body: unknown): Verdict => check('bulkCreateSampleAnnotations', { path: PATH, body });
const list = (query: RequestParts['query']): Verdict => check('listSampleAnnotations', { path: PATH, query });

/** `location pointer message` of each fault. */
const faultsOf = (verdict: Verdict): readonly string[] =>
  verdict.valid ? [] : verdict.faults.map(({ location, pointer, message }) => `${location} ${pointer} ${message}`);

const valuesOf = (verdict: Verdict): unknown => (verdict.valid ? { ...Object(verdict.request.query) } : verdict);

describe('a query is read', () => {
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
  ])('from the number %s', (text, value) => {
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
  ])('and not from %j, which is no number or would become another one', (text) => {
    expect(faultsOf(list({ x_min: text }))).toStrictEqual(['query /x_min must be number']);
  });

  it('and a number that is too large is refused for that', () => {
    expect(faultsOf(list({ x_min: '1e400' }))).toStrictEqual(['query /x_min must be <= 1.7976931348623157e+308']);
    expect(faultsOf(list({ x_min: '-1e400' }))).toStrictEqual(['query /x_min must be >= -1.7976931348623157e+308']);
  });

  it.each([
    ['true', true],
    ['True', true],
    ['false', false],
    ['False', false],
  ])('from the boolean %s', (text, value) => {
    expect(valuesOf(check('listPhysicalSamples', { query: { has_data_item: text } }))).toStrictEqual({
      has_data_item: value,
    });
  });

  it.each(['', 'TRUE', 'yes', '1', ' true'])('and not from %j, which is no boolean', (text) => {
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

it('gives UUIDs in lower case, and leaves the request as it was', () => {
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

it('writes no default into a body, and gives the body itself', () => {
  const body = { ...REQUIRED };
  const verdict = create(body);
  expect(verdict.valid && verdict.request.body).toBe(body);
  expect(body).toStrictEqual(REQUIRED);
});

it('lists the faults of the path, the query, the header and then the body', () => {
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
  ['a name that the document lacks', { colour: '1' }, ['query /colour is not a known field']],
  ['the name of a prototype', JSON.parse('{"__proto__": "1"}'), ['query /__proto__ is not a known field']],
  ['a number that comes twice', { limit: ['1', '2'] }, ['query /limit must be integer']],
  ['a text that comes twice', { cursor: ['a', 'b'] }, ['query /cursor must be string']],
  ['fractions of a limit', { limit: '1.5' }, ['query /limit must be integer']],
])('refuses in a query %s', (_, query, faults) => {
  expect(faultsOf(list({ ...query }))).toStrictEqual(faults);
  // Beside what has to be read.
  expect(faultsOf(list(Object.assign(Object.create(null), { x_min: '1' }, query)))).toStrictEqual(faults);
});

describe('of a body', () => {
  it('every fault is told while its JSON has at most 65,536 characters, and the first one otherwise', () => {
    const faulty = (length: number): unknown => ({
      ...REQUIRED,
      property_name: 'x'.repeat(length),
      coord_x: 'a',
      colour: 1,
    });
    const others = JSON.stringify(faulty(0)).length;
    expect(faultsOf(create(faulty(65_536 - others)))).toHaveLength(3);
    expect(faultsOf(create(faulty(65_537 - others)))).toStrictEqual(['body /colour is not a known field']);
  });

  it('pointers have at most 2,000 characters', () => {
    expect(faultsOf(create({ ...REQUIRED, ['x'.repeat(1_999)]: 1 }))).toStrictEqual([
      `body /${'x'.repeat(1_999)} is not a known field`,
    ]);
    expect(faultsOf(create({ ...REQUIRED, ['x'.repeat(2_000)]: 1 }))).toStrictEqual(['body  is not a known field']);
    expect(faultsOf(create({ ...REQUIRED, metadata: { a: { ['/'.repeat(1_000)]: 1 } } }))).toStrictEqual([
      'body /metadata/a its name must NOT have more than 200 characters',
    ]);
  });

  it.each<[unknown, readonly string[]]>([
    [undefined, ['body  must be object']],
    [null, ['body  must be object']],
    ['{}', ['body  must be object']],
    [{}, ['body /property_name is required', 'body /property_value is required']],
    [
      { ...REQUIRED, metadata: { 'a/b~c': '\u0000' } },
      ['body /metadata/a~1b~0c must match pattern "^[^\\u0000\\uD800-\\uDFFF]*$"'],
    ],
    [
      { ...REQUIRED, metadata: { a: [[[Number.POSITIVE_INFINITY]]] } },
      ['body /metadata/a/0/0/0 must be <= 1.7976931348623157e+308'],
    ],
    [
      { ...REQUIRED, coord_ref_frame: 'nowhere' },
      ['body /coord_ref_frame must be one of "sample_relative", "stage_absolute" or must be null'],
    ],
    [
      JSON.parse('{"property_name": "a", "property_value": 1, "__proto__": {}}'),
      ['body /__proto__ is not a known field'],
    ],
  ])('%j is said what is wrong', (body, faults) => {
    expect(faultsOf(create(body))).toStrictEqual(faults);
  });

  it('nothing is said where an operation has none', () => {
    expect(check('getSampleAnnotation', { path: { ...PATH, annotation_id: SAMPLE }, body: { any: 1 } }).valid).toBe(
      true,
    );
  });
});

describe('of a bulk', () => {
  it('the envelope and each item is checked', () => {
    expect(bulk({ annotations: [REQUIRED, REQUIRED] }).valid).toBe(true);
    const annotations = [REQUIRED, { ...REQUIRED, coord_x: 'a' }, REQUIRED, 7];
    expect(faultsOf(bulk({ annotations, colour: 1 }))).toStrictEqual([
      'body /colour is not a known field',
      'body /annotations/1/coord_x must be number or null',
      'body /annotations/3 must be object',
    ]);
  });

  it.each<[unknown, readonly string[]]>([
    [undefined, ['body  must be object']],
    [[[]], ['body  must be object']],
    [{}, ['body /annotations is required']],
    [{ annotations: null }, ['body /annotations must be array']],
    [{ annotations: {} }, ['body /annotations must be array']],
    [{ annotations: [] }, ['body /annotations must NOT have fewer than 1 items']],
  ])('%j is said what is wrong', (body, faults) => {
    expect(faultsOf(bulk(body))).toStrictEqual(faults);
  });

  it('the number of items is limited', () => {
    const annotations = Array.from({ length: 100_001 }, () => REQUIRED);
    expect(faultsOf(bulk({ annotations }))).toStrictEqual(['body /annotations must NOT have more than 100000 items']);
    expect(bulk({ annotations: annotations.slice(1) }).valid).toBe(true);
  });

  it('no further items are looked at once there are as many faults as are told', () => {
    let looked = 0;
    const items = Array.from({ length: 1_000 }, () => ({
      get colour() {
        looked += 1;
        return 1;
      },
    }));
    const verdict = bulk({ annotations: items });
    expect(faultsOf(verdict)).toHaveLength(LIMITS.maxFaults);
    expect(JSON.stringify(verdict)).not.toContain('/annotations/34/');
    expect(looked).toBeLessThan(100);
  });

  it('faults of parameters count', () => {
    const verdict = check('bulkCreateSampleAnnotations', {
      path: { physical_sample_id: '' },
      body: { annotations: Array.from({ length: 200 }, () => 7) },
    });
    const faults = faultsOf(verdict);
    expect([faults.length, faults[0]?.split(' ')[0], faults.at(-1)]).toStrictEqual([
      LIMITS.maxFaults,
      'path',
      'body /annotations/98 must be object',
    ]);
  });

  it('names beside the array are described by the first one alone when they are many', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`n${index}`, 1]));
    expect(faultsOf(bulk({ annotations: [7], ...many }))).toStrictEqual([
      'body /n0 is not a known field',
      'body /annotations/0 must be object',
    ]);
  });
});
