import type { PhysicalSample } from '@wafermark/client';
import type { VNode } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { useAnswer } from '../drawing/use-answer.ts';
import { useEdits } from '../edits/use-edits.ts';
import { Fault } from '../parts/notice.tsx';
import { Picture } from '../parts/picture.tsx';
import { nameOf, type SitesWanted } from '../sites/read-sites.ts';
import type { SetSummary } from '../sites/set-key.ts';
import { type SiteChange, useSites } from '../sites/use-sites.ts';
import { shapeOptions } from '../sites/wafer-shape.ts';
import { useShared } from '../state/context.ts';
import { useNarrow } from '../state/use-narrow.ts';
import { Histogram, Profile } from './charts.tsx';
import { lookOfQuery, type MapLook } from './map-look.ts';
import { MapTools } from './map-tools.tsx';
import { Numbers } from './numbers.tsx';
import { ReadingNote } from './reading-note.tsx';
import { SitePanel } from './site-panel.tsx';
import { SitesTable } from './sites-table.tsx';

interface SetViewProps {
  readonly sample: PhysicalSample;
  readonly summary: SetSummary;
  readonly query: URLSearchParams;
  /** Told when values were changed, so that counts are read again. */
  readonly onChange: () => void;
}

const [WIDE_MAP, NARROW_MAP] = [436, 366];

/** One property of a sample. */
export function SetView({ sample, summary, query, onChange }: SetViewProps): VNode {
  const { theme } = useShared();
  const isNarrow = useNarrow();
  const importId = query.get('import') ?? undefined;
  const wanted = useMemo<SitesWanted>(
    () => ({
      sampleId: sample.id,
      key: { property: summary.property, unit: summary.unit, frame: summary.frame },
      importId,
    }),
    [sample.id, summary.property, summary.unit, summary.frame, importId],
  );
  const sites = useSites(wanted, nameOf(sample));
  const [selectedId, setSelectedId] = useState<string>();
  const applied = useCallback(
    (change: SiteChange) => {
      sites.applied(change);
      onChange();
    },
    [sites.applied, onChange],
  );
  const edits = useEdits(sample.id, applied);
  const shape = shapeOptions(sample, query);
  const look: MapLook = lookOfQuery(query);
  const { set, columns } = sites;
  const map = useAnswer(
    'map',
    set === undefined
      ? undefined
      : {
          set,
          options: {
            ...shape,
            ...look,
            theme,
            size: isNarrow ? NARROW_MAP : WIDE_MAP,
            showStatistics: false,
            title: summary.property,
          },
        },
  );
  const at = selectedId === undefined ? -1 : (columns?.indexOf(selectedId) ?? -1);
  const select = (index: number): void => setSelectedId(columns?.row(index)?.id);
  return (
    <>
      {sites.error === undefined ? null : <Fault error={sites.error} retry={sites.readAll} />}
      {edits.error === undefined ? null : <Fault error={edits.error} />}
      <ReadingNote sites={sites} total={summary.annotations} importId={importId} />
      <MapTools
        sample={sample}
        wanted={wanted}
        look={look}
        shape={shape}
        set={set}
        edits={edits}
        onAdded={setSelectedId}
      />
      <div class="overview">
        <div class="pictures">
          <Picture
            kind="map"
            svg={map.answer}
            fault={map.fault}
            isPending={map.isPending}
            selected={at === -1 ? undefined : at}
            onSite={select}
          />
          <Profile set={set} shape={shape} />
        </div>
        <div class="beside">
          <Numbers set={set} summary={summary} shape={shape} isPart={!sites.isComplete && importId === undefined} />
          {selectedId === undefined ? null : (
            <SitePanel
              key={selectedId}
              sampleId={sample.id}
              id={selectedId}
              number={at === -1 ? undefined : at + 1}
              edits={edits}
              onClose={() => setSelectedId(undefined)}
              onStep={(step) => select((at + step + sites.read) % Math.max(sites.read, 1))}
            />
          )}
          <Histogram set={set} shape={shape} />
        </div>
      </div>
      {columns === undefined || set === undefined ? null : (
        <SitesTable
          set={set}
          columns={columns}
          summary={summary}
          selected={at === -1 ? undefined : at}
          onSelect={select}
        />
      )}
    </>
  );
}
