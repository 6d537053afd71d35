import type { CoordRefFrame } from '@wafermark/generated/document/models.ts';
import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import { MAX_NAME, MAX_UNIT } from '../limits.ts';
import { parseNumber } from '../numbers/number-text.ts';
import type { PlanWarning } from '../plan.ts';
import type { TableRecord } from '../plugin.ts';
import { findUnit } from '../units/find-unit.ts';
import type { Unit } from '../units/unit-table.ts';
import { chooseColumns } from './choose-columns.ts';
import type { Coordinates } from './choose-coordinates.ts';
import type { NamedColumn } from './column.ts';
import { frameOf } from './coordinate-headers.ts';
import { headersOf, unitsOf } from './find-header.ts';
import { isGeneric } from './header-rules.ts';
import { nameColumns } from './name-columns.ts';
import { nameValues } from './name-values.ts';
import { refuseSpectralHeader, refuseSpectralRows } from './refuse-other-layouts.ts';
import type { TableColumns, TableLayout } from './table-layout.ts';

/** What the columns of a table are found from. */
export interface HeaderSources {
  readonly header: TableRecord;
  readonly unitsRow: TableRecord | undefined;
  /** Some rows of data below it. */
  readonly rows: readonly TableRecord[];
  /** Names of values, from above the table. */
  readonly results: readonly string[];
  readonly layout: TableLayout;
}

/** Finds out how each column of a table is read. @throws {ImportRefusal} if that is ambiguous */
export function resolveColumns(sources: HeaderSources): TableColumns {
  const { header, rows, layout } = sources;
  const { options, decimal, isMissing } = layout;
  if (layout.givenHeaders === null) refuseSpectralHeader(header);
  const headers = nameHeaders(sources);
  const cells = rows.map((row) => row.cells);
  const { coordinates, columns, wide } = chooseColumns({ columns: headers, rows: cells, decimal, isMissing, options });
  refuseDiesWithoutPitch(coordinates, sources);
  if ('second' in coordinates) {
    refuseSpectralRows(
      rows,
      [coordinates.first.index, coordinates.second.index],
      headers.map(({ header: text }) => text),
    );
  }
  const values = nameValues(columns, headers, options);
  refuseLongNames(values.columns);
  refuseUnitsByRow(headers, sources);
  const warnings: PlanWarning[] = [];
  const { units, coordUnit } = chooseUnits(coordinates, sources, warnings);
  return {
    columns: values.columns,
    coordinates,
    units,
    coordUnit,
    frame: chooseFrame(coordinates, headers, sources, warnings),
    wide,
    needs: values.needs,
    warnings,
  };
}

function nameHeaders({ header, unitsRow, results, layout }: HeaderSources): NamedColumn[] {
  const texts = layout.givenHeaders ?? headersOf(header);
  const units = unitsRow === undefined ? [] : unitsOf(unitsRow);
  const headers = nameColumns(texts, units, header.roles);
  const generic = headers.filter(({ key }) => isGeneric(key));
  if (results.length === 0 || generic.length === 0) return headers;
  const named = nameColumns(results);
  return headers.map((column) => {
    const result = named[generic.indexOf(column)];
    return result === undefined
      ? column
      : { ...result, index: column.index, fileUnit: result.fileUnit ?? column.fileUnit };
  });
}

function refuseDiesWithoutPitch(
  { kind, ...coordinates }: Coordinates,
  { layout: { options }, rows }: HeaderSources,
): void {
  if (kind !== 'die' || !('second' in coordinates)) return;
  const { first, second } = coordinates;
  const names = `${quoteArgument(first.header)} and ${quoteArgument(second.header)}`;
  if (options.diePitch === undefined) {
    throw new ImportRefusal(
      `Columns ${names} hold die numbers, which are not lengths.`,
      '--die-pitch WIDTHxHEIGHT --die-origin COLUMN,ROW',
    );
  }
  if (options.dieOrigin !== undefined) return;
  const middle = [first, second].map(({ index }) => {
    const numbers = rows.map(({ cells }) => parseNumber(cells[index] ?? '', 'point') ?? 0);
    return (
      (numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) +
        numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)) /
      2
    );
  });
  throw new ImportRefusal(
    `Columns ${names} hold die numbers, and the file does not say which die is at the centre of the wafer.`,
    `--die-origin ${middle.join(',')}`,
  );
}

