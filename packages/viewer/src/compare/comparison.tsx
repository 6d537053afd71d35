import type { StatisticKey } from '@wafermark/wafermap';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { PictureWithDownloads } from '../downloads/picture-with-downloads.tsx';
import type { NumberRow } from '../drawing/questions.ts';
import { useAnswer } from '../drawing/use-answer.ts';
import { Fault } from '../parts/notice.tsx';
import { labelOf } from '../parts/number-labels.ts';
import { PartNote } from '../parts/part-note.tsx';
import { nameOf } from '../sites/read-sites.ts';
import type { SetKey } from '../sites/set-key.ts';
import { useSites } from '../sites/use-sites.ts';
import { shapeOptions } from '../sites/wafer-shape.ts';
import { useShared } from '../state/context.ts';
import type { Side } from './compare-view.tsx';

/** That of the places in which they stand: values are printed where there is room. */
const SIZE = 240;
const NO_QUERY = new URLSearchParams();
const SHOWN: readonly StatisticKey[] = [
  'n',
  'ignored',
  'mean',
  'sd',
  'sdPercent',
  'halfRangePercent',
  'range',
  'min',
  'max',
  'median',
  'areaMean',
];

interface ComparisonProps {
  readonly a: Side;
  readonly b: Side;
  readonly setKey: SetKey;
}

const titleOf = ({ sample, importId }: Side): string =>
  importId === undefined ? nameOf(sample) : `${nameOf(sample)}, ${importId}`;

/** Both on one scale, their difference, and their numbers. */
export function Comparison({ a, b, setKey }: ComparisonProps): VNode {
  const { theme } = useShared();
  const wanted = useMemo(
    () => [a, b].map(({ sample, importId }) => ({ sampleId: sample.id, key: setKey, importId })),
    [a.sample.id, b.sample.id, a.importId, b.importId, setKey],
  );
  const first = useSites(wanted[0], titleOf(a));
  const second = useSites(wanted[1], titleOf(b));
  const sets = first.set !== undefined && second.set !== undefined ? ([first.set, second.set] as const) : undefined;
  const { answer: domain } = useAnswer('domain', sets && { sets });
  const [shapeA, shapeB] = [a, b].map(({ sample }) => shapeOptions(sample, NO_QUERY));
  const look = { theme, size: SIZE, showStatistics: false };
  const map = (set: string | undefined, shape: typeof shapeA, title: string): Parameters<typeof useAnswer<'map'>>[1] =>
    set === undefined || domain === undefined ? undefined : { set, options: { ...shape, ...look, domain, title } };
  const mapA = useAnswer('map', map(sets?.[0], shapeA, titleOf(a)));
  const mapB = useAnswer('map', map(sets?.[1], shapeB, titleOf(b)));
  const difference = useAnswer(
    'difference',
    sets && { a: sets[0], b: sets[1], options: { ...shapeB, ...look, title: `${titleOf(b)} − ${titleOf(a)}` } },
  );
  const error = first.error ?? second.error;
  return (
    <>
      {error === undefined ? null : <Fault error={error} />}
      <PartNote sites={[first, second]} />
      <div class="gallery">
        <PictureWithDownloads answered={mapA} name={titleOf(a)} />
        <PictureWithDownloads answered={mapB} name={titleOf(b)} />
        <PictureWithDownloads answered={difference} name={`difference ${titleOf(b)} ${titleOf(a)}`} />
      </div>
      {sets === undefined ? null : <Table sets={sets} names={[titleOf(a), titleOf(b)]} />}
    </>
  );
}

interface TableProps {
  readonly sets: readonly [string, string];
  readonly names: readonly [string, string];
}

function Table({ sets, names }: TableProps): VNode {
  const a = useAnswer('numbers', { set: sets[0], options: {} });
  const b = useAnswer('numbers', { set: sets[1], options: {} });
  const rows = (a.answer ?? []).flatMap((row) => {
    const other = b.answer?.find(({ key }) => key === row.key);
    return other === undefined || !SHOWN.includes(row.key) ? [] : [{ row, other }];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it
    <section class="scroll framed" tabIndex={0} aria-label="Numbers of both">
      <table>
        <thead>
          <tr>
            <th scope="col" class="text">
              number
            </th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">difference</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, other }) => (
            <tr key={row.key}>
              <th scope="row" class="text" title={row.formula}>
                {labelOf(row)}
              </th>
              <td>{row.text}</td>
              <td>{other.text}</td>
              <td>{row.value === null || other.value === null ? '–' : signed(other.value - row.value, row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A difference, with the unit of the numbers that it is of: that is what follows the digits. */
function signed(value: number, { text }: NumberRow): string {
  const digits = String(Number(Math.abs(value).toPrecision(3)));
  const unit = /\d( \D+)$/.exec(text)?.[1] ?? '';
  return value === 0 ? `0${unit}` : `${value < 0 ? '−' : '+'}${digits}${unit}`;
}
