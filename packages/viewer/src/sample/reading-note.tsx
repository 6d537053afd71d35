import type { VNode } from 'preact';
import { formatCount } from '../parts/format.ts';
import { Note } from '../parts/notice.tsx';
import type { Sites } from '../sites/use-sites.ts';
import { setQuery } from '../state/query.ts';

interface ReadingNoteProps {
  readonly sites: Sites;
  /** How many values the server has, of all imports. */
  readonly total: number;
  readonly importId: string | undefined;
}

/** Shorter reads are over before it could be read. */
const LONG = 10_000;

/** Says how much of the values is shown, if it is not all. */
export function ReadingNote({ sites, total, importId }: ReadingNoteProps): VNode | null {
  if (importId !== undefined && !sites.isReading) {
    return (
      <Note>
        <p>
          {`Only the ${formatCount(sites.read)} values of the import ${importId}.`}{' '}
          <button type="button" onClick={() => setQuery('import', '')}>
            Show all imports
          </button>
        </p>
      </Note>
    );
  }
  if (sites.isReading && total > LONG) {
    return (
      <Note>
        <p role="status">{`${formatCount(sites.read)} of ${formatCount(total)} values read`}</p>
        <progress aria-label="Values read" max={total} value={sites.read} />
        <button type="button" onClick={sites.stop}>
          Stop
        </button>
      </Note>
    );
  }
  if (sites.isReading || sites.isComplete || sites.read >= total) return null;
  return (
    <Note>
      <p>{`The map shows the first ${formatCount(sites.read)} of ${formatCount(total)} values.`}</p>
      <button type="button" onClick={sites.readAll}>
        Read all
      </button>
    </Note>
  );
}
