import type { VNode } from 'preact';
import type { SetName } from '../drawing/questions.ts';
import { useAnswer } from '../drawing/use-answer.ts';
import { Picture } from '../parts/picture.tsx';
import type { ShapeOptions } from '../sites/wafer-shape.ts';
import { useShared } from '../state/context.ts';

const SIZE = 364;

/** The radial profile and the histogram. */
export function Charts({ set, shape }: { readonly set: SetName | undefined; readonly shape: ShapeOptions }): VNode {
  const { theme } = useShared();
  const about = (title: string) =>
    set === undefined ? undefined : { set, options: { ...shape, theme, size: SIZE, title } };
  const radial = useAnswer('radial', about('Radial profile'));
  const histogram = useAnswer('histogram', about('Histogram'));
  return (
    <div class="charts">
      <Picture kind="chart" svg={radial.answer} fault={radial.fault} isPending={radial.isPending} />
      <Picture kind="chart" svg={histogram.answer} fault={histogram.fault} isPending={histogram.isPending} />
    </div>
  );
}
