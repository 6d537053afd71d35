import type { ImportPlan } from '@wafermark/measurements';
import type { VNode } from 'preact';
import { formatCount } from '../parts/format.ts';

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

const round = (value: number): string => String(Number(value.toPrecision(5)));
const span = ([least, most]: readonly [number, number]): string => `${round(least)} to ${round(most)} mm`;

function factsOf(plan: ImportPlan): readonly (readonly [string, string])[] {
  const { coordUnit, extent, radius, wafers } = plan;
  const unit = coordUnit.given ?? coordUnit.file ?? `${coordUnit.assumed ?? 'mm'}, assumed`;
  const separated = plan.delimiter === null ? '' : `, separated by ${plan.delimiter}`;
  return [
    ['format', `${plan.format}, ${plan.encoding}${separated}`],
    ['decimal', plan.decimal],
    [
      'layout',
      `${plan.layout}${plan.headerLine === null || plan.headerLine === 0 ? '' : `, header in line ${plan.headerLine}`}`,
    ],
    ['places', `in ${unit}, stored in mm${plan.polar ? ', polar' : ''}`],
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
    ['left out', `${formatCount(plan.skipped.count + plan.footer.count)} lines without a site`],
  ];
}
