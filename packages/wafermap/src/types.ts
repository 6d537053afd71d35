/** A measured site. */
export interface Site {
  /** mm from the wafer's centre; null where the annotation has no place. */
  readonly x: number | null;
  /** mm from the wafer's centre, away from the notch (up); null where the annotation has no place. */
  readonly y: number | null;
  /** In the unit of its {@link SiteSet}. */
  readonly value: number;
  /** Shown as a red cross; left out of fill and numbers. Default false. */
  readonly ignored?: boolean | undefined;
  /** Why it is ignored, shown with the cross. */
  readonly reason?: string | undefined;
  /** A name for people, such as the number of the site in the recipe. */
  readonly label?: string | undefined;
  /** What the page finds the site by: `data-id` of its dot. */
  readonly id?: string | undefined;
}

/** Sites of one property, in one unit and one frame of coordinates: nothing here ever mixes several. */
export interface SiteSet {
  readonly property: string;
  /** Null for a ratio or a count. */
  readonly unit: string | null;
  /** The frame of the coordinates, such as `sample_relative`. */
  readonly frame?: string | undefined;
  /** The sample, by name or id: what a row of a lot table is called. */
  readonly sample?: string | undefined;
  readonly sites: readonly Site[];
}

/** Where the notch or the flat is, as the picture shows it. */
export type Side = 'bottom' | 'top' | 'left' | 'right';

/** A round wafer, with its centre at (0, 0). */
export interface Disc {
  readonly kind: 'disc';
  /** mm */
  readonly diameter: number;
  /** Default: at the bottom from 200 mm on, if there is no `flat`. */
  readonly notch?: Side | 'none' | undefined;
  /** Default: at the bottom of the standard diameters from 50.8 to 150 mm, if there is no `notch`. */
  readonly flat?: Side | 'none' | undefined;
  /** mm; default: that of SEMI M1 for the diameter, else a third of it. */
  readonly flatLength?: number | undefined;
  /** Width in mm of the ring at the edge that no number includes. Default 0. */
  readonly edgeExclusion?: number | undefined;
}

/** A rectangular piece, as samples of Cartesian libraries are. */
export interface Rectangle {
  readonly kind: 'rectangle';
  /** mm, along x */
  readonly width: number;
  /** mm, along y */
  readonly height: number;
  /** mm; default (0, 0). */
  readonly centre?: readonly [x: number, y: number] | undefined;
  /** Width in mm of the frame at the edge that no number includes. Default 0. */
  readonly edgeExclusion?: number | undefined;
}

export type WaferShape = Disc | Rectangle;

/** `jet-like` is the rainbow that older tools draw; it shows edges where there are none. */
export type Colours = 'viridis' | 'cividis' | 'magma' | 'grey' | 'diverging' | 'jet-like';

/** `kla` and `semi` only rename statistics: no formula changes. */
export type Convention = 'plain' | 'kla' | 'semi';

/** The keys of the table of statistics, in its order. */
export type StatisticKey =
  | 'n'
  | 'ignored'
  | 'excluded'
  | 'mean'
  | 'sd'
  | 'sdPercent'
  | 'threeSd'
  | 'threeSdPercent'
  | 'halfRangePercent'
  | 'range'
  | 'rangePercent'
  | 'min'
  | 'max'
  | 'median'
  | 'robustSd'
  | 'robustSdPercent'
  | 'areaMean'
  | 'areaSd'
  | 'areaSdPercent';

/** One number for each {@link StatisticKey}; null where it is undefined or not finite, never NaN. */
export type Statistics = Readonly<Record<StatisticKey, number | null>>;

/** What all pictures share. */
export interface PictureOptions {
  /** Width in px. Default 640; from 200 to 10,000. */
  readonly size?: number | undefined;
  /** Default: the property and the sample. */
  readonly title?: string | undefined;
  /** Default `light`. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** Default `plain`. */
  readonly convention?: Convention | undefined;
  /** Sentences to add below the picture. */
  readonly notes?: readonly string[] | undefined;
}

/** Options of {@link waferMap}. */
export interface WaferMapOptions extends PictureOptions {
  /** Default: `fitShape` of the sites. */
  readonly shape?: WaferShape | undefined;
  /** mm; overrides that of the shape. */
  readonly edgeExclusion?: number | undefined;
  /** Default `viridis`; `diverging` if there is a target. */
  readonly colours?: Colours | undefined;
  /** The value at the middle of the diverging colours. Default for these: the middle of the domain. */
  readonly target?: number | undefined;
  /** Default `linear`. `log` needs positive values; with others the picture is linear, and says so. */
  readonly scale?: 'linear' | 'log' | undefined;
  /** The ends of the colour scale; `sharedDomain` gives one for several maps. Default: those of the values. */
  readonly domain?: readonly [low: number, high: number] | undefined;
  /**
   * What is coloured between the sites: nothing, the convex hull of the sites, or all of the sample, where the spline is
   * extrapolated. Default `hull`.
   */
  readonly fill?: 'none' | 'hull' | 'edge' | undefined;
  /** Whether values are printed at the sites; `auto`, the default: if there is room for all of them. */
  readonly labels?: 'auto' | boolean | undefined;
  /** Default true. */
  readonly legend?: boolean | undefined;
  /** Default true: those that most reports have. */
  readonly showStatistics?: boolean | readonly StatisticKey[] | undefined;
  /** What ids in the SVG start with. Default `w` and a hash of the picture. */
  readonly idPrefix?: string | undefined;
}

/** Options of {@link differenceMap}. */
export interface DifferenceMapOptions extends WaferMapOptions {
  /** How far two sites may be from each other, in mm, to be the same place. Default 0.1. */
  readonly tolerance?: number | undefined;
}

/** Options of the charts. */
export interface ChartOptions extends PictureOptions {
  /** Height in px. Default 0.6 of the width. */
  readonly height?: number | undefined;
  /** The ends of the axis of values. Default: those of the values, rounded. */
  readonly domain?: readonly [low: number, high: number] | undefined;
  /** Default: `fitShape` of the sites. */
  readonly shape?: WaferShape | undefined;
  /** mm; overrides that of the shape. */
  readonly edgeExclusion?: number | undefined;
}

/** Options of {@link radialProfileChart}. */
export interface RadialProfileOptions extends ChartOptions {
  /** Into how many rings of equal width sites are put. Default: one for each radius that the pattern of the sites has. */
  readonly rings?: number | undefined;
}

/** Options of {@link lineScanChart}. */
export interface LineScanOptions extends ChartOptions {
  /** The direction of the line through the centre, in degrees from +x towards +y. Default 0. */
  readonly angle?: number | undefined;
  /** How far sites may be from the line, in mm. Default: 2 % of the sample's width. */
  readonly tolerance?: number | undefined;
}

/** Options of {@link histogramChart}. */
export interface HistogramOptions extends ChartOptions {
  /** About how many bins. Default: by Freedman and Diaconis, at least by Sturges, at most 40. */
  readonly bins?: number | undefined;
}

/** Options of {@link terminalMap}. */
export interface TerminalMapOptions {
  /** Characters per line, from 10 to 400. Default 60. */
  readonly columns?: number | undefined;
  /** Default `truecolor`. `none` writes characters from light to dense. */
  readonly colour?: 'truecolor' | 'ansi16' | 'none' | undefined;
  readonly shape?: WaferShape | undefined;
  readonly colours?: Colours | undefined;
  readonly target?: number | undefined;
  readonly scale?: 'linear' | 'log' | undefined;
  readonly domain?: readonly [low: number, high: number] | undefined;
  readonly fill?: 'none' | 'hull' | 'edge' | undefined;
}
