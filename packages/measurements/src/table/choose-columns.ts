import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import { type DecimalSign, numberText } from '../numbers/number-text.ts';
import type { ImportOptions } from '../options/import-options.ts';
import type { ColumnRole } from '../plan.ts';
import { AXES, type Coordinates, chooseCoordinates } from './choose-coordinates.ts';
import type { Column, NamedColumn } from './column.ts';
import { findCoordinateHeaders } from './coordinate-headers.ts';
import {
  isNoValue,
  isQuality,
  isVerdict,
  isWaferColumn,
  namesProperties,
  namesUnits,
  uncertaintyOf,
  waferRank,
} from './header-rules.ts';
import type { IsMissing } from './missing-marks.ts';
import { findColumn, listHeaders } from './name-columns.ts';

/** What the choice of columns goes by. */
export interface ColumnSources {
  readonly columns: readonly NamedColumn[];
  /** Some rows of data. */
  readonly rows: readonly (readonly string[])[];
  readonly decimal: DecimalSign;
  readonly isMissing: IsMissing;
  readonly options: ImportOptions;
}

/** Columns with their roles; properties and units are not yet chosen. */
export interface ChosenColumns {
  readonly coordinates: Coordinates;
  readonly columns: readonly Column[];
  /** Whether each column of values is a wafer. */
  readonly wide: boolean;
}

/** Gives each column its role. @throws {ImportRefusal} if that is ambiguous */
export function chooseColumns(sources: ColumnSources): ChosenColumns {
  const { columns, rows, options } = sources;
  const coordinates = chooseCoordinates(columns, rows, options);
  const taken = withoutUselessZ(coordinates, sources);
  const roles = chooseRoles(taken, sources);
  const wide = isWide(columns, roles, options);
  const asked = askedColumns(columns, options);
  const chosen = columns.map((column): Column => {
    const role = roles[column.index] ?? 'ignored';
    const finalRole = asked?.has(column.index) === true && (role === 'quality' || role === 'label') ? 'value' : role;
    const isValue = finalRole === 'value' || role === 'quality';
    return {
      ...column,
      role: asked?.has(column.index) === true && role === 'quality' ? 'quality' : finalRole,
      axis: axisOf(column, taken),
      property: null,
      unit: column.fileUnit?.spelling ?? null,
      parent: null,
      imported: isValue && (asked === undefined ? finalRole === 'value' : asked.has(column.index)),
      wafer: wide && finalRole === 'value' ? column.name : null,
    };
  });
  if (!chosen.some(({ imported }) => imported)) throw noValues(columns, roles);
  return { coordinates: taken, columns: linkUncertainties(chosen, columns), wide };
}

/** With nothing else to import, z is what was measured, as in the files of profilers. */
function withoutUselessZ(coordinates: Coordinates, { columns, options, ...sources }: ColumnSources): Coordinates {
  const { z } = coordinates;
  if (z === undefined || options.map?.coord_z !== undefined) return coordinates;
  const asked = askedColumns(columns, options);
  const roles = chooseRoles(coordinates, { columns, options, ...sources });
  const needed = asked?.has(z.index) ?? !roles.includes('value');
  return needed ? { ...coordinates, z: undefined } : coordinates;
}

const axisOf = ({ index }: NamedColumn, coordinates: Coordinates): Column['axis'] => {
  const [one, other] = AXES[coordinates.kind];
  if (index === coordinates.first.index) return one;
  if ('second' in coordinates && index === coordinates.second.index) return other;
  return index === coordinates.z?.index ? 'coord_z' : null;
};

function chooseRoles(coordinates: Coordinates, sources: ColumnSources): ColumnRole[] {
  const { columns, options } = sources;
  const headers = findCoordinateHeaders(columns);
  // Other ways to say where a site is: they are kept, but are not values. A lone R may be a resistance.
  const spare = new Set<NamedColumn>([
    ...headers.x,
    ...headers.y,
    ...headers.dieX,
    ...headers.dieY,
    ...(headers.theta.length > 0 ? headers.r : headers.r.filter(({ key }) => key.startsWith('radi'))),
    ...(headers.r.length > 0 ? headers.theta : []),
  ]);
  const wafer = chooseWafer(columns, options);
  const roles = columns.map((column): ColumnRole => {
    if (column.header === '_') return 'ignored';
    if (axisOf(column, coordinates) !== null) return coordinates.kind === 'die' ? 'die' : 'coordinate';
    if (column === wafer) return 'wafer';
    if (column.given !== undefined) return column.given;
    if (spare.has(column)) return 'label';
    return roleOfContent(column, sources);
  });
  return withProperties(columns, roles);
}

