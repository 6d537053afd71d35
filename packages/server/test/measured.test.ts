/** What the domain makes of requests and of measured values: annotations, samples, boxes, statistics. */
import { API_VERSION } from '@wafermark/generated/document/api.ts';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import { expect, it } from 'vitest';
import { newAnnotation, updatedAnnotation } from '../src/domain/annotation.ts';
import { boxFaults } from '../src/domain/box.ts';
import { authorOf } from '../src/domain/change.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { newSample, updatedSample } from '../src/domain/sample.ts';
import { type MeasuredValue, PropertySummary } from '../src/domain/summary.ts';

const VALUE: MeasuredValue = {
  property_name: 'thickness',
  property_unit: 'nm',
  coord_ref_frame: 'sample_relative',
  coord_units: 'mm',
  property_value: 1,
  last_updated: '2026-01-02T03:04:05.678Z',
  isPlaced: true,
  isIgnored: false,
};

/** The statistics of values that differ from `VALUE` in some fields. */
function summaryOf(...changes: readonly Partial<MeasuredValue>[]) {
  const summary = new PropertySummary();
  for (const change of changes) summary.add({ ...VALUE, ...change });
  return summary.results();
}

it('summarises the values of a property', () => {
  const values = [4, 7, 13, 16].map((property_value) => ({ property_value }));
  const times = ['2026-01-02T03:04:05.678Z', '2026-03-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
  const summary = summaryOf(
    ...values.map((value, index) => ({ ...value, last_updated: times[index] ?? times[0] ?? '', isPlaced: index > 0 })),
  );
  expect(summary).toHaveLength(1);
  expect(summary).toMatchObject([
    {
      property_name: 'thickness',
      property_unit: 'nm',
      coord_ref_frame: 'sample_relative',
      coord_units: 'mm',
      num_annotations: 4,
      num_ignored: 0,
      num_placed: 3,
      minimum: 4,
      maximum: 16,
      mean: 10,
      standard_deviation: Math.sqrt(30),
      last_updated: '2026-03-01T00:00:00.000Z',
    },
  ]);
});

it('counts ignored values, and leaves them out of the statistics', () => {
  const [found] = summaryOf(
    { property_value: 1_000, isIgnored: true, isPlaced: true, last_updated: '2026-05-01T00:00:00.000Z' },
    { property_value: -3 },
    { property_value: -5_000, isIgnored: true, isPlaced: false },
    { property_value: -1 },
  );
  expect(found).toMatchObject({
    num_annotations: 4,
    num_ignored: 2,
    num_placed: 3,
    minimum: -3,
    maximum: -1,
    mean: -2,
    standard_deviation: Math.SQRT2,
    last_updated: '2026-05-01T00:00:00.000Z',
  });
});

it.each<[string, readonly Partial<MeasuredValue>[], readonly (number | null)[]]>([
  ['no value', [{ isIgnored: true }], [null, null, null, null]],
  ['a single value', [{ property_value: 2.5 }], [2.5, 2.5, 2.5, null]],
  ['two values that are the same', [{ property_value: 2.5 }, { property_value: 2.5 }], [2.5, 2.5, 2.5, 0]],
  [
    'values so far apart that their distance overflows',
    [{ property_value: Number.MAX_VALUE }, { property_value: -Number.MAX_VALUE }],
    [-Number.MAX_VALUE, Number.MAX_VALUE, null, null],
  ],
])('summarises %s', (_, changes, expected) => {
  const [found] = summaryOf(...changes);
  expect([found?.minimum, found?.maximum, found?.mean, found?.standard_deviation]).toStrictEqual(expected);
});

it('loses no precision on values that are large and close together', () => {
  const [found] = summaryOf(...[4, 7, 13, 16].map((value) => ({ property_value: 1e9 + value })));
  expect(found?.mean).toBe(1e9 + 10);
  expect(found?.standard_deviation).toBeCloseTo(Math.sqrt(30), 9);
});

it('keeps groups apart that differ in one field, and orders them by field, null first', () => {
  const groups: Partial<MeasuredValue>[] = [
    { property_name: 'a', property_unit: null },
    { property_name: 'a', property_unit: '' },
    { property_name: 'a', property_unit: 'm', coord_units: null },
    { property_name: 'a', property_unit: 'm', coord_units: 'cm' },
    { property_name: 'a', property_unit: 'm', coord_units: 'mm' },
    { property_name: 'a', property_unit: 'nm', coord_ref_frame: 'sample_relative', coord_units: 'mm' },
    { property_name: 'a', property_unit: 'nm', coord_ref_frame: 'stage_absolute', coord_units: 'cm' },
    { property_name: 'b', property_unit: null },
  ];
  for (const order of [groups, groups.toReversed(), [3, 6, 0, 7, 2, 5, 1, 4].map((index) => groups[index] ?? {})]) {
    const found = summaryOf(...order, ...order);
    expect(found.map(({ num_annotations }) => num_annotations)).toStrictEqual(groups.map(() => 2));
    expect(
      found.map(({ property_name, property_unit, coord_ref_frame, coord_units }) => ({
        property_name,
        property_unit,
        coord_ref_frame,
        coord_units,
      })),
    ).toStrictEqual(
      groups.map(({ property_name, property_unit, coord_ref_frame, coord_units }) => ({
        property_name,
        property_unit,
        coord_ref_frame: coord_ref_frame ?? VALUE.coord_ref_frame,
        coord_units: coord_units === undefined ? VALUE.coord_units : coord_units,
      })),
    );
  }
});

it.each(['x', 'y', 'z'])('reports a box whose bounds on %s are the wrong way round, and no other', (axis) => {
  const [min, max] = [`${axis}_min`, `${axis}_max`];
  expect(boxFaults({ [min]: 2, [max]: 1 })).toStrictEqual([
    { location: 'query', pointer: `/${min}`, message: `must not be above ${max}` },
  ]);
  for (const box of [{}, { [min]: 2 }, { [max]: -2 }, { [min]: 1, [max]: 1 }, { [min]: -1, [max]: 0 }]) {
    expect(boxFaults(box)).toStrictEqual([]);
  }
});

it('reports every axis of a box that is the wrong way round, in order', () => {
  const faults = boxFaults({ x_min: 1, x_max: 0, y_min: 1, y_max: 0, z_min: 1, z_max: 0 });
  expect(faults.map(({ pointer }) => pointer)).toStrictEqual(['/x_min', '/y_min', '/z_min']);
});

const NOW = '2026-01-02T03:04:05.678Z';
const LATER = '2026-02-02T03:04:05.678Z';
const FULL: Annotation = {
  id: 'one',
  physical_sample_id: 'sample',
  property_name: 'thickness',
  property_value: 25.1,
  property_unit: 'nm',
  char_source_type: 'xrd',
  coord_ref_frame: 'stage_absolute',
  coord_units: 'mm',
  coord_x: 0,
  coord_y: 1.5,
  coord_z: -2,
  data_id: 'd290f1ee-6c54-4b01-90e6-d701748f0851',
  annotation_metadata: { a: 1 },
  last_updated: NOW,
  version: API_VERSION,
};

it('makes an annotation of everything that a request has', () => {
  const { id, physical_sample_id, annotation_metadata, last_updated, version: _, data_id, ...fields } = FULL;
  const request = { ...fields, data_id: data_id?.toUpperCase() ?? null, metadata: annotation_metadata };
  expect(newAnnotation(request, { id, sampleId: physical_sample_id, now: last_updated })).toStrictEqual(FULL);
});

it('leaves null what a request does not have', () => {
  const made = newAnnotation(
    { property_name: 'thickness', property_value: 0 },
    { id: 'one', sampleId: 'sample', now: NOW },
  );
  expect(made).toStrictEqual({
    id: 'one',
    physical_sample_id: 'sample',
    property_name: 'thickness',
    property_value: 0,
    property_unit: null,
    char_source_type: null,
    coord_ref_frame: 'sample_relative',
    coord_units: null,
    coord_x: null,
    coord_y: null,
    coord_z: null,
    data_id: null,
    annotation_metadata: null,
    last_updated: NOW,
    version: API_VERSION,
  });
});

it('replaces the fields of an annotation that a change has', () => {
  const old = { ...FULL, version: 'an older one' };
  expect(updatedAnnotation(old, {}, LATER)).toBe(old);
  const touched = { last_updated: LATER, version: API_VERSION };
  expect(updatedAnnotation(old, { coord_x: null, property_value: 0 }, LATER)).toStrictEqual({
    ...FULL,
    ...touched,
    coord_x: null,
    property_value: 0,
  });
  for (const metadata of [null, { b: 2 }]) {
    expect(updatedAnnotation(old, { metadata }, LATER)).toStrictEqual({
      ...FULL,
      ...touched,
      annotation_metadata: metadata,
    });
  }
});

it('makes a sample of what a request has, and changes it', () => {
  const request = { name: 'GaAs-003', growth_instrument_id: 1, sample_id: 2, detail_notes_id: 'd' };
  const rest = { id: 'one', created_datetime: NOW, user_id: 'demo', physical_sample_metadata: null };
  const made = newSample(request, { id: 'one', owner: DEMO_PRINCIPAL, now: NOW });
  expect(made).toStrictEqual({ ...request, ...rest, last_updated: NOW, version: API_VERSION });
  const empty = newSample({}, { id: 'one', owner: DEMO_PRINCIPAL, now: NOW });
  expect([empty.name, empty.growth_instrument_id, empty.sample_id, empty.detail_notes_id]).toStrictEqual([
    null,
    null,
    null,
    null,
  ]);
  const old = { ...made, version: 'an older one' };
  expect(updatedSample(old, {}, LATER)).toBe(old);
  expect(updatedSample(old, { name: null }, LATER)).toStrictEqual({ ...made, name: null, last_updated: LATER });
});

it('takes from the owner of a key who changed something', () => {
  expect(authorOf(DEMO_PRINCIPAL, NOW)).toStrictEqual({ userId: 'demo', userName: 'Demo', at: NOW });
});
