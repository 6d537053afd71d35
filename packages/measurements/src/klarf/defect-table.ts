import { ImportRefusal } from '../import-refusal.ts';
import { add, type Decimal, decimal, multiply, subtract, toNumber } from '../numbers/decimal.ts';
import { finiteValue, numberText } from '../numbers/number-text.ts';
import type { ColumnRole } from '../plan.ts';
import type { TableRecord } from '../plugin.ts';

/** Where dies are. */
export interface DieGrid {
  readonly pitch: readonly [string, string];
  /** The wafer's centre, from the corner of die (0,0). */
  readonly centre: readonly [string, string];
  /** The file's unit of length, in mm. */
  readonly unit: Decimal;
  /** As headers spell it. */
  readonly unitName: string;
}

/** A defect as its file has it. */
export interface Defect {
  readonly line: number;
  readonly cells: readonly string[];
}

const POSITION = ['XINDEX', 'YINDEX', 'XREL', 'YREL'] as const;
/** The sizes of a defect, of which the first that there is becomes the value. */
const SIZES: readonly (readonly [string, string])[] = [
  ['DSIZE', 'Defect Size'],
  ['XSIZE', 'Defect X Size'],
  ['DEFECTAREA', 'Defect Area'],
];

/** Rewrites defects as a table: position in mm, size, and everything else as it is. */
export class DefectTable {
  readonly #names: readonly string[];
  readonly #grid: DieGrid;
  readonly #places: readonly number[];
  readonly #size: number;

  /** @throws {ImportRefusal} if a position or a size is lacking */
  constructor(names: readonly string[], grid: DieGrid, line: number) {
    this.#names = names;
    this.#grid = grid;
    this.#places = POSITION.map((name) => names.indexOf(name));
    const lacking = POSITION.filter((name) => !names.includes(name));
    if (lacking.length > 0) {
      throw new ImportRefusal(
        `The defects in line ${line} have no ${lacking.join(', ')}.`,
        'Export the file with positions.',
        { line },
      );
    }
    this.#size = names.indexOf(SIZES.find(([name]) => names.includes(name))?.[0] ?? '');
    if (this.#size === -1) {
      throw new ImportRefusal(`The defects in line ${line} have no size.`, 'Export the file with DSIZE.', { line });
    }
  }

  header(line: number): TableRecord {
    const size = SIZES.find(([name]) => name === this.#names[this.#size]) ?? ['', 'Defect Size'];
    const unit = size[0] === 'DEFECTAREA' ? `${this.#grid.unitName}²` : this.#grid.unitName;
    const others = this.#others();
    return {
      line,
      cells: ['X (mm)', 'Y (mm)', `${size[1]} (${unit})`, ...others.map((index) => this.#names[index] ?? '')],
      roles: [undefined, undefined, 'value', ...others.map((): ColumnRole => 'label')],
    };
  }

  /** A defect as a row. What is not a number stays as it is, so that the row is reported. */
  row({ line, cells }: Defect): TableRecord {
    const [xIndex, yIndex, xRel, yRel] = this.#places.map((place) => cells[place] ?? '');
    const [pitch, centre] = [this.#grid.pitch, this.#grid.centre];
    return {
      line,
      cells: [
        this.#coordinate(xIndex, pitch[0], xRel, centre[0]),
        this.#coordinate(yIndex, pitch[1], yRel, centre[1]),
        cells[this.#size] ?? '',
        ...this.#others().map((index) => cells[index] ?? ''),
      ],
    };
  }

  #others(): number[] {
    return this.#names.flatMap((_, index) => (index === this.#size || this.#places.includes(index) ? [] : [index]));
  }

  #coordinate(index = '', pitch: string, offset = '', centre: string): string {
    const [die, inside] = [numberText(index, 'point'), numberText(offset, 'point')];
    if (
      die === undefined ||
      inside === undefined ||
      finiteValue(die) === undefined ||
      finiteValue(inside) === undefined
    ) {
      return `${index}, ${offset}`;
    }
    const corner = multiply(decimal(die), decimal(pitch));
    return String(toNumber(multiply(subtract(add(corner, decimal(inside)), decimal(centre)), this.#grid.unit)));
  }
}

/** @throws {ImportRefusal} if texts are not two numbers */
export function readPair(name: string, texts: readonly string[], line: number): readonly [string, string] {
  const [x, y] = texts
    .map((text) => numberText(text, 'point'))
    .filter((text) => text !== undefined && finiteValue(text) !== undefined);
  if (x !== undefined && y !== undefined) return [x, y];
  throw new ImportRefusal(`${name} in line ${line} is not a pair of numbers.`, 'Export the file again.', { line });
}
