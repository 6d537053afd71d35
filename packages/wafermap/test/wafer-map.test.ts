import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colourScale } from '../src/colour-scale.ts';
import { differenceMap, type Site, sharedDomain, type WaferMapOptions, waferMap } from '../src/index.ts';
import { all, type Node, parseSvg, part, texts } from './parse-svg.ts';
import { DOME, pattern49, setOf, someSites, WAFER } from './samples.ts';

const draw = (sites: readonly Site[], options: WaferMapOptions = {}): Node =>
  parseSvg(waferMap(setOf(sites), { shape: WAFER, ...options }));
const number = ({ attributes }: Node, name: string): number => Number(attributes[name]);
const says = (node: Node): string => texts(node).join(' ');

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly fill: string | undefined;
}

const dotsOf = (map: Node): Dot[] =>
  part(map, 'sites').map((dot) => ({ x: number(dot, 'cx'), y: number(dot, 'cy'), fill: dot.attributes['fill'] }));

/** The centre and the radius of the wafer, from the arc of its edge. */
function edgeOf(map: Node): { readonly x: number; readonly y: number; readonly radius: number } {
  const path = all(map).find(({ attributes }) => attributes['data-part'] === 'edge')?.attributes['d'] ?? '';
  const [x1 = 0, y1 = 0] = (/^M([\d.]+) ([\d.]+)/.exec(path) ?? []).slice(1).map(Number);
  const radius = Number(/A([\d.]+) /.exec(path)?.[1]);
  const [x2 = 0] = (/1 1 ([\d.]+) /.exec(path) ?? []).slice(1).map(Number);
  return { x: (x1 + x2) / 2, y: y1, radius };
}

const ROUND = { ...WAFER, notch: 'none' } as const;

describe('a map', () => {
  const map = draw(DOME, { shape: ROUND });

  test('has a dot for each site, all inside the wafer', () => {
    const { x, y, radius } = edgeOf(map);
    const dots = dotsOf(map);
    expect(dots).toHaveLength(49);
    for (const dot of dots) expect(Math.hypot(dot.x - x, dot.y - y)).toBeLessThanOrEqual(radius + 0.02);
  });

  test('has its dots in the colours of their values', () => {
    const scale = colourScale(DOME.map(({ value }) => value));
    for (const dot of part(map, 'sites')) {
      const site = DOME[number(dot, 'data-index')];
      expect(dot.attributes['fill']).toBe(scale.colour(site?.value ?? 0));
      expect(dot.attributes['data-id']).toBe(site?.id);
    }
  });

  test('tells value, unit and place of each site', () => {
    const titles = part(map, 'sites').map(({ children }) => children[0]?.text);
    expect(titles).toContain('25 nm at x 0 mm, y 0 mm');
    expect(titles).toContain('23.9 nm at x 147 mm, y 0 mm');
  });

  test('has a name, a description and the role of an image', () => {
    expect(map.attributes).toMatchObject({ role: 'img', 'aria-label': 'thickness' });
    expect(map.children.slice(0, 2).map(({ name }) => name)).toEqual(['title', 'desc']);
    expect(map.children[1]?.text).toContain('49 sites, mean 24.282 nm, standard deviation (n − 1) 0.400 nm');
  });

  test('tells the formula of each statistic', () => {
    const formulas = all(map).filter(({ attributes }) => attributes['data-statistic'] !== undefined);
    expect(formulas.map(({ children }) => children[0]?.text)).toContain(
      '± half-range % = 100 · (max − min) / (2 · |v̄|)',
    );
  });

  test('says how it is filled', () => {
    expect(says(map)).toContain('within the hull of the sites');
    expect(says(draw(DOME, { fill: 'edge' }))).toContain('extrapolated from the outermost sites to the edge');
    expect(says(draw(DOME, { fill: 'none' }))).not.toContain('Fill');
  });

  test('has neither styles nor scripts, which pages forbid', () => {
    const svg = waferMap(setOf(DOME));
    expect(svg).not.toMatch(/style|<script|\son\w+=|javascript:/i);
  });
});

