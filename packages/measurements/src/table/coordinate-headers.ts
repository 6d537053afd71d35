import type { NamedColumn } from './column.ts';

/** Words beside an axis that do not change what it is. */
const FILLER =
  '(?:pos(?:ition|n)?|coord(?:inate)?s?|koord(?:inate)?n?|coordonnee|coordenada|coordinata|坐标|座標|位置|loc(?:ation)?|points?|site|abs(?:olute)?|sample|specimen|stage|wafer|probe|map|axis|achse|cent(?:re|er)|rel(?:ative)?|meas(?:urement)?|motor|probe|spot)';
const axis = (name: string): RegExp => new RegExp(`^(?:${FILLER} ?)*${name}(?: ?${FILLER})*$`);

const X = axis('x');
const Y = axis('y');
const Z = axis('z');
const R = axis('(?:r|radius|rho|ρ|radial(?: distance)?)');
const THETA = axis('(?:theta|θ|phi|φ|angle|azimuth|winkel|polar angle|angular)');
const DIE = '(?:die|chip|shot|field|reticle|index|idx)';
const DIE_X = new RegExp(`^(?:${DIE} ?(?:pos(?:ition)? |index |idx )?(?:x|col|column)|x ?${DIE}|col(?:umn)?|spalte)$`);
const DIE_Y = new RegExp(`^(?:${DIE} ?(?:pos(?:ition)? |index |idx )?(?:y|row)|y ?${DIE}|row|zeile)$`);

/** Columns whose headers name a coordinate. */
export interface CoordinateHeaders {
  readonly x: readonly NamedColumn[];
  readonly y: readonly NamedColumn[];
  readonly z: readonly NamedColumn[];
  readonly r: readonly NamedColumn[];
  readonly theta: readonly NamedColumn[];
  readonly dieX: readonly NamedColumn[];
  readonly dieY: readonly NamedColumn[];
}

/** Finds the columns that name a coordinate, and whose unit, if any, suits it. */
export function findCoordinateHeaders(columns: readonly NamedColumn[]): CoordinateHeaders {
  // STDF and what is made of it write die numbers as X_COORD, in capitals.
  const isStdf = ({ header }: NamedColumn, name: string): boolean => header === name;
  const lengths = columns.filter(({ fileUnit }) => fileUnit === undefined || fileUnit.dimension === 'length');
  const angles = columns.filter(({ fileUnit }) => fileUnit === undefined || fileUnit.dimension === 'angle');
  const bare = columns.filter(({ fileUnit }) => fileUnit === undefined);
  const stdfX = bare.filter((column) => isStdf(column, 'X_COORD'));
  const stdfY = bare.filter((column) => isStdf(column, 'Y_COORD'));
  const byKey = (of: readonly NamedColumn[], pattern: RegExp): NamedColumn[] =>
    of.filter((column) => pattern.test(column.key) && !stdfX.includes(column) && !stdfY.includes(column));
  return {
    x: byKey(lengths, X),
    y: byKey(lengths, Y),
    z: byKey(lengths, Z),
    r: byKey(lengths, R),
    theta: byKey(angles, THETA),
    dieX: [...byKey(bare, DIE_X), ...stdfX],
    dieY: [...byKey(bare, DIE_Y), ...stdfY],
  };
}

/** Whether headers name a position: x and y, r and theta, or a die. */
export const namesPosition = ({ x, y, r, theta, dieX, dieY }: CoordinateHeaders): boolean =>
  (x.length > 0 && y.length > 0) || (r.length > 0 && theta.length > 0) || (dieX.length > 0 && dieY.length > 0);

/** What a header says about the frame of its coordinates. */
export const frameOf = (key: string): 'stage_absolute' | 'sample_relative' | undefined => {
  if (/stage|motor/.test(key)) return 'stage_absolute';
  return /sample|wafer|specimen/.test(key) ? 'sample_relative' : undefined;
};
