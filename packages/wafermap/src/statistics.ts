import { areaWeights, weightedMoments } from './area-weights.ts';
import { fitShape, isInside, withEdgeExclusion } from './shape.ts';
import { sortSites } from './sites.ts';
import type { Convention, Site, StatisticKey, Statistics, WaferShape } from './types.ts';

/** What statistics are computed from. */
export interface Sample {
  /** The values that count, in ascending order, so that no result depends on the order of the sites. */
  readonly values: Float64Array;
  /** How many sites are marked as ignored. */
  readonly ignored: number;
  /** How many sites are in the edge exclusion, beyond the edge, or without a finite value. */
  readonly excluded: number;
  /** Σvᵢ / n; NaN without values. */
  readonly mean: number;
  /** √(Σ(vᵢ − v̄)² / (n − 1)); NaN for fewer than two values. */
  readonly sd: number;
  /** Weighted by area, null if no site has a place. */
  readonly area: { readonly mean: number | null; readonly sd: number | null };
}

/** One statistic, as the command line, the page and the docs show it. */
export interface Statistic {
  readonly key: StatisticKey;
  /** What each convention calls it; formulas are the same in all of them. */
  readonly labels: Readonly<Record<Convention, string>>;
  /** `value` is in the unit of the property. */
  readonly kind: 'value' | 'percent' | 'count';
  readonly formula: string;
  readonly source: string;
  /** @returns null where it is undefined or not finite, never NaN */
  readonly compute: (sample: Sample) => number | null;
}

/** Options of {@link statistics}. */
export interface StatisticsOptions {
  /** Default: `fitShape` of the sites. */
  readonly shape?: WaferShape | undefined;
  /** mm; overrides that of the shape. */
  readonly edgeExclusion?: number | undefined;
}

const MOMENTS = 'NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5';
const MF1618 = 'SEMI MF1618, uniformity of thin films';
const MEMSNET = 'usage in the field, memsnet mems-talk 22023 and 22028';
const DAVIS = 'after Davis et al., IEEE Trans. CPMT-C 19(4) 283–289, 1996, doi 10.1109/3476.558556';
const HAMPEL = 'Hampel, J. Am. Stat. Assoc. 69, 383–393, 1974; 1.4826 makes it σ for a normal distribution';

function row(
  key: StatisticKey,
  kind: Statistic['kind'],
  [plain, kla = plain, semi = plain]: readonly [plain: string, kla?: string, semi?: string],
  formula: string,
  source: string,
  compute: (sample: Sample) => number | null,
): Statistic {
  const finite = (sample: Sample): number | null => {
    const value = compute(sample);
    return value !== null && Number.isFinite(value) ? value : null;
  };
  return { key, kind, labels: { plain, kla, semi }, formula, source, compute: finite };
}

/** 100 · part / |whole| (a mean may be negative, a spread may not); null if the whole is zero. */
function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (100 * part) / Math.abs(whole);
}

const range = ({ values }: Sample): number => max(values) - min(values);
const min = (values: Float64Array): number => values[0] ?? Number.NaN;
const max = (values: Float64Array): number => values.at(-1) ?? Number.NaN;

/** The middle value, or the mean of the middle two. @param ascending In ascending order; NaN if it is empty */
export function median(ascending: Float64Array): number {
  const [low, high] = [(ascending.length - 1) >> 1, ascending.length >> 1];
  return (ascending[low] ?? Number.NaN) / 2 + (ascending[high] ?? Number.NaN) / 2;
}

function robustSd({ values }: Sample): number {
  const middle = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)).sort());
}

