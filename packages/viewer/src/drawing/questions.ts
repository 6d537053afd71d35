import type {
  ChartOptions,
  DifferenceMapOptions,
  LotTable,
  PictureOptions,
  StatisticKey,
  StatisticsOptions,
  WaferMapOptions,
} from '@wafermark/wafermap';
import type { Columns } from '../sites/site-columns.ts';

/** A set, by the name under which the drawing thread has it. */
export type SetName = string;

/** What the drawing thread is asked. It has the sites; the page has only their columns. */
export interface Questions {
  readonly map: { readonly set: SetName; readonly options: WaferMapOptions };
  /** Along the line if all sites lie on one through the centre, else by radius. */
  readonly profile: { readonly set: SetName; readonly options: ChartOptions };
  readonly histogram: { readonly set: SetName; readonly options: ChartOptions };
  readonly difference: { readonly a: SetName; readonly b: SetName; readonly options: DifferenceMapOptions };
  readonly trend: { readonly sets: readonly SetName[]; readonly options: ChartOptions };
  readonly numbers: { readonly set: SetName; readonly options: StatisticsOptions & PictureOptions };
  readonly lot: { readonly sets: readonly SetName[]; readonly options: StatisticsOptions };
  readonly domain: { readonly sets: readonly SetName[] };
  readonly order: { readonly set: SetName; readonly by: SortBy; readonly descending: boolean };
}

export type SortBy = 'number' | 'x' | 'y' | 'value' | 'ignored';

/** A statistic, ready to be shown. */
export interface NumberRow {
  readonly key: StatisticKey;
  readonly label: string;
  readonly formula: string;
  readonly source: string;
  readonly value: number | null;
  readonly text: string;
}

/** What it answers: SVG for pictures. */
export interface Answers {
  readonly map: string;
  readonly profile: string;
  readonly histogram: string;
  readonly difference: string;
  readonly trend: string;
  readonly numbers: readonly NumberRow[];
  readonly lot: LotAnswer;
  readonly domain: readonly [low: number, high: number];
  readonly order: Uint32Array;
}

/** The table of a lot, its numbers as text. */
export interface LotAnswer {
  readonly table: LotTable;
  readonly rows: readonly { readonly name: string; readonly numbers: readonly NumberRow[] }[];
}

/** What identifies a set on pictures. */
export interface SetHead {
  readonly property: string;
  readonly unit: string | null;
  readonly frame: string;
  readonly sample: string;
}

/** What the page sends. */
export type ToDrawing =
  | { readonly kind: 'put'; readonly name: SetName; readonly head: SetHead; readonly columns: Columns }
  | { readonly kind: 'forget'; readonly name: SetName }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly question: keyof Questions;
      readonly about: Questions[keyof Questions];
    };

/** What the drawing thread sends. */
export type FromDrawing =
  | { readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly fault: string };
