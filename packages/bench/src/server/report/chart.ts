import { BASE, type Contender, WITHOUT_STORAGE } from '../contenders.ts';
import type { Results } from '../results.ts';
import { betterThan, type Series } from '../statistics.ts';
import { digits } from './format.ts';

const WIDTH = 760;
const LABELS = 272;
const ROW = 32;
const TOP = 64;
const BAR = 14;
/** Space for the value after the longest bar, and between the columns. */
const VALUE = 36;
const GAP = 16;

/** Visible on white and on black. */
const TEXT = '#737c86';
const PEER = '#8b949e';
const OWN = '#1f9d6b';

const PANELS = [
  { id: 'create', title: 'create' },
  { id: 'bulk-10000', title: 'bulk of 10,000' },
] as const;
const PANEL = (WIDTH - LABELS) / PANELS.length;

/** Two columns of bars: processor time relative to bare Express, for a create and for a bulk. */
export function chart({ withoutStorage }: Results, peers: readonly Contender[]): string {
  const contenders = [...WITHOUT_STORAGE, ...peers];
  const height = TOP + contenders.length * ROW + 4;
  const panels = PANELS.map(({ id, title }, column) =>
    panel(title, LABELS + column * PANEL, contenders, withoutStorage.series.get(id)),
  );
  const summary = 'Requests served in the processor time in which bare Express 5 serves one';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${summary}" font-family="system-ui, sans-serif" font-size="12" fill="${TEXT}">
<text x="0" y="16" font-size="14" font-weight="600">${summary}</text>
<text x="0" y="34">No storage; longer is cheaper. By pnpm bench server: RESULTS.md has all figures and methods.</text>
${contenders.map(label).join('\n')}
${panels.join('\n')}
</svg>
`;
}

function label({ title, checks, own }: Contender, row: number): string {
  const y = TOP + row * ROW;
  const style = own ? ` font-weight="600" fill="${OWN}"` : '';
  return `<text x="0" y="${y + 13}"${style}>${title}</text><text x="0" y="${y + 25}" font-size="10">checks ${checks}</text>`;
}

function panel(title: string, x: number, contenders: readonly Contender[], series: Series | undefined): string {
  const values = contenders.map(({ id }) => betterThan(series, id, BASE)?.median);
  const most = Math.max(1, ...values.filter((value) => value !== undefined));
  const scale = (value: number): number => (value / most) * (PANEL - VALUE - GAP);
  const bars = contenders.map(({ own }, row) => {
    const value = values[row];
    const y = TOP + row * ROW + 4;
    if (value === undefined) return `<text x="${x + PANEL - GAP}" y="${y + 11}" text-anchor="end">–</text>`;
    const length = scale(value);
    return `<rect x="${x}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="2" fill="${own ? OWN : PEER}"/><text x="${x + PANEL - GAP}" y="${y + 11}" text-anchor="end">${digits(value)}</text>`;
  });
  const one = (x + scale(1)).toFixed(1);
  const foot = TOP + contenders.length * ROW;
  return `<text x="${x}" y="${TOP - 8}" font-weight="600">${title}</text>
${bars.join('\n')}
<line x1="${one}" y1="${TOP}" x2="${one}" y2="${foot}" stroke="${TEXT}" stroke-dasharray="2 3"/>`;
}
