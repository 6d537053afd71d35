import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitShape, lotTable, radialProfile, radialSplit, type Site, tiltAndBowl } from '../src/index.ts';
import { mergePositions, sortSites } from '../src/sites.ts';
import { thinPlateSpline } from '../src/spline.ts';
import { DOME, pattern49, setOf, someSites } from './samples.ts';

describe('tilt and bowl', () => {
  test('of a plane on a paraboloid are what they were made of', () => {
    const sites = DOME.map(({ x, y }) => ({
      x,
      y,
      value: 10 + 0.01 * (x ?? 0) - 0.02 * (y ?? 0) + 1e-4 * ((x ?? 0) ** 2 + (y ?? 0) ** 2),
    }));
    const fit = tiltAndBowl(sites);
    expect(fit?.centre).toBeCloseTo(10, 9);
    expect(fit?.slopeX).toBeCloseTo(0.01, 9);
    expect(fit?.slopeY).toBeCloseTo(-0.02, 9);
    expect(fit?.curvature).toBeCloseTo(1e-4, 12);
    expect(fit?.bowl).toBeCloseTo(1e-4 * 147 ** 2, 9);
    expect(fit?.tilt).toBeCloseTo(2 * 147 * Math.hypot(0.01, 0.02), 9);
    expect(fit?.residualSd).toBeCloseTo(0, 9);
  });

  test.each<[string, Site[]]>([
    ['three sites', DOME.slice(0, 3)],
    ['sites on one line', [-2, -1, 0, 1, 2].map((x) => ({ x, y: 0, value: x }))],
    ['sites on one circle', DOME.slice(1, 9)],
  ])('are not determined by %s', (_, sites) => {
    expect(tiltAndBowl(sites)).toBeNull();
  });
});

describe('rings', () => {
  test('of the 49-site pattern are its four radii', () => {
    expect(radialProfile(DOME).map(({ n }) => n)).toEqual([1, 8, 16, 24]);
    expect(radialProfile(DOME).map(({ mean }) => Number(mean.toFixed(4)))).toEqual([25, 24.8778, 24.5111, 23.9]);
  });

  test('have all sites between them, each once', () => {
    fc.assert(
      fc.property(someSites, fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }), (sites, rings) => {
        expect(radialProfile(sites, rings).reduce((sum, { n }) => sum + n, 0)).toBe(sites.length);
      }),
    );
  });

  test('explain all of a dome and nothing of a tilt', () => {
    expect(radialSplit(DOME).radialPercent).toBeCloseTo(100, 9);
    expect(radialSplit(pattern49((radius, angle) => 5 + radius * Math.cos(angle))).radialPercent).toBeCloseTo(0, 9);
  });

  test('split the variance into two parts that add up to it', () => {
    fc.assert(
      fc.property(someSites, (sites) => {
        const { radialSd, residualSd, sites: split } = radialSplit(sites);
        const mean = sites.reduce((sum, { value }) => sum + value, 0) / sites.length;
        const variance = sites.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (sites.length - 1);
        expect((radialSd ?? 0) ** 2 + (residualSd ?? 0) ** 2).toBeCloseTo(variance, 8);
        for (const { site, radial, residual } of split) expect(radial + residual).toBeCloseTo(site.value, 9);
      }),
    );
  });
});

describe('a lot', () => {
  const lot = [1, 2, 3, 4].map((wafer) =>
    setOf(
      DOME.map((site) => ({ ...site, value: site.value + wafer / 2 })),
      { sample: `W${wafer}` },
    ),
  );

  test('has a row per wafer, and the trend of their means', () => {
    const table = lotTable(lot);
    expect(table.rows.map(({ name }) => name)).toEqual(['W1', 'W2', 'W3', 'W4']);
    expect(table.trend).toMatchObject({ statistic: 'mean', n: 4 });
    expect(table.trend.slope).toBeCloseTo(0.5, 9);
    expect(table.trend.residualSd).toBeCloseTo(0, 9);
  });

  test('of one wafer, or of none, has no trend', () => {
    expect(lotTable(lot.slice(0, 1)).trend.slope).toBeNull();
    expect(lotTable([])).toMatchObject({ rows: [], meanOfMeans: null });
  });

  test.each(['property', 'unit', 'frame'] as const)('never mixes sets that differ in %s', (key) => {
    expect(() => lotTable([setOf(DOME), setOf(DOME, { [key]: 'other' })])).toThrow(`different ${key}`);
  });
});

describe('the thin-plate spline', () => {
  test('is exact at the sites', () => {
    fc.assert(
      fc.property(someSites, (sites) => {
        const positions = mergePositions(sortSites(sites).valid);
        const spline = thinPlateSpline(positions);
        for (const { x, y, value } of positions) if (spline !== undefined) expect(spline(x, y)).toBeCloseTo(value, 6);
      }),
    );
  });

  test('of a plane is that plane, everywhere', () => {
    const plane = DOME.map(({ x, y }) => ({ x, y, value: 3 + 0.01 * (x ?? 0) + 0.02 * (y ?? 0) }));
    const spline = thinPlateSpline(mergePositions(sortSites(plane).valid));
    expect(spline?.(31, -77)).toBeCloseTo(3 + 0.31 - 1.54, 8);
  });

  test.each<[string, Site[]]>([
    ['two sites', DOME.slice(0, 2)],
    ['sites on one line', [-2, -1, 0, 1, 2].map((x) => ({ x, y: 2 * x, value: x ** 2 }))],
  ])('does not exist for %s', (_, sites) => {
    expect(thinPlateSpline(mergePositions(sortSites(sites).valid))).toBeUndefined();
  });
});

describe('the shape that sites lie on', () => {
  const library = Array.from({ length: 44 }, (_, index) => ({
    x: ((index % 4) - 1.5) * 10,
    y: Math.floor(index / 4) * 4,
    value: 1,
  }));

  test('is the smallest standard wafer that holds them', () => {
    expect(fitShape(DOME)).toEqual({ kind: 'disc', diameter: 300 });
    expect(fitShape([{ x: 0, y: 100, value: 1 }])).toEqual({ kind: 'disc', diameter: 200 });
    expect(fitShape([{ x: 12.7, y: 0, value: 1 }])).toEqual({ kind: 'disc', diameter: 25.4 });
    expect(fitShape([{ x: 300, y: 0, value: 1 }])).toEqual({ kind: 'disc', diameter: 600 });
    expect(fitShape([])).toEqual({ kind: 'disc', diameter: 100 });
  });

  test('is not made larger for one site that is probably wrong', () => {
    expect(fitShape([...DOME, { x: 800, y: 0, value: 1 }])).toEqual({ kind: 'disc', diameter: 300 });
  });

  test('has no flat where that would cut off sites', () => {
    expect(fitShape([{ x: 0, y: -74, value: 1 }])).toEqual({ kind: 'disc', diameter: 150, flat: 'none' });
  });

  test('is a piece for a full grid of rows and columns, half a pitch wider than that', () => {
    expect(fitShape(library)).toEqual({ kind: 'rectangle', width: 40, height: 44, centre: [0, 20] });
    expect(fitShape(library.slice(1)).kind).toBe('disc');
  });
});
