import type { PhysicalSampleListItem } from '@wafermark/client';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '../parts/format.ts';
import { Fault } from '../parts/notice.tsx';
import { nameOf } from '../sites/read-sites.ts';
import { useShared } from '../state/context.ts';
import { href } from '../state/route.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { findSamples, SORTS, type SortName } from './find-samples.ts';

/** Beyond, a list is no help: a search is. */
const MOST_SHOWN = 300;

/** All samples, to search, sort and choose from. */
export function SampleList({ current }: { readonly current: string | undefined }): VNode {
  const { client, samplesVersion } = useShared();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<SortName>('newest');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const samples = useLoaded(`samples ${samplesVersion}`, async (signal) => {
    const all: PhysicalSampleListItem[] = [];
    for await (const sample of client.samples.list({ limit: 5000 }, { signal })) all.push(sample);
    return all;
  });
  const found = useMemo(() => findSamples(samples.value ?? [], search, sort), [samples.value, search, sort]);
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <section class="samples" aria-label="Samples">
      <div class="search">
        <input
          type="search"
          aria-label="Search samples"
          placeholder="Search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <select
          aria-label="Order of the samples"
          value={sort}
          onChange={({ currentTarget }) =>
            setSort(SORTS.find(({ name }) => name === currentTarget.value)?.name ?? 'newest')
          }
        >
          {SORTS.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {samples.error === undefined ? null : <Fault error={samples.error} retry={samples.reload} />}
      <ul aria-busy={samples.isLoading}>
        {found.slice(0, MOST_SHOWN).map((sample) => (
          <Item
            key={sample.id}
            sample={sample}
            isCurrent={sample.id === current}
            isChosen={chosen.has(sample.id)}
            onToggle={() => toggle(sample.id)}
          />
        ))}
      </ul>
      <Below shown={Math.min(found.length, MOST_SHOWN)} found={found.length} all={samples.value?.length} />
      <Chosen ids={[...chosen]} byName={idsByName(samples.value ?? [], chosen)} clear={() => setChosen(new Set())} />
    </section>
  );
}

interface ItemProps {
  readonly sample: PhysicalSampleListItem;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Item({ sample, isCurrent, isChosen, onToggle }: ItemProps): VNode {
  const name = nameOf(sample);
  const about = [sample.target_material?.sample_name, sample.created_datetime.slice(0, 10)].filter(
    (part) => part !== undefined && part !== null && part !== '',
  );
  return (
    <li class={isCurrent ? 'current' : ''}>
      <input type="checkbox" aria-label={`Choose ${name}`} checked={isChosen} onChange={onToggle} />
      <a href={href(['samples', sample.id])} aria-current={isCurrent ? 'page' : undefined}>
        <span class="name">{name}</span>
        <span class="muted">{about.join(' · ')}</span>
      </a>
    </li>
  );
}

interface BelowProps {
  readonly shown: number;
  readonly found: number;
  readonly all: number | undefined;
}

function Below({ shown, found, all }: BelowProps): VNode | null {
  if (all === undefined) return null;
  if (all === 0) return <p class="muted">There are no samples yet. Import a file to make one.</p>;
  if (found === 0) return <p class="muted">No sample matches.</p>;
  if (shown < found) return <p class="muted">{`and ${formatCount(found - shown)} more: search to narrow the list.`}</p>;
  return null;
}

/** A lot has the order of its names, which is that of its slots or of time. */
const idsByName = (samples: readonly PhysicalSampleListItem[], chosen: ReadonlySet<string>): readonly string[] =>
  findSamples(samples, '', 'name').flatMap(({ id }) => (chosen.has(id) ? [id] : []));

interface ChosenProps {
  /** In the order in which they were chosen. */
  readonly ids: readonly string[];
  readonly byName: readonly string[];
  readonly clear: () => void;
}

/** What several samples are chosen for. */
function Chosen({ ids, byName, clear }: ChosenProps): VNode | null {
  if (ids.length === 0) return null;
  const [a, b] = ids;
  return (
    <div class="chosen">
      <span>{ids.length} chosen</span>
      {ids.length === 2 ? (
        <a class="button" href={href(['compare'], { a, b })}>
          Compare
        </a>
      ) : null}
      {ids.length > 1 ? (
        <a class="button" href={href(['lot'], { samples: byName.join(',') })}>
          As a lot
        </a>
      ) : (
        <span class="muted">Choose another one to compare.</span>
      )}
      <button type="button" class="quiet" onClick={clear}>
        Clear
      </button>
    </div>
  );
}
