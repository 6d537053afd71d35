import type { Annotation } from '@wafermark/client';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { formatExactly, parseTyped } from '../parts/format.ts';
import { Modal } from '../parts/modal.tsx';
import { NoNumber } from '../state/explain.ts';
import { correctValue, ignore, remove } from './edits.ts';
import type { Edits } from './use-edits.ts';

interface SiteDialogProps {
  readonly site: Annotation;
  readonly edits: Edits;
  readonly onClose: () => void;
}

export function CorrectDialog({ site, edits, onClose }: SiteDialogProps): VNode {
  const [text, setText] = useState(String(site.property_value));
  const submit = async (): Promise<void> => {
    const value = parseTyped(text);
    if (value === undefined) throw new NoNumber(text);
    await edits.make(correctValue(site, value));
  };
  return (
    <Modal title="Correct the value" action="Store" onClose={onClose} onSubmit={submit}>
      <label class="field">
        {`${site.property_name}${site.property_unit === null ? '' : ` in ${site.property_unit}`}`}
        <input
          inputmode="decimal"
          required
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="muted">The value before stays in the history of the site.</p>
    </Modal>
  );
}

/** Usual reasons, to choose from. */
const REASONS = ['particle', 'fit of the model failed', 'edge of the sample', 'stage error', 'measured twice'];

export function IgnoreDialog({ site, edits, onClose }: SiteDialogProps): VNode {
  const [reason, setReason] = useState('');
  const submit = (): Promise<void> => edits.make(ignore(site, reason.trim()));
  return (
    <Modal title="Ignore this site" action="Ignore" onClose={onClose} onSubmit={submit}>
      <p>It is kept, shown as a red cross, and left out of fill and numbers.</p>
      <label class="field">
        Reason
        <input
          list="reasons"
          required
          maxLength={200}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <datalist id="reasons">
        {REASONS.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </Modal>
  );
}

export function DeleteDialog({ site, edits, onClose }: SiteDialogProps): VNode {
  const submit = (): Promise<void> => edits.make(remove(site));
  return (
    <Modal title="Delete this site?" action="Delete" isDangerous onClose={onClose} onSubmit={submit}>
      <p>
        {`${formatExactly(site.property_value)} ${site.property_unit ?? ''}`.trim()} is deleted from the sample. Its
        history stays, and you can undo this.
      </p>
      <p class="muted">To leave a doubtful value out of the numbers, ignore it instead.</p>
    </Modal>
  );
}
