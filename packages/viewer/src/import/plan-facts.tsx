import type { ImportPlan } from '@wafermark/measurements';
import type { VNode } from 'preact';
import { formatCount, formatExactly } from '../parts/format.ts';

/** What was found in the file, in few words. */
export function PlanFacts({ plan }: { readonly plan: ImportPlan }): VNode {
  return (
    <dl class="facts" aria-label="What is in the file">
      {factsOf(plan).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const round = (value: number): string => formatExactly(Number(value.toPrecision(5)));
const span = ([least, most]: readonly [number, number]): string => `${round(least)} to ${round(most)} mm`;

function factsOf(plan: ImportPlan): readonly (readonly [string, string])[] {
  const { coordUnit, extent, radius, wafers } = plan;
  const unit = coordUnit.given ?? coordUnit.file ?? `${coordUnit.assumed ?? 'mm'} (assumed)`;
  const leftOut = plan.skipped.count + plan.footer.count;
  const separated = plan.delimiter === null ? '' : `, separated by ${plan.delimiter}`;
  return [
    ['format', `${plan.format}, ${plan.encoding}${separated}`],
    ['decimal', plan.decimal],
    [
      'layout',
      `${plan.layout}${plan.headerLine === null || plan.headerLine === 0 ? '' : `, header in line ${plan.headerLine}`}`,
    ],
    ['places', unit === 'mm' && !plan.polar ? 'mm' : `${unit}${plan.polar ? ', polar' : ''}, stored in mm`],
    ['frame', plan.frame],
    ...(extent === null
      ? []
      : ([
          ['x', span(extent.x)],
          ['y', span(extent.y)],
        ] as const)),
    ...(radius === null
      ? []
      : ([['radius', `${round(radius.mm)} mm, ${radius.from === 'file' ? 'from the file' : radius.from}`]] as const)),
    ['sites', `${formatCount(plan.sites)}${wafers.length > 1 ? ` on ${wafers.length} wafers` : ''}`],
    ['values', formatCount(plan.annotations)],
    ...(plan.duplicates.count === 0 ? [] : ([['duplicates', formatCount(plan.duplicates.count)]] as const)),
    ...(plan.flagged.count === 0
      ? []
      : ([['flagged', `${formatCount(plan.flagged.count)} by the instrument`]] as const)),
    ...(leftOut === 0 ? [] : ([['left out', `${formatCount(leftOut)} lines without a site`]] as const)),
  ];
}