function refuseLongNames(columns: TableColumns['columns']): void {
  for (const { header, property, unit, imported } of columns) {
    if (!imported) continue;
    if (property !== null && [...property].length > MAX_NAME) {
      throw new ImportRefusal(
        `The property ${property.slice(0, 40)}… has more than ${MAX_NAME} characters.`,
        '--property NAME',
        { column: header },
      );
    }
    if (unit !== null && [...unit].length > MAX_UNIT) {
      throw new ImportRefusal(`The unit ${unit.slice(0, 40)}… has more than ${MAX_UNIT} characters.`, '--unit UNIT', {
        column: header,
      });
    }
  }
}

/** A column may name the unit of the coordinates; only one unit can be read. */
function refuseUnitsByRow(headers: readonly NamedColumn[], { rows, layout: { options } }: HeaderSources): void {
  const column = headers.find(({ key }) => /^coord(?:inate)? units?$/.test(key));
  if (column === undefined || options.coordUnit !== undefined) return;
  const unit = rows.map(({ cells }) => (cells[column.index] ?? '').trim()).find((cell) => cell !== '' && cell !== 'mm');
  if (unit === undefined) return;
  throw new ImportRefusal(
    `Column ${quoteArgument(column.header)} says ${quoteArgument(unit)} for the coordinates.`,
    `--coord-unit ${quoteArgument(unit)}`,
    { column: column.header },
  );
}

type CoordUnits = Pick<TableColumns, 'units' | 'coordUnit'>;

function chooseUnits(
  coordinates: Coordinates,
  { layout: { options } }: HeaderSources,
  warnings: PlanWarning[],
): CoordUnits {
  const { first, kind } = coordinates;
  const second = 'second' in coordinates ? coordinates.second : first;
  const given = options.coordUnit ?? null;
  if (kind === 'die') return { units: [undefined, undefined], coordUnit: { file: null, given: 'mm', assumed: null } };
  const length = given === null ? undefined : findUnit(given, 'length');
  const inFile = first.fileUnit ?? (kind === 'polar' ? undefined : second.fileUnit);
  if (length !== undefined && inFile !== undefined && inFile.spelling !== length.spelling) {
    warnings.push({
      code: 'coord-unit',
      message: `The header says ${inFile.spelling} for coordinates, and --coord-unit ${given} is used instead.`,
      hint: null,
    });
  }
  if (length === undefined && inFile === undefined && kind === 'position') {
    throw new ImportRefusal(
      `Column ${quoteArgument(first.header)} holds positions, and nothing says in which unit (CompleteEASE writes cm).`,
      '--coord-unit cm',
      { column: first.header },
    );
  }
  const mm = findUnit('mm');
  const unit = (own: Unit | undefined, other: Unit | undefined): Unit | undefined => length ?? own ?? other ?? mm;
  const units: CoordUnits['units'] =
    kind === 'polar'
      ? [unit(first.fileUnit, undefined), second.fileUnit]
      : [unit(first.fileUnit, second.fileUnit), unit(second.fileUnit, first.fileUnit)];
  const file = inFile?.spelling ?? null;
  return { units, coordUnit: { file, given, assumed: file === null && given === null ? 'mm' : null } };
}

function chooseFrame(
  { first }: Coordinates,
  headers: readonly NamedColumn[],
  { layout: { options } }: HeaderSources,
  warnings: PlanWarning[],
): CoordRefFrame {
  if (options.frame !== undefined) return options.frame;
  const named = frameOf(first.key);
  if (named !== undefined) return named;
  // What software of electron microscopes calls a site; its positions are those of the stage.
  if (!headers.some(({ key }) => key === 'spectrum label')) return 'sample_relative';
  warnings.push({
    code: 'frame',
    message:
      'Positions of an electron microscope ("Spectrum Label") are those of its stage, so the frame is stage_absolute.',
    hint: '--frame sample_relative',
  });
  return 'stage_absolute';
}
