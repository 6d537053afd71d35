import type { Annotation, SampleProperty } from '@wafermark/generated/document/models.ts';

/** What the statistics of a property need of an annotation. */
export interface MeasuredValue
  extends Pick<
    Annotation,
    'property_name' | 'property_unit' | 'coord_ref_frame' | 'coord_units' | 'property_value' | 'last_updated'
  > {
  /** Whether it has both x and y. */
  readonly isPlaced: boolean;
  /** Whether its metadata has `ignored: true`. */
  readonly isIgnored: boolean;
}

/** Statistics of values that arrive one at a time. The values themselves are not kept. */
class Running {
  readonly #of: Pick<MeasuredValue, 'property_name' | 'property_unit' | 'coord_ref_frame' | 'coord_units'>;
  #annotations = 0;
  #ignored = 0;
  #placed = 0;
  #minimum = Number.POSITIVE_INFINITY;
  #maximum = Number.NEGATIVE_INFINITY;
  #mean = 0;
  /** The sum of squared distances from the mean. */
  #squares = 0;
  #lastUpdated = '';

  constructor(value: MeasuredValue) {
    this.#of = value;
  }

  /** @see B. P. Welford, Technometrics 4 (1962) 419: mean and squares in one pass, without the cancellation of sums of squares */
  add({ property_value, isPlaced, isIgnored, last_updated }: MeasuredValue): void {
    this.#annotations += 1;
    if (isPlaced) this.#placed += 1;
    // All times have the same form, so they sort as text.
    if (last_updated > this.#lastUpdated) this.#lastUpdated = last_updated;
    if (isIgnored) {
      this.#ignored += 1;
      return;
    }
    const count = this.#annotations - this.#ignored;
    const distance = property_value - this.#mean;
    this.#mean += distance / count;
    this.#squares += distance * (property_value - this.#mean);
    this.#minimum = Math.min(this.#minimum, property_value);
    this.#maximum = Math.max(this.#maximum, property_value);
  }

  result(): SampleProperty {
    const count = this.#annotations - this.#ignored;
    const { property_name, property_unit, coord_ref_frame, coord_units } = this.#of;
    return {
      property_name,
      property_unit,
      coord_ref_frame,
      coord_units,
      num_annotations: this.#annotations,
      num_ignored: this.#ignored,
      num_placed: this.#placed,
      minimum: finite(this.#minimum),
      maximum: finite(this.#maximum),
      mean: count === 0 ? null : finite(this.#mean),
      standard_deviation: count < 2 ? null : finite(Math.sqrt(this.#squares / (count - 1))),
      last_updated: this.#lastUpdated,
    };
  }
}

/** Distances between values near the largest double overflow. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Groups values by property, unit, frame and unit of the coordinates, and summarises each group. */
export class PropertySummary {
  readonly #groups = new Map<string, Running>();

  add(value: MeasuredValue): void {
    const key = JSON.stringify([value.property_name, value.property_unit, value.coord_ref_frame, value.coord_units]);
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = new Running(value);
      this.#groups.set(key, group);
    }
    group.add(value);
  }

  /** Ordered by property, unit, frame and unit of the coordinates; null comes first. */
  results(): readonly SampleProperty[] {
    return [...this.#groups.values()].map((group) => group.result()).toSorted(inOrder);
  }
}

const ORDER = ['property_name', 'property_unit', 'coord_ref_frame', 'coord_units'] as const;

function inOrder(a: SampleProperty, b: SampleProperty): number {
  for (const name of ORDER) {
    const [left, right] = [a[name] ?? '', b[name] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
    if (a[name] !== b[name]) return a[name] === null ? -1 : 1;
  }
  return 0;
}
