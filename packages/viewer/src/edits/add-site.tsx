import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { parseTyped } from '../parts/format.ts';
import { Modal } from '../parts/modal.tsx';
import type { SitesWanted } from '../sites/read-sites.ts';
import { keyLabel } from '../sites/set-key.ts';
import { NoNumber } from '../state/explain.ts';
import { add } from './edits.ts';
import { randomName } from './random-name.ts';
import type { Edits } from './use-edits.ts';

interface AddSiteProps {
  readonly wanted: SitesWanted;
  readonly edits: Edits;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

function numberOf(text: string): number {
  const value = parseTyped(text);
  if (value === undefined) throw new NoNumber(text);
  return value;
}

export function AddSite({ wanted, edits, onClose, onAdded }: AddSiteProps): VNode {
  const { key, sampleId, importId } = wanted;
  const [x, setX] = useState('');
  const [y, setY] = useState('');
  const [value, setValue] = useState('');
  // One for all attempts: what a lost answer has stored is not stored again.
  const [attempt] = useState(randomName);
  const submit = async (): Promise<void> => {
    const site = {
      property_name: key.property,
      property_unit: key.unit,
      coord_ref_frame: key.frame,
      property_value: numberOf(value),
      coord_x: numberOf(x),
      coord_y: numberOf(y),
      metadata: importId === undefined ? { entered: 'by hand' } : { entered: 'by hand', import_id: importId },
    };
    await edits.make(
      add(sampleId, site, `${attempt}-${x}-${y}-${value}`.replaceAll(/[^\w.+-]/g, '_')),
      ({ change }) => {
        if (change.kind === 'stored') onAdded(change.annotation.id);
      },
    );
  };
  return (
    <Modal title="Add a site" action="Add" onClose={onClose} onSubmit={submit}>
      <div class="pair">
        <Field label="x (mm)" value={x} onInput={setX} />
        <Field label="y (mm)" value={y} onInput={setY} />
      </div>
      <Field label={keyLabel(key)} value={value} onInput={setValue} />
    </Modal>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

function Field({ label, value, onInput }: FieldProps): VNode {
  return (
    <label class="field">
      {label}
      <input inputmode="decimal" required value={value} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
    </label>
  );
}
