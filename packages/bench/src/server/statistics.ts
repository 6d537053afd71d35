/** The cost of a block of requests. */
export interface Sample {
  /** Processor time per request. */
  readonly microseconds: number;
  /** Requests served per second. */
  readonly perSecond: number;
}

/** The samples of each contender, round by round. */
export type Series = ReadonlyMap<string, readonly Sample[]>;

export interface Spread {
  readonly median: number;
  /** The quartiles. */
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return sorted.length === 0 ? undefined : { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** NaN of nothing. */
export const medianOf = (values: readonly number[]): number => spreadOf(values)?.median ?? Number.NaN;

export const spreadIn = (series: Series | undefined, name: string, what: keyof Sample): Spread | undefined =>
  spreadOf((series?.get(name) ?? []).map((sample) => sample[what]));

/**
 * How many times better one contender is than another: less processor time, or more requests per second. Compared per round:
 * other load on the machine affects all contenders of a round alike.
 */
export function betterThan(
  series: Series | undefined,
  name: string,
  base: string,
  what: keyof Sample = 'microseconds',
): Spread | undefined {
  const bases = series?.get(base) ?? [];
  return spreadOf(
    (series?.get(name) ?? []).flatMap((sample, round) => {
      const other = bases[round];
      if (other === undefined) return [];
      return [what === 'microseconds' ? other.microseconds / sample.microseconds : sample.perSecond / other.perSecond];
    }),
  );
}
