import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Site, STATISTICS, type StatisticKey, statistics } from '../src/index.ts';
import { DOME, MEASURED, someSites, WAFER } from './samples.ts';

const values = (...list: number[]): Site[] => list.map((value) => ({ x: null, y: null, value }));

function shuffled(sites: readonly Site[]): Site[] {
  return sites
    .map((site, index) => ({ site, key: (index * 7919) % 101 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ site }) => site);
}

const SHIFTED: readonly StatisticKey[] = ['mean', 'min', 'max', 'median', 'areaMean'];
const UNSHIFTED: readonly StatisticKey[] = ['n', 'sd', 'threeSd', 'range', 'robustSd', 'areaSd'];
const PERCENTAGES = STATISTICS.filter(({ kind }) => kind === 'percent').map(({ key }) => key);
const VALUES = STATISTICS.filter(({ kind }) => kind === 'value').map(({ key }) => key);

function expectClose(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

describe('statistics of known values', () => {
  test('are those that the formulas give', () => {
    const result = statistics(values(2, 4, 4, 4, 5, 5, 7, 9));
    expect(result).toMatchObject({
      n: 8,
      mean: 5,
      min: 2,
      max: 9,
      range: 7,
      median: 4.5,
      halfRangePercent: 70,
      rangePercent: 140,
    });
    expect(result.sd).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(result.sdPercent).toBeCloseTo(20 * Math.sqrt(32 / 7), 12);
    expect(result.threeSdPercent).toBeCloseTo(60 * Math.sqrt(32 / 7), 12);
    expect(result.robustSd).toBeCloseTo(1.4826 * 0.5, 12);
  });

  test('weigh a dome by area, not by how often its edge was measured', () => {
    const result = statistics(DOME, { shape: MEASURED });
    expect(result.mean).toBeCloseTo(24.2816, 4);
    expect(result.sdPercent).toBeCloseTo(1.6492, 4);
    // The mean over the area of such a dome is 25 − 1.1 / 2; the cells of 49 sites come close to it.
    expect(result.areaMean).toBeCloseTo(24.414, 3);
    expect(result.areaSdPercent).toBeCloseTo(1.547, 3);
    expect(Math.abs((result.areaMean ?? 0) - 24.45)).toBeLessThan(Math.abs((result.mean ?? 0) - 24.45));
  });

  test('leave out ignored sites and those in the edge exclusion, and count them', () => {
    const sites = [...DOME, { x: 1, y: 1, value: 99, ignored: true }, { x: 0, y: 148, value: 99 }];
    const result = statistics(sites, { shape: WAFER, edgeExclusion: 3 });
    expect(result).toMatchObject({ n: 49, ignored: 1, excluded: 1, max: 25 });
  });

  test('count sites without a place, unless there is an edge exclusion', () => {
    expect(statistics(values(1, 2, 3), { shape: WAFER })).toMatchObject({ n: 3, areaMean: null });
    expect(statistics(values(1, 2, 3), { shape: WAFER, edgeExclusion: 3 })).toMatchObject({
      n: 0,
      excluded: 3,
      mean: null,
    });
  });
});

describe('statistics that are not defined', () => {
  test.each<[string, Site[]]>([
    ['no sites', []],
    ['one site', values(5)],
    ['a mean of zero', values(-1, 1)],
    ['values that are not numbers', values(Number.NaN, Number.POSITIVE_INFINITY)],
    ['values whose sum overflows', values(1.7e308, 1.7e308, -1.7e308)],
    ['only ignored sites', [{ x: 0, y: 0, value: 1, ignored: true }]],
  ])('are null, never NaN: %s', (_, sites) => {
    for (const value of Object.values(statistics(sites))) expect(value === null || Number.isFinite(value)).toBe(true);
  });

  test('of a mean of zero are the percentages of the mean alone', () => {
    expect(statistics(values(-1, 1))).toMatchObject({ mean: 0, sdPercent: null, halfRangePercent: null, range: 2 });
  });

  test('of equal values are not rounding errors', () => {
    expect(statistics(Array.from({ length: 49 }, () => ({ x: null, y: null, value: 0.1 }))).sd).toBe(0);
  });
});

describe('for any sites', () => {
  test('the order does not matter at all', () => {
    fc.assert(
      fc.property(someSites, (sites) => {
        expect(statistics(shuffled(sites), { shape: WAFER })).toEqual(statistics(sites, { shape: WAFER }));
      }),
    );
  });

  test('a shift moves means and ends, and leaves spreads', () => {
    fc.assert(
      fc.property(someSites, fc.integer({ min: -500, max: 500 }), (sites, shift) => {
        const before = statistics(sites, { shape: WAFER });
        const after = statistics(
          sites.map((site) => ({ ...site, value: site.value + shift })),
          { shape: WAFER },
        );
        for (const key of SHIFTED) expectClose(after[key], (before[key] ?? 0) + shift);
        for (const key of UNSHIFTED) expectClose(after[key], before[key]);
      }),
    );
  });

  test('a factor multiplies values, and leaves percentages', () => {
    fc.assert(
      fc.property(someSites, fc.double({ min: 0.01, max: 1000, noNaN: true }), (sites, factor) => {
        const before = statistics(sites, { shape: WAFER });
        const after = statistics(
          sites.map((site) => ({ ...site, value: site.value * factor })),
          { shape: WAFER },
        );
        for (const key of VALUES) expectClose(after[key], (before[key] ?? 0) * factor);
        for (const key of PERCENTAGES) expectClose(after[key], before[key]);
      }),
    );
  });

  test('a turn changes nothing', () => {
    fc.assert(
      fc.property(someSites, fc.double({ min: 0, max: 6.2, noNaN: true }), (sites, angle) => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const turned = sites.map((site) => ({
          ...site,
          x: (site.x ?? 0) * cos - (site.y ?? 0) * sin,
          y: (site.x ?? 0) * sin + (site.y ?? 0) * cos,
        }));
        const [before, after] = [statistics(sites, { shape: WAFER }), statistics(turned, { shape: WAFER })];
        for (const key of ['mean', 'sd'] as const) expectClose(after[key], before[key]);
        // Which of two sites at nearly one place is nearer to a point depends on rounding.
        expect(after.areaMean).toBeCloseTo(before.areaMean ?? 0, 5);
      }),
    );
  });

  test('digits far behind the point survive a large mean', () => {
    const sites = values(1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3);
    expect(statistics(sites).sd).toBeCloseTo(0.1, 6);
  });
});

describe('the table of statistics', () => {
  test('has a key, a formula and a label for each convention, once', () => {
    expect(new Set(STATISTICS.map(({ key }) => key)).size).toBe(STATISTICS.length);
    for (const { formula, labels } of STATISTICS)
      for (const text of [formula, ...Object.values(labels)]) expect(text).not.toBe('');
  });

  test('nowhere says only “uniformity”, which stands for several formulas', () => {
    for (const { labels } of STATISTICS) expect(Object.values(labels).join(' ')).not.toMatch(/uniformity/i);
  });
});
