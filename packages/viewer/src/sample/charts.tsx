import type { ChartOptions } from '@wafermark/wafermap';
import type { VNode } from 'preact';
import type { SetName } from '../drawing/questions.ts';
import { useAnswer } from '../drawing/use-answer.ts';
import { Picture } from '../parts/picture.tsx';
import type { ShapeOptions } from '../sites/wafer-shape.ts';
import { useShared } from '../state/context.ts';
import { useNarrow } from '../state/use-narrow.ts';

interface ChartProps {
  readonly set: SetName | undefined;
  readonly shape: ShapeOptions;
}

/** About as wide as their places, so that texts have their size. */
const [WIDE, BESIDE, NARROW] = [436, 290, 366];

interface Chart {
  readonly set: SetName;
  readonly options: ChartOptions;
}

function useChart({ set, shape }: ChartProps, title: string | undefined, wide: number): Chart | undefined {
  const { theme } = useShared();
  const size = useNarrow() ? NARROW : wide;
  return set === undefined ? undefined : { set, options: { ...shape, theme, size, title } };
}

/** By radius, or along the line that all sites lie on. */
export function Profile(props: ChartProps): VNode {
  const { answer, fault, isPending } = useAnswer('profile', useChart(props, undefined, WIDE));
  return <Picture kind="chart" svg={answer} fault={fault} isPending={isPending} />;
}

export function Histogram(props: ChartProps): VNode {
  const { answer, fault, isPending } = useAnswer('histogram', useChart(props, 'Histogram', BESIDE));
  return <Picture kind="chart" svg={answer} fault={fault} isPending={isPending} />;
}
