import type { PhysicalSample } from '@wafermark/client';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { SetName } from '../drawing/questions.ts';
import { Fault } from '../parts/notice.tsx';
import { PartNote } from '../parts/part-note.tsx';
import { nameOf } from '../sites/read-sites.ts';
import { keyText, type SetKey } from '../sites/set-key.ts';
import { useSites } from '../sites/use-sites.ts';
import { type ShapeOptions, shapeOptions } from '../sites/wafer-shape.ts';

/** A sample of the lot whose sites are there. */
export interface LotWafer {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly set: SetName;
  readonly shape: ShapeOptions;
}

interface WaferLoaderProps {
  readonly sample: PhysicalSample;
  readonly setKey: SetKey;
  readonly onWafer: (wafer: LotWafer) => void;
}

const NO_QUERY = new URLSearchParams();

/** Reads the sites of one sample, and shows only what went wrong. */
export function WaferLoader({ sample, setKey, onWafer }: WaferLoaderProps): VNode {
  const key = keyText(setKey);
  const wanted = useMemo(() => ({ sampleId: sample.id, key: setKey }), [sample.id, key]);
  const sites = useSites(wanted, nameOf(sample));
  const { set } = sites;
  useEffect(() => {
    if (set === undefined) return;
    onWafer({ id: sample.id, name: nameOf(sample), key, set, shape: shapeOptions(sample, NO_QUERY) });
  }, [set, key, sample, onWafer]);
  return (
    <>
      {sites.error === undefined ? null : <Fault error={sites.error} retry={sites.readAll} />}
      {set === undefined ? null : <PartNote sites={[sites]} />}
    </>
  );
}
