import { add, type Decimal, decimal, multiply, negate, shifted, subtract, toNumber, ZERO } from '../numbers/decimal.ts';
import type { DecimalPair, ImportOptions } from '../options/import-options.ts';
import type { Unit } from '../units/unit-table.ts';

/** A position in mm, as stored. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Texts of two coordinates, as `numberText` returns them. */
export type PositionReader = (first: string, second: string) => Position;

/** What turns the file's coordinates into stored ones. */
export interface TransformSources {
  readonly kind: 'cartesian' | 'polar' | 'die' | 'position';
  /** Units of both columns; for polar coordinates, of radius and angle. */
  readonly units: readonly [Unit | undefined, Unit | undefined];
  readonly options: ImportOptions;
  /** Subtracted, because of `--origin centre`. */
  readonly centre: DecimalPair | null;
}

const MM_PER_M = decimal('1e3');
/** Sines and square roots are rounded to this part of a mm, or 0 would come out as 1.4e-15. */
const PARTS = 1e9;
const round = (mm: number): number => Math.round(mm * PARTS) / PARTS + 0;

/**
 * Reads positions: unit, origin, direction of the axes, rotation, in this order. All of it is exact but for angles that are not multiples
 * of 90°.
 */
export function positionReader(sources: TransformSources): PositionReader {
  const { kind, units, options } = sources;
  if (kind === 'polar') return polarReader(sources);
  const factors = units.map((unit) => (unit === undefined ? undefined : multiply(decimal(unit.factor), MM_PER_M)));
  const pitch = kind === 'die' ? options.diePitch : undefined;
  const scaleX = pitch === undefined ? factors[0] : decimal(pitch.x);
  const scaleY = pitch === undefined ? factors[1] : decimal(pitch.y);
  const move = mover(sources);
  const powerX = powerOf(scaleX);
  const powerY = powerOf(scaleY);
  if (move === undefined && powerX !== undefined && powerY !== undefined) {
    return (first, second) => ({ x: shifted(first, powerX), y: shifted(second, powerY) });
  }
  const scale = (written: string, by: Decimal | undefined, from: string | undefined): Decimal => {
    const counted = from === undefined ? decimal(written) : subtract(decimal(written), decimal(from));
    return by === undefined ? counted : multiply(counted, by);
  };
  const start = kind === 'die' ? options.dieOrigin : undefined;
  return (first, second) => {
    const x = scale(first, scaleX, start?.x);
    const y = scale(second, scaleY, start?.y);
    return move === undefined ? { x: toNumber(x) + 0, y: toNumber(y) + 0 } : move(x, y);
  };
}

/** The power of ten that a factor is; undefined if it is none. */
function powerOf(factor: Decimal | undefined): number | undefined {
  if (factor === undefined) return 0;
  const { digits, exponent } = factor;
  const text = digits.toString();
  return /^10*$/.test(text) ? exponent + text.length - 1 : undefined;
}

function polarReader(sources: TransformSources): PositionReader {
  const [radiusUnit, angleUnit] = sources.units;
  const factor = multiply(decimal(radiusUnit?.factor ?? '1e-3'), MM_PER_M);
  const degreesPer = Number(angleUnit?.factor ?? '1');
  const move = mover(sources);
  return (first, second) => {
    const r = multiply(decimal(first), factor);
    const degrees = Number(second) * degreesPer;
    const { x, y } = turned(r, ZERO, degrees);
    return move === undefined ? { x: toNumber(x) + 0, y: toNumber(y) + 0 } : move(x, y);
  };
}

type Point = { readonly x: Decimal; readonly y: Decimal };

/** Turns a point counter-clockwise about the origin. */
function turned(x: Decimal, y: Decimal, degrees: number): Point {
  const angle = ((degrees % 360) + 360) % 360;
  if (angle === 0) return { x, y };
  if (angle === 90) return { x: negate(y), y: x };
  if (angle === 180) return { x: negate(x), y: negate(y) };
  if (angle === 270) return { x: y, y: negate(x) };
  const radians = (angle * Math.PI) / 180;
  const [cos, sin, a, b] = [Math.cos(radians), Math.sin(radians), toNumber(x), toNumber(y)];
  return { x: decimal(String(round(a * cos - b * sin))), y: decimal(String(round(a * sin + b * cos))) };
}

/** What moves points that are in mm; undefined if nothing does. */
function mover({ options, centre }: TransformSources): ((x: Decimal, y: Decimal) => Position) | undefined {
  const { origin, yDown = false, flipX = false, rotate = 0 } = options;
  const corner = origin?.kind === 'corner' ? origin : centre;
  if (corner === null && !yDown && !flipX && rotate === 0) return undefined;
  const offset = corner === null ? undefined : { x: negate(decimal(corner.x)), y: negate(decimal(corner.y)) };
  return (x, y) => {
    const movedX = offset === undefined ? x : add(x, offset.x);
    const movedY = offset === undefined ? y : add(y, offset.y);
    const point = turned(flipX ? negate(movedX) : movedX, yDown ? negate(movedY) : movedY, rotate);
    return { x: toNumber(point.x) + 0, y: toNumber(point.y) + 0 };
  };
}
