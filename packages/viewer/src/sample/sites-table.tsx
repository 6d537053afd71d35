import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SetName, SortBy } from '../drawing/questions.ts';
import { useAnswer } from '../drawing/use-answer.ts';
import { formatAligned, formatCount } from '../parts/format.ts';
import { keyLabel, type SetKey } from '../sites/set-key.ts';
import type { SiteColumns, SiteRow } from '../sites/site-columns.ts';

interface SitesTableProps {
  readonly set: SetName;
  readonly columns: SiteColumns;
  readonly summary: SetKey;
  readonly selected: number | undefined;
  readonly onSelect: (index: number) => void;
}

/** Rows on a page: all of the usual patterns. */
const PAGE = 100;

const HEADS: readonly (readonly [SortBy, string | undefined])[] = [
  ['number', 'site'],
  ['x', 'x (mm)'],
  ['y', 'y (mm)'],
  ['value', undefined],
  ['ignored', 'note'],
];

/** All sites, page by page, in any order. */
export function SitesTable({ set, columns, summary, selected, onSelect }: SitesTableProps): VNode {
  const [sort, setSort] = useState<{ readonly by: SortBy; readonly descending: boolean }>({
    by: 'number',
    descending: false,
  });
  const [page, setPage] = useState(0);
  const { answer: order } = useAnswer('order', { set, ...sort });
  const pages = Math.max(1, Math.ceil(columns.length / PAGE));
  const current = Math.min(page, pages - 1);
  // A site that was clicked on the map is shown, wherever it is.
  useEffect(() => {
    const at = selected === undefined || order === undefined ? -1 : order.indexOf(selected);
    if (at !== -1) setPage(Math.floor(at / PAGE));
  }, [selected, order]);
  const indices = Array.from(order?.subarray(current * PAGE, (current + 1) * PAGE) ?? []);
  const rows = indices.flatMap((index) => {
    const row = columns.row(index);
    return row === undefined ? [] : [{ index, row }];
  });
  return (
    <section class="sites" aria-label="Sites">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it */}
      <section class="scroll" tabIndex={0} aria-label="Table of sites">
        <table>
          <thead>
            <tr>
              {HEADS.map(([by, label]) => (
                <Head
                  key={by}
                  label={label ?? keyLabel(summary)}
                  direction={sort.by !== by ? undefined : sort.descending ? 'descending' : 'ascending'}
                  onClick={() => {
                    setPage(0);
                    setSort({ by, descending: sort.by === by && !sort.descending });
                  }}
                />
              ))}
            </tr>
          </thead>
          <Rows rows={rows} selected={selected} onSelect={onSelect} />
        </table>
      </section>
      {pages === 1 ? null : <Pages current={current} pages={pages} all={columns.length} onPage={setPage} />}
    </section>
  );
}

interface HeadProps {
  readonly label: string;
  readonly direction: 'ascending' | 'descending' | undefined;
  readonly onClick: () => void;
}

function Head({ label, direction, onClick }: HeadProps): VNode {
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button type="button" class="sort" onClick={onClick}>
        {label}
        <span aria-hidden="true">{direction === undefined ? '' : direction === 'ascending' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  );
}

interface RowsProps {
  readonly rows: readonly { readonly index: number; readonly row: SiteRow }[];
  readonly selected: number | undefined;
  readonly onSelect: (index: number) => void;
}

function Rows({ rows, selected, onSelect }: RowsProps): VNode {
  const places = formatAligned(rows.flatMap(({ row: { x, y } }) => [x ?? 0, y ?? 0]));
  const values = formatAligned(rows.map(({ row: { value } }) => value));
  return (
    <tbody>
      {rows.map(({ index, row }) => (
        <tr
          key={row.id}
          class={row.ignored ? 'ignored' : ''}
          data-selected={index === selected ? '' : undefined}
          onClick={() => onSelect(index)}
        >
          <th scope="row">
            <button type="button" class="row" aria-label={`Site ${index + 1}`} aria-pressed={index === selected}>
              {index + 1}
            </button>
          </th>
          <td>{row.x === null ? '–' : places(row.x)}</td>
          <td>{row.y === null ? '–' : places(row.y)}</td>
          <td>{values(row.value)}</td>
          <td class="note">{noteOf(row)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function noteOf({ x, y, ignored, reason }: SiteRow): string {
  const place = x === null || y === null ? ['without a place'] : [];
  return [...(ignored ? [reason === undefined ? 'ignored' : `ignored: ${reason}`] : []), ...place].join('; ');
}

interface PagesProps {
  readonly current: number;
  readonly pages: number;
  readonly all: number;
  readonly onPage: (page: number) => void;
}

function Pages({ current, pages, all, onPage }: PagesProps): VNode {
  const [first, last] = [current * PAGE + 1, Math.min(all, (current + 1) * PAGE)];
  return (
    <nav class="pages" aria-label="Pages of the table">
      <button type="button" disabled={current === 0} onClick={() => onPage(current - 1)}>
        Previous
      </button>
      <span>{`${formatCount(first)} – ${formatCount(last)} of ${formatCount(all)}`}</span>
      <button type="button" disabled={current >= pages - 1} onClick={() => onPage(current + 1)}>
        Next
      </button>
    </nav>
  );
}
