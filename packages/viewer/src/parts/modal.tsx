import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Explanation, explain } from '../state/explain.ts';
import { Fault } from './notice.tsx';

interface ModalProps {
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly onClose: () => void;
  /** Closes when it succeeds. When it fails, what was typed stays. */
  readonly onSubmit: () => Promise<void>;
  readonly children: ComponentChildren;
}

/** A dialog with a form. The browser keeps the focus inside, and closes it on Escape. */
export function Modal({ title, action, isDangerous = false, onClose, onSubmit, children }: ModalProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<Explanation>();
  const [isBusy, setIsBusy] = useState(false);
  const titleId = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    setIsBusy(true);
    onSubmit().then(onClose, (fault: unknown) => {
      setError(explain(fault));
      setIsBusy(false);
    });
  };
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={titleId}>{title}</h2>
        {children}
        {error === undefined ? null : <Fault error={error} />}
        <div class="actions">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class={isDangerous ? 'danger' : 'primary'} disabled={isBusy}>
            {action}
          </button>
        </div>
      </form>
    </dialog>
  );
}
