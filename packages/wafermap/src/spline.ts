import { solve } from './least-squares.ts';
import type { Position } from './sites.ts';

/** A function of place. */
export type Surface = (x: number, y: number) => number;

/**
 * The thin-plate spline through all positions: v(x, y) = b₀ + b₁x + b₂y + Σ cᵢ·φ(rᵢ) with φ(r) = r² ln r and rᵢ the distance to
 * position i, where Σcᵢ = Σcᵢxᵢ = Σcᵢyᵢ = 0. Of all surfaces that are exact at the positions it bends least. n + 3 unknowns.
 *
 * Source: J. Duchon, Splines minimizing rotation-invariant semi-norms in Sobolev spaces, Springer LNM 571, 85–100, 1977.
 * @param positions All different
 * @returns undefined if it is not determined: fewer than three positions, or all on one line
 */
export function thinPlateSpline(positions: readonly Position[]): Surface | undefined {
  const n = positions.length;
  if (n < 3) return undefined;
  // In units of the reach from the middle, and of values from the middle: the equations stay well conditioned.
  const [middleX, middleY, origin] = [
    mean(positions.map(({ x }) => x)),
    mean(positions.map(({ y }) => y)),
    mean(positions.map(({ value }) => value)),
  ];
  const reach = positions.reduce((most, { x, y }) => Math.max(most, Math.hypot(x - middleX, y - middleY)), 0);
  const xs = Float64Array.from(positions, ({ x }) => (x - middleX) / reach);
  const ys = Float64Array.from(positions, ({ y }) => (y - middleY) / reach);

  const rows = Array.from({ length: n + 3 }, () => new Float64Array(n + 4));
  for (const [i, row] of rows.entries()) {
    const [x, y] = [xs[i] ?? 0, ys[i] ?? 0];
    if (i >= n) continue;
    for (let j = 0; j < n; j += 1) row[j] = bending((x - (xs[j] ?? 0)) ** 2 + (y - (ys[j] ?? 0)) ** 2);
    for (const [k, term] of [1, x, y].entries()) {
      row[n + k] = term;
      rows[n + k]?.fill(term, i, i + 1);
    }
    row[n + 3] = (positions[i]?.value ?? 0) - origin;
  }
  const solution = solve(rows);
  if (solution === undefined || !solution.every(Number.isFinite)) return undefined;

  const [b0, b1, b2] = [solution[n] ?? 0, solution[n + 1] ?? 0, solution[n + 2] ?? 0];
  return (atX, atY) => {
    const [x, y] = [(atX - middleX) / reach, (atY - middleY) / reach];
    let value = origin + b0 + b1 * x + b2 * y;
    for (let i = 0; i < n; i += 1) {
      value += (solution[i] ?? 0) * bending((x - (xs[i] ?? 0)) ** 2 + (y - (ys[i] ?? 0)) ** 2);
    }
    return value;
  };
}

/** φ of the squared distance: r² ln r = ½ r² ln r². */
function bending(squared: number): number {
  return squared === 0 ? 0 : 0.5 * squared * Math.log(squared);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}
