import { isRecord } from '../is-record.ts';

/** Deep enough for any real chain, and an end for one that runs in a circle. */
const DEPTH = 5;

/** The messages of an error and its causes, outermost first: `fetch failed: connect ECONNREFUSED 127.0.0.1:4010`. */
export function describeCauses(error: unknown, depth = DEPTH): string {
  if (!isRecord(error)) {
    return String(error);
  }
  // Node reports a host that refused on all its addresses with a code and no message.
  const own = [error['message'], error['code'], error['name']].find((part) => typeof part === 'string' && part !== '');
  const cause = error['cause'];
  return `${own ?? 'unknown error'}${cause === undefined || depth === 1 ? '' : `: ${describeCauses(cause, depth - 1)}`}`;
}
