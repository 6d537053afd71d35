import type { PhysicalSample } from '@wafermark/client';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import type { SetName } from '../drawing/questions.ts';
import { AddSite } from '../edits/add-site.tsx';
import type { Edits } from '../edits/use-edits.ts';
import type { SitesWanted } from '../sites/read-sites.ts';
import type { ShapeOptions } from '../sites/wafer-shape.ts';
import { href, keyQuery } from '../state/route.ts';
import type { MapLook } from './map-look.ts';
import { MapOptions } from './map-options.tsx';

interface MapToolsProps {
  readonly sample: PhysicalSample;
  readonly wanted: SitesWanted;
  readonly look: MapLook;
  readonly shape: ShapeOptions;
  readonly set: SetName | undefined;
  readonly edits: Edits;
  readonly onAdded: (id: string) => void;
}

/** What can be done with the map: its look, downloads, comparisons, another site, and back. */
export function MapTools({ sample, wanted, look, shape, set, edits, onAdded }: MapToolsProps): VNode {
  const [isAdding, setIsAdding] = useState(false);
  const { last } = edits;
  return (
    <div class="tools">
      <MapOptions look={look} shape={shape} />
      <DownloadMenu sample={sample} wanted={wanted} look={look} shape={shape} set={set} />
      <a class="button" href={href(['compare'], { a: sample.id, ...keyQuery(wanted.key) })}>
        Compare
      </a>
      <button type="button" onClick={() => setIsAdding(true)}>
        Add a site
      </button>
      {last === undefined ? null : (
        <button type="button" onClick={edits.undo} disabled={edits.isBusy}>
          {`Undo ${last.label}`}
        </button>
      )}
      {isAdding ? <AddSite wanted={wanted} edits={edits} onClose={() => setIsAdding(false)} onAdded={onAdded} /> : null}
    </div>
  );
}
