import type { Annotation } from '@wafermark/client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { forgetSet, putSet } from '../drawing/drawing.ts';
import type { SetName } from '../drawing/questions.ts';
import { useShared } from '../state/context.ts';
import { type Explanation, explain } from '../state/explain.ts';
import { FIRST_SITES, isOfSet, SiteReader, type SitesWanted } from './read-sites.ts';
import { keyText } from './set-key.ts';
import type { SiteColumns } from './site-columns.ts';

/** The sites of a set, as far as they were read. */
export interface Sites {
  readonly columns: SiteColumns | undefined;
  /** Their name in the drawing thread; a new one after each change. Undefined until there are some to draw. */
  readonly set: SetName | undefined;
  readonly read: number;
  readonly isReading: boolean;
  readonly isComplete: boolean;
  readonly error: Explanation | undefined;
  readonly readAll: () => void;
  readonly stop: () => void;
  /** Takes over a change that the server has made already. */
  readonly applied: (change: SiteChange) => void;
}

export type SiteChange =
  | { readonly kind: 'stored'; readonly annotation: Annotation }
  | { readonly kind: 'deleted'; readonly id: string };

interface Progress {
  readonly read: number;
  readonly isReading: boolean;
  readonly isComplete: boolean;
  readonly error?: Explanation;
}

const NOTHING: Progress = { read: 0, isReading: true, isComplete: false };

/** Reads the sites of a set, and gives them to the drawing thread. @param wanted Undefined: none yet */
export function useSites(wanted: SitesWanted | undefined, sampleName: string): Sites {
  const { client } = useShared();
  const [progress, setProgress] = useState(NOTHING);
  const [set, setSet] = useState<SetName>();
  const reader = useRef<SiteReader | undefined>(undefined);
  const stopped = useRef(false);
  const drawn = useRef<SetName | undefined>(undefined);
  const id = wanted === undefined ? undefined : [wanted.sampleId, keyText(wanted.key), wanted.importId ?? ''].join(' ');

  const draw = useCallback(() => {
    if (wanted === undefined || reader.current === undefined) return;
    const head = { ...wanted.key, sample: sampleName };
    const name = putSet(head, reader.current.columns.copy());
    forgetSoon(drawn.current);
    drawn.current = name;
    setSet(name);
  }, [id, sampleName]);

  const readOn = useCallback(
    async (most: number) => {
      const current = reader.current;
      if (current === undefined) return;
      stopped.current = false;
      const isStopped = (): boolean => stopped.current || reader.current !== current;
      setProgress((previous) => ({ read: previous.read, isReading: true, isComplete: false }));
      try {
        await current.read({
          most,
          isStopped,
          onPage: (read) => reader.current === current && setProgress({ read, isReading: true, isComplete: false }),
        });
        if (reader.current !== current) return;
        draw();
        setProgress({ read: current.columns.length, isReading: false, isComplete: current.isComplete });
      } catch (error) {
        if (reader.current !== current) return;
        setProgress({ read: current.columns.length, isReading: false, isComplete: false, error: explain(error) });
      }
    },
    [draw],
  );

  useEffect(() => {
    setSet(undefined);
    setProgress(NOTHING);
    if (wanted === undefined) return;
    const abort = new AbortController();
    reader.current = new SiteReader(client, wanted, abort.signal);
    void readOn(FIRST_SITES);
    return () => {
      reader.current = undefined;
      abort.abort();
      forgetSoon(drawn.current);
      drawn.current = undefined;
    };
  }, [id, client, readOn]);

  const applied = useCallback(
    (change: SiteChange) => {
      const columns = reader.current?.columns;
      if (columns === undefined || wanted === undefined) return;
      apply(columns, change, wanted);
      draw();
      setProgress((previous) => ({ ...previous, read: columns.length }));
    },
    [draw],
  );
  const readAll = useCallback(() => void readOn(Number.POSITIVE_INFINITY), [readOn]);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return useMemo(
    () => ({ ...progress, error: progress.error, columns: reader.current?.columns, set, readAll, stop, applied }),
    [progress, set, readAll, stop, applied],
  );
}

/** Not at once: pictures that show it may be asked for already. */
function forgetSoon(name: SetName | undefined): void {
  if (name !== undefined) setTimeout(() => forgetSet(name), 10_000);
}

/** A value whose property or unit was changed leaves the set, and one that was restored comes back. */
function apply(columns: SiteColumns, change: SiteChange, wanted: SitesWanted): void {
  const id = change.kind === 'deleted' ? change.id : change.annotation.id;
  const index = columns.indexOf(id);
  if (change.kind === 'deleted' || !isOfSet(change.annotation, wanted)) {
    if (index !== -1) columns.remove(index);
  } else if (index === -1) columns.insert(change.annotation);
  else columns.replace(index, change.annotation);
}
