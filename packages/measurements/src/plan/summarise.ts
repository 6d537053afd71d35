import { ImportRefusal } from '../import-refusal.ts';
import type { ImportPlan, ValueStatistics } from '../plan.ts';

export interface SummaryValue {
  readonly column: string;
  readonly name: string | null;
  readonly unit: string | null;
  readonly role: 'value' | 'quality';
  readonly n: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
}

/** A plan in few words, as JSON. */
export interface PlanSummary {
  readonly outcome: 'import' | 'import per wafer';
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly decimal: string;
  readonly layout: string;
  readonly headerLine: number | null;
  readonly sites: number;
  readonly annotations: number;
  /** With more than one wafer: what each holds. */
  readonly wafers?: Readonly<
    Record<
      string,
      {
        readonly sites: number;
        readonly values: readonly SummaryValue[];
        readonly x_mm: readonly number[];
        readonly y_mm: readonly number[];
      }
    >
  >;
  /** The only wafer, if the file names it. */
  readonly wafer?: string;
  readonly x_mm: readonly number[];
  readonly y_mm: readonly number[];
  readonly coordUnit: {
    readonly file: string | null;
    readonly stored: 'mm';
    readonly given?: string;
    readonly assumed?: string;
  };
  readonly frame: string;
  readonly polar: boolean;
  readonly values: readonly SummaryValue[];
  /** By property; of a matrix, in all. */
  readonly missing: number | Readonly<Record<string, number>>;
  readonly skippedLines: number;
  readonly skippedFooterLines: number;
  readonly flagged: ImportPlan['flagged'];
  readonly duplicates: number;
  readonly uncertainty: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  readonly needs: ImportPlan['needs'];
  readonly badRows: ImportPlan['badRows'];
}

/** A plan, or why there is none, as JSON: for scripts and tests. */
export function summarise(plan: ImportPlan): PlanSummary;
export function summarise(refusal: ImportRefusal): RefusalSummary;
export function summarise(result: ImportPlan | ImportRefusal): PlanSummary | RefusalSummary {
  return result instanceof ImportRefusal
    ? { outcome: 'refuse', reason: result.reason, hint: result.hint }
    : summarisePlan(result);
}

function summarisePlan(plan: ImportPlan): PlanSummary {
  const many = plan.wafers.length > 1;
  const [only] = plan.wafers;
  const { file, given, assumed, stored } = plan.coordUnit;
  return {
    outcome: many ? 'import per wafer' : 'import',
    file: plan.file.name,
    sha256: plan.file.sha256,
    format: plan.format,
    encoding: plan.encoding,
    delimiter: plan.delimiter,
    decimal: plan.decimal,
    layout: plan.layout,
    headerLine: plan.headerLine,
    sites: plan.sites,
    annotations: plan.annotations,
    ...(many ? { wafers: wafersOf(plan) } : {}),
    ...(!many && only !== undefined && only.name !== null ? { wafer: only.name } : {}),
    x_mm: plan.extent?.x ?? [],
    y_mm: plan.extent?.y ?? [],
    coordUnit: { file, stored, ...(given === null ? {} : { given }), ...(assumed === null ? {} : { assumed }) },
    frame: plan.frame,
    polar: plan.polar,
    values: plan.values.map(summaryValue),
    missing: missingOf(plan),
    skippedLines: plan.skipped.count,
    skippedFooterLines: plan.footer.count,
    flagged: plan.flagged,
    duplicates: plan.duplicates.count,
    uncertainty: Object.fromEntries(
      plan.columns
        .filter(({ role }) => role === 'uncertainty')
        .map(({ header, parent }) => [header, `metadata of ${parent}`]),
    ),
    warnings: plan.warnings.map(({ message, hint }) => (hint === null ? message : `${message} ${hint}`)),
    needs: plan.needs,
    badRows: plan.badRows,
  };
}

/** A refusal in the shape of a summary. */
export interface RefusalSummary {
  readonly outcome: 'refuse';
  readonly reason: string;
  readonly hint: string;
}

const wafersOf = (plan: ImportPlan): NonNullable<PlanSummary['wafers']> =>
  Object.fromEntries(
    plan.wafers.map(({ name, sites, values, extent }) => [
      name ?? '',
      { sites, values: values.map(summaryValue), x_mm: extent?.x ?? [], y_mm: extent?.y ?? [] },
    ]),
  );

const summaryValue = ({ column, property, unit, role, n, min, max, mean }: ValueStatistics): SummaryValue => ({
  column,
  name: property,
  unit,
  role,
  n,
  min,
  max,
  mean,
});

function missingOf({ layout, values }: ImportPlan): PlanSummary['missing'] {
  if (layout === 'matrix') return values.reduce((sum, { missing }) => sum + missing, 0);
  return Object.fromEntries(
    values.filter(({ missing }) => missing > 0).map(({ property, column, missing }) => [property ?? column, missing]),
  );
}
