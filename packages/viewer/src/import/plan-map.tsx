import type { ImportPlan } from '@wafermark/measurements';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { forgetSet, putSet } from '../drawing/drawing.ts';
import type { SetName } from '../drawing/questions.ts';
import { useAnswer } from '../drawing/use-answer.ts';
import { Picture } from '../parts/picture.tsx';
import { useShared } from '../state/context.ts';
import { FileReaderThread } from './file-reader.ts';
import type { Preview, Shown } from './protocol.ts';

interface PlanMapProps {
  readonly file: File;
  readonly plan: ImportPlan;
  readonly shown: Shown;
}

/** A map as it would be after the import; while something is missing for that, of the places alone. */
export function PlanMap({ file, plan, shown: { wafer, property } }: PlanMapProps): VNode {
  const { theme } = useShared();
  const [drawn, setDrawn] = useState<{ readonly set: SetName; readonly hasValues: boolean; readonly title: string }>();
  const isFinished = plan.needs.length === 0 && plan.badRows.count === 0;
  useEffect(() => {
    const reader = isFinished ? new FileReaderThread() : undefined;
    let set: SetName | undefined;
    const show = (preview: Preview | undefined): void => {
      const { property: name, unit, columns } = preview ?? places(plan, wafer);
      set = putSet({ property: name, unit, frame: plan.frame, sample: wafer ?? plan.file.name }, columns);
      setDrawn({ set, hasValues: preview !== undefined, title: wafer === null ? name : `${name}, ${wafer}` });
    };
    const read = reader?.ask('preview', { file, plan, shown: { wafer, property } }) ?? Promise.resolve(undefined);
    read.then(show, () => show(undefined)).finally(() => reader?.end());
    return () => {
      reader?.end();
      const old = set;
      if (old !== undefined) setTimeout(() => forgetSet(old), 10_000);
    };
  }, [plan, wafer, property, file, isFinished]);
  const { radius } = plan;
  const shape =
    radius === null || radius.from === 'assumed' ? {} : { shape: { kind: 'disc', diameter: radius.mm * 2 } as const };
  const look = drawn?.hasValues === true ? {} : ({ fill: 'none', labels: false, legend: false } as const);
  const map = useAnswer(
    'map',
    drawn === undefined
      ? undefined
      : { set: drawn.set, options: { ...shape, ...look, theme, size: 436, showStatistics: false, title: drawn.title } },
  );
  return <Picture kind="map" svg={map.answer} fault={map.fault} isPending={map.isPending} />;
}

function places({ positions }: ImportPlan, wafer: string | null): Preview {
  const shown = positions.filter((position) => position.wafer === wafer);
  return {
    property: 'places',
    unit: null,
    columns: {
      x: Float64Array.from(shown, ({ x }) => x),
      y: Float64Array.from(shown, ({ y }) => y),
      value: new Float64Array(shown.length),
      ignored: new Uint8Array(shown.length),
      reasons: new Map(),
    },
  };
}
