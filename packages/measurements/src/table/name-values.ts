import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import { MAX_NAME } from '../limits.ts';
import type { ImportOptions } from '../options/import-options.ts';
import type { Need } from '../plan.ts';
import { findUnit, saysNoUnit } from '../units/find-unit.ts';
import { keyOf, propertyName } from '../units/header-text.ts';
import type { Column, NamedColumn } from './column.ts';
import { isDimensional, isGeneric, isUnitless } from './header-rules.ts';
import { findColumn, referTo } from './name-columns.ts';

/** Columns with the properties and units of their values, and what is still needed for them. */
export interface NamedValues {
  readonly columns: readonly Column[];
  readonly needs: readonly Need[];
}

/** Texts of an option: those for one column, and the one for all others. */
interface PerColumn {
  readonly byIndex: ReadonlyMap<number, string>;
  readonly other: string | undefined;
}

/** Chooses properties and units. @throws {ImportRefusal} if an option cannot be meant as it is given */
export function nameValues(
  chosen: readonly Column[],
  headers: readonly NamedColumn[],
  options: ImportOptions,
): NamedValues {
  const properties = perColumn(options.property, headers, 'property');
  const units = perColumn(options.unit, headers, 'unit');
  const toUnits = perColumn(options.toUnit, headers, 'to-unit');
  const imported = chosen.filter((column) => column.imported);
  const byRow = chosen.some(({ role }) => role === 'property');
  const unitByRow = chosen.some(({ role }) => role === 'unit');
  refuseOneNameForMany(properties, imported);
  const lacking = unitByRow ? new Set<number>() : lackUnits(chosen);
  checkPlainUnit(units, imported, lacking);
  const columns = chosen.map((column): Column => {
    if (column.role === 'uncertainty' || column.role === 'quality' || column.role === 'value') {
      return withUnit(
        { ...column, property: byRow && column.imported ? null : chooseProperty(column, properties) },
        units,
        toUnits,
        lacking,
      );
    }
    return column;
  });
  return {
    columns,
    needs: [...(byRow ? [] : needProperties(columns, headers)), ...needUnits(columns, lacking, units)],
  };
}

function perColumn(given: readonly string[] = [], headers: readonly NamedColumn[], option: string): PerColumn {
  const byIndex = new Map<number, string>();
  let other: string | undefined;
  for (const text of given) {
    const at = text.lastIndexOf('=');
    if (at > 0) byIndex.set(findColumn(headers, text.slice(0, at), option).index, text.slice(at + 1).trim());
    else if (other === undefined) other = text.trim();
    else throw new ImportRefusal(`--${option} is given twice.`, `--${option} HEADER=${quoteArgument(text)}`);
  }
  return { byIndex, other };
}

function refuseOneNameForMany({ byIndex, other }: PerColumn, imported: readonly Column[]): void {
  const [first, ...others] = imported.filter(({ index, wafer }) => !byIndex.has(index) && wafer === null);
  if (other === undefined || first === undefined || others.length === 0) return;
  throw new ImportRefusal(
    `--property ${quoteArgument(other)} is one name for ${others.length + 1} columns of values.`,
    `--property ${quoteArgument(`${first.header}=${other}`)}`,
  );
}

function chooseProperty(column: Column, { byIndex, other }: PerColumn): string | null {
  const given = byIndex.get(column.index) ?? (column.imported ? other : undefined);
  if (given !== undefined) return given;
  if (column.wafer !== null || (column.imported && isGeneric(keyOf(column.name)))) return null;
  const name = propertyName(column.name);
  return name === '' ? null : [...name].slice(0, MAX_NAME).join('');
}

/** The values whose unit has to be given. */
function lackUnits(columns: readonly Column[]): ReadonlySet<number> {
  const values = columns.filter(({ role, imported }) => role === 'value' && imported);
  const without = values.filter(({ fileUnit }) => fileUnit === undefined);
  const anyUnit = without.length < values.length;
  const needing = without.filter(({ name, wafer }) => {
    const key = keyOf(name);
    if (wafer !== null || isGeneric(key) || isDimensional(key)) return true;
    // Where other values have units, one without has none; where none has, the file does not say.
    return !anyUnit && !isUnitless(key);
  });
  return new Set(needing.map(({ index }) => index));
}

