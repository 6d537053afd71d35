import type { Annotation } from '@wafermark/client';
import type { AnnotationChange } from '@wafermark/generated/document/models.ts';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { restore } from '../edits/edits.ts';
import type { Edits } from '../edits/use-edits.ts';
import { formatExactly, formatTime } from '../parts/format.ts';
import { Fault } from '../parts/notice.tsx';
import { type Explanation, explain } from '../state/explain.ts';

interface SiteHistoryProps {
  readonly changes: readonly AnnotationChange[] | undefined;
  readonly error: Explanation | undefined;
  /** As it is now; undefined if it was deleted. */
  readonly site: Annotation | undefined;
  readonly edits: Edits;
}

/** What a site was before each of its changes, the last change first. */
export function SiteHistory({ changes, error, site, edits }: SiteHistoryProps): VNode {
  const [fault, setFault] = useState<Explanation>();
  const back = (before: Annotation): void => {
    if (site === undefined) return;
    edits.make(restore(site, before)).then(
      () => setFault(undefined),
      (cause: unknown) => setFault(explain(cause)),
    );
  };
  return (
    <div class="history">
      <h3>Changes</h3>
      {error === undefined ? null : <Fault error={error} />}
      {fault === undefined ? null : <Fault error={fault} />}
      {changes?.length === 0 ? <p class="muted">None since it was stored.</p> : null}
      <ol>
        {changes?.toReversed().map((change, index) => (
          <li key={change.changed_at}>
            <span class="muted">{`${formatTime(change.changed_at)}, ${change.changed_by_name ?? 'somebody'}`}</span>
            <span>{describe(change, index === 0 ? site : changes.at(-index)?.before)}</span>
            {site === undefined || change.action === 'delete' ? null : (
              <button type="button" class="quiet" disabled={edits.isBusy} onClick={() => back(change.before)}>
                Back to this
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What a change did, from what it replaced and what came of it. */
function describe({ action, before }: AnnotationChange, after: Annotation | undefined): string {
  const was = `${formatExactly(before.property_value)} ${before.property_unit ?? ''}`.trim();
  if (action === 'delete') return `deleted; it was ${was}`;
  if (after === undefined) return `it was ${was}`;
  if (after.property_value !== before.property_value) return `${was} → ${formatExactly(after.property_value)}`;
  const [wasIgnored, isIgnored] = [before, after].map(
    ({ annotation_metadata }) => annotation_metadata?.['ignored'] === true,
  );
  if (wasIgnored !== isIgnored) return isIgnored ? 'ignored' : 'counts again';
  if (after.coord_x !== before.coord_x || after.coord_y !== before.coord_y) return 'moved';
  return 'other fields changed';
}
