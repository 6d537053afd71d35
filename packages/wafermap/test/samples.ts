import fc from 'fast-check';
import type { Disc, Site, SiteSet } from '../src/index.ts';

/** The distance of two rings of the 49-site pattern in mm. */
export const PITCH = 49;

/** The part of a 300 mm wafer that the pattern reaches. */
export const MEASURED: Disc = { kind: 'disc', diameter: 6 * PITCH, notch: 'bottom' };

/** The usual 49 sites, 1 + 8 + 16 + 24. @param value By the distance from the centre, as a part of the largest, and the angle */
export function pattern49(value: (radius: number, angle: number) => number): Site[] {
  const rings = [0, 1, 2, 3].flatMap((ring) =>
    Array.from({ length: Math.max(8 * ring, 1) }, (_, index) => ({
      ring,
      angle: (2 * Math.PI * index) / (8 * ring || 1),
    })),
  );
  return rings.map(({ ring, angle }, index) => ({
    x: ring * PITCH * Math.cos(angle),
    y: ring * PITCH * Math.sin(angle),
    value: value(ring / 3, angle),
    id: `site-${index}`,
  }));
}

/** 25 in the middle, 23.9 at the edge. */
export const DOME: Site[] = pattern49((radius) => 25 - 1.1 * radius ** 2);

export function setOf(sites: readonly Site[], more: Partial<SiteSet> = {}): SiteSet {
  return { property: 'thickness', unit: 'nm', frame: 'sample_relative', sites, ...more };
}

const coordinate = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
const value = fc.integer({ min: 1000, max: 3000 }).map((hundredths) => hundredths / 100);

/** Sites on a 300 mm wafer, some of which share a position. */
export const someSites: fc.Arbitrary<Site[]> = fc.array(fc.record({ x: coordinate, y: coordinate, value }), {
  minLength: 2,
  maxLength: 60,
});

export const WAFER: Disc = { kind: 'disc', diameter: 300 };
