import type { Spread } from '../statistics.ts';

export type Cell = string | undefined;

/** A Markdown table; unmeasured cells have a dash. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A ratio with its quartiles. */
export const ratio = (spread: Spread | undefined): Cell =>
  spread && `${digits(spread.median)} (${digits(spread.low)}–${digits(spread.high)})`;

/** Two decimals while significant. */
export const digits = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** A time per request, in the most readable unit. */
export function time(microseconds: number | undefined): Cell {
  if (microseconds === undefined) return undefined;
  if (microseconds < 1_000) return `${significant(microseconds)} µs`;
  return microseconds < 1_000_000
    ? `${significant(microseconds / 1_000)} ms`
    : `${significant(microseconds / 1_000_000)} s`;
}

export const count = (value: number): string => Math.round(value).toLocaleString('en-US');

const significant = (value: number): string => (value < 10 ? value.toFixed(1) : count(value));
