import { ImportRefusal } from '../import-refusal.ts';
import { looksNumeric, parseNumber } from '../numbers/number-text.ts';
import type { TableRecord } from '../plugin.ts';
import { keyOf } from '../units/header-text.ts';

/** From this many on, numbers in a header are the axis of a spectrum. */
const SPECTRUM = 20;
/** Rows at one position, one after another, that make a spectrum. */
const REPEATED = 8;

const FIT = 'Fit the spectra with the software of the instrument, and export a table with a row for each site.';

/** @throws {ImportRefusal} for texts of known kinds that are not tables of sites */
export function refuseOtherTexts(head: string): void {
  const start = head.trimStart();
  const kinds: readonly (readonly [RegExp, string, string])[] = [
    [
      /^Zygo XYZ Data File/i,
      'a Zygo XYZ file, whose coordinates are pixels',
      'Export x, y and height as columns of text with a unit, and import that with --columns x,y,value --coord-unit UNIT.',
    ],
    [
      /^\$?(?:SPACEAXES|AXISVALUE|DATAAXES)|^\$(?:SPACEAXES|AXISVALUE|DATAAXES)/m,
      'a dump of Thermo Avantage with spectra',
      'Quantify the peaks in Avantage, and export a table with a row for each site.',
    ],
    [
      /^PARAMETER\tVALUE/im,
      'the fit of one site, whose position stands in the name of the file',
      'Put all sites into one table with columns for x and y.',
    ],
    [
      /^.{0,200}\S: ?\(-?[\d.]+, ?-?[\d.]+\).{0,200}\S: ?\(-?[\d.]+, ?-?[\d.]+\)/m,
      'a table of n and k whose headers hold the positions: each column is a spectrum of one site',
      FIT,
    ],
    [/^\{\\rtf/, 'a formatted document (RTF)', 'Save it as plain text and import that.'],
    [/^<\?xml|^<!DOCTYPE|^<html|^<svg/i, 'an XML or HTML document', 'Export the table as CSV and import that.'],
  ];
  const found = kinds.find(([pattern]) => pattern.test(start.slice(0, 20_000)));
  if (found !== undefined) throw new ImportRefusal(`This is ${found[1]}, which is not read.`, found[2]);
}

/** @throws {ImportRefusal} if a record is the header of spectra or of n and k by position */
export function refuseSpectralHeader({ line, cells }: TableRecord): void {
  if (cells.filter((cell) => /^[^(]{1,30}:?\s*\(\s*-?[\d.]+\s*,\s*-?[\d.]+\s*\)$/.test(cell.trim())).length >= 2) {
    throw new ImportRefusal(`The header in line ${line} holds positions: each column is a spectrum of one site.`, FIT, {
      line,
    });
  }
  if (cells.filter((cell) => looksNumeric(cell)).length <= SPECTRUM) return;
  throw new ImportRefusal(
    `The header in line ${line} holds more than ${SPECTRUM} numbers: each row is a spectrum.`,
    FIT,
    { line },
  );
}

/** @throws {ImportRefusal} if rows repeat their position while another column rises: a spectrum, one sample a row */
export function refuseSpectralRows(
  rows: readonly TableRecord[],
  [x, y]: readonly [number, number],
  headers: readonly string[],
): void {
  let start = 0;
  for (let index = 1; index <= rows.length; index += 1) {
    if (index < rows.length && same(rows[index], rows[start], x) && same(rows[index], rows[start], y)) continue;
    const run = rows.slice(start, index);
    const axis =
      run.length < REPEATED
        ? -1
        : headers.findIndex((_, column) => column !== x && column !== y && isAxis(run, column, headers));
    if (axis !== -1) {
      throw new ImportRefusal(
        `${run.length} rows from line ${run[0]?.line} on have one position, while column ${axis + 1} runs on: that is a spectrum.`,
        FIT,
        { line: run[0]?.line },
      );
    }
    start = index;
  }
}

const same = (a: TableRecord | undefined, b: TableRecord | undefined, column: number): boolean =>
  a?.cells[column] === b?.cells[column];

/** Whether a column rises or falls all the way. A count of repeated measurements does too, but its name says so. */
function isAxis(run: readonly TableRecord[], column: number, headers: readonly string[]): boolean {
  if (/#|^(?:point|site|index|no|nr|id|time|scan|run|repeat)/.test(keyOf(headers[column] ?? ''))) return false;
  const values = run.map(({ cells }) => parseNumber((cells[column] ?? '').replace(',', '.'), 'point'));
  if (values.some((value) => value === undefined)) return false;
  if (values.every((value, index) => value === (values[0] ?? 0) + index)) return false;
  const steps = values.slice(1).map((value, index) => Math.sign((value ?? 0) - (values[index] ?? 0)));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
