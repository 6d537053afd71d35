import type { CoordRefFrame } from '@wafermark/client';
import type { SampleProperty } from '@wafermark/generated/document/models.ts';

/** What the values on one map have in common. */
export interface SetKey {
  readonly property: string;
  /** Null for a ratio or a count. */
  readonly unit: string | null;
  readonly frame: CoordRefFrame;
}

export const isSameKey = (a: SetKey, b: SetKey): boolean =>
  a.property === b.property && a.unit === b.unit && a.frame === b.frame;

/** A text for each set. JSON, since names are free texts. */
export const keyText = ({ property, unit, frame }: SetKey): string => JSON.stringify([property, unit, frame]);

/** A property with its unit, for people. */
export const keyLabel = ({ property, unit }: SetKey): string => (unit === null ? property : `${property} (${unit})`);

/** A set of a sample, as the server sums it up. */
export interface SetSummary extends SetKey {
  readonly annotations: number;
  readonly ignored: number;
  readonly mean: number | null;
  /** n − 1 */
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * The sets of a sample. The server tells units of coordinates apart, but a map converts them, so their numbers are joined here:
 * sums of squares add up, with the distance of each mean from the common one.
 */
export function summarise(properties: readonly SampleProperty[]): readonly SetSummary[] {
  const groups = Map.groupBy(properties, (property) => keyText(keyOf(property)));
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    return first === undefined ? [] : [{ ...keyOf(first), ...join(parts) }];
  });
}

const keyOf = ({ property_name, property_unit, coord_ref_frame }: SampleProperty): SetKey => ({
  property: property_name,
  unit: property_unit,
  frame: coord_ref_frame,
});

function join(parts: readonly SampleProperty[]): Omit<SetSummary, keyof SetKey> {
  const total = (of: (part: SampleProperty) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
  const counts = (part: SampleProperty): number => part.num_annotations - part.num_ignored;
  const n = total(counts);
  const mean = n === 0 ? null : total((part) => counts(part) * (part.mean ?? 0)) / n;
  const squares = total(
    (part) =>
      Math.max(counts(part) - 1, 0) * (part.standard_deviation ?? 0) ** 2 +
      counts(part) * ((part.mean ?? 0) - (mean ?? 0)) ** 2,
  );
  return {
    annotations: total((part) => part.num_annotations),
    ignored: total((part) => part.num_ignored),
    mean,
    sd: n < 2 ? null : Math.sqrt(squares / (n - 1)),
    min: extreme(parts, ({ minimum }) => minimum, Math.min),
    max: extreme(parts, ({ maximum }) => maximum, Math.max),
  };
}

function extreme(
  parts: readonly SampleProperty[],
  of: (part: SampleProperty) => number | null,
  choose: (...values: number[]) => number,
): number | null {
  const values = parts.map(of).filter((value) => value !== null);
  return values.length === 0 ? null : choose(...values);
}
