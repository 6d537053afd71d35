import { type ColourScale, extentOf } from './colour-scale.ts';
import { crosses, type DotStyle, dotRadius, dots, squares, valueLabels } from './dots.ts';
import type { SampledField } from './field.ts';
import { clipped, fieldPart } from './field-part.ts';
import { legendOf } from './legend.ts';
import { type MapContent, MOST_DOTS } from './map-content.ts';
import { formatBetween, formatDigits } from './numbers.ts';
import { describeShape, edgePart, outlinePath, type Projection, project, samplePart, scaleBarPart } from './outline.ts';
import type { Page, Part } from './picture.ts';
import { boundsOf } from './shape.ts';
import { mergePositions } from './sites.ts';
import type { SiteSet, WaferMapOptions, WaferShape } from './types.ts';
import { element, text } from './xml.ts';

function emptyPart({ x, y }: Projection, shape: WaferShape, { theme }: Page): string {
  const { left, right, bottom, top } = boundsOf(shape);
  const place = { x: x((left + right) / 2), y: y((bottom + top) / 2), 'text-anchor': 'middle', fill: theme.muted };
  return text('text', 'no sites', place);
}

/** What {@link mapPart} draws. */
export interface MapParts {
  readonly set: SiteSet;
  readonly shape: WaferShape;
  readonly scale: ColourScale;
  readonly field: SampledField | undefined;
  readonly content: MapContent;
}

/** The sample with everything on it, the legend and the scale bar. */
export function mapPart(page: Page, parts: MapParts, options: WaferMapOptions): Part {
  const { set, shape, scale, field, content } = parts;
  const { positions, bins, binWidth } = content;
  const empty = positions.length === 0 && bins.length === 0;
  const legend = options.legend === false || empty ? undefined : legendOf(scale, set.unit, options.target, page);
  const width = page.width - 2 * page.padding - (legend?.width ?? 0);
  // Sites on the edge and a little beyond have to fit in too.
  const margin = content.excluded.length > 0 ? Math.max(8, width * 0.05) : 8;
  const projection = project(shape, { left: page.padding, width, height: width, margin });
  const style: DotStyle = {
    scale,
    projection,
    page,
    radius: dotRadius(positions, projection.scale, page),
    unit: set.unit,
  };
  const labels = options.labels ?? 'auto';
  const format = scale.log ? formatDigits(3) : formatBetween(...extentOf(positions.map(({ value }) => value)), 60);
  const svg = [
    samplePart(shape, projection, page),
    field === undefined ? '' : fieldPart(field, { scale, shape, projection, page }, options.idPrefix),
    bins.length === 0 ? '' : clipped(squares(bins, binWidth, style), outlinePath(shape, projection), options.idPrefix),
    edgePart(shape, projection, page),
    dots(positions, style, false),
    content.excluded.length === 0 ? '' : dots(mergePositions(content.excluded.slice(0, MOST_DOTS)), style, true),
    crosses(content.ignored.slice(0, MOST_DOTS), style),
    empty ? emptyPart(projection, shape, page) : '',
    labels === false ? '' : valueLabels(positions, format, labels === true, style),
    legend?.draw(page.padding + width, 8, projection.height - 16) ?? '',
  ];
  const bar = scaleBarPart(
    shape,
    projection.scale,
    [describeShape(shape), set.frame].filter((part) => part !== undefined).join(' · '),
    page,
  );
  const barTop = Math.max(projection.height, legend === undefined ? 0 : 70) + page.small * 1.1;
  return {
    height: barTop + bar.height,
    svg: svg.join('') + element('g', { transform: `translate(0 ${barTop.toFixed(1)})` }, bar.svg),
  };
}
