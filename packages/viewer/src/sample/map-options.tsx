import type { VNode } from 'preact';
import { parseTyped } from '../parts/format.ts';
import { Menu } from '../parts/menu.tsx';
import type { ShapeOptions } from '../sites/wafer-shape.ts';
import { setQuery } from '../state/query.ts';
import { COLOURS, FILLS, type MapLook } from './map-look.ts';

interface MapOptionsProps {
  readonly look: MapLook;
  readonly shape: ShapeOptions;
}

/** The look of the map. Each choice stands in the address, so that it can be linked. */
export function MapOptions({ look, shape }: MapOptionsProps): VNode {
  const diameter = shape.shape?.kind === 'disc' ? shape.shape.diameter : undefined;
  return (
    <Menu label="Map options">
      <Choice label="Fill" name="fill" value={look.fill ?? 'hull'} choices={FILLS} />
      <Choice label="Colours" name="colours" value={look.colours ?? 'viridis'} choices={COLOURS} />
      <Choice label="Scale" name="scale" value={look.scale ?? 'linear'} choices={SCALES} />
      <Choice label="Printed values" name="labels" value={look.labels === false ? 'no' : 'yes'} choices={LABELS} />
      <Millimetres label="Diameter (mm)" name="diameter" value={diameter} placeholder="from the sites" />
      <Millimetres label="Edge exclusion (mm)" name="edge" value={shape.edgeExclusion} placeholder="0" />
    </Menu>
  );
}

const SCALES = [
  ['linear', 'Linear'],
  ['log', 'Logarithmic'],
] as const;
const LABELS = [
  ['yes', 'Where there is room'],
  ['no', 'None'],
] as const;

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

function Choice({ label, name, value, choices }: ChoiceProps): VNode {
  return (
    <label class="field">
      {label}
      <select
        value={value}
        onChange={({ currentTarget }) =>
          setQuery(name, currentTarget.value === choices[0]?.[0] ? '' : currentTarget.value)
        }
      >
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MillimetresProps {
  readonly label: string;
  readonly name: string;
  readonly value: number | undefined;
  readonly placeholder: string;
}

function Millimetres({ label, name, value, placeholder }: MillimetresProps): VNode {
  return (
    <label class="field">
      {label}
      <input
        type="text"
        inputmode="decimal"
        placeholder={placeholder}
        value={value ?? ''}
        onChange={({ currentTarget }) => setQuery(name, String(parseTyped(currentTarget.value) ?? ''))}
      />
    </label>
  );
}
