import { leastSquares } from './least-squares.ts';
import { sortSites } from './sites.ts';
import type { Site } from './types.ts';

/** A plane and a paraboloid through the values, in units of the property. */
export interface TiltAndBowl {
  /** The fitted value at (0, 0): a₀. */
  readonly centre: number;
  /** Per mm along x and y: a₁ and a₂. */
  readonly slopeX: number;
  readonly slopeY: number;
  /** Per mm²: a₃. */
  readonly curvature: number;
  /** How much the plane rises from one end of the measured area to the other: 2R·√(a₁² + a₂²). */
  readonly tilt: number;
  /** The direction in which it rises, in degrees from +x towards +y. */
  readonly tiltAngle: number;
  /** How much higher the bowl is at the outermost site than at the centre: a₃R². Negative for a dome. */
  readonly bowl: number;
  /** What neither explains: √(Σ(vᵢ − fit)² / (n − 4)); null for four sites, which the fit always meets. */
  readonly residualSd: number | null;
  readonly n: number;
}

const UNKNOWNS = 4;

/**
 * Fits v = a₀ + a₁x + a₂y + a₃(x² + y²) by least squares; R is the distance of the outermost site from the centre. Source: the
 * usual decomposition of wafer maps, the lowest Zernike terms without their norms.
 * @returns null if the sites do not determine it: fewer than four, all on one line or on one circle
 */
export function tiltAndBowl(sites: readonly Site[]): TiltAndBowl | null {
  const { valid } = sortSites(sites);
  const reach = valid.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
  if (valid.length < UNKNOWNS || reach === 0) return null;
  // In units of the reach, and of values from the first: the equations stay well conditioned.
  const origin = valid[0]?.value ?? 0;
  const terms = valid.map(({ x, y }) => [1, x / reach, y / reach, (x * x + y * y) / reach ** 2]);
  const solution = leastSquares(
    terms,
    valid.map(({ value }) => value - origin),
  );
  if (solution === undefined) return null;

  const [a0 = 0, a1 = 0, a2 = 0, a3 = 0] = solution;
  const squares = valid.reduce((sum, { value }, index) => {
    const fit = (terms[index] ?? []).reduce((total, term, k) => total + term * (solution[k] ?? 0), origin);
    return sum + (value - fit) ** 2;
  }, 0);
  const result = {
    centre: origin + a0,
    slopeX: a1 / reach,
    slopeY: a2 / reach,
    curvature: a3 / reach ** 2,
    tilt: 2 * Math.hypot(a1, a2),
    tiltAngle: (Math.atan2(a2, a1) * 180) / Math.PI,
    bowl: a3,
    residualSd: valid.length > UNKNOWNS ? Math.sqrt(squares / (valid.length - UNKNOWNS)) : null,
    n: valid.length,
  };
  return Object.values(result).every((value) => value === null || Number.isFinite(value)) ? result : null;
}
