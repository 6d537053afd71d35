/** The faults reported for invalid bodies. */
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { describe, expect, it } from 'vitest';
import { bulk, check, create, faultsOf, REQUIRED, SAMPLE } from './verdicts.ts';

describe('of a body', () => {
  it('every fault is reported if its JSON has at most 65,536 characters, otherwise the first one', () => {
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
      ['body /metadata/a~1b~0c must not contain U+0000 or half of a surrogate pair'],
    ],
    [
      { ...REQUIRED, metadata: { a: [[[Number.POSITIVE_INFINITY]]] } },
      ['body /metadata/a/0/0/0 must be a number that a double can hold'],
    ],
    [
      { ...REQUIRED, coord_ref_frame: 'nowhere' },
      ['body /coord_ref_frame must be one of "sample_relative", "stage_absolute" or must be null'],
    ],
    [
      JSON.parse('{"property_name": "a", "property_value": 1, "__proto__": {}}'),
      ['body /__proto__ is not a known field'],
    ],
  ])('%j: the faults are reported', (body, faults) => {
    expect(faultsOf(create(body))).toStrictEqual(faults);
  });

  it('nothing is reported for an operation without one', () => {
    expect(
      check('getSampleAnnotation', { path: { physical_sample_id: SAMPLE, annotation_id: SAMPLE }, body: { any: 1 } })
        .valid,
    ).toBe(true);
  });
});

describe('of a bulk', () => {
  it('the envelope and each item are checked', () => {
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
  ])('%j: the faults are reported', (body, faults) => {
    expect(faultsOf(bulk(body))).toStrictEqual(faults);
  });

  it('one faulty item among good ones is enough', () => {
    const faulty = { ...REQUIRED, coord_x: 'a' };
    for (const annotations of [
      [REQUIRED, faulty],
      [faulty, REQUIRED],
    ]) {
      expect(faultsOf(bulk({ annotations }))).toStrictEqual([
        `body /annotations/${annotations.indexOf(faulty)}/coord_x must be number or null`,
      ]);
    }
  });

  it('every fault beside the array is reported, however long the array is', () => {
    const annotations = Array.from({ length: 1_000 }, () => ({ ...REQUIRED, property_name: 'x'.repeat(100) }));
    expect(faultsOf(bulk({ annotations, colour: 1, shape: 2 }))).toStrictEqual([
      'body /colour is not a known field',
      'body /shape is not a known field',
    ]);
  });

  it('the number of items is limited', () => {
    const annotations = Array.from({ length: 100_001 }, () => REQUIRED);
    expect(faultsOf(bulk({ annotations }))).toStrictEqual(['body /annotations must NOT have more than 100000 items']);
    expect(bulk({ annotations: annotations.slice(1) }).valid).toBe(true);
  });

  it('no further items are checked after the maximum number of faults', () => {
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

  it('only the first of many unknown names beside the array is reported', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`n${index}`, 1]));
    expect(faultsOf(bulk({ annotations: [7], ...many }))).toStrictEqual([
      'body /n0 is not a known field',
      'body /annotations/0 must be object',
    ]);
  });
});
