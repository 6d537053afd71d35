import type { StatisticKey } from '@wafermark/wafermap';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { NumberRow, SetName } from '../drawing/questions.ts';
import { useAnswer } from '../drawing/use-answer.ts';
import { formatCount } from '../parts/format.ts';
import { labelOf } from '../parts/number-labels.ts';
import type { SetSummary } from '../sites/set-key.ts';
import type { ShapeOptions } from '../sites/wafer-shape.ts';

/** Those that most reports have; the others are there when asked for. */
const USUAL: readonly StatisticKey[] = [
  'n',
  'mean',
  'sd',
  'sdPercent',
  'halfRangePercent',
  'range',
  'min',
  'max',
  'median',
  'areaMean',
  'areaSdPercent',
];
const IF_ANY: readonly StatisticKey[] = ['ignored', 'excluded'];

interface NumbersProps {
  readonly set: SetName | undefined;
  readonly summary: SetSummary;
  readonly shape: ShapeOptions;
  /** Whether the sites are a part of what the server has. */
  readonly isPart: boolean;
}

/** The statistics, each with its formula. */
export function Numbers({ set, summary, shape, isPart }: NumbersProps): VNode {
  const [showsAll, setShowsAll] = useState(false);
  const { answer, isPending } = useAnswer('numbers', set === undefined ? undefined : { set, options: shape });
  const rows = (answer ?? []).filter(
    ({ key, value }) => showsAll || USUAL.includes(key) || (IF_ANY.includes(key) && value !== null && value > 0),
  );
  return (
    <section class="numbers" aria-label="Numbers" aria-busy={isPending}>
      <dl class={showsAll ? 'formulas' : ''}>
        {rows.map((row) => (
          <NumberCell key={row.key} row={row} isExplained={showsAll} />
        ))}
      </dl>
      {isPart && answer !== undefined ? <ServerNumbers summary={summary} /> : null}
      {answer === undefined ? null : (
        <button type="button" class="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Fewer numbers' : 'All numbers, with formulas'}
        </button>
      )}
    </section>
  );
}

interface NumberCellProps {
  readonly row: NumberRow;
  /** With formula and source, which are a tooltip otherwise. */
  readonly isExplained: boolean;
}

function NumberCell({ row, isExplained }: NumberCellProps): VNode {
  const label = labelOf(row);
  return (
    <div data-statistic={row.key}>
      <dt title={`${label} = ${row.formula}`}>{label}</dt>
      <dd>{row.text}</dd>
      {isExplained ? (
        <dd class="formula">
          {row.formula}
          <span class="muted">{row.source}</span>
        </dd>
      ) : null}
    </div>
  );
}

/** The numbers of everything, which the server computes. It knows no edge exclusion. */
function ServerNumbers({ summary }: { readonly summary: SetSummary }): VNode {
  const write = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(6))));
  const unit = summary.unit === null ? '' : ` ${summary.unit}`;
  return (
    <p class="muted">
      {`All ${formatCount(summary.annotations)} values on the server, without an edge exclusion: mean ${write(summary.mean)}${unit}, 1σ (n − 1) ${write(summary.sd)}${unit}, min ${write(summary.min)}${unit}, max ${write(summary.max)}${unit}.`}
    </p>
  );
}
