/** The output equals that of `JSON.stringify` in document order, and invalid values are not written. */

import type { Annotation, PhysicalSampleListItem } from '@wafermark/generated/document/models.ts';
import { first } from '@wafermark/generated/server/checks.js';
import * as quickWriters from '@wafermark/generated/server/quick-writers.ts';
import * as writers from '@wafermark/generated/server/writers.ts';
import { describe, expect, it } from 'vitest';
import { invalid } from '../../contract/src/arbitrary/invalid.ts';
import { itemsOf, propertiesOf, requiredOf } from '../../contract/src/arbitrary/schema.ts';
import { fromEntries, valid } from '../../contract/src/arbitrary/valid.ts';
import { DOCUMENT, get, type Place } from '../../contract/src/place.ts';
import { samples } from './samples.ts';

const VALID = 300;

/** A value with the properties of its objects in document order, where the document lists them and requires them all. */
function inOrder(schema: Place, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(itemsOf(schema), item));
  const properties = propertiesOf(schema);
  if (typeof value !== 'object' || value === null || properties.length === 0) return value;
  if (requiredOf(schema).length < properties.length) return value;
  return fromEntries(properties.map(([name, property]) => [name, inOrder(property, Reflect.get(value, name))]));
}

const schemaOf = (name: string): Place => get(DOCUMENT, 'components', 'schemas', name);

/** Functions by the name of their schema. Each gets valid values. */
const byName = (functions: object, prefix: string): readonly (readonly [string, (value: unknown) => unknown])[] =>
  Object.entries(functions).map(([name, write]) => [name.slice(prefix.length), write]);

describe.each([...byName(writers, 'write'), ...byName(quickWriters, 'quick')])('%s', (name, write) => {
  it('is written like JSON.stringify', () => {
    const schema = schemaOf(name);
    for (const value of samples(valid(schema), VALID)) {
      // An object with optional fields is written as it is.
      const isFixed = propertiesOf(schema).every(([field]) => requiredOf(schema).includes(field));
      const expected = JSON.stringify(isFixed ? inOrder(schema, value) : value);
      // The second time, the writer may have parts of it cached.
      expect([write(value), write(value)]).toStrictEqual([expected, expected]);
    }
  });
});

describe.each(byName(quickWriters, 'quick'))('%s', (name, write) => {
  it('is written by the quick writer only if valid', () => {
    const schema = schemaOf(name);
    const [fitting] = samples(valid(schema), 1);
    for (const { keyword, arbitrary, large } of invalid(schema)) {
      for (const { value } of samples(arbitrary, large ? 1 : 8)) {
        write(fitting);
        expect([keyword, write(value)]).toStrictEqual([keyword, undefined]);
      }
    }
  });

  it.each([undefined, null, true, 1, '', 'a', [], [1, 2, 3], () => 1])('is not %j', (value) => {
    expect(write(value)).toBeUndefined();
  });
});

const ANNOTATION: Annotation = {
  id: 'd4c3b2a1-8765-ba09-fedc-0987654321ba',
  physical_sample_id: 'a1b2c3d4-5678-90ab-cdef-1234567890ab',
  property_name: 'thickness',
  property_value: 25.1,
  property_unit: 'nm',
  char_source_type: 'ellipsometry',
  coord_ref_frame: 'sample_relative',
  coord_units: 'mm',
  coord_x: 1.5,
  coord_y: 2,
  coord_z: null,
  data_id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  annotation_metadata: { scan: 'line' },
  last_updated: '2024-01-16T09:30:00.000Z',
  version: '1.0.0',
};

const EMPTY = {
  property_unit: null,
  char_source_type: null,
  coord_units: null,
  coord_x: null,
  coord_y: null,
  data_id: null,
  annotation_metadata: null,
};