function checkPlainUnit(
  { byIndex, other }: PerColumn,
  imported: readonly Column[],
  lacking: ReadonlySet<number>,
): void {
  const without = imported.some(
    ({ index, fileUnit }) => lacking.has(index) || (fileUnit === undefined && !byIndex.has(index)),
  );
  const [first] = imported;
  if (other === undefined || without || first === undefined) return;
  if (imported.every(({ fileUnit }) => fileUnit?.spelling === findUnit(other)?.spelling)) return;
  throw new ImportRefusal(
    `--unit ${other} is for values whose header names no unit, but all do: ${quoteArgument(first.header)}.`,
    `--unit ${quoteArgument(`${first.header}=${other}`)}`,
  );
}

function withUnit(column: Column, units: PerColumn, toUnits: PerColumn, lacking: ReadonlySet<number>): Column {
  const given = units.byIndex.get(column.index) ?? plainUnit(column, units, lacking);
  const spelled = given === undefined ? column.fileUnit : findUnit(given, lengthIfNamed(column));
  const unit =
    given === undefined ? (column.fileUnit?.spelling ?? null) : saysNoUnit(given) ? null : (spelled?.spelling ?? given);
  const target = findUnit(toUnits.byIndex.get(column.index) ?? toUnits.other ?? '');
  const named = { ...column, fileUnit: given !== undefined && saysNoUnit(given) ? undefined : spelled, unit };
  if (target === undefined || column.role === 'quality') return named;
  if (spelled?.dimension === target.dimension) return { ...named, unit: target.spelling };
  if (toUnits.byIndex.has(column.index)) {
    throw new ImportRefusal(
      `Values of ${quoteArgument(column.header)} are in ${unit ?? 'no unit'}, which does not convert to ${target.spelling}.`,
      `--unit ${quoteArgument(`${column.header}=UNIT`)}`,
    );
  }
  return named;
}

const lengthIfNamed = ({ name }: Column): 'length' | undefined =>
  /thick|dicke|height|depth|rough|size|width|厚/i.test(name) ? 'length' : undefined;

function plainUnit(
  { index, imported, role, fileUnit, name }: Column,
  { other }: PerColumn,
  lacking: ReadonlySet<number>,
): string | undefined {
  if (other === undefined || !imported || role !== 'value' || fileUnit !== undefined) return undefined;
  // Beside columns that need a unit, n or a ratio needs none.
  return lacking.has(index) || (lacking.size === 0 && !isUnitless(keyOf(name))) || lacking.size === 0
    ? other
    : undefined;
}

function needProperties(columns: readonly Column[], headers: readonly NamedColumn[]): Need[] {
  const imported = columns.filter((column) => column.imported);
  const unnamed = imported.filter(({ property }) => property === null);
  const refer = (column: Column): string => {
    const header = headers[column.index];
    return header === undefined ? column.header : referTo(header, headers);
  };
  const needs: Need[] = [];
  if (unnamed.length > 0) {
    const all =
      unnamed.length === imported.length && (unnamed.length === 1 || unnamed.every(({ wafer }) => wafer !== null));
    const option = all
      ? '--property NAME'
      : unnamed.map((column) => `--property ${quoteArgument(`${refer(column)}=NAME`)}`).join(' ');
    needs.push({ option, reason: `${naming(unnamed)} not say what was measured.` });
  }
  const seen = new Map<string, Column>();
  for (const column of imported) {
    if (column.property === null || column.wafer !== null) continue;
    const earlier = seen.get(column.property);
    if (earlier !== undefined) {
      needs.push({
        option: `--property ${quoteArgument(`${refer(column)}=NAME`)}`,
        reason: `Columns ${earlier.index + 1} and ${column.index + 1} would both be called ${column.property}.`,
      });
    }
    seen.set(column.property, column);
  }
  return needs;
}

function needUnits(columns: readonly Column[], lacking: ReadonlySet<number>, { byIndex, other }: PerColumn): Need[] {
  const without = columns.filter(({ index }) => lacking.has(index) && !byIndex.has(index) && other === undefined);
  if (without.length === 0) return [];
  return [{ option: '--unit UNIT', reason: `${naming(without)} not say in which unit the values are.` }];
}

function naming(columns: readonly Column[]): string {
  const names = columns.slice(0, 5).map(({ header }) => quoteArgument(header));
  const rest = columns.length - names.length;
  return columns.length === 1
    ? `The header ${names[0]} does`
    : `The headers ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} do`;
}
