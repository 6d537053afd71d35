import { Client } from 'pg';
import { connectionConfig } from './connection-config.ts';
import type { Target } from './target.ts';

/** Of several servers, the first that can be written, which is the primary; undefined if there is none now. All are asked at once. */
export async function findPrimary(targets: readonly Target[]): Promise<Target | undefined> {
  const found = await Promise.all(targets.map(isPrimary));
  return targets.find((_, index) => found[index]);
}

/** The primary; without one the first of them, which then says why it cannot be used. */
export const primaryOf = async (targets: readonly [Target, ...Target[]]): Promise<Target> =>
  (targets.length > 1 ? await findPrimary(targets) : undefined) ?? targets[0];

async function isPrimary(target: Target): Promise<boolean> {
  const config = connectionConfig(target);
  const client = new Client({ ...config, query_timeout: config.connectionTimeoutMillis });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly is_primary: boolean }>(
      "select current_setting('transaction_read_only') = 'off' as is_primary",
    );
    return rows[0]?.is_primary === true;
  } catch {
    return false;
  } finally {
    client.end().catch(() => {});
  }
}
