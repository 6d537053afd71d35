import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import type { ImportOptions, MapTarget } from '../options/import-options.ts';
import type { Axis } from '../plan.ts';
import { readPosition } from '../text/find-delimiter.ts';
import type { NamedColumn } from './column.ts';
import { type CoordinateHeaders, findCoordinateHeaders } from './coordinate-headers.ts';
import { waferRank } from './header-rules.ts';
import { findColumn, listHeaders, referTo } from './name-columns.ts';

/** Which columns give the position of a site. */
export type Coordinates =
  | {
      readonly kind: 'cartesian' | 'polar' | 'die';
      readonly first: NamedColumn;
      readonly second: NamedColumn;
      readonly z: NamedColumn | undefined;
    }
  /** Both numbers in one cell. */
  | { readonly kind: 'position'; readonly first: NamedColumn; readonly z: NamedColumn | undefined };

/** The axes of the columns, in the order of `first` and `second`. */
export const AXES: Readonly<Record<Coordinates['kind'], readonly [Axis, Axis]>> = {
  cartesian: ['coord_x', 'coord_y'],
  polar: ['r', 'theta'],
  die: ['coord_x', 'coord_y'],
  position: ['position', 'position'],
};

const PAIRS = [
  ['cartesian', 'coord_x', 'coord_y'],
  ['polar', 'r', 'theta'],
  ['die', 'die_x', 'die_y'],
] as const;

/**
 * Chooses the columns of the coordinates: those that `map` names, else those whose headers do.
 * @param rows Some rows of the file, to find a column of positions
 * @throws {ImportRefusal} if none fits, or more than one pair does
 */
export function chooseCoordinates(
  columns: readonly NamedColumn[],
  rows: readonly (readonly string[])[],
  options: ImportOptions,
): Coordinates {
  const headers = findCoordinateHeaders(columns);
  const mapped = chooseMapped(columns, headers, options);
  if (mapped !== undefined) return mapped;
  if (headers.x.length > 0 || headers.y.length > 0) return chooseCartesian(columns, headers, rows);
  const z = headers.z[0];
  const { r, theta, dieX, dieY } = headers;
  if (r.length > 0 && theta.length > 0) {
    return { kind: 'polar', first: only(r, 'r', columns), second: only(theta, 'theta', columns), z };
  }
  if (dieX.length > 0 && dieY.length > 0) {
    return { kind: 'die', first: only(dieX, 'die_x', columns), second: only(dieY, 'die_y', columns), z: undefined };
  }
  const position = findPositions(columns, rows);
  if (position !== undefined) return { kind: 'position', first: position, z };
  throw new ImportRefusal(
    `No column names a position. Columns are: ${listHeaders(columns)}.`,
    '--map coord_x=HEADER --map coord_y=HEADER',
  );
}

function chooseMapped(
  columns: readonly NamedColumn[],
  headers: CoordinateHeaders,
  { map = {} }: ImportOptions,
): Coordinates | undefined {
  const find = (target: MapTarget): NamedColumn | undefined => {
    const given = map[target];
    return given === undefined ? undefined : findColumn(columns, given, 'map');
  };
  const z = find('coord_z');
  const position = find('position');
  if (position !== undefined) return { kind: 'position', first: position, z };
  for (const [kind, one, other] of PAIRS) {
    const first = find(one);
    const second = find(other);
    if (first === undefined && second === undefined) continue;
    if (first !== undefined && second !== undefined) return { kind, first, second, z };
    const [given, lacking, others] = first === undefined ? [other, one, headers.x] : [one, other, headers.y];
    throw new ImportRefusal(
      `--map gives ${given} a column, but not ${lacking}.`,
      `--map ${lacking}=${quoteArgument(others[0]?.header ?? 'HEADER')}`,
    );
  }
  return undefined;
}

function chooseCartesian(
  columns: readonly NamedColumn[],
  headers: CoordinateHeaders,
  rows: readonly (readonly string[])[],
): Coordinates {
  const { x, y, z } = headers;
  const [firstX, ...otherX] = x;
  const [firstY, ...otherY] = y;
  if (firstX === undefined || firstY === undefined) {
    const [found, axis] = firstX === undefined ? [firstY, 'coord_x'] : [firstX, 'coord_y'];
    throw new ImportRefusal(
      `Column ${quoteArgument(found?.header ?? '')} names one coordinate, and no column names the other. Columns are: ${listHeaders(columns)}.`,
      `--map ${axis}=HEADER`,
    );
  }
  if (otherX.length === 0 && otherY.length === 0) {
    return { kind: 'cartesian', first: firstX, second: firstY, z: z.length === 1 ? z[0] : undefined };
  }
  // Of several pairs, that of the sample is what is most often wanted; but only a person can know.
  const last = (of: readonly NamedColumn[]): NamedColumn | undefined =>
    of.find(({ key }) => key.includes('sample')) ?? of.at(-1);
  const hint = [
    `--map coord_x=${quoteArgument(referTo(last(x) ?? firstX, columns))}`,
    `--map coord_y=${quoteArgument(referTo(last(y) ?? firstY, columns))}`,
    ...splitHint(columns, rows),
  ];
  throw new ImportRefusal(
    `More than one pair of columns names a position: ${listHeaders(x)} for x, ${listHeaders(y)} for y.`,
    hint.join(' '),
  );
}

function splitHint(columns: readonly NamedColumn[], rows: readonly (readonly string[])[]): string[] {
  const wafer = columns
    .filter(({ key }) => waferRank(key) !== -1)
    .toSorted((a, b) => waferRank(a.key) - waferRank(b.key))[0];
  if (wafer === undefined) return [];
  const names = new Set(rows.map((cells) => cells[wafer.index]));
  return names.size > 1 ? [`--split-by ${quoteArgument(wafer.header)}`] : [];
}

function only(found: readonly NamedColumn[], target: MapTarget, columns: readonly NamedColumn[]): NamedColumn {
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  throw new ImportRefusal(
    `More than one column names a position: ${listHeaders(found)}.`,
    `--map ${target}=${quoteArgument(first === undefined ? 'HEADER' : referTo(first, columns))}`,
  );
}

/** The column whose cells are positions such as `(1.5,-2)`. */
function findPositions(columns: readonly NamedColumn[], rows: readonly (readonly string[])[]): NamedColumn | undefined {
  const counts = columns.map(
    ({ index }) => rows.filter((cells) => readPosition(cells[index] ?? '') !== undefined).length,
  );
  const most = Math.max(0, ...counts);
  if (most === 0) return undefined;
  if (counts.filter((count) => count === most).length > 1) {
    throw new ImportRefusal('More than one column holds positions.', `--map position="#${counts.indexOf(most) + 1}"`);
  }
  return columns[counts.indexOf(most)];
}
