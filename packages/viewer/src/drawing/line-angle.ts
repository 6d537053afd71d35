import type { Site } from '@wafermark/wafermap';

/** How far sites may be from the line, in mm: coordinates are rounded. */
const TOLERANCE = 0.1;
const LEAST_SITES = 3;

/**
 * The direction of the line through the centre that all sites lie on, in degrees from +x towards +y.
 * @returns undefined if they lie on none
 */
export function lineAngle(sites: readonly Site[]): number | undefined {
  let farthest: { readonly x: number; readonly y: number } = { x: 0, y: 0 };
  let placed = 0;
  for (const { x, y } of sites) {
    if (x === null || y === null) continue;
    placed += 1;
    if (Math.hypot(x, y) > Math.hypot(farthest.x, farthest.y)) farthest = { x, y };
  }
  const reach = Math.hypot(farthest.x, farthest.y);
  if (placed < LEAST_SITES || reach === 0) return undefined;
  const [dx, dy] = [farthest.x / reach, farthest.y / reach];
  const isOnLine = ({ x, y }: Site): boolean => x === null || y === null || Math.abs(x * dy - y * dx) <= TOLERANCE;
  if (!sites.every(isOnLine)) return undefined;
  // Lines have no direction: the one that points to the right, or up.
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  return degrees <= -90 + 1e-9 ? degrees + 180 : degrees > 90 + 1e-9 ? degrees - 180 : degrees;
}
