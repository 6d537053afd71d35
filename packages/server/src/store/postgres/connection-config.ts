import { type ClientBase, type PoolConfig, types } from 'pg';
import type { Target } from './target.ts';

/** How long to wait for a connection, and for a lock that another transaction holds, in milliseconds. */
export const PATIENCE = 5_000;
/** How long a statement may take, in milliseconds. A bulk of a hundred thousand annotations is the slowest. */
const LONGEST_STATEMENT = 60_000;
/** After this time a server that does not even report its time-out counts as gone, in milliseconds. */
const LONGEST_SILENCE = LONGEST_STATEMENT + 10_000;

const INT8 = 20;
const JSON_TEXT = 114;

/** What each connection has in common. */
export const connectionConfig = ({ host, port, database, user, password, ssl }: Target): PoolConfig => ({
  host,
  port,
  database,
  user,
  password,
  ssl,
  application_name: 'wafermark',
  connectionTimeoutMillis: PATIENCE,
  query_timeout: LONGEST_SILENCE,
  keepAlive: true,
  // Positions are integers that a double represents; JSON is parsed where rows become annotations.
  types: {
    getTypeParser: (oid, format) =>
      oid === INT8 ? Number : oid === JSON_TEXT ? String : types.getTypeParser(oid, format),
  },
});

/**
 * Sets the limits of a session. The driver would send them as it connects, and PgBouncer refuses a connection that begins with a setting
 * that it does not know.
 */
export async function limitSession(client: ClientBase): Promise<void> {
  // The last one: a process that stops in the middle of a transaction must not keep its locks.
  await client.query(
    `set lock_timeout = ${PATIENCE};
     set statement_timeout = ${LONGEST_STATEMENT};
     set idle_in_transaction_session_timeout = ${LONGEST_STATEMENT}`,
  );
}
