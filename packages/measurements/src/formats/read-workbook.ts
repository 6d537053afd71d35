import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import type { TableRecord } from '../plugin.ts';

/** Largest workbook, in bytes: it is unpacked in memory, which takes many times as much. */
export const MOST_WORKBOOK: number = 32 * 1024 * 1024;

/** A sheet as records, and the names of all sheets. */
export interface WorkbookSheet {
  readonly records: readonly TableRecord[];
  readonly sheet: string;
  readonly sheets: readonly string[];
}

/**
 * Reads a sheet of a workbook.
 * @param wanted Its name or number, from 1; the first by default
 * @throws {ImportRefusal} if there is no such sheet, the bytes are not a workbook, or `read-excel-file` is not installed
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, wanted: string | undefined): Promise<WorkbookSheet> {
  const read = await loadReader();
  let found: Awaited<ReturnType<typeof read>>;
  try {
    found = await read(bytes.buffer);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new ImportRefusal(
      `This is a zip archive, but no workbook that can be read: ${cause}.`,
      'Save it as .xlsx or CSV and import that.',
    );
  }
  const sheets = found.map(({ sheet }) => sheet);
  const chosen = found.find(({ sheet }) => sheet === wanted) ?? found[wanted === undefined ? 0 : Number(wanted) - 1];
  if (chosen === undefined) {
    throw new ImportRefusal(
      `The workbook has no sheet ${quoteArgument(wanted ?? '1')}; its sheets are: ${sheets.map(quoteArgument).join(', ')}.`,
      `--sheet ${quoteArgument(sheets[0] ?? '1')}`,
    );
  }
  const records = chosen.data.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
  return { records, sheet: chosen.sheet, sheets };
}

async function loadReader(): Promise<typeof import('read-excel-file/universal').default> {
  try {
    return (await import('read-excel-file/universal')).default;
  } catch {
    throw new ImportRefusal(
      'Reading workbooks needs the package read-excel-file, which is not installed.',
      'Install read-excel-file, or save the sheet as CSV.',
    );
  }
}

/** Numbers as the shortest text that gives them again. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
  return String(cell);
}
