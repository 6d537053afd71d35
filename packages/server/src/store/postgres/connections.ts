import { createHash } from 'node:crypto';
import { DatabaseError, Pool, type PoolClient } from 'pg';
import { StoreBusyError, StoreUnavailableError } from '../store.ts';
import { connectionConfig, limitSession, PATIENCE } from './connection-config.ts';
import { translate } from './faults.ts';
import { findPrimary } from './primary.ts';
import type { Target } from './target.ts';

/** Connections that read, and that write, at most. They are apart, so that writers that wait for a lock keep nobody from reading. */
const MOST_OF_EACH = 8;
/** SQL with named parameters, as in the conditions that both databases share. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly string[];
  /** Under which connections keep it prepared; undefined for one that is prepared anew each time. */
  readonly name: string | undefined;
  /** Milliseconds after which the connection counts as broken. Default: a little more than a statement may take. */
  readonly patience?: number;
}

/** A statement that is parsed at each use: for those that exist in too many forms to be kept. */
export function statement(sql: string): Statement {
  const parameters: string[] = [];
  // Two colons are a cast.
  const text = sql.replace(/(?<!:):(\w+)/g, (_, parameter: string) => {
    if (!parameters.includes(parameter)) parameters.push(parameter);
    return `$${parameters.indexOf(parameter) + 1}`;
  });
  return { text, parameters, name: undefined };
}

const known = new Map<string, Statement>();

/** A statement that each connection prepares once. */
export function prepared(sql: string): Statement {
  let found = known.get(sql);
  if (found === undefined) {
    found = { ...statement(sql), name: createHash('sha256').update(sql).digest('base64url').slice(0, 16) };
    known.set(sql, found);
  }
  return found;
}

type Values = Readonly<Record<string, unknown>>;

/** Runs statements. All errors are those of the store, or say that a constraint is violated. */
export interface Session {
  rows<Row extends object>(statement: Statement, values?: Values): Promise<readonly Row[]>;
  /** Rows as arrays, which are smaller and faster than objects. */
  tuples<Row extends unknown[]>(statement: Statement, values?: Values): Promise<readonly Row[]>;
  /** @returns how many rows it concerned */
  run(statement: Statement, values?: Values): Promise<number>;
}

export interface OpenTransaction extends Session {
  commit(): Promise<void>;
  /** Never fails: a connection that cannot roll back is closed, which does the same. */
  rollBack(): Promise<void>;
}

export interface Connections {
  /** The database that is used now, for people. */
  readonly place: string;
  /** Looks for the primary again, if there are several servers. Done by itself when a statement finds the database unavailable. */
  suspect(): void;
  /** Each statement runs by itself, on any connection. */
  readonly reader: Session;
  /** Each statement is a transaction of its own. */
  readonly writer: Session;
  begin(): Promise<OpenTransaction>;
  /** Runs work in a transaction; rolls it back if it throws. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Pools {
  readonly target: Target;
  readonly readers: Pool;
  readonly writers: Pool;
}

function openPools(target: Target): Pools {
  const open = (): Pool => {
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it, which its types do not say
    const pool = new Pool({ ...connectionConfig(target), max: MOST_OF_EACH, onConnect: limitSession });
    // Both report connections that break while nobody uses them. The next use finds out by itself.
    return pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  };
  return { target, readers: open(), writers: open() };
}

const closePools = ({ readers, writers }: Pools): Promise<unknown> => Promise.all([readers.end(), writers.end()]);

/**
 * Two pools of connections to a database, opened on demand. Broken connections are replaced, and a primary that is gone by the one that
 * took over, so recovery needs no restart.
 * @param targets All servers that may be the primary.
 */
export function connectTo(target: Target, targets: readonly Target[] = [target]): Connections {
  let pools = openPools(target);
  let isSeeking = false;
  let isClosed = false;

  const suspect = (): void => {
    if (targets.length < 2 || isSeeking) return;
    isSeeking = true;
    void findPrimary(targets).then((found) => {
      isSeeking = false;
      if (found === undefined || found === pools.target || isClosed) return;
      const former = pools;
      pools = openPools(found);
      // Its connections are closed when they are done, or given up.
      closePools(former).catch(() => {});
    });
  };

  const begin = async (): Promise<OpenTransaction> => {
    const client = await untilAlive(() =>
      using(pools.writers, async (taken) => {
        await taken.query('begin');
        return { value: taken, isDone: false };
      }),
    );
    const end = async (wanted: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      const { command } = await client.query(wanted).catch((error: unknown) => {
        client.release(true);
        throw translate(error);
      });
      client.release();
      // After an error that somebody has caught, a commit rolls back without a complaint.
      if (command !== wanted) throw new Error('The transaction had failed before its commit');
    };
    const session = sessionOn((use) => use(client), suspect);
    return { ...session, commit: () => end('COMMIT'), rollBack: () => end('ROLLBACK').catch(() => {}) };
  };

  return {
    get place() {
      return pools.target.place;
    },
    suspect,
    reader: sessionOn((use) => untilAlive(() => once(pools.readers, use)), suspect),
    // Not repeated: a connection that breaks does not tell whether the statement was carried out.
    writer: sessionOn((use) => once(pools.writers, use), suspect),
    begin,
    async transaction(work) {
      const session = await begin();
      let value: Awaited<ReturnType<typeof work>>;
      try {
        value = await work(session);
      } catch (error) {
        await session.rollBack();
        throw error;
      }
      await session.commit();
      return value;
    },
    async close() {
      isClosed = true;
      await closePools(pools);
    },
  };
}

async function take(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const isCrowded = error instanceof Error && error.message === 'timeout exceeded when trying to connect';
    throw isCrowded ? new StoreBusyError('All connections are in use', { cause: error }) : translate(error);
  }
}

