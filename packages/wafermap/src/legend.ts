import type { ColourScale } from './colour-scale.ts';
import { type Format, fit, formatBetween, formatDigits, widthOf } from './numbers.ts';
import type { Page } from './picture.ts';
import { element, text } from './xml.ts';

const STEPS = 48;
const BAR = 14;

/** A vertical bar with the colours, its ticks and the unit. */
export interface Legend {
  /** px, with the space to its left. */
  readonly width: number;
  readonly draw: (left: number, top: number, height: number) => string;
}

/** The format of the ticks of a scale. */
export function tickFormat(ticks: readonly number[], log: boolean): Format {
  if (log || ticks.length < 2) return formatDigits(log ? 3 : 5);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 0];
  // As many decimals as the step between two has.
  return formatBetween(low, high, (high - low) / ((ticks[1] ?? 0) - low));
}

export function legendOf(scale: ColourScale, unit: string | null, target: number | undefined, page: Page): Legend {
  const { font, small, theme } = page;
  const constant = scale.domain[0] === scale.domain[1];
  const ticks = scale.ticks(page.width < 420 ? 4 : 6);
  const format = tickFormat(ticks, scale.log);
  const labels = ticks.map((value) => ({ y: scale.position(value), label: format(value) }));
  const unitLabel = fit(unit ?? '', 9);
  const widest = Math.max(...labels.map(({ label }) => widthOf(label)), widthOf(unitLabel) - BAR / small);
  return {
    width: font * 1.1 + BAR + 8 + widest * small,
    draw: (left, top, height) => {
      const x = left + font * 1.1;
      const [start, length] = [top + small * 1.6, Math.max(height - small * 1.6, 40)];
      const at = (position: number): number => start + (1 - position) * length;
      // Each rectangle reaches to the bottom, below the next: between neighbours, the background would show.
      const bar = Array.from({ length: STEPS }, (_, index) =>
        element('rect', {
          x,
          y: at(1 - index / STEPS),
          width: BAR,
          height: length * (1 - index / STEPS),
          fill: scale.colourAt(constant ? 0.5 : 1 - (index + 0.5) / STEPS),
        }),
      );
      const marks = labels.map(
        ({ y, label }) =>
          element('path', { d: `M${x + BAR} ${at(y).toFixed(1)}h4`, stroke: theme.outline }) +
          text('text', label, { x: x + BAR + 6, y: at(y) + small * 0.35, 'font-size': small }),
      );
      const targetMark =
        target === undefined
          ? ''
          : element(
              'path',
              {
                d: `M${x - 3} ${at(scale.position(target)).toFixed(1)}h${BAR + 6}`,
                stroke: theme.text,
                'stroke-width': 2,
              },
              text('title', `target ${formatDigits(6)(target)}`),
            );
      return element(
        'g',
        { 'data-part': 'legend' },
        text('text', unitLabel, { x, y: top + small * 0.7, 'font-size': small }),
        ...bar,
        element('rect', {
          x,
          y: start,
          width: BAR,
          height: length,
          fill: 'none',
          stroke: theme.outline,
          'stroke-width': 0.75,
        }),
        ...marks,
        targetMark,
      );
    },
  };
}
