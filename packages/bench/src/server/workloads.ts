import { site, sites } from './bodies.ts';
import { ANNOTATIONS, type Call, type Load, post } from './load.ts';
import type { Server } from './servers.ts';

/** One way to use a server. */
export interface Workload {
  readonly id: 'create' | 'update' | 'refused' | 'bulk-1000' | 'bulk-10000';
  readonly title: string;
  readonly requests: number;
  readonly connections: number;
  /** Rounds that warm up, if less than usual are enough. */
  readonly warmUp?: number;
  /** Whether those that check requests refuse it. */
  readonly refused?: boolean;
  /** Whether an answer has as many rows as the request, so that a canned one does not compare. */
  readonly bulk?: boolean;
  /** The n-th request to a server that has these annotations. */
  readonly call: (n: number, ids: readonly string[]) => Call;
}

/** How many different bodies of a kind are sent. */
const DIFFERENT = 64;
/** A mock gets only one in so many requests. */
const MOCK_PART = 4;
/** Bulks take the memory of as many as are under way. */
const BULK_CONNECTIONS = 4;

/** Makes so many things once, and goes round them. */
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

/** What servers are asked: larger scales send more of it at a time, bulks by a scale of their own. */
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
      title: 'refused create',
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

/** A workload, as it is sent to a server. Less of it goes to a mock, which is slow and does not do what it is asked. */
export const loadOf = (workload: Workload, { contender, ids }: Server): Load => ({
  ...workload,
  requests: contender.canned === true ? Math.ceil(workload.requests / MOCK_PART) : workload.requests,
  call: (n) => workload.call(n, ids),
  status: workload.refused === true ? contender.refusal : 200,
});
