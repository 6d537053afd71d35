import { ImportRefusal } from '../import-refusal.ts';
import { type DecimalSign, numberText } from '../numbers/number-text.ts';
import type { Delimiter } from '../options/import-options.ts';

/** What the decimal sign is found from. */
interface Sources {
  /** Some rows of data. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly delimiter: Delimiter | null;
  readonly given: DecimalSign | undefined;
}

/**
 * The decimal sign: a comma if numbers have one, none has a point, and not all commas could mark thousands.
 * @throws {ImportRefusal} if it is ambiguous
 */
export function findDecimal({ rows, delimiter, given }: Sources): DecimalSign {
  if (given !== undefined) return given;
  let points = 0;
  let commas: { line: number; cell: string } | undefined;
  let certain = false;
  for (const { line, cells } of rows) {
    for (const cell of cells) {
      const text = cell.trim();
      if (text.includes('.') && numberText(text, 'point') !== undefined) points += 1;
      if (!text.includes(',')) continue;
      if (/^[+\-\u2212]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^[+\-\u2212]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) {
        throw new ImportRefusal(
          `${text} in line ${line} has marks for thousands, which are not read.`,
          text.indexOf(',') > text.indexOf('.') ? '--decimal comma' : '--decimal point',
          { line },
        );
      }
      if (numberText(text, 'comma') === undefined) continue;
      commas ??= { line, cell: text };
      if (!/^[+\-\u2212]?[1-9]\d{0,2},\d{3}$/.test(text)) certain = true;
    }
  }
  if (commas === undefined) return 'point';
  const { line, cell } = commas;
  if (delimiter === 'comma') {
    throw new ImportRefusal(`${cell} in line ${line} has a comma, which also separates cells.`, '--decimal comma', {
      line,
    });
  }
  if (points > 0) {
    throw new ImportRefusal(`Numbers have points and commas, such as ${cell} in line ${line}.`, '--decimal comma', {
      line,
    });
  }
  if (!certain) {
    throw new ImportRefusal(
      `${cell} in line ${line} can be read with a decimal comma or with a mark for thousands.`,
      '--decimal comma',
      { line },
    );
  }
  return 'comma';
}