/** One column of values beside one of their names: a property a row. */
function withProperties(columns: readonly NamedColumn[], roles: readonly ColumnRole[]): ColumnRole[] {
  const named = columns.filter(({ key, index }) => roles[index] === 'label' && namesProperties(key));
  if (named.length !== 1 || roles.filter((role) => role === 'value').length !== 1) return [...roles];
  return columns.map((column) => {
    const role = roles[column.index] ?? 'ignored';
    if (column === named[0]) return 'property';
    return role === 'label' && namesUnits(column.key) ? 'unit' : role;
  });
}

function roleOfContent(column: NamedColumn, { rows, decimal, isMissing }: ColumnSources): ColumnRole {
  const cells = rows.map((row) => row[column.index] ?? '').filter((cell) => !isMissing(cell));
  if (isQuality(column.key)) return 'quality';
  if (waferRank(column.key) !== -1) return 'label';
  const numbers = cells.filter((cell) => numberText(cell, decimal) !== undefined).length;
  if (numbers === 0 && cells.length > 0) return cells.every((cell) => isVerdict(cell.trim())) ? 'quality' : 'label';
  if (cells.length === 0 && column.fileUnit === undefined) return 'label';
  if (column.fileUnit === undefined && isNoValue(column.key)) return 'label';
  return uncertaintyOf(column.key) === undefined ? 'value' : 'uncertainty';
}

function chooseWafer(columns: readonly NamedColumn[], { splitBy }: ImportOptions): NamedColumn | undefined {
  if (splitBy !== undefined) {
    try {
      return findColumn(columns, splitBy, 'split-by');
    } catch (error) {
      // It may be a key above the block; whoever looks there refuses if it is none either.
      if (error instanceof ImportRefusal) return undefined;
      throw error;
    }
  }
  return columns.filter(({ key }) => waferRank(key) !== -1).toSorted((a, b) => waferRank(a.key) - waferRank(b.key))[0];
}

function isWide(columns: readonly NamedColumn[], roles: readonly ColumnRole[], { layout }: ImportOptions): boolean {
  if (layout !== undefined) return layout === 'wide';
  const values = columns.filter(({ index }) => roles[index] === 'value');
  const wafers = values.filter(({ key }) => isWaferColumn(key));
  if (wafers.length < 2) return false;
  if (wafers.length === values.length) return true;
  throw new ImportRefusal(
    `Some columns of values are called like wafers (${listHeaders(wafers)}), others are not.`,
    '--layout wide',
  );
}

function askedColumns(columns: readonly NamedColumn[], { value }: ImportOptions): ReadonlySet<number> | undefined {
  return value === undefined ? undefined : new Set(value.map((given) => findColumn(columns, given, 'value').index));
}

function linkUncertainties(chosen: readonly Column[], columns: readonly NamedColumn[]): Column[] {
  return chosen.map((column) => {
    if (column.role !== 'uncertainty') return column;
    const of = uncertaintyOf(columns[column.index]?.key ?? '') ?? '';
    const values = chosen.filter(({ role }) => role === 'value' || role === 'quality');
    const parent =
      of === ''
        ? values.findLast(({ index, role }) => index < column.index && role === 'value')
        : values.find(({ index }) => columns[index]?.key === of);
    if (parent !== undefined) return { ...column, parent: parent.index };
    // "Tracking Error" without a "Tracking" is a value.
    return of === '' ? { ...column, role: 'label' as const } : { ...column, role: 'value' as const, imported: true };
  });
}

function noValues(columns: readonly NamedColumn[], roles: readonly ColumnRole[]): ImportRefusal {
  const quality = columns.find(({ index }) => roles[index] === 'quality');
  const label = columns.find(({ index }) => roles[index] === 'label');
  const candidate = quality ?? label;
  return new ImportRefusal(
    `No column holds values to import. Columns are: ${listHeaders(columns)}.`,
    `--value ${candidate === undefined ? 'HEADER' : quoteArgument(candidate.header)}`,
  );
}
