import type { ImportPlan } from '@wafermark/measurements';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useShared } from '../state/context.ts';
import type { RefusalText } from './protocol.ts';
import { newAttempt, type Stored, storeTarget, type Target, undoImport } from './store.ts';
import { refusalOf } from './use-plan.ts';

export type RunState =
  | { readonly step: 'ready' }
  | { readonly step: 'running'; readonly stored: number }
  | {
      readonly step: 'stopped';
      readonly stored: number;
      readonly why: RefusalText | undefined;
      readonly done: readonly Stored[];
    }
  | { readonly step: 'done'; readonly done: readonly Stored[] }
  | { readonly step: 'undoing'; readonly done: readonly Stored[] }
  | { readonly step: 'undone'; readonly values: number };

export interface ImportRunControls {
  readonly state: RunState;
  readonly start: (targets: readonly Target[]) => void;
  readonly cancel: () => void;
  readonly undo: (done: readonly Stored[]) => void;
}

/** Runs an import, which can be cancelled, continued and taken back. */
export function useImportRun(file: File, plan: ImportPlan): ImportRunControls {
  const { client, samplesChanged } = useShared();
  const [state, setState] = useState<RunState>({ step: 'ready' });
  const attempt = useRef(newAttempt());
  const abort = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const run = async (targets: readonly Target[], signal: AbortSignal): Promise<void> => {
    const done: Stored[] = [];
    let before = 0;
    let stored = 0;
    try {
      for (const target of targets) {
        const onStored = (values: number): void => {
          stored = before + values;
          setState({ step: 'running', stored });
        };
        const result = await storeTarget(target, { client, file, plan, attempt: attempt.current, signal, onStored });
        done.push(result);
        before += result.values;
      }
      attempt.current = newAttempt();
      setState({ step: 'done', done });
    } catch (error) {
      setState({
        step: 'stopped',
        stored,
        why: signal.aborted ? undefined : refusalOf(error),
        done: partly(done, attempt.current),
      });
    } finally {
      samplesChanged();
    }
  };
  const start = (targets: readonly Target[]): void => {
    abort.current = new AbortController();
    setState({ step: 'running', stored: 0 });
    void run(targets, abort.current.signal);
  };
  const undo = (done: readonly Stored[]): void => {
    setState({ step: 'undoing', done });
    const all = async (): Promise<number> => {
      let values = 0;
      for (const stored of done) values += await undoImport(client, stored);
      return values;
    };
    all().then(
      (values) => {
        attempt.current = newAttempt();
        samplesChanged();
        setState({ step: 'undone', values });
      },
      (error: unknown) => setState({ step: 'stopped', stored: 0, why: refusalOf(error), done }),
    );
  };
  return { state, start, cancel: () => abort.current?.abort(), undo };
}

/** What was begun may have stored something too, which can be taken back. */
function partly(
  done: readonly Stored[],
  { importIds }: { readonly importIds: ReadonlyMap<string, string> },
): readonly Stored[] {
  const begun = [...importIds].filter(([sampleId]) => !done.some((stored) => stored.sampleId === sampleId));
  return [...done, ...begun.map(([sampleId, importId]) => ({ sampleId, importId, sampleName: '', values: 0 }))];
}