/** Uses a connection, which then goes back to the pool, unless it is broken or still in use. */
async function using<T>(
  pool: Pool,
  use: (client: PoolClient) => Promise<{ readonly value: T; readonly isDone: boolean }>,
): Promise<T> {
  const client = await take(pool);
  try {
    const { value, isDone } = await use(client);
    if (isDone) client.release();
    return value;
  } catch (error) {
    client.release(isBreak(error));
    throw error;
  }
}

const once = <T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> =>
  using(pool, async (client) => ({ value: await use(client), isDone: true }));

/** Whether a connection cannot be used after an error: all but those with which the server answers a statement. */
const isBreak = (error: unknown): boolean => !(error instanceof DatabaseError && error.severity === 'ERROR');

/**
 * Repeats what changes nothing while it meets connections that broke when nobody used them. After a restart of PostgreSQL all in
 * the pool are such.
 */
async function untilAlive<T>(attempt: () => Promise<T>): Promise<T> {
  for (let broken = 0; ; broken += 1) {
    const started = performance.now();
    try {
      return await attempt();
    } catch (error) {
      // A server that does not answer at all is not asked again.
      const isStale = isBreak(error) && performance.now() - started < PATIENCE;
      const isRefused = error instanceof StoreUnavailableError || error instanceof StoreBusyError;
      if (!isStale || isRefused || broken === MOST_OF_EACH) throw translate(error);
    }
  }
}

type Use = <T>(use: (client: PoolClient) => Promise<T>) => Promise<T>;

/** @param suspect Called when the database turns out to be unavailable. */
function sessionOn(withClient: Use, suspect: () => void): Session {
  const translated = async <T>(use: (client: PoolClient) => Promise<T>): Promise<T> => {
    try {
      return await withClient(use);
    } catch (error) {
      const translated = translate(error);
      if (translated instanceof StoreUnavailableError) suspect();
      throw translated;
    }
  };
  const config = ({ text, name, parameters, patience }: Statement, given: Values) => {
    const values = parameters.map((parameter) => given[parameter]);
    if (name !== undefined) return { text, values, name };
    // The driver has it, and its types do not.
    return patience === undefined ? { text, values } : { text, values, query_timeout: patience };
  };
  return {
    rows: <Row extends object>(statement: Statement, values: Values = {}) =>
      translated(async (client) => (await client.query<Row>(config(statement, values))).rows),
    tuples: <Row extends unknown[]>(statement: Statement, values: Values = {}) =>
      translated(async (client) => (await client.query<Row>({ ...config(statement, values), rowMode: 'array' })).rows),
    run: (statement, values = {}) =>
      translated(async (client) => (await client.query(config(statement, values))).rowCount ?? 0),
  };
}
