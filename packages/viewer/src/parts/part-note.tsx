import type { VNode } from 'preact';
import type { Sites } from '../sites/use-sites.ts';
import { formatCount } from './format.ts';
import { Note } from './notice.tsx';

/** Says so if of some set only a part was read. */
export function PartNote({ sites }: { readonly sites: readonly Sites[] }): VNode | null {
  const parts = sites.filter(({ isReading, isComplete, error }) => !isReading && !isComplete && error === undefined);
  if (parts.length === 0) return null;
  return (
    <Note>
      <p>{`Of ${parts.length === 1 ? 'one set' : `${parts.length} sets`}, only the first ${formatCount(Math.max(...parts.map(({ read }) => read)))} values are shown.`}</p>
      <button
        type="button"
        onClick={() => {
          for (const { readAll } of parts) readAll();
        }}
      >
        Read all
      </button>
    </Note>
  );
}
