import { site, sites } from './bodies.ts';
import { ANNOTATIONS, type Call, type Load, post } from './load.ts';
import type { Server } from './servers.ts';

/** One way to use a server. */
export interface Workload {
  readonly id: 'create' | 'update' | 'refused' | 'bulk-1000' | 'bulk-10000';
  readonly title: string;
  readonly requests: number;
  readonly connections: number;
  /** Warm-up rounds, if fewer than usual suffice. */
  readonly warmUp?: number;
  /** Whether validating servers reject it. */
  readonly refused?: boolean;
  /** Whether a response has as many rows as the request, so that a canned one is not comparable. */
  readonly bulk?: boolean;
  /** The n-th request to a server that has these annotations. */
  readonly call: (n: number, ids: readonly string[]) => Call;
}

/** How many different bodies of each kind are sent. */
const DIFFERENT = 64;
/** A mock only gets one in this many requests. */
const MOCK_PART = 4;
/** Few, since concurrent bulks need much memory. */
const BULK_CONNECTIONS = 4;

/** Creates a number of values once, and cycles through them. */
function rotate<T>(make: (n: number) => T, different = DIFFERENT): (n: number) => T {
  const made = new Map<number, T>();
  return (n) => {
    const place = n % different;
    const known = made.get(place) ?? make(place);
    made.set(place, known);
    return known;
  };
}

const change = rotate((n) => Buffer.from(JSON.stringify({ property_value: site(n).property_value })));
const bulk = (rows: number): Workload['call'] => rotate(() => post('bulk', { annotations: sites(rows) }), 1);

/** The workloads: larger scales send more per block, bulks with their own scale. */
export function workloads(connections: number, scale: number, bulkScale: number = scale): readonly Workload[] {
  const small = { requests: Math.round(3_000 * scale), connections };
  const large = { connections: BULK_CONNECTIONS, bulk: true, warmUp: 1 };
  return [
    { id: 'create', title: 'create', ...small, call: rotate((n) => post('', site(n))) },
    {
      id: 'update',
      title: 'update',
      ...small,
      call: (n, ids) => ({ method: 'PATCH', path: `${ANNOTATIONS}${ids[n % ids.length]}`, body: change(n) }),
    },
    {
      id: 'refused',
      title: 'rejected create',
      ...small,
      refused: true,
      call: rotate((n) => post('', { ...site(n), property_value: 'thick' })),
    },
    { id: 'bulk-1000', title: 'bulk 1,000', ...large, requests: Math.round(30 * bulkScale), call: bulk(1_000) },
    {
      id: 'bulk-10000',
      title: 'bulk 10,000',
      ...large,
      requests: Math.ceil(6 * bulkScale),
      call: bulk(10_000),
    },
  ];
}

/** The load of a workload on a server. A mock gets less of it, since it is slow and only returns examples. */
export const loadOf = (workload: Workload, { contender, ids }: Server): Load => ({
  ...workload,
  requests: contender.canned === true ? Math.ceil(workload.requests / MOCK_PART) : workload.requests,
  call: (n) => workload.call(n, ids),
  status: workload.refused === true ? contender.refusal : 200,
});
