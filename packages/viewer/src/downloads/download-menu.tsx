import type { PhysicalSample } from '@wafermark/client';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ask } from '../drawing/drawing.ts';
import type { SetName } from '../drawing/questions.ts';
import { formatCount } from '../parts/format.ts';
import { Menu } from '../parts/menu.tsx';
import type { MapLook } from '../sample/map-look.ts';
import { nameOf, type SitesWanted } from '../sites/read-sites.ts';
import type { ShapeOptions } from '../sites/wafer-shape.ts';
import { useShared } from '../state/context.ts';
import { explain } from '../state/explain.ts';
import { csvOf } from './csv.ts';
import { fileName, save, savePng, saveSvg } from './save.ts';

interface DownloadMenuProps {
  readonly sample: PhysicalSample;
  readonly wanted: SitesWanted;
  readonly look: MapLook;
  readonly shape: ShapeOptions;
  readonly set: SetName | undefined;
}

/** For reports: larger than on the page, on white, with the statistics. */
const REPORT = { size: 800, theme: 'light' } as const;

/** The map as SVG or PNG, and all values as CSV. */
export function DownloadMenu({ sample, wanted, look, shape, set }: DownloadMenuProps): VNode {
  const { client } = useShared();
  const [state, setState] = useState('');
  const abort = useRef<AbortController | undefined>(undefined);
  const name = (ending: string): string => fileName([nameOf(sample), wanted.key.property], ending);
  const picture = async (): Promise<string> =>
    set === undefined
      ? Promise.reject(new Error('The map is not there yet.'))
      : ask('map', { set, options: { ...shape, ...look, ...REPORT } });
  const run = (task: () => Promise<void>): void => {
    task().then(
      () => setState(''),
      (error: unknown) => setState(explain(error).message),
    );
  };
  const csv = async (): Promise<void> => {
    abort.current?.abort();
    abort.current = new AbortController();
    const onProgress = (rows: number): void => setState(`${formatCount(rows)} rows read`);
    save(await csvOf(client, wanted, { signal: abort.current.signal, onProgress }), name('csv'));
  };
  return (
    <Menu label="Download">
      <button
        type="button"
        disabled={set === undefined}
        onClick={() => run(async () => saveSvg(await picture(), name('svg')))}
      >
        Map as SVG
      </button>
      <button
        type="button"
        disabled={set === undefined}
        onClick={() => run(async () => savePng(await picture(), name('png')))}
      >
        Map as PNG
      </button>
      <button type="button" onClick={() => run(csv)}>
        All values as CSV
      </button>
      <p class="muted" role="status">
        {state}
      </p>
    </Menu>
  );
}
