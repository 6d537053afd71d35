import type { AnnotationCreate } from '@wafermark/generated/document/models.ts';

/** Radius of a 300 mm wafer within an edge exclusion of 3 mm, in mm. */
const RADIUS = 147;

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * Film thickness in nm on the 49-point polar pattern: the centre, and 8, 16 and 24 sites on rings at a third, two thirds
 * and the whole of the radius. The film is a dome of 42.5 nm that falls by 1.1 nm to the edge, tilted along x.
 */
export function thicknessMap(): readonly AnnotationCreate[] {
  const rings = [1, 2, 3].flatMap((ring) =>
    Array.from({ length: 8 * ring }, (_, site) => {
      const angle = (2 * Math.PI * site) / (8 * ring);
      const radius = (RADIUS * ring) / 3;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    }),
  );
  return [[0, 0] as const, ...rings].map(([x, y]) => ({
    property_name: 'thickness',
    property_value: round(42.5 - 1.1 * ((x * x + y * y) / RADIUS ** 2) + 0.2 * (x / RADIUS), 3),
    property_unit: 'nm',
    char_source_type: 'ellipsometry',
    coord_units: 'mm',
    coord_x: round(x, 3),
    coord_y: round(y, 3),
    metadata: { pattern: 'polar-49' },
  }));
}

/** Sr/Ti ratio by XPS along the diameter at y = 0, from x = −135 mm to 135 mm every 22.5 mm. */
export function lineScan(): readonly AnnotationCreate[] {
  return Array.from({ length: 13 }, (_, site) => ({
    property_name: 'sr_ti_ratio',
    property_value: round(0.755 - (0.014 * site) / 12, 4),
    char_source_type: 'xps',
    coord_units: 'mm',
    coord_x: -135 + 22.5 * site,
    coord_y: 0,
    metadata: { scan: 'line' },
  }));
}
