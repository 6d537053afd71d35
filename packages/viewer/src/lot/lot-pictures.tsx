import type { StatisticKey } from '@wafermark/wafermap';
import type { VNode } from 'preact';
import { PictureWithDownloads } from '../downloads/picture-with-downloads.tsx';
import { useAnswer } from '../drawing/use-answer.ts';
import { labelOf } from '../parts/number-labels.ts';
import { Picture } from '../parts/picture.tsx';
import type { SetKey } from '../sites/set-key.ts';
import { useShared } from '../state/context.ts';
import { href, keyQuery } from '../state/route.ts';
import { useNarrow } from '../state/use-narrow.ts';
import type { LotWafer } from './wafer-loader.tsx';

interface LotPicturesProps {
  readonly wafers: readonly LotWafer[];
  readonly setKey: SetKey;
}

const MAP_SIZE = 200;
const [WIDE_TREND, NARROW_TREND] = [
  { size: 900, height: 330 },
  { size: 366, height: 230 },
];

/** The gallery, the trend and the table of a lot. */
export function LotPictures({ wafers, setKey }: LotPicturesProps): VNode {
  const { theme } = useShared();
  const isNarrow = useNarrow();
  const sets = wafers.map(({ set }) => set);
  const shape = wafers[0]?.shape ?? {};
  const { answer: domain } = useAnswer('domain', { sets });
  const trend = useAnswer('trend', { sets, options: { ...shape, theme, ...(isNarrow ? NARROW_TREND : WIDE_TREND) } });
  return (
    <>
      <ul class="gallery small">
        {wafers.map((wafer) => (
          <li key={wafer.id}>
            <WaferPicture wafer={wafer} domain={domain} />
            <a href={href(['samples', wafer.id], keyQuery(setKey))}>{`Open ${wafer.name}`}</a>
          </li>
        ))}
      </ul>
      <PictureWithDownloads answered={trend} name={`trend of ${setKey.property}`} kind="chart" />
      <LotTableView sets={sets} shape={shape} />
    </>
  );
}

interface WaferPictureProps {
  readonly wafer: LotWafer;
  readonly domain: readonly [number, number] | undefined;
}

function WaferPicture({ wafer: { set, shape, name }, domain }: WaferPictureProps): VNode {
  const { theme } = useShared();
  const options = { ...shape, theme, size: MAP_SIZE, showStatistics: false, labels: false, title: name };
  const { answer, fault, isPending } = useAnswer('map', domain && { set, options: { ...options, domain } });
  return <Picture kind="map" svg={answer} fault={fault} isPending={isPending} />;
}

const COLUMNS: readonly StatisticKey[] = [
  'n',
  'ignored',
  'mean',
  'sd',
  'sdPercent',
  'halfRangePercent',
  'range',
  'min',
  'max',
];

function LotTableView({
  sets,
  shape,
}: {
  readonly sets: readonly string[];
  readonly shape: LotWafer['shape'];
}): VNode | null {
  const { answer } = useAnswer('lot', { sets, options: shape });
  if (answer === undefined) return null;
  const { meanOfMeans, sdOfMeans, trend } = answer.table;
  const write = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(4))));
  const someIgnored = answer.table.rows.some(({ statistics }) => (statistics.ignored ?? 0) > 0);
  const columns = COLUMNS.filter((key) => key !== 'ignored' || someIgnored);
  const heads = answer.rows[0]?.numbers.filter(({ key }) => columns.includes(key)) ?? [];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it */}
      <section class="scroll framed" tabIndex={0} aria-label="Numbers of the lot">
        <table>
          <thead>
            <tr>
              <th scope="col" class="text">
                sample
              </th>
              {heads.map(({ key, label, formula }) => (
                <th key={key} scope="col" title={formula}>
                  {labelOf({ key, label })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map(({ name, numbers }, index) => (
              <tr key={`${index} ${name}`}>
                <th scope="row" class="text">
                  {name}
                </th>
                {numbers.map(({ key, text }) => (columns.includes(key) ? <td key={key}>{text}</td> : null))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="muted">
        {`Mean of means ${write(meanOfMeans)}, 1σ of means (n − 1) ${write(sdOfMeans)}, trend of the mean ${write(trend.slope)} per sample in the order shown.`}
      </p>
    </>
  );
}
