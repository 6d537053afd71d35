import { expect, test } from 'vitest';
import { groupAnnotations, type PlacedValue } from '../src/index.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';

const annotation = (more: Partial<PlacedValue> = {}): PlacedValue => ({
  id: 'd4c3b2a1-8765-ba09-fedc-0987654321ba',
  physical_sample_id: SAMPLE,
  property_name: 'thickness',
  property_value: 25,
  property_unit: 'nm',
  coord_ref_frame: 'sample_relative',
  coord_units: 'mm',
  coord_x: 1,
  coord_y: 2,
  coord_z: null,
  annotation_metadata: {},
  ...more,
});

test('samples, properties, units and frames are never in one set', () => {
  const { groups } = groupAnnotations([
    annotation(),
    annotation({ property_value: 26 }),
    annotation({ property_unit: 'Å' }),
    annotation({ property_name: 'index' }),
    annotation({ coord_ref_frame: 'stage_absolute' }),
    annotation({ physical_sample_id: 'b1b2c3d4-5678-90ab-cdef-1234567890ab' }),
  ]);
  expect(groups.map(({ sites }) => sites.length)).toEqual([2, 1, 1, 1, 1]);
  expect(groups[0]).toMatchObject({ property: 'thickness', unit: 'nm', frame: 'sample_relative', sample: SAMPLE });
});

test('names that hold separators do not make sets the same', () => {
  const { groups } = groupAnnotations([
    annotation({ property_name: 'a', property_unit: 'b","c' }),
    annotation({ property_name: 'a","b', property_unit: 'c' }),
  ]);
  expect(groups).toHaveLength(2);
});

test.each([
  ['µm', 1e-3],
  ['um', 1e-3],
  ['cm', 10],
  ['inch', 25.4],
  [' MM ', 1],
])('coordinates in %s become mm', (coord_units, factor) => {
  const [group] = groupAnnotations([annotation({ coord_units })]).groups;
  expect(group?.sites[0]?.x).toBeCloseTo(factor, 12);
  expect(group?.sites[0]?.y).toBeCloseTo(2 * factor, 12);
});

test('coordinates without a unit are mm, and that is said', () => {
  const { groups, notes } = groupAnnotations([annotation({ coord_units: null })]);
  expect(groups[0]?.sites[0]).toMatchObject({ x: 1, y: 2 });
  expect(notes).toEqual(['1 position has no unit: taken as mm.']);
});

test('what has no place is listed with the reason, and its value still counts', () => {
  const { groups, withoutPlace } = groupAnnotations([annotation({ coord_y: null }), annotation({ coord_units: 'px' })]);
  expect(withoutPlace.map(({ reason }) => reason)).toEqual([
    'It has no x or no y.',
    '“px” is not a known unit of length.',
  ]);
  expect(groups[0]?.sites).toMatchObject([
    { x: null, y: null, value: 25 },
    { x: null, y: null, value: 25 },
  ]);
});

test('metadata marks what is ignored, and why', () => {
  const { groups } = groupAnnotations([
    annotation({ annotation_metadata: { ignored: true, ignored_reason: 'scratch' } }),
    annotation({ annotation_metadata: { ignored: 'true' } }),
    annotation({ annotation_metadata: null }),
  ]);
  expect(groups[0]?.sites.map(({ ignored, reason }) => [ignored, reason])).toEqual([
    [true, 'scratch'],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('several depths at one place are told', () => {
  expect(groupAnnotations([annotation({ coord_z: 1 }), annotation({ coord_z: 2 })]).notes[0]).toContain(
    '2 heights or depths',
  );
});
