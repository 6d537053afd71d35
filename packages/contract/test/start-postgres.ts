import { startPostgres } from '../../server/test/support/postgres.ts';

/** For `globalSetup`: a PostgreSQL for all files. */
export async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  process.env['WAFERMARK_POSTGRES'] = postgres.url('postgres');
  return postgres.remove;
}
