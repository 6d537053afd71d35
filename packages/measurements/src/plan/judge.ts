import { quoteArgument } from '../import-refusal.ts';
import type { ImportOptions } from '../options/import-options.ts';
import type { Extent, Need, PlanWarning, Radius } from '../plan.ts';
import type { TableColumns } from '../table/table-layout.ts';
import type { PlanTally } from './plan-tally.ts';

/** Radii of usual wafers in mm: 2, 3, 4, 5, 6, 8, 12 and 18 inches. */
const RADII = [25.4, 38.1, 50, 62.5, 75, 100, 150, 225] as const;
/** Up to this part of the radius, all sites together look like cm read as mm. */
const SMALL_PART = 0.1;
/** The same, where the radius is not known. */
const SMALL_REACH = 15;
/** Sites may stand a little outside because of rounding. */
const TOLERANCE = 1.02;

/** The wafer's radius: as given, as the file says, or the smallest usual one that holds all sites. */
export function chooseRadius(
  options: ImportOptions,
  inFile: number | undefined,
  extent: Extent | null,
  frame: string,
): Radius | null {
  if (options.radius !== undefined) return { mm: options.radius, from: 'option' };
  if (inFile !== undefined) return { mm: inFile, from: 'file' };
  if (extent === null || frame !== 'sample_relative') return null;
  const mm = RADII.find((radius) => extent.reach <= radius * TOLERANCE);
  return mm === undefined ? null : { mm, from: 'assumed' };
}

/** What is judged about a plan as a whole. */
interface Judged {
  readonly tally: PlanTally;
  readonly table: TableColumns;
  readonly radius: Radius | null;
  readonly options: ImportOptions;
}

/** What a person has to settle before anything is imported. */
export function findNeeds({ tally, table, radius, options }: Judged): Need[] {
  const needs = tally.tables.flatMap((one) => one.needs);
  const { extent } = tally.extent;
  if (extent !== null && isOutside(extent, table, radius, options)) {
    const size = radius === null ? 'any usual wafer' : `the wafer's radius of ${round(radius.mm)} mm`;
    needs.push({
      option: '--frame stage_absolute',
      reason: `Sites are up to ${round(extent.reach)} mm from the origin, beyond ${size}: they are positions of a stage, count from a corner (--origin corner:X,Y), or have another unit (--coord-unit UNIT).`,
    });
  }
  return needs.filter(
    (need, index) => needs.findIndex((other) => other.option === need.option && other.reason === need.reason) === index,
  );
}

const isOutside = (
  extent: Extent,
  { frame }: TableColumns,
  radius: Radius | null,
  { origin }: ImportOptions,
): boolean =>
  frame === 'sample_relative' &&
  origin === undefined &&
  extent.reach > (radius?.mm ?? RADII[RADII.length - 1] ?? 225) * TOLERANCE;

/** What a person should look at. */
export function findWarnings(judged: Judged): PlanWarning[] {
  const { tally } = judged;
  const ofTables = tally.tables.flatMap((table) => table.warnings);
  const distinct = ofTables.filter(
    ({ message }, index) => ofTables.findIndex((other) => other.message === message) === index,
  );
  return [
    ...distinct,
    ...unitWarnings(judged),
    ...originWarnings(judged),
    ...valueWarnings(tally),
    ...siteWarnings(tally),
  ];
}

function unitWarnings({ tally, table, radius, options }: Judged): PlanWarning[] {
  const { extent } = tally.extent;
  if (extent === null || extent.reach === 0) return [];
  const warnings: PlanWarning[] = [];
  const { assumed } = table.coordUnit;
  if (assumed !== null) {
    warnings.push({
      code: 'coord-unit',
      message: `The file names no unit for coordinates, so ${assumed} is assumed.`,
      hint: '--coord-unit UNIT',
    });
  }
  const known = radius !== null && radius.from !== 'assumed';
  const small = known ? extent.reach <= radius.mm * SMALL_PART : assumed !== null && extent.reach <= SMALL_REACH;
  if (small && options.coordUnit === undefined) {
    const size = known
      ? `${percent(extent.reach / radius.mm)} of the radius`
      : `${round(extent.reach)} mm of the origin`;
    warnings.push({
      code: 'coord-unit',
      message: `All sites are within ${size}: are the coordinates in cm?`,
      hint: '--coord-unit cm',
    });
  }
  return warnings;
}

function originWarnings({ tally, table, options }: Judged): PlanWarning[] {
  const { extent } = tally.extent;
  if (extent === null || table.frame !== 'sample_relative' || options.origin !== undefined || tally.sites < 2)
    return [];
  const { x, y } = extent;
  // A line along one axis has zeros for the other.
  if (x[0] < 0 || y[0] < 0 || x[1] === 0 || y[1] === 0) return [];
  return [
    {
      code: 'origin',
      message: 'No coordinate is negative: the file seems to count from a corner, not from the centre.',
      hint: '--origin centre',
    },
  ];
}

function valueWarnings(tally: PlanTally): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  for (const values of tally.values.values()) {
    const { header } = values.column;
    if (values.column.role === 'quality') continue;
    for (const { value, line, sigmas } of values.outliers()) {
      warnings.push({
        code: 'outlier',
        message: `${value} in column ${quoteArgument(header)}, line ${line}, is ${Math.round(sigmas)} robust standard deviations away from the median.`,
        hint: `--missing ${quoteArgument(String(value))}`,
      });
    }
    if (values.n === 0)
      warnings.push({ code: 'missing', message: `Column ${quoteArgument(header)} holds no value.`, hint: null });
  }
  return warnings;
}

function siteWarnings(tally: PlanTally): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const { count } = tally.duplicates;
  if (count > 0) {
    warnings.push({
      code: 'duplicate',
      message: `${count} ${count === 1 ? 'position is measured' : 'positions are measured'} again; all values are kept.`,
      hint: null,
    });
  }
  if (tally.sites > tally.compared) {
    warnings.push({
      code: 'duplicate',
      message: `Positions that repeat were looked for among the first ${tally.compared} sites only.`,
      hint: null,
    });
  }
  if (tally.onlyQuality > 0) {
    const many = tally.onlyQuality === 1 ? '1 site has' : `${tally.onlyQuality} sites have`;
    warnings.push({
      code: 'missing',
      message: `${many} no value; what the file says about the fit there is not imported.`,
      hint: null,
    });
  }
  return warnings;
}

export const round = (value: number): number => Number(value.toPrecision(4));
export const percent = (part: number): string => `${Number((part * 100).toPrecision(2))} %`;