describe('for any sites', () => {
  const plain: WaferMapOptions = { shape: ROUND, fill: 'none', showStatistics: false };

  test('the order changes nothing but the indices', () => {
    fc.assert(
      fc.property(someSites, (sites) => {
        const [there, back] = [sites, sites.toReversed()].map((list) =>
          waferMap(setOf(list)).replace(/ data-index="\d+"/g, ''),
        );
        expect(there).toBe(back);
      }),
      { numRuns: 15 },
    );
  });

  test('a quarter turn of the sites turns the dots', () => {
    fc.assert(
      fc.property(someSites, (sites) => {
        const map = draw(sites, plain);
        const turned = draw(
          sites.map(({ x, y, value }) => ({ x: -(y ?? 0), y: x, value })),
          plain,
        );
        const { x: cx, y: cy } = edgeOf(map);
        const places = (dots: readonly Dot[]): string[] =>
          dots.map(({ x, y, fill }) => `${Math.round(x - cx)} ${Math.round(y - cy)} ${fill}`).sort();
        expect(dotsOf(turned)).toHaveLength(dotsOf(map).length);
        // Up is down in px: a turn to the left takes (x, y) to (y, −x).
        const expected = dotsOf(map).map(({ x, y, fill }) => ({ x: cx + (y - cy), y: cy - (x - cx), fill }));
        for (const [index, place] of places(dotsOf(turned)).entries()) expectNear(place, places(expected)[index] ?? '');
      }),
      { numRuns: 20 },
    );
  });

  test('a reflection of the sites reflects the dots', () => {
    fc.assert(
      fc.property(someSites, (sites) => {
        const { x: cx } = edgeOf(draw(sites, plain));
        const mirrored = dotsOf(
          draw(
            sites.map((site) => ({ ...site, x: -(site.x ?? 0) })),
            plain,
          ),
        );
        const sum = (dots: readonly Dot[]): number => dots.reduce((total, { x }) => total + x - cx, 0);
        expect(sum(mirrored)).toBeCloseTo(-sum(dotsOf(draw(sites, plain))), 0);
      }),
      { numRuns: 20 },
    );
  });

  test('places that no stage could tell apart are one place', () => {
    const tiny = [
      { x: 0, y: -1e-322, value: 1 },
      { x: 1e-322, y: 0, value: 2 },
      { x: -1e-322, y: 1e-13, value: 3 },
    ];
    expect(waferMap(setOf(tiny))).toContain('No fill: it needs three sites that are not on one line.');
  });

  test('whatever the values and options, the picture is well-formed and has no NaN', () => {
    const anySite = fc.record({
      x: fc.oneof(fc.constant(null), fc.double({ min: -200, max: 200 }), fc.double()),
      y: fc.oneof(fc.constant(null), fc.double({ min: -200, max: 200 }), fc.double()),
      value: fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 })),
      ignored: fc.boolean(),
      label: fc.string({ unit: 'binary' }),
    });
    const options = fc.record({
      size: fc.integer({ min: 0, max: 1200 }),
      title: fc.string({ unit: 'binary' }),
      scale: fc.constantFrom('linear', 'log'),
      fill: fc.constantFrom('none', 'hull', 'edge'),
      colours: fc.constantFrom('viridis', 'diverging', 'jet-like', 'grey'),
      labels: fc.constantFrom<'auto' | boolean>('auto', true, false),
      edgeExclusion: fc.constantFrom(0, 3, 200),
      target: fc.constantFrom(undefined, 0, 3),
    });
    fc.assert(
      fc.property(fc.array(anySite, { maxLength: 12 }), options, (sites, given) => {
        const svg = waferMap(setOf(sites, { unit: '<&"' }), given);
        parseSvg(svg);
        expect(svg).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
      }),
      { numRuns: 150 },
    );
  });
});

