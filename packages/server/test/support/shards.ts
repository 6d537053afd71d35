import { openStore } from '../../src/store/open-store.ts';
import { PASSWORD, startPostgres, type TestPostgres } from './postgres.ts';

/** The tables with annotations. Their keys begin with the sample, which is what they are spread by. */
const SPREAD = ['annotations', 'annotation_changes'] as const;

/** Databases whose annotations lie in other ones. */
export interface Shards {
  /** A new database with the tables of the store. @returns its URL */
  newDatabase(): Promise<string>;
  remove(): Promise<void>;
}

/** Starts `count` servers for annotations, beside the one for everything else. */
export async function startShards(postgres: TestPostgres, count: number): Promise<Shards> {
  const servers = await Promise.all(Array.from({ length: count }, () => startPostgres()));
  return {
    async newDatabase() {
      const url = await postgres.newDatabase();
      const shards = await Promise.all(servers.map((server) => server.newDatabase()));
      // Each makes its tables and indexes.
      for (const database of [url, ...shards]) await (await openStore(database)).close();
      for (const statement of spread(shards)) await postgres.query(url, statement);
      return url;
    },
    async remove() {
      await Promise.all(servers.map((server) => server.remove()));
    },
  };
}

/** What docs/scaling.md tells to do, for `shards.length` servers. */
function spread(shards: readonly string[]): readonly string[] {
  const servers = shards.flatMap((shard, index) => {
    const { hostname, port, username, pathname } = new URL(shard);
    return [
      `create server shard_${index} foreign data wrapper postgres_fdw
         options (host '${hostname}', port '${port}', dbname '${pathname.slice(1)}', batch_size '500', fetch_size '2000')`,
      `create user mapping for current_user server shard_${index} options (user '${username}', password '${PASSWORD}')`,
    ];
  });
  const tables = SPREAD.flatMap((table) => [
    `alter table ${table} rename to ${table}_before`,
    `create table ${table} (like ${table}_before) partition by hash (sample)`,
    ...shards.map(
      (_, index) =>
        `create foreign table ${table}_${index} partition of ${table}
           for values with (modulus ${shards.length}, remainder ${index}) server shard_${index} options (table_name '${table}')`,
    ),
    `drop table ${table}_before`,
  ]);
  return ['create extension postgres_fdw', ...servers, ...tables];
}
