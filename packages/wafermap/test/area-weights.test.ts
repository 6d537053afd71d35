import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaWeighted, type Site, type WaferShape } from '../src/index.ts';
import { DOME, MEASURED, PITCH, someSites, WAFER } from './samples.ts';

const total = (sites: readonly Site[], shape: WaferShape): number =>
  areaWeighted(sites, shape).weights.reduce((sum, { area }) => sum + area, 0);

describe('the areas of the 49-site pattern', () => {
  const { weights } = areaWeighted(DOME, MEASURED);
  const areas = (ring: number): number[] =>
    weights.filter(({ site }) => Math.round(Math.hypot(site.x, site.y) / PITCH) === ring).map(({ area }) => area);

  test('add up to 9 Δ² π', () => {
    expect(total(DOME, MEASURED)).toBeCloseTo(9 * PITCH ** 2 * Math.PI, 6);
  });

  test('are about Δ² π / 4 for each inner site', () => {
    const ideal = (PITCH ** 2 * Math.PI) / 4;
    for (const area of [...areas(0), ...areas(1), ...areas(2)]) expect(Math.abs(area / ideal - 1)).toBeLessThan(0.08);
  });

  test('are less than half of that at the edge', () => {
    for (const area of areas(3)) expect(area / ((PITCH ** 2 * Math.PI) / 4)).toBeCloseTo(0.47, 1);
  });
});

describe('for any sites', () => {
  const shapes: WaferShape[] = [
    WAFER,
    { ...WAFER, edgeExclusion: 60 },
    { kind: 'rectangle', width: 120, height: 250, centre: [10, -5] },
  ];

  test('areas add up to that of the sample inside its edge exclusion', () => {
    fc.assert(
      fc.property(someSites, fc.constantFrom(...shapes), (sites, shape) => {
        const inset = shape.edgeExclusion ?? 0;
        const area = shape.kind === 'disc' ? Math.PI * (shape.diameter / 2 - inset) ** 2 : shape.width * shape.height;
        expect(Math.abs(total(sites, shape) / area - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  test('the mean is within the values', () => {
    fc.assert(
      fc.property(someSites, (sites) => {
        const { mean } = areaWeighted(sites, WAFER);
        const values = sites.map(({ value }) => value);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

test.each<[string, Site[]]>([
  ['one site', [{ x: 3, y: 4, value: 7 }]],
  [
    'two sites',
    [
      { x: -10, y: 0, value: 6 },
      { x: 10, y: 0, value: 8 },
    ],
  ],
  ['sites on one line', [-20, 0, 20].map((x) => ({ x, y: 0, value: 7 + x / 20 }))],
  ['sites at one position', [6, 8].map((value) => ({ x: 5, y: 5, value }))],
])('%s stand for the whole wafer', (_, sites) => {
  expect(total(sites, WAFER) / (Math.PI * 150 ** 2)).toBeCloseTo(1, 6);
  expect(areaWeighted(sites, WAFER).mean).toBeCloseTo(7, 6);
});

test('100,000 sites share the area too', () => {
  const sites = Array.from({ length: 100_000 }, (_, index) => {
    const [radius, angle] = [150 * Math.sqrt((index + 0.5) / 100_000), index * 2.399963];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), value: 1 + (radius / 150) ** 2 };
  });
  expect(total(sites, WAFER) / (Math.PI * 150 ** 2)).toBeCloseTo(1, 6);
  expect(areaWeighted(sites, WAFER).mean).toBeCloseTo(1.5, 2);
});
