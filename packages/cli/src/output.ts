/** What commands print: results to the standard output, everything else to the standard error. */

/** Whether to colour the standard output: only in a terminal, and not when `NO_COLOR` is set. */
export const hasColours = (): boolean => process.stdout.isTTY === true && process.stdout.hasColors();

export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** Prints rows in columns as wide as their content. Numbers are right-aligned. */
export function printTable(heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): void {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))));
  const widths = heads.map((head, column) => Math.max(head.length, ...texts.map((row) => row[column]?.length ?? 0)));
  const isNumber = heads.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || row[column] === null),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  for (const cells of [heads, ...texts]) console.log(line(cells));
}

/** A number with as many digits as people read, such as 24.31 or 3.2e-9. */
export const readable = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(6))));

/** `wafermark … | head` closes the pipe when it has enough: that is not an error. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
