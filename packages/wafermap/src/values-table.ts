import { formatDigits, formatExactly } from './numbers.ts';
import type { SiteSet } from './types.ts';
import { titleOf } from './wafer-map.ts';
import { element, text } from './xml.ts';

/** An HTML table of all sites, for those who do not see the map: position, value, and why a site does not count. */
export function valuesTable(set: SiteSet): string {
  const write = formatDigits(6);
  const unit = set.unit === null ? '' : ` (${set.unit})`;
  const heads = ['site', 'x (mm)', 'y (mm)', `${set.property}${unit}`, 'note'].map((head) =>
    text('th', head, { scope: 'col' }),
  );
  const rows = set.sites.map(({ x, y, value, label, ignored, reason, id }, index) => {
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
  return element(
    'table',
    {},
    text('caption', titleOf(set)),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
}
