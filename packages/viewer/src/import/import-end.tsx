import type { VNode } from 'preact';
import { formatCount } from '../parts/format.ts';
import { Waiting } from '../parts/notice.tsx';
import { href } from '../state/route.ts';
import type { Stored } from './store.ts';
import type { RunState } from './use-import-run.ts';

interface ImportEndProps {
  readonly state: RunState;
  readonly onUndo: (done: readonly Stored[]) => void;
}

/** How an import ended, and what can be done then. */
export function ImportEnd({ state, onUndo }: ImportEndProps): VNode | null {
  if (state.step === 'undoing') return <Waiting what="The import is taken back …" />;
  if (state.step === 'undone')
    return <p role="status">{`Taken back: ${formatCount(state.values)} values were deleted.`}</p>;
  if (state.step === 'stopped') {
    return (
      <div class="notice fault list" role="alert">
        <p>
          {state.why === undefined ? (
            <strong>The import was cancelled.</strong>
          ) : (
            <>
              <strong>{state.why.reason}</strong> {state.why.hint}
            </>
          )}
          {` ${formatCount(state.stored)} values were stored; if you continue, none of them is stored twice.`}
        </p>
        {state.done.length === 0 ? null : (
          <button type="button" onClick={() => onUndo(state.done)}>
            Undo this import
          </button>
        )}
      </div>
    );
  }
  if (state.step !== 'done') return null;
  const all = state.done.reduce((sum, { values }) => sum + values, 0);
  return (
    <div class="end">
      <p role="status">
        <strong>{`${formatCount(all)} values are stored.`}</strong>
      </p>
      <ul>
        {state.done.map(({ sampleId, sampleName, importId, values }) => (
          <li key={sampleId}>
            <a href={href(['samples', sampleId])}>{`Map of ${sampleName}`}</a>
            <span class="muted">{` ${formatCount(values)} values, import ${importId}`}</span>
          </li>
        ))}
      </ul>
      {state.done.length > 1 ? (
        <a href={href(['lot'], { samples: state.done.map(({ sampleId }) => sampleId).join(',') })}>
          All of them as a lot
        </a>
      ) : null}
      <button type="button" onClick={() => onUndo(state.done)}>
        Undo this import
      </button>
    </div>
  );
}
