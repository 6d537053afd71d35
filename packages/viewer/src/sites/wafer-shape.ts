import type { PhysicalSample } from '@wafermark/client';
import type { WaferShape } from '@wafermark/wafermap';

/** What the address of the page says about the shape, in mm. */
export interface ShapeQuery {
  readonly diameter: number | undefined;
  readonly edgeExclusion: number | undefined;
}

export const shapeOfQuery = (query: URLSearchParams): ShapeQuery => ({
  diameter: positive(query.get('diameter')),
  edgeExclusion: positive(query.get('edge')),
});

function positive(text: string | null): number | undefined {
  const value = Number(text ?? Number.NaN);
  return text !== '' && value >= 0 && value < 10_000 ? value : undefined;
}

/** What the metadata of a sample says, as `wafermark map` reads it. */
export function shapeOfSample({ physical_sample_metadata: metadata }: PhysicalSample): ShapeQuery {
  const read = (name: string): number | undefined => {
    const value = metadata?.[name];
    return typeof value === 'number' && value > 0 ? value : undefined;
  };
  return { diameter: read('diameter_mm'), edgeExclusion: read('edge_exclusion_mm') };
}

/** Options of pictures and statistics. Without a diameter, the shape is taken from the sites. */
export interface ShapeOptions {
  readonly shape?: WaferShape;
  readonly edgeExclusion?: number;
}

export function shapeOptions(sample: PhysicalSample, query: URLSearchParams): ShapeOptions {
  const [given, known] = [shapeOfQuery(query), shapeOfSample(sample)];
  const diameter = given.diameter || known.diameter;
  const edgeExclusion = given.edgeExclusion ?? known.edgeExclusion;
  return {
    ...(diameter === undefined ? {} : { shape: { kind: 'disc', diameter } }),
    ...(edgeExclusion === undefined ? {} : { edgeExclusion }),
  };
}
