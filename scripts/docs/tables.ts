import { IMPORT_OPTIONS, PROFILES } from '@wafermark/measurements';
import { STATISTICS } from '@wafermark/wafermap';

/** Tables that are made of the code that they describe, by the name in `<!-- table: NAME -->`. */
const TABLES: Readonly<Record<string, () => string>> = {
  'import options': () =>
    table(
      ['option', 'meaning'],
      [
        ...IMPORT_OPTIONS.map(({ name, placeholder, help, choices }) => [
          `\`--${name}${placeholder === '' ? '' : ` ${placeholder}`}\``,
          choices.length === 0 ? help : `${help} One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`,
        ]),
        ['`--profile NAME`', `A set of these: ${PROFILES.map(({ name, help }) => `\`${name}\` (${help})`).join(' ')}`],
      ],
    ),
  statistics: () =>
    table(
      ['name', 'formula', 'source'],
      STATISTICS.map(({ labels, formula, source }) => [labels.plain, formula, source]),
    ),
};

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** @throws for a table that does not exist */
export const withTables = (text: string): string =>
  text.replaceAll(/<!-- table: (.+?) -->/g, (_, name: string) => {
    const make = TABLES[name];
    if (make === undefined) throw new Error(`There is no table ${name}`);
    return make();
  });
