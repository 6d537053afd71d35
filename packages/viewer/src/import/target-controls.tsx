import type { PhysicalSampleListItem } from '@wafermark/client';
import type { ImportPlan } from '@wafermark/measurements';
import { importIdOf } from '@wafermark/measurements/import-id.ts';
import type { VNode } from 'preact';
import { useShared } from '../state/context.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { isThere, type Target } from './store.ts';

interface TargetControlsProps {
  readonly plan: ImportPlan;
  readonly targets: readonly Target[];
  readonly samples: readonly PhysicalSampleListItem[];
  readonly isDisabled: boolean;
  readonly onName: (wafer: string | null, name: string) => void;
}

/** For each wafer of the file, the sample that it is. */
export function TargetControls({ plan, targets, samples, isDisabled, onName }: TargetControlsProps): VNode {
  return (
    <div class="targets">
      <datalist id="sample-names">
        {samples.map(({ id, name }) => (name === null ? null : <option key={id} value={name} />))}
      </datalist>
      {targets.map((target) => (
        <TargetControl key={target.wafer ?? ''} plan={plan} target={target} isDisabled={isDisabled} onName={onName} />
      ))}
    </div>
  );
}

interface TargetControlProps extends Pick<TargetControlsProps, 'plan' | 'isDisabled' | 'onName'> {
  readonly target: Target;
}

function TargetControl({ plan, target, isDisabled, onName }: TargetControlProps): VNode {
  const { client, samplesVersion } = useShared();
  const { wafer, sampleName, existing } = target;
  const importId = importIdOf(plan, wafer);
  const there = useLoaded(existing === undefined ? null : `${existing.id} ${importId} ${samplesVersion}`, (signal) =>
    isThere(client, existing?.id ?? '', importId, signal),
  );
  return (
    <div class="target">
      <label class="field">
        {wafer === null ? 'Sample' : `Sample of wafer ${wafer}`}
        <input
          list="sample-names"
          required
          maxLength={200}
          disabled={isDisabled}
          value={sampleName}
          onInput={({ currentTarget }) => onName(wafer, currentTarget.value)}
        />
      </label>
      <p class="muted">
        {existing === undefined ? 'A new sample is made.' : 'Added to the sample that is there.'}{' '}
        {`Import ${importId}.`}
      </p>
      {there.value === true ? (
        <p class="notice">
          This file is on this sample already. If you go on, it is stored once more, as another import.
        </p>
      ) : null}
    </div>
  );
}