describe('an annotation', () => {
  it.each<[string, Partial<Annotation>]>([
    ['with everything', {}],
    ['with null in every nullable field', EMPTY],
    ['with quotation marks and backslashes', { property_name: '"a\\b"', property_unit: '"', coord_units: '\\' }],
    ['with control characters', { property_name: '\u0001\b\t\n\f\r\u001f\u007f', version: '\n' }],
    ['with line separators', { property_name: 'a\u2028b\u2029c' }],
    ['with non-ASCII text', { property_unit: 'µm', char_source_type: 'Ωm²', property_name: 'é' }],
    ['with emoji', { property_name: '😀'.repeat(200), version: '👩🏽‍🔬' }],
    ['with a solidus, HTML and template literals', { property_name: `</script>\`\${a}` }],
    ['with negative zero', { property_value: -0, coord_x: -0, coord_y: 0 }],
    [
      'with a large and a small number',
      { property_value: 1e21, coord_x: 5e-324, coord_y: 1e-7, coord_z: 123456789012345680000 },
    ],
    ['with the largest numbers', { property_value: Number.MAX_VALUE, coord_x: -Number.MAX_VALUE }],
    ['with a lone surrogate in its metadata', { annotation_metadata: JSON.parse('{"\\udc00": "\\ud800"}') }],
    [
      'with odd names in its metadata',
      { annotation_metadata: JSON.parse('{"__proto__": {"toJSON": 1}, "": [null, -0]}') },
    ],
    ['with empty metadata', { annotation_metadata: {} }],
  ])('%s is written like JSON.stringify', (_, fields) => {
    const annotation = { ...ANNOTATION, ...fields };
    const expected = JSON.stringify(annotation);
    expect(writers.writeAnnotation(annotation)).toBe(expected);
    expect(quickWriters.quickAnnotation(annotation)).toBe(first.Annotation(annotation) ? expected : undefined);
  });

  it('is rewritten when one of its texts has changed', () => {
    for (const name of Object.keys(ANNOTATION)) {
      for (const value of [Reflect.get(ANNOTATION, name), '7', null]) {
        const changed = { ...ANNOTATION, [name]: value };
        quickWriters.quickAnnotation(ANNOTATION);
        expect(quickWriters.quickAnnotation(changed)).toBe(
          first.Annotation(changed) ? JSON.stringify(changed) : undefined,
        );
      }
    }
  });

  it.each<[string, object]>([
    ['with an extra field', { colour: 1 }],
    ['with a text of 201 characters', { property_name: 'a'.repeat(201) }],
    ['with a text of 201 emoji', { property_name: '😀'.repeat(201) }],
    ['with a lone surrogate', { property_name: '\ud800' }],
    ['with U+0000', { property_unit: '\u0000' }],
    ['with NaN', { coord_x: Number.NaN }],
    ['with infinity', { property_value: Number.POSITIVE_INFINITY }],
    ['with a UUID in upper case', { id: ANNOTATION.id.toUpperCase() }],
    ['with a UUID and a line feed', { id: `${ANNOTATION.id}\n` }],
    ['with an invalid month', { last_updated: '2024-13-16T09:30:00.000Z' }],
    ['with another frame', { coord_ref_frame: 'Sample_relative' }],
    ['with undefined', { coord_z: undefined }],
  ])('%s is not written', (_, fields) => {
    quickWriters.quickAnnotation(ANNOTATION);
    expect(quickWriters.quickAnnotation({ ...ANNOTATION, ...fields })).toBeUndefined();
  });

  it('without a field, or with another in its place, is not written', () => {
    for (const name of Object.keys(ANNOTATION)) {
      const { [name]: _, ...others } = Object(ANNOTATION);
      expect(quickWriters.quickAnnotation(others)).toBeUndefined();
      expect(quickWriters.quickAnnotation({ ...others, colour: null })).toBeUndefined();
    }
  });
});

describe('a sample', () => {
  const SAMPLE: PhysicalSampleListItem = {
    id: ANNOTATION.id,
    name: null,
    created_datetime: ANNOTATION.last_updated,
    last_updated: ANNOTATION.last_updated,
    owner_id: 'demo',
    owner_name: null,
    num_data_items: 0,
    growth_instrument: null,
    target_material: null,
    projects: [],
    detail_notes: null,
  };

  it.each<[string, Partial<PhysicalSampleListItem>]>([
    ['with nothing set', {}],
    ['with projects', { projects: ['a', '"b"'].map((name) => ({ id: ANNOTATION.id, name })) }],
    [
      'with objects',
      {
        growth_instrument: { id: 7 },
        target_material: { substrate: null, sample_name: 'µ' },
        detail_notes: { id: '', content: null, last_updated: null },
      },
    ],
    ['with many data items', { num_data_items: Number.MAX_SAFE_INTEGER }],
  ])('%s is written like JSON.stringify', (_, fields) => {
    const sample = { ...SAMPLE, ...fields };
    const written = [writers.writePhysicalSampleListItem(sample), quickWriters.quickPhysicalSampleListItem(sample)];
    expect(written).toStrictEqual([JSON.stringify(sample), JSON.stringify(sample)]);
  });

  it.each<[string, object]>([
    ['half a data item', { num_data_items: 0.5 }],
    ['a negative number of data items', { num_data_items: -1 }],
    ['too many projects', { projects: Array.from({ length: 1001 }, () => ({ id: ANNOTATION.id, name: 'a' })) }],
    ['an invalid project', { projects: [{ id: ANNOTATION.id }] }],
    ['an object as projects', { projects: { length: 0 } }],
    ['an instrument without a number', { growth_instrument: {} }],
  ])('with %s is not written', (_, fields) => {
    expect(quickWriters.quickPhysicalSampleListItem({ ...SAMPLE, ...fields })).toBeUndefined();
  });
});