/** Half a px may be rounded either way. */
function expectNear(actual: string, expected: string): void {
  const [a, b] = [actual, expected].map((place) => place.split(' ').slice(0, 2).map(Number));
  expect(Math.abs((a?.[0] ?? 0) - (b?.[0] ?? 0)) + Math.abs((a?.[1] ?? 0) - (b?.[1] ?? 0))).toBeLessThanOrEqual(2);
}

test('what is extrapolated keeps its own colours, within the domain', () => {
  const plane = DOME.map((site) => ({ ...site, value: 20 + (site.x ?? 0) / 50 }));
  const inner = plane.filter(({ x, y }) => Math.hypot(x ?? 0, y ?? 0) < 60);
  const scale = colourScale([], { domain: [16, 24] });
  const map = draw(inner, { fill: 'edge', domain: [16, 24] });
  const fills = part(map, 'fill').flatMap(({ attributes }) => attributes['fill'] ?? []);
  // At the edge, the plane reaches 17 and 23, far beyond the sites.
  expect(fills[0]).toBe(scale.colourAt((17 - 16) / 8 + 0.75 / 48));
  expect(says(map)).not.toContain('beyond the colour scale');
});

describe('what a map leaves out, it says', () => {
  test('ignored sites are crosses, in no number and in no fill', () => {
    const sites = [...DOME, { x: 20, y: 20, value: 99, ignored: true, reason: 'MSE 22', id: 'bad' }];
    const map = draw(sites);
    const [cross] = part(map, 'ignored');
    expect(cross?.attributes).toMatchObject({ 'data-ignored': 'true', 'data-id': 'bad' });
    expect(cross?.children[0]?.text).toBe('99 nm at x 20 mm, y 20 mm; ignored: MSE 22');
    expect(says(map)).toContain('1 site: ignored, shown as a red cross');
    const fill = (node: Node): unknown => part(node, 'fill');
    expect(fill(map)).toEqual(fill(draw(DOME)));
  });

  test('sites without a place are told with their values', () => {
    expect(says(draw([...DOME, { x: null, y: null, value: 24.5 }]))).toContain(
      'Without a place, not on the map: 1 (24.5 nm).',
    );
  });

  test('sites in the edge exclusion are rings', () => {
    const map = draw(DOME, { edgeExclusion: 5 });
    expect(part(map, 'excluded')).toHaveLength(24);
    expect(part(map, 'sites')).toHaveLength(25);
    expect(says(map)).toContain('24 sites: in the edge exclusion or beyond the edge');
  });

  test('positions that were measured twice show the mean', () => {
    const map = draw([...DOME, { x: 0, y: 0, value: 26 }]);
    expect(part(map, 'sites')).toHaveLength(49);
    expect(says(map)).toContain('1 position was measured more than once');
    expect(part(map, 'sites').map(({ children }) => children[0]?.text)).toContain(
      'mean of 2: 25.5 nm at x 0 mm, y 0 mm',
    );
  });

  test('values that a logarithmic scale cannot show make it linear', () => {
    expect(says(draw([...DOME, { x: 1, y: 1, value: -1 }], { scale: 'log' }))).toContain('needs positive values');
  });

  test('values beyond the domain have the colour of its end', () => {
    const map = draw(DOME, { domain: [24, 24.5] });
    expect(says(map)).toContain('values are beyond the colour scale');
    expect(
      dotsOf(map).find(({ y }) => Math.round(y) === Math.round(edgeOf(draw(DOME, { shape: ROUND })).y))?.fill,
    ).toBeDefined();
  });
});

describe('few or odd sites', () => {
  test('no sites make a picture that says so', () => {
    expect(texts(draw([]))).toContain('no sites');
  });

  test('one site is a dot without a fill', () => {
    const map = draw([{ x: 3, y: 4, value: 5 }]);
    expect(part(map, 'sites')).toHaveLength(1);
    expect(part(map, 'fill')).toHaveLength(0);
  });

  test('sites on one line are not filled', () => {
    expect(says(draw([-50, 0, 50].map((x) => ({ x, y: 0, value: x }))))).toContain(
      'No fill: it needs three sites that are not on one line.',
    );
  });

  test('a constant field is one band', () => {
    const map = draw(DOME.map((site) => ({ ...site, value: 5 })));
    expect(part(map, 'fill').filter(({ name }) => name === 'path')).toHaveLength(1);
  });
});

