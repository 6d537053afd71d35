/** The result of a mutant: one with `CompileError` or `RuntimeError` cannot be run. */
export type MutantStatus =
  | 'Killed'
  | 'Timeout'
  | 'Survived'
  | 'NoCoverage'
  | 'CompileError'
  | 'RuntimeError'
  | 'Ignored'
  | 'Pending';

export interface Mutant {
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  readonly status: MutantStatus;
}

export type MutationReport = readonly Mutant[];

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The parts of Stryker's report (mutation-testing-report-schema) that are used here. */
interface StrykerReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly mutatorName: string;
          readonly replacement: string;
          readonly status: MutantStatus;
          readonly location: { readonly start: Position; readonly end: Position };
        }[];
      }
    >
  >;
}

export function parseReport(json: string): MutationReport {
  // Written by Stryker, whose schema this is.
  const { files } = JSON.parse(json) as StrykerReport;
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.map(({ mutatorName, replacement, status, location: { start, end } }) => ({
      file,
      line: start.line,
      column: start.column,
      mutator: mutatorName,
      original: excerpt(lines, start, end),
      replacement,
      status,
    }));
  });
}

/** Lines and columns start at 1. */
function excerpt(lines: readonly string[], start: Position, end: Position): string {
  const cut = lines.slice(start.line - 1, end.line);
  const last = cut.length - 1;
  return cut
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n');
}

export interface Tally {
  readonly killed: number;
  readonly survived: number;
  readonly refused: number;
  /** Percentage of killed mutants among those that compile. */
  readonly score: number;
}

export function tally(mutants: MutationReport): Tally {
  const count = (...statuses: readonly MutantStatus[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  const refused = count('CompileError', 'RuntimeError');
  return { killed, survived, refused, score: killed + survived === 0 ? 100 : (100 * killed) / (killed + survived) };
}

export const isSurvivor = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';

/** The line ranges of mutants, in the form that restricts Stryker to them. */
export const linesOf = (mutants: MutationReport): readonly string[] => [
  ...new Set(mutants.map(({ file, line, original }) => `${file}:${line}-${line + original.split('\n').length - 1}`)),
];

/** A report with new results for some files of the part. */
export function withFiles(report: MutationReport, found: MutationReport): MutationReport {
  const anew = new Set(found.map(({ file }) => file));
  return [...report.filter(({ file }) => !anew.has(file)), ...found];
}

/** A report with new results for some of its mutants. */
export function renew(report: MutationReport, since: MutationReport): MutationReport {
  const keyOf = ({ file, line, column, mutator, replacement }: Mutant): string =>
    JSON.stringify([file, line, column, mutator, replacement]);
  const found = new Map(since.map((mutant) => [keyOf(mutant), mutant]));
  return report.map((mutant) => (isSurvivor(mutant) ? (found.get(keyOf(mutant)) ?? mutant) : mutant));
}
