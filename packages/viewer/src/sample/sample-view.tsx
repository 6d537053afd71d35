import type { VNode } from 'preact';
import { Fault, Note, Waiting } from '../parts/notice.tsx';
import { nameOf } from '../sites/read-sites.ts';
import { isSameKey, type SetKey, type SetSummary, summarise } from '../sites/set-key.ts';
import { useShared } from '../state/context.ts';
import { href, keyOfQuery } from '../state/route.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { PropertyTabs } from './property-tabs.tsx';
import { SetView } from './set-view.tsx';

interface SampleViewProps {
  readonly id: string;
  readonly query: URLSearchParams;
}

/** A sample: its properties, and one of them as map, numbers, charts and table. */
export function SampleView({ id, query }: SampleViewProps): VNode {
  const { client, samplesVersion } = useShared();
  const sample = useLoaded(`sample ${id} ${samplesVersion}`, (signal) => client.samples.get(id, { signal }));
  const properties = useLoaded(`properties ${id}`, async (signal) =>
    summarise(await client.samples.properties(id, { signal })),
  );
  const error = sample.error ?? properties.error;
  if (error !== undefined)
    return <Fault error={error} retry={error === sample.error ? sample.reload : properties.reload} />;
  if (sample.value === undefined) return <div class="waiting" aria-busy="true" />;
  const sets = properties.value;
  const chosen = choose(sets ?? [], keyOfQuery(query));
  return (
    <article class="sample">
      <div class="title">
        <a class="back" href={href([])}>
          Samples
        </a>
        <h1>{nameOf(sample.value)}</h1>
      </div>
      {sets === undefined ? <Waiting what="The server sums up what was measured …" /> : null}
      <PropertyTabs sampleId={id} sets={sets ?? []} chosen={chosen} />
      {sets === undefined ? null : chosen === undefined ? (
        <Note>
          <p>Nothing was measured on this sample yet. Drop a file of measurements on this page.</p>
        </Note>
      ) : (
        <SetView
          key={JSON.stringify([id, chosen.property, chosen.unit, chosen.frame])}
          sample={sample.value}
          summary={chosen}
          query={query}
          onChange={properties.reload}
        />
      )}
    </article>
  );
}

/** The set in the address, else the one with most values. */
function choose(sets: readonly SetSummary[], key: SetKey | undefined): SetSummary | undefined {
  const named =
    key === undefined
      ? undefined
      : (sets.find((set) => isSameKey(set, key)) ?? sets.find((set) => set.property === key.property));
  return named ?? sets.toSorted((a, b) => b.annotations - a.annotations)[0];
}
