import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import type { ColumnRole } from '../plan.ts';
import { findUnit } from '../units/find-unit.ts';
import { readHeader } from '../units/header-text.ts';
import type { NamedColumn } from './column.ts';

/** Reads the headers of a table. */
export function nameColumns(
  headers: readonly string[],
  units: readonly string[] = [],
  roles: readonly (ColumnRole | undefined)[] = [],
): NamedColumn[] {
  return headers.map((text, index) => {
    const header = text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
    const { name, key, unit } = readHeader(header);
    return {
      index,
      header: header === '' ? `column ${index + 1}` : header,
      name,
      key,
      fileUnit: unit ?? findUnit(units[index] ?? '', 'length'),
      given: roles[index],
    };
  });
}

/** A header as an option names it: by number if several columns have it. */
export const referTo = (column: NamedColumn, columns: readonly NamedColumn[]): string =>
  columns.some(({ index, header }) => header === column.header && index !== column.index)
    ? `#${column.index + 1}`
    : column.header;

/**
 * Finds the column that an option names: its header, its header without the unit, or `#3` for the third.
 * @throws {ImportRefusal} if there is none, or there are several
 */
export function findColumn(columns: readonly NamedColumn[], given: string, option: string): NamedColumn {
  const text = given.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  const number = /^#(\d+)$/.exec(text)?.[1];
  if (number !== undefined) {
    const found = columns[Number(number) - 1];
    if (found !== undefined) return found;
  }
  const { key } = readHeader(text);
  const tests: readonly ((column: NamedColumn) => boolean)[] = [
    (column) => column.header === text,
    (column) => column.header.toLowerCase() === text.toLowerCase(),
    (column) => column.name === text,
    (column) => key !== '' && column.key === key,
  ];
  for (const test of tests) {
    const [found, ...others] = columns.filter(test);
    if (found === undefined) continue;
    if (others.length === 0) return found;
    throw new ImportRefusal(
      `${others.length + 1} columns are called ${quoteArgument(text)}.`,
      `--${option} ${option === 'map' ? 'TARGET=' : ''}"#${found.index + 1}"`,
    );
  }
  throw new ImportRefusal(
    `--${option} names ${quoteArgument(text)}, and no column is called so. Columns are: ${listHeaders(columns)}.`,
    `--${option} ${quoteArgument(columns[0]?.header ?? 'HEADER')}`,
  );
}

const MOST = 20;

export function listHeaders(columns: readonly NamedColumn[]): string {
  const names = columns.slice(0, MOST).map(({ header }) => quoteArgument(header.slice(0, 60)));
  const rest = columns.length - names.length;
  return `${names.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
}
