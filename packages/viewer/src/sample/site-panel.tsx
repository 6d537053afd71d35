import type { Annotation } from '@wafermark/client';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { count } from '../edits/edits.ts';
import { CorrectDialog, DeleteDialog, IgnoreDialog } from '../edits/site-dialogs.tsx';
import type { Edits } from '../edits/use-edits.ts';
import { formatExactly } from '../parts/format.ts';
import { Fault } from '../parts/notice.tsx';
import { useShared } from '../state/context.ts';
import { type Explanation, explain } from '../state/explain.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { SiteFacts } from './site-facts.tsx';
import { SiteHistory } from './site-history.tsx';

interface SitePanelProps {
  readonly sampleId: string;
  readonly id: string;
  /** From 1; undefined if it is no longer in the set. */
  readonly number: number | undefined;
  readonly edits: Edits;
  readonly onClose: () => void;
  readonly onStep: (step: -1 | 1) => void;
}

/** One site: what is stored of it, where it comes from, what it was, and what can be done with it. */
export function SitePanel({ sampleId, id, number, edits, onClose, onStep }: SitePanelProps): VNode {
  const { client } = useShared();
  // After each edit, and after each that was taken back.
  const key = `site ${id} ${edits.version} ${number === undefined}`;
  const site = useLoaded(number === undefined ? null : key, (signal) =>
    client.annotations.get(sampleId, id, { signal }),
  );
  const history = useLoaded(key, (signal) => client.annotations.history(sampleId, id, { signal }));
  const [shown, setShown] = useState<Annotation>();
  useEffect(() => {
    if (site.value !== undefined) setShown(site.value);
  }, [site.value]);
  return (
    <section class="site card" aria-label="Site">
      <header>
        <h2>{number === undefined ? 'Deleted site' : `Site ${number}`}</h2>
        {number === undefined ? null : (
          <>
            <button type="button" class="quiet" aria-label="Previous site" onClick={() => onStep(-1)}>
              ‹
            </button>
            <button type="button" class="quiet" aria-label="Next site" onClick={() => onStep(1)}>
              ›
            </button>
          </>
        )}
        <button type="button" class="quiet" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      {site.error === undefined ? null : <Fault error={site.error} retry={site.reload} />}
      {shown === undefined ? null : (
        <>
          <p class="value">
            {formatExactly(shown.property_value)} {shown.property_unit ?? ''}
          </p>
          {number === undefined ? null : <Actions site={shown} edits={edits} />}
          <SiteFacts site={shown} />
        </>
      )}
      <SiteHistory
        changes={history.value}
        error={history.error}
        site={number === undefined ? undefined : shown}
        edits={edits}
      />
    </section>
  );
}

type Open = 'correct' | 'ignore' | 'delete';

function Actions({ site, edits }: { readonly site: Annotation; readonly edits: Edits }): VNode {
  const [open, setOpen] = useState<Open>();
  const [error, setError] = useState<Explanation>();
  const dialog = { site, edits, onClose: () => setOpen(undefined) };
  const isIgnored = site.annotation_metadata?.['ignored'] === true;
  const countAgain = (): void => {
    edits.make(count(site)).then(
      () => setError(undefined),
      (fault: unknown) => setError(explain(fault)),
    );
  };
  return (
    <>
      <div class="actions">
        <button type="button" onClick={() => setOpen('correct')}>
          Correct
        </button>
        {isIgnored ? (
          <button type="button" disabled={edits.isBusy} onClick={countAgain}>
            Count again
          </button>
        ) : (
          <button type="button" onClick={() => setOpen('ignore')}>
            Ignore
          </button>
        )}
        <button type="button" class="danger" onClick={() => setOpen('delete')}>
          Delete
        </button>
      </div>
      {error === undefined ? null : <Fault error={error} />}
      {open === 'correct' ? <CorrectDialog {...dialog} /> : null}
      {open === 'ignore' ? <IgnoreDialog {...dialog} /> : null}
      {open === 'delete' ? <DeleteDialog {...dialog} /> : null}
    </>
  );
}
