import type { ImportPlan } from '@wafermark/measurements';
import { stemOf } from '@wafermark/measurements/import-id.ts';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '../parts/format.ts';
import { useShared } from '../state/context.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { ImportEnd } from './import-end.tsx';
import type { Target } from './store.ts';
import { TargetControls } from './target-controls.tsx';
import { useImportRun } from './use-import-run.ts';

interface ImportRunProps {
  readonly file: File;
  readonly plan: ImportPlan;
  /** Whether a newer plan is being made. */
  readonly isReading: boolean;
}

/** Which sample gets what, and the import itself. */
export function ImportRun({ file, plan, isReading }: ImportRunProps): VNode {
  const { client, samplesVersion } = useShared();
  const samples = useLoaded(`targets ${samplesVersion}`, (signal) => client.samples.list({}, { signal }));
  const [names, setNames] = useState<ReadonlyMap<string | null, string>>(new Map());
  const targets = useMemo<readonly Target[]>(
    () =>
      plan.wafers.map(({ name: wafer }) => {
        const sampleName = (names.get(wafer) ?? wafer ?? stemOf(file.name)).trim();
        return { wafer, sampleName, existing: samples.value?.find(({ name }) => name === sampleName) };
      }),
    [plan, names, samples.value, file],
  );
  const { state, start, cancel, undo } = useImportRun(file, plan);
  const isFinished = plan.needs.length === 0 && plan.badRows.count === 0;
  const unnamed = targets.some(({ sampleName }) => sampleName === '');
  const twice = new Set(targets.map(({ sampleName }) => sampleName)).size < targets.length;
  const isIdle = state.step === 'ready' || state.step === 'stopped' || state.step === 'undone';
  return (
    <section class="run card" aria-label="Import">
      <h2>Store</h2>
      {state.step === 'done' || state.step === 'undoing' ? null : (
        <TargetControls
          plan={plan}
          targets={targets}
          samples={samples.value ?? []}
          isDisabled={state.step === 'running'}
          onName={(wafer, name) => setNames(new Map(names).set(wafer, name))}
        />
      )}
      {twice ? <p class="notice fault">Two wafers never go to one sample: give each another name.</p> : null}
      {state.step === 'running' ? (
        <div class="progress">
          <progress aria-label="Values stored" max={plan.annotations} value={state.stored} />
          <span role="status">{`${formatCount(state.stored)} of ${formatCount(plan.annotations)} values stored`}</span>
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      ) : null}
      <ImportEnd state={state} onUndo={undo} />
      {isIdle ? (
        <div class="actions">
          <button
            type="button"
            class="primary"
            disabled={!isFinished || isReading || unnamed || twice || samples.value === undefined}
            onClick={() => start(targets)}
          >
            {state.step === 'stopped' ? 'Continue' : `Store ${formatCount(plan.annotations)} values`}
          </button>
          {isFinished ? null : <span class="muted">What is said at the top has to be settled first.</span>}
        </div>
      ) : null}
    </section>
  );
}