describe('many sites', () => {
  const spiral = (count: number): Site[] =>
    Array.from({ length: count }, (_, index) => {
      const [radius, angle] = [147 * Math.sqrt((index + 0.5) / count), index * 2.399963];
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), value: 25 - (radius / 147) ** 2 };
    });

  test('200,000 are squares with means, below 2 MB', () => {
    const svg = waferMap(setOf(spiral(200_000)));
    expect(svg.length).toBeLessThan(2_000_000);
    expect(says(parseSvg(svg))).toMatch(/200,000 sites, as means in [\d,]+ squares of 4\.9 mm/);
  });

  test('2,000 are filled by a spline through means, and the picture says so', () => {
    expect(says(draw(spiral(2000)))).toMatch(/thin-plate spline through means in \d+ squares/);
  });
});

describe('several maps', () => {
  const other = setOf(pattern49((radius) => 20 + radius));

  test('share a domain', () => {
    expect(sharedDomain([setOf(DOME), other])).toEqual([20, 25]);
  });

  test('on one page have no id in common, unless they are the same picture', () => {
    const ids = (svg: string): string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    const [first, second] = [ids(waferMap(setOf(DOME))), ids(waferMap(other))];
    expect(first).not.toEqual([]);
    for (const id of first) expect(second).not.toContain(id);
    expect(ids(waferMap(other, { idPrefix: 'mine' }))[0]).toMatch(/^mine-/);
  });

  test('are subtracted where both have a site', () => {
    const before = setOf(DOME, { sample: 'before' });
    const after = setOf(
      DOME.slice(2).map((site) => ({ ...site, value: site.value - 5, x: (site.x ?? 0) + 0.01 })),
      { sample: 'after' },
    );
    const map = parseSvg(differenceMap(before, after));
    expect(part(map, 'sites')).toHaveLength(47);
    expect(says(map)).toContain('Sites without a partner, left out: 2 of before, 0 of after.');
    expect(part(map, 'sites').every(({ children }) => children[0]?.text.startsWith('−5 nm'))).toBe(true);
  });

  test('are never subtracted across units', () => {
    expect(() => differenceMap(setOf(DOME), setOf(DOME, { unit: 'Å' }))).toThrow('different unit');
  });
});

describe('the shape', () => {
  const edge = (options: WaferMapOptions): string =>
    all(draw(DOME, options)).find(({ attributes }) => attributes['data-part'] === 'edge')?.attributes['d'] ?? '';

  test.each(['bottom', 'top', 'left', 'right'] as const)('has its notch at the %s', (notch) => {
    const [, tip = ''] = edge({ shape: { ...WAFER, notch } }).split('L');
    const [x = 0, y = 0] = tip.split(' ').map(Number);
    const centre = edgeOf(draw(DOME, { shape: ROUND }));
    const [dx, dy] = [x - centre.x, y - centre.y];
    const side = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'bottom' : 'top';
    expect(side).toBe(notch);
  });

  test.each<WaferMapOptions>([
    { shape: { kind: 'disc', diameter: 0 } },
    { shape: { kind: 'rectangle', width: 10, height: Number.NaN } },
    { edgeExclusion: -1 },
    { domain: [0, Number.POSITIVE_INFINITY] },
    { target: Number.NaN },
  ])('and the scale must be possible: %o', (options) => {
    expect(() => draw(DOME, options)).toThrow(RangeError);
  });

  test('may be a piece', () => {
    expect(edge({ shape: { kind: 'rectangle', width: 300, height: 300 } })).toMatch(
      /^M[\d. ]+L[\d. ]+L[\d. ]+L[\d. ]+Z$/,
    );
  });
});
