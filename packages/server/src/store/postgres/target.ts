import type { ConnectionOptions } from 'node:tls';
import { OpenStoreError } from '../store.ts';

export const EXPECTED = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE';

/** Where a database is, and as whom to open it. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** Without one, the driver takes PGUSER or the name of the user who runs this process. */
  readonly user: string | undefined;
  /** Without one, the driver takes PGPASSWORD or a password file. */
  readonly password: string | undefined;
  /** False for no encryption. */
  readonly ssl: false | ConnectionOptions;
  /** The database for people, without secrets. */
  readonly place: string;
}

/** The usual names (libpq's). `require` encrypts, and takes any certificate. */
const ENCRYPTION: Readonly<Record<string, Target['ssl']>> = {
  disable: false,
  require: { rejectUnauthorized: false },
  'verify-full': {},
};

/** Of a URL: what comes before its hosts, its hosts, and the rest. */
const PARTS = /^([a-z]+:\/\/(?:[^/?#]*@)?)([^/?#@]*)(.*)$/s;

/**
 * Reads a database URL. It may name several servers, such as a primary and its standbys: `HOST:PORT,HOST:PORT`.
 * @throws {OpenStoreError} whose message contains nothing of the URL, since anything in a wrong one may be its password
 */
export function readTargets(databaseUrl: string): readonly [Target, ...Target[]] {
  const [, before = '', hosts = '', after = ''] = PARTS.exec(databaseUrl) ?? [];
  if (!hosts.includes(',')) return [readTarget(databaseUrl)];
  const [first = '', ...others] = hosts.split(',');
  const target = (host: string): Target => readTarget(before + host + after);
  return [target(first), ...others.map(target)];
}

function readTarget(databaseUrl: string): Target {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (url === undefined)
    throw refusal('is not a URL; characters such as @ : / # % in a password must be percent-encoded');
  const part = (text: string): string | undefined => (text === '' ? undefined : decoded(text));
  const host = part(url.hostname.replace(/^\[(.*)\]$/, '$1'));
  const database = part(url.pathname.slice(1));
  if (host === undefined) throw refusal('has no host');
  if (database === undefined || database.includes('/')) throw refusal('has no database');
  if (url.hash !== '') throw refusal('has a "#"; in a password it must be written as %23');
  const { sslmode = 'disable', ...others } = Object.fromEntries(url.searchParams);
  const ssl = ENCRYPTION[sslmode];
  if (ssl === undefined) throw refusal(`has an sslmode other than ${Object.keys(ENCRYPTION).join(', ')}`);
  if (Object.keys(others).length > 0) throw refusal('has options other than sslmode');
  const port = url.port === '' ? 5432 : Number(url.port);
  const place = `database ${database} at ${url.hostname}:${port}`;
  return { host, port, database, user: part(url.username), password: part(url.password), ssl, place };
}

const refusal = (fault: string): OpenStoreError =>
  new OpenStoreError(`The database URL ${fault}: expected ${EXPECTED}`);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refusal('has a "%" that encodes nothing; as itself it must be written as %25');
  }
}
