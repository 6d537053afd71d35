import type { Misbehaviour } from '../../../client/test/failures/misbehaving-server.ts';

/** What a client did with a misbehaving server. */
export interface Observation {
  readonly attempts: number;
  /** How many distinct idempotency keys the attempts had; 0 if none was sent. */
  readonly keys: number;
  readonly milliseconds: number;
  /** Maximum open concurrently. */
  readonly connections: number;
  /** Undefined when it never ended; then `milliseconds` has the time waited. */
  readonly outcome: 'data' | 'error' | undefined;
  readonly error: string;
  readonly keyWentElsewhere: boolean;
  readonly keyInError: boolean;
}

/** A failure, the limits of the call, and what counts as wrong behaviour. */
export interface Row {
  readonly misbehaviour: Misbehaviour;
  readonly title: string;
  readonly timeout?: number;
  readonly abortAfter?: number;
  /** How many concurrent calls. Default: 1. */
  readonly calls?: number;
  /** The fault in the observed behaviour, if any. */
  readonly wrong: (seen: Observation) => string | undefined;
}

const withoutKey = ({ attempts, keys }: Observation) =>
  attempts > 1 && keys !== 1 ? 'POST repeated without a key' : undefined;
const asData = ({ outcome }: Observation) => (outcome === 'data' ? 'a success' : undefined);
const late = (most: number) => (seen: Observation) =>
  seen.milliseconds > most ? (seen.outcome === undefined ? 'hangs' : 'late') : undefined;
const first =
  (...checks: readonly Row['wrong'][]): Row['wrong'] =>
  (seen) =>
    checks.map((check) => check(seen)).find((wrong) => wrong !== undefined);
const gaveUp = ({ attempts }: Observation) => (attempts === 1 ? 'not tried again' : undefined);

export const ROWS: readonly Row[] = [
  { misbehaviour: '503 for ever', title: '503 for ever', wrong: first(asData, withoutKey, gaveUp) },
  { misbehaviour: '429 with 2 s', title: '429, `Retry-After: 2`', wrong: first(asData, withoutKey, gaveUp) },
  {
    misbehaviour: '429 with 90 s',
    title: '429, `Retry-After: 90`',
    wrong: first(late(3_000), asData, ({ attempts }) => (attempts > 1 ? 'tried again early' : undefined)),
  },
  { misbehaviour: '503 with 30 s', title: 'abort while waiting', abortAfter: 300, wrong: first(late(1_000), asData) },
  {
    misbehaviour: 'stalled body',
    title: 'stalled body, 0.5 s',
    timeout: 500,
    wrong: first(late(6_000), asData, withoutKey),
  },
  {
    misbehaviour: 'slow headers',
    title: 'slow headers, 0.5 s',
    timeout: 500,
    wrong: first(late(6_000), asData, withoutKey),
  },
  { misbehaviour: 'reset before the answer', title: 'connection reset', wrong: first(asData, withoutKey, gaveUp) },
  { misbehaviour: 'reset mid-body', title: 'reset within the body', wrong: first(asData, withoutKey, gaveUp) },
  { misbehaviour: '200 with HTML', title: '200 with HTML', wrong: asData },
  { misbehaviour: 'empty 200', title: '200 with nothing', wrong: asData },
  { misbehaviour: 'truncated JSON', title: 'JSON cut off', wrong: asData },
  { misbehaviour: 'gzip garbage', title: 'broken gzip', wrong: first(asData, withoutKey) },
  { misbehaviour: 'empty 4xx', title: 'empty 404', wrong: asData },
  {
    misbehaviour: 'cross-origin redirect',
    title: 'redirect to another origin',
    wrong: ({ keyWentElsewhere }) => (keyWentElsewhere ? 'key leaked' : undefined),
  },
  {
    misbehaviour: 'echo of the key',
    title: 'key in the printed error',
    wrong: first(asData, ({ keyInError }) => (keyInError ? 'key printed' : undefined)),
  },
  {
    misbehaviour: 'none',
    title: '10,000 calls at once',
    calls: 10_000,
    wrong: ({ outcome }) => (outcome === 'data' ? undefined : 'not all answered'),
  },
];
