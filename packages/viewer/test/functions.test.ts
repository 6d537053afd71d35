import type { SampleProperty } from '@wafermark/generated/document/models.ts';
import { statistics } from '@wafermark/wafermap';
import { expect, it } from 'vitest';
import { lineAngle } from '../src/drawing/line-angle.ts';
import { readHint } from '../src/import/hints.ts';
import type { OptionHead } from '../src/import/protocol.ts';
import { formatAligned, parseTyped } from '../src/parts/format.ts';
import { summarise } from '../src/sites/set-key.ts';

const site = (x: number | null, y: number | null, value = 1) => ({ x, y, value });

function property(unit: string, values: readonly number[]): SampleProperty {
  const { mean, sd, min, max } = statistics(values.map((value) => site(null, null, value)));
  return {
    property_name: 'thickness',
    property_unit: 'nm',
    coord_ref_frame: 'sample_relative',
    coord_units: unit,
    num_annotations: values.length + 1,
    num_ignored: 1,
    num_placed: values.length,
    minimum: min,
    maximum: max,
    mean,
    standard_deviation: sd,
    last_updated: '2026-01-16T09:30:00Z',
  };
}

it('joins the numbers of values whose places have different units, as if all had been summed up together', () => {
  const [a, b] = [
    [1, 2, 4],
    [10, 20, 25, 31],
  ];
  const { mean, sd, min, max } = statistics([...a, ...b].map((value) => site(null, null, value)));
  const [joined, ...others] = summarise([property('mm', a), property('cm', b)]);
  expect(others).toStrictEqual([]);
  expect(joined).toMatchObject({ annotations: 9, ignored: 2, min, max });
  expect(joined?.mean).toBeCloseTo(mean ?? 0, 12);
  expect(joined?.sd).toBeCloseTo(sd ?? 0, 12);
});

it('finds the direction of a line scan, and none where sites are spread', () => {
  expect(lineAngle([-2, 0, 2].map((x) => site(x, 0)))).toBeCloseTo(0, 9);
  expect(lineAngle([-2, 0, 2].map((y) => site(0, y)))).toBeCloseTo(90, 9);
  expect(lineAngle([3, -1, 2].map((t) => site(-t, -t)))).toBeCloseTo(45, 9);
  expect(lineAngle([site(1, 0), site(0, 1), site(0, 0)])).toBeUndefined();
  expect(lineAngle([site(1, 5), site(2, 5), site(3, 5)])).toBeUndefined();
  expect(lineAngle([site(1, 0), site(2, 0)])).toBeUndefined();
  expect(lineAngle([site(null, null), site(0, 0), site(0, 0), site(0, 0)])).toBeUndefined();
});

it('reads hints as the command line would', () => {
  const head = (name: string, kind: OptionHead['kind']): OptionHead => ({
    name,
    kind,
    help: '',
    placeholder: '',
    choices: [],
  });
  const known = [head('coord-unit', 'text'), head('unit', 'list'), head('y-down', 'flag'), head('origin', 'text')];
  expect(readHint('--coord-unit cm', known)).toStrictEqual({ options: { 'coord-unit': 'cm' }, toFillIn: [] });
  expect(readHint('--unit "1st Thickness=nm" --unit none --y-down', known)).toStrictEqual({
    options: { unit: ['1st Thickness=nm', 'none'], 'y-down': true },
    toFillIn: [],
  });
  expect(readHint('--unit UNIT', known)).toStrictEqual({ options: {}, toFillIn: ['unit'] });
  expect(readHint('--unit "Thickness=UNIT"', known)).toStrictEqual({ options: {}, toFillIn: ['unit'] });
  expect(readHint('--nothing 1', known)).toBeUndefined();
  expect(readHint('Export it again.', known)).toBeUndefined();
});

it('takes numbers with a point or a comma, and aligns them in a column', () => {
  expect(['25.1', ' 25,1 ', '−3e-9', '+.5'].map(parseTyped)).toStrictEqual([25.1, 25.1, -3e-9, 0.5]);
  expect(['', 'x', '1,000.5', '0x10', 'Infinity', '1e999'].map(parseTyped)).toStrictEqual(Array(6).fill(undefined));
  expect([1, -0.25, 10.5].map(formatAligned([1, -0.25, 10.5]))).toStrictEqual(['1.00', '−0.25', '10.50']);
});
