import type { ComponentChildren, VNode } from 'preact';
import type { Explanation } from '../state/explain.ts';

/** An error: what happened, and what to do. */
export function Fault({ error, retry }: { readonly error: Explanation; readonly retry?: () => void }): VNode {
  return (
    <div class="notice fault" role="alert">
      <p>
        <strong>{error.message}</strong> {error.hint}
      </p>
      {retry === undefined ? null : (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Something to know. */
export function Note({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="notice">{children}</div>;
}

/** Something that takes a while only now and then: it appears late, so that it does not flicker. */
export function Waiting({ what }: { readonly what: string }): VNode {
  return (
    <p class="late muted" role="status">
      {what}
    </p>
  );
}
