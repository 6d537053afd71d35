import { setImmediate as nextTurn } from 'node:timers/promises';
import { hash } from '../rows/keys.ts';
import { Windows } from '../rows/request-counts.ts';
import type { RequestCount, RequestCounts, RequestLimit } from '../store.ts';
import { prepared, type Session, statement } from './connections.ts';

/**
 * Whether the window goes on, by the clock of the database, which is the same for all servers. One that ends too late began before that was
 * set back. A statement may have waited for a lock for seconds, and then begins windows earlier than others that have overtaken it.
 */
const GOES_ON = "counted.ends > now() and counted.ends <= excluded.ends + interval '10 seconds'";
const ADD = prepared(
  `insert into request_counts as counted (key_hash, ends, used)
   values (:id, now() + make_interval(secs => :seconds), :requests)
   on conflict (key_hash) do update set
     used = excluded.used + case when ${GOES_ON} then counted.used else 0 end,
     ends = case when ${GOES_ON} then counted.ends else excluded.ends end
   returning used, extract(epoch from ends - clock_timestamp())::double precision as left`,
);
const FORGET = statement("delete from request_counts where ends < now() - interval '1 hour'");

/** Requests of a key that are counted by one statement. */
interface Batch {
  requests: number;
  readonly counted: Promise<RequestCount>;
}

export interface SharedRequestCounts extends RequestCounts {
  /** Deletes windows that ended long ago. */
  forget(): Promise<void>;
}

/**
 * Counts in the database, for all servers together. The requests of a key that arrive while others of it are being counted share the
 * next statement, and those beyond the limit need none: however many requests a key sends, it costs the database little.
 * @param clock milliseconds of a monotonic clock
 */
export function countInDatabase(session: Session, clock: () => number): SharedRequestCounts {
  /** Those that are known to have no requests left. */
  const exhausted = new Windows(clock);
  const next = new Map<string, Batch>();
  const underWay = new Map<string, Promise<unknown>>();

  const count = async (id: string, { most, windowSeconds }: RequestLimit): Promise<RequestCount> => {
    await (underWay.get(id) ?? nextTurn());
    const requests = next.get(id)?.requests ?? 0;
    next.delete(id);
    const counting = session.rows<RequestCount>(ADD, { id, requests, seconds: windowSeconds });
    const ended = counting.then(
      () => {},
      () => {},
    );
    underWay.set(id, ended);
    try {
      const [row] = await counting;
      if (row === undefined) throw new Error('A request was not counted');
      if (row.used >= most) exhausted.begin(id, row.used, row.left);
      return row;
    } finally {
      if (underWay.get(id) === ended) underWay.delete(id);
    }
  };

  return {
    async add(key, limit) {
      const id = hash(key);
      const known = exhausted.find(id);
      if (known !== undefined) return exhausted.count({ ...known, used: known.used + 1 });
      let batch = next.get(id);
      if (batch === undefined) {
        batch = { requests: 0, counted: count(id, limit) };
        next.set(id, batch);
      }
      batch.requests += 1;
      const place = batch.requests;
      const { used, left } = await batch.counted;
      return { used: used - batch.requests + place, left };
    },
    forget: async () => void (await session.run(FORGET)),
  };
}
