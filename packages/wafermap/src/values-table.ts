import { formatCount, formatDigits, formatExactly } from './numbers.ts';
import type { SiteSet } from './types.ts';
import { titleOf } from './wafer-map.ts';
import { element, text } from './xml.ts';

/** Beyond, a page takes seconds to lay it out. */
const MOST_ROWS = 2000;

/**
 * An HTML table of the sites, for those who do not see the map: position, value, and why a site does not count.
 * @param limit How many sites have a row; the last row says how many more there are
 */
export function valuesTable(set: SiteSet, limit: number = MOST_ROWS): string {
  const write = formatDigits(6);
  const unit = set.unit === null ? '' : ` (${set.unit})`;
  const heads = ['site', 'x (mm)', 'y (mm)', `${set.property}${unit}`, 'note'].map((head) =>
    text('th', head, { scope: 'col' }),
  );
  const rows = set.sites.slice(0, limit).map(({ x, y, value, label, ignored, reason, id }, index) => {
    const note = [
      ignored === true ? `ignored${reason === undefined ? '' : `: ${reason}`}` : '',
      x === null || y === null ? 'without a place' : '',
    ];
    const cells = [
      x === null ? '–' : write(x),
      y === null ? '–' : write(y),
      Number.isFinite(value) ? formatExactly(value) : '–',
      note.filter((part) => part !== '').join('; '),
    ];
    const name = text('th', label ?? String(index + 1), { scope: 'row' });
    return element('tr', { 'data-id': id, 'data-index': index }, name, ...cells.map((cell) => text('td', cell)));
  });
  const more = set.sites.length - rows.length;
  return element(
    'table',
    {},
    text('caption', titleOf(set)),
    element('thead', {}, element('tr', {}, ...heads)),
    element(
      'tbody',
      {},
      ...rows,
      more > 0 ? element('tr', {}, text('td', `and ${formatCount(more)} more`, { colspan: 5 })) : '',
    ),
  );
}
