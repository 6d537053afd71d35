import type { VNode } from 'preact';
import { formatCount } from '../parts/format.ts';
import { isSameKey, keyLabel, keyText, type SetKey, type SetSummary } from '../sites/set-key.ts';
import { href, keyQuery } from '../state/route.ts';

interface PropertyTabsProps {
  readonly sampleId: string;
  readonly sets: readonly SetSummary[];
  readonly chosen: SetKey | undefined;
}

/** The properties of a sample, with the number of their values. */
export function PropertyTabs({ sampleId, sets, chosen }: PropertyTabsProps): VNode | null {
  if (sets.length === 0) return null;
  const severalFrames = new Set(sets.map(({ frame }) => frame)).size > 1;
  return (
    <nav class="tabs" aria-label="Properties">
      {sets.map((set) => (
        <a
          key={keyText(set)}
          href={href(['samples', sampleId], keyQuery(set))}
          aria-current={chosen !== undefined && isSameKey(set, chosen) ? 'page' : undefined}
        >
          {keyLabel(set)}
          {severalFrames ? <span class="muted">{set.frame === 'stage_absolute' ? ' stage' : ' sample'}</span> : null}
          <span class="count">{formatCount(set.annotations)}</span>
        </a>
      ))}
    </nav>
  );
}
