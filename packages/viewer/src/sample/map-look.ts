import type { Colours, WaferMapOptions } from '@wafermark/wafermap';

/** What a person may choose about a map. It stands in the address. */
export type MapLook = Pick<WaferMapOptions, 'fill' | 'colours' | 'scale' | 'labels'>;

export const FILLS: readonly (readonly [NonNullable<MapLook['fill']>, string])[] = [
  ['hull', 'Between the sites'],
  ['edge', 'Up to the edge'],
  ['none', 'None'],
];

export const COLOURS: readonly (readonly [Colours, string])[] = [
  ['viridis', 'Viridis'],
  ['cividis', 'Cividis'],
  ['magma', 'Magma'],
  ['diverging', 'Diverging'],
  ['grey', 'Grey'],
  ['jet-like', 'Rainbow'],
];

/** What differs from the usual look. */
export function lookOfQuery(query: URLSearchParams): MapLook {
  const fill = FILLS.find(([name]) => name === query.get('fill'))?.[0];
  const colours = COLOURS.find(([name]) => name === query.get('colours'))?.[0];
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(colours === undefined ? {} : { colours }),
    ...(query.get('scale') === 'log' ? { scale: 'log' } : {}),
    ...(query.get('labels') === 'no' ? { labels: false } : {}),
  };
}