/** Every statistic, in the order in which reports have them. Percentages are of the absolute value of the mean. */
export const STATISTICS: readonly Statistic[] = [
  row('n', 'count', ['n'], 'number of sites that count', MOMENTS, ({ values }) => values.length),
  row('ignored', 'count', ['ignored'], 'number of sites marked as ignored', '', ({ ignored }) => ignored),
  row(
    'excluded',
    'count',
    ['excluded'],
    'number of sites in the edge exclusion, beyond the edge, or without a finite value below 10¹⁵⁰',
    'SEMI M1, fixed quality area',
    ({ excluded }) => excluded,
  ),
  row('mean', 'value', ['mean', 'MEAN', 'average'], 'v̄ = Σvᵢ / n', MOMENTS, ({ mean }) => mean),
  row('sd', 'value', ['1σ', 'STDDEV', 's'], 's = √(Σ(vᵢ − v̄)² / (n − 1))', MOMENTS, ({ sd }) => sd),
  row('sdPercent', 'percent', ['1σ %', '% STDDEV', 's %'], '100 · s / |v̄|', MF1618, ({ sd, mean }) =>
    percent(sd, mean),
  ),
  row('threeSd', 'value', ['3σ', '3 STDDEV', '3 s'], '3 · s', MOMENTS, ({ sd }) => 3 * sd),
  row('threeSdPercent', 'percent', ['3σ %', '3 % STDDEV', '3 s %'], '300 · s / |v̄|', MF1618, ({ sd, mean }) =>
    percent(3 * sd, mean),
  ),
  row('halfRangePercent', 'percent', ['± half-range %'], '100 · (max − min) / (2 · |v̄|)', MEMSNET, (sample) =>
    percent(range(sample) / 2, sample.mean),
  ),
  row('range', 'value', ['range', 'RANGE'], 'max − min', MOMENTS, range),
  row('rangePercent', 'percent', ['range %', '% RANGE'], '100 · (max − min) / |v̄|', MEMSNET, (sample) =>
    percent(range(sample), sample.mean),
  ),
  row('min', 'value', ['min', 'MIN'], 'the smallest vᵢ', MOMENTS, ({ values }) => min(values)),
  row('max', 'value', ['max', 'MAX'], 'the largest vᵢ', MOMENTS, ({ values }) => max(values)),
  row('median', 'value', ['median'], 'the middle vᵢ, or the mean of the middle two', MOMENTS, ({ values }) =>
    median(values),
  ),
  row('robustSd', 'value', ['robust σ'], '1.4826 · median |vᵢ − median|', HAMPEL, robustSd),
  row(
    'robustSdPercent',
    'percent',
    ['robust σ %'],
    '100 · 1.4826 · median |vᵢ − median| / |median|',
    HAMPEL,
    (sample) => percent(robustSd(sample), median(sample.values)),
  ),
  row(
    'areaMean',
    'value',
    ['area mean'],
    'v̄_A = Σwᵢvᵢ / Σwᵢ, wᵢ = area nearer to site i than to any other',
    DAVIS,
    ({ area }) => area.mean,
  ),
  row('areaSd', 'value', ['area σ'], 'σ_A = √(Σwᵢ(vᵢ − v̄_A)² / Σwᵢ)', DAVIS, ({ area }) => area.sd),
  row('areaSdPercent', 'percent', ['area σ %'], '100 · σ_A / |v̄_A|', DAVIS, ({ area }) => percent(area.sd, area.mean)),
];

/**
 * What statistics are computed from. Ignored sites are left out. Those without a place count, except with an edge exclusion:
 * nothing shows that they are inside it.
 */
export function sampleOf(sites: readonly Site[], options: StatisticsOptions = {}): Sample {
  const { shape: given, edgeExclusion } = options;
  const { valid, withoutPlace, withoutValue } = sortSites(sites);
  const shape = withEdgeExclusion(given ?? fitShape(sites), edgeExclusion);
  const inside = valid.filter(({ x, y }) => isInside(shape, x, y));
  const unplaced = (shape.edgeExclusion ?? 0) > 0 ? [] : withoutPlace;

  const values = Float64Array.from([...inside, ...unplaced], ({ value }) => value).sort();
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    values,
    ignored: sites.reduce((count, { ignored }) => (ignored === true ? count + 1 : count), 0),
    excluded: valid.length - inside.length + withoutPlace.length - unplaced.length + withoutValue,
    mean,
    // Of equal values it is exactly zero, which rounding of the mean would not give.
    sd: values.length < 2 ? Number.NaN : min(values) === max(values) ? 0 : Math.sqrt(squares / (values.length - 1)),
    area: weightedMoments(areaWeights(inside, shape)),
  };
}

/** In two passes: the second adds what rounding lost in the first. */
function meanOf(values: Float64Array): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/** All of {@link STATISTICS} of the sites. */
export function statistics(sites: readonly Site[], options: StatisticsOptions = {}): Statistics {
  return statisticsOf(sampleOf(sites, options));
}

/** All of {@link STATISTICS} of a sample. */
export function statisticsOf(sample: Sample): Statistics {
  const computed = new Map(STATISTICS.map(({ key, compute }) => [key, compute(sample)]));
  const get = (key: StatisticKey): number | null => computed.get(key) ?? null;
  return {
    n: get('n'),
    ignored: get('ignored'),
    excluded: get('excluded'),
    mean: get('mean'),
    sd: get('sd'),
    sdPercent: get('sdPercent'),
    threeSd: get('threeSd'),
    threeSdPercent: get('threeSdPercent'),
    halfRangePercent: get('halfRangePercent'),
    range: get('range'),
    rangePercent: get('rangePercent'),
    min: get('min'),
    max: get('max'),
    median: get('median'),
    robustSd: get('robustSd'),
    robustSdPercent: get('robustSdPercent'),
    areaMean: get('areaMean'),
    areaSd: get('areaSd'),
    areaSdPercent: get('areaSdPercent'),
  };
}
