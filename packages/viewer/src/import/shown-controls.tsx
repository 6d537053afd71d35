import type { ImportPlan } from '@wafermark/measurements';
import type { VNode } from 'preact';
import type { Shown } from './protocol.ts';

interface ShownControlsProps {
  readonly plan: ImportPlan;
  readonly shown: Shown;
  readonly onWafer: (wafer: string | null) => void;
  readonly onProperty: (property: string) => void;
}

/** Chooses what the map of a plan shows, where there is a choice. */
export function ShownControls({ plan, shown, onWafer, onProperty }: ShownControlsProps): VNode {
  const properties = [
    ...new Set(plan.values.flatMap(({ role, property }) => (role === 'value' ? (property ?? []) : []))),
  ];
  return (
    <>
      {properties.length < 2 ? null : (
        <label class="field">
          Property on the map
          <select
            value={shown.property ?? properties[0] ?? ''}
            onChange={({ currentTarget }) => onProperty(currentTarget.value)}
          >
            {properties.map((property) => (
              <option key={property} value={property}>
                {property}
              </option>
            ))}
          </select>
        </label>
      )}
      {plan.wafers.length < 2 ? null : (
        <label class="field">
          Wafer on the map
          <select
            value={String(plan.wafers.findIndex(({ name }) => name === shown.wafer))}
            onChange={({ currentTarget }) => onWafer(plan.wafers[Number(currentTarget.value)]?.name ?? null)}
          >
            {plan.wafers.map(({ name, sites }, index) => (
              <option key={name ?? ''} value={index}>
                {`${name ?? 'without a name'} (${sites} sites)`}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
