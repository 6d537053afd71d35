import type { Wafermark } from '@wafermark/client';
import { useState } from 'preact/hooks';
import type { SiteChange } from '../sites/use-sites.ts';
import { useShared } from '../state/context.ts';
import { type Explanation, explain } from '../state/explain.ts';
import type { Edit } from './edits.ts';

/** Edits of a sample: made one at a time, and taken back in the opposite order. */
export interface Edits {
  readonly last: Edit | undefined;
  readonly isBusy: boolean;
  /** Another one after each edit, and after each that was taken back. */
  readonly version: number;
  readonly error: Explanation | undefined;
  /** @throws what the server answered, so that a dialog keeps what was typed */
  readonly make: (edit: (client: Wafermark) => Promise<Edit>, made?: (edit: Edit) => void) => Promise<void>;
  readonly undo: () => void;
}

/** @param applied Is told each change that the server has made */
export function useEdits(sampleId: string, applied: (change: SiteChange) => void): Edits {
  const { client } = useShared();
  // Of this sample: another one starts anew.
  const [{ of, done }, setDone] = useState<{ readonly of: string; readonly done: readonly Edit[] }>({
    of: sampleId,
    done: [],
  });
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Explanation>();
  const [version, setVersion] = useState(0);
  const mine = of === sampleId ? done : [];
  const last = mine.at(-1);

  const make: Edits['make'] = async (edit, told) => {
    setIsBusy(true);
    try {
      const made = await edit(client);
      setDone({ of: sampleId, done: [...mine, made] });
      setError(undefined);
      setVersion((before) => before + 1);
      applied(made.change);
      told?.(made);
    } finally {
      setIsBusy(false);
    }
  };
  const undo = (): void => {
    if (last === undefined) return;
    setIsBusy(true);
    last.undo(client).then(
      (change) => {
        setDone({ of: sampleId, done: mine.slice(0, -1) });
        setError(undefined);
        setIsBusy(false);
        setVersion((before) => before + 1);
        applied(change);
      },
      (fault: unknown) => {
        setError(explain(fault));
        setIsBusy(false);
      },
    );
  };
  return { last, isBusy, version, error, make, undo };
}
