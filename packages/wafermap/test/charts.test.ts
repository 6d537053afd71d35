import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  histogramChart,
  lineScanChart,
  radialProfileChart,
  type SiteSet,
  trendChart,
  valuesTable,
} from '../src/index.ts';
import { parseSvg, part, texts } from './parse-svg.ts';
import { DOME, setOf } from './samples.ts';

const CHARTS: readonly [string, (set: SiteSet) => string][] = [
  ['radial profile', radialProfileChart],
  ['line scan', lineScanChart],
  ['histogram', histogramChart],
  ['trend', (set) => trendChart([set, set])],
];

describe.each(CHARTS)('a %s', (_, draw) => {
  test.each<[string, SiteSet]>([
    ['49 sites', setOf(DOME)],
    ['no sites', setOf([])],
    ['one site', setOf(DOME.slice(0, 1))],
    ['equal values', setOf(DOME.map((site) => ({ ...site, value: 5 })))],
    ['huge values', setOf(DOME.map((site) => ({ ...site, value: site.value * 1e300 })))],
    ['places too close to tell apart', setOf([0, 1e-322, -1e-300].map((x) => ({ x, y: -1.24e-322, value: 0 })))],
    ['values too close to tell apart', setOf([0, 1e-322, -1e-300].map((value) => ({ x: 0, y: 0, value })))],
    ['hostile names', setOf(DOME, { property: '<b>&"\u0001', unit: ']]>', sample: '\ud800' })],
  ])('of %s is well-formed and has no NaN', (_name, set) => {
    const svg = draw(set);
    expect(parseSvg(svg).attributes['role']).toBe('img');
    expect(svg).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
  });
});

test.each(CHARTS)('a %s of any sites is well-formed and has no NaN', (_, draw) => {
  const place = fc.oneof(fc.constant(null), fc.double(), fc.integer({ min: -150, max: 150 }));
  const site = fc.record({
    x: place,
    y: place,
    value: fc.oneof(fc.double(), fc.integer({ min: 0, max: 9 })),
    ignored: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(site, { maxLength: 20 }), (sites) => {
      const svg = draw(setOf(sites));
      parseSvg(svg);
      expect(svg).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
    }),
    { numRuns: 200 },
  );
});

test('the axis of values must be possible', () => {
  for (const domain of [
    [1, 1],
    [0, Number.NaN],
    [0, 1e-320],
  ] as const) {
    expect(() => radialProfileChart(setOf(DOME), { domain })).toThrow(RangeError);
    expect(() => histogramChart(setOf(DOME), { domain })).toThrow(RangeError);
  }
  expect(() => histogramChart(setOf(DOME), { bins: 0 })).toThrow(RangeError);
  expect(() => lineScanChart(setOf(DOME), { angle: Number.NaN })).toThrow(RangeError);
});

test('what is beyond the axis of a histogram is told', () => {
  const chart = parseSvg(histogramChart(setOf(DOME), { domain: [24, 24.6] }));
  expect(texts(chart).join(' ')).toContain('beyond the axis, though in the numbers');
});

test('a radial profile has a dot per site and a mean per ring', () => {
  const chart = parseSvg(radialProfileChart(setOf(DOME)));
  expect(part(chart, 'sites')).toHaveLength(49);
  expect(texts(chart)).toContain('Bars: mean of each of 4 rings ± s (n − 1).');
});

test('a line scan has the sites on its line, whatever its direction', () => {
  for (const angle of [0, 90, -45])
    expect(part(parseSvg(lineScanChart(setOf(DOME), { angle })), 'sites')).toHaveLength(7);
});

test('the bins of a histogram hold all sites', () => {
  const bins = part(parseSvg(histogramChart(setOf(DOME))), 'bins').map(({ children }) =>
    Number(children[0]?.text.split(' ')[0]),
  );
  expect(bins.reduce((sum, count) => sum + count, 0)).toBe(49);
});

test('a trend has a mark per wafer', () => {
  const lot = ['W1', 'W2', 'W3'].map((sample) => setOf(DOME, { sample }));
  expect(part(parseSvg(trendChart(lot)), 'wafers')).toHaveLength(3);
});

test('charts leave out ignored sites and say so', () => {
  const set = setOf([...DOME, { x: 1, y: 0, value: 99, ignored: true }]);
  expect(part(parseSvg(lineScanChart(set)), 'sites')).toHaveLength(7);
  expect(texts(parseSvg(lineScanChart(set)))).toContain('Sites left out: 1 ignored.');
});

test('a table has a row for each site, with what is special about it', () => {
  const table = valuesTable(setOf([...DOME, { x: null, y: 2, value: 24, ignored: true, reason: 'scratch <5>' }]));
  expect(table.match(/<tr/g)).toHaveLength(51);
  expect(table).toContain('<td>ignored: scratch &lt;5&gt;; without a place</td>');
  expect(table).toContain('<th scope="col">thickness (nm)</th>');
  expect(valuesTable(setOf(DOME), 9)).toContain('<td colspan="5">and 40 more</td>');
});
