import type { Extent, Radius } from '../plan.ts';

/** Dots of a braille character: two columns, four rows, by bit. */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
/** The square that the map shows, in mm. */
interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly size: number;
  /** Radius of the wafer; null for none. */
  readonly outline: number | null;
}

const BLANK = 0x2800;
const COLUMNS = 30;
const ROWS = 15;

/** What a map shows. */
interface MapSources {
  readonly positions: readonly { readonly x: number; readonly y: number }[];
  readonly extent: Extent;
  readonly radius: Radius | null;
}

/** A small map of sites in braille characters, within the outline of the wafer if its radius is known; y points up. */
export function siteMap({ positions, extent, radius }: MapSources): string[] {
  const width = COLUMNS * 2;
  const height = ROWS * 4;
  const frame = radius !== null && radius.mm >= extent.reach * 0.98 ? disc(radius.mm) : square(extent);
  const cells = new Map<number, number>();
  const dot = (x: number, y: number): void => {
    const column = Math.round(((x - frame.left) / frame.size) * (width - 1));
    const row = Math.round(((frame.top - y) / frame.size) * (height - 1));
    if (column < 0 || row < 0 || column >= width || row >= height) return;
    const at = Math.floor(row / 4) * COLUMNS + Math.floor(column / 2);
    cells.set(at, (cells.get(at) ?? 0) | (DOTS[row % 4]?.[column % 2] ?? 0));
  };
  if (frame.outline !== null) {
    for (let degrees = 0; degrees < 360; degrees += 3) {
      const angle = (degrees * Math.PI) / 180;
      dot(frame.outline * Math.cos(angle), frame.outline * Math.sin(angle));
    }
  }
  // A site is two dots wide and high, so that it stands out from the outline.
  const step = frame.size / (width - 1);
  for (const { x, y } of positions) {
    for (const [right, up] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      dot(x + right * step, y + up * step);
  }
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_cell, column) =>
      String.fromCharCode(BLANK + (cells.get(row * COLUMNS + column) ?? 0)),
    ).join(''),
  );
}

const disc = (radius: number): MapFrame => ({ left: -radius, top: radius, size: radius * 2, outline: radius });

/** A square about all sites, with a margin. */
function square({ x, y }: Extent): MapFrame {
  const size = Math.max(x[1] - x[0], y[1] - y[0]) * 1.1 || 1;
  return { left: (x[0] + x[1] - size) / 2, top: (y[0] + y[1] + size) / 2, size, outline: null };
}
