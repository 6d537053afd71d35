import type { Column } from '../table/column.ts';
import { isFailure } from '../table/header-rules.ts';
import { keyOf } from '../units/header-text.ts';

/** Limits that laboratory programs draw red. */
const LEAST_GOF = 0.94;
const MOST_MSE = 15;

/** @returns Why a row is doubtful, from one cell of its quality; undefined if it is not */
export type FlagReason = (cell: string, value: number | undefined) => string | undefined;

/** Chooses what makes a cell of a quality column doubtful. */
export function flagReason({ header, name }: Column): FlagReason {
  const key = keyOf(name);
  const verdict: FlagReason = (cell) => (isFailure(cell.trim()) ? `${header} = ${cell.trim()}` : undefined);
  if (/gof|goodness/.test(key)) {
    // Some tools write it in percent.
    return (cell, value) =>
      value !== undefined && value < (value > 1 ? LEAST_GOF * 100 : LEAST_GOF)
        ? `${header} ${cell.trim()}`
        : verdict(cell, value);
  }
  if (/mse/.test(key))
    return (cell, value) =>
      value !== undefined && value > MOST_MSE ? `${header} ${cell.trim()}` : verdict(cell, value);
  if (/ok$|included|valid/.test(key)) return (cell, value) => (value === 0 ? `${header} = 0` : verdict(cell, value));
  if (/error ?(?:flag|status)/.test(key))
    return (cell, value) => (value !== undefined && value !== 0 ? `${header} = ${cell.trim()}` : verdict(cell, value));
  return verdict;
}
