import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Waiting } from '../parts/notice.tsx';
import { ImportRun } from './import-run.tsx';
import { OptionControls } from './option-controls.tsx';
import { PlanFacts } from './plan-facts.tsx';
import { PlanMap } from './plan-map.tsx';
import { PlanProblems } from './plan-problems.tsx';
import { PlanValues } from './plan-values.tsx';
import type { GivenOptions } from './protocol.ts';
import { ShownControls } from './shown-controls.tsx';
import { usePlan } from './use-plan.ts';

/** A file: its plan, the options that change it, and the import. */
export function FileImport({ file }: { readonly file: File }): VNode {
  const [given, setGiven] = useState<GivenOptions>({});
  const { plan, refusal, table, isReading, bytesRead } = usePlan(file, given);
  const [wafer, setWafer] = useState<string | null>();
  const [property, setProperty] = useState<string>();
  const shown =
    wafer === undefined || !plan?.wafers.some(({ name }) => name === wafer) ? (plan?.wafers[0]?.name ?? null) : wafer;
  const add = (more: GivenOptions): void => setGiven({ ...given, ...more });
  return (
    <div class="plan" aria-busy={isReading}>
      {isReading ? <Waiting what={`${percentOf(bytesRead, file.size)} % of ${file.name} read`} /> : null}
      <PlanProblems plan={plan} refusal={refusal} table={table} onApply={add} />
      {plan === undefined ? null : (
        <div class="overview">
          <PlanMap file={file} plan={plan} shown={{ wafer: shown, property }} />
          <div class="beside">
            <PlanFacts plan={plan} />
            <ShownControls plan={plan} shown={{ wafer: shown, property }} onWafer={setWafer} onProperty={setProperty} />
          </div>
        </div>
      )}
      {plan === undefined ? null : <PlanValues plan={plan} />}
      {table === undefined ? null : (
        <OptionControls table={table} given={given} needs={plan?.needs ?? []} onChange={setGiven} />
      )}
      {plan === undefined ? null : (
        <ImportRun key={`${plan.file.sha256} ${JSON.stringify(given)}`} file={file} plan={plan} isReading={isReading} />
      )}
    </div>
  );
}

const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.min(100, Math.round((100 * part) / whole));
