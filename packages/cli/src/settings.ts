/** Settings of the server: a flag first, then the environment variable, then the default. */

import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { RATE_LIMIT } from '@wafermark/generated/document/api.ts';
import { type Certificate, isNetwork, isOrigin, isRateLimit, MOST_REQUESTS } from '@wafermark/server';
import { LOG_LEVELS, SETTINGS, type SettingName } from './settings-table.ts';

export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly auth: 'open' | 'keys';
  /** `demo`, `none`, or the path of a file with samples. */
  readonly seed: string;
  readonly corsOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly metrics: 'open' | 'keys' | 'off';
  /** Whether tests may reset the data. */
  readonly testControl: boolean;
  /** How many processes serve. */
  readonly workers: number;
  /** How many requests a key may send in a window. Undefined for no limit. */
  readonly rateLimit: number | undefined;
  /** Undefined for plain HTTP. */
  readonly tls: TlsFiles | undefined;
  readonly logLevel: LogLevel;
  /** In milliseconds. */
  readonly requestTimeout: number;
  /** In milliseconds. */
  readonly headersTimeout: number;
  /** In milliseconds. */
  readonly keepAliveTimeout: number;
}

/** Where a certificate and its key are. They may be replaced while the server runs. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

/** As the command line names them, in camel case. */
export type ServeFlags = Readonly<Partial<Record<SettingName, string>>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** An invalid setting. The message says which one, and what is valid. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @throws {SettingsError} */
export function readSettings(flags: ServeFlags, environment: Environment): ServeSettings {
  const value = (name: SettingName, otherwise = ''): string =>
    flags[name] ?? (environment[SETTINGS[name].variable] || (SETTINGS[name].fallback ?? otherwise));
  const host = value('host');
  const local = isLoopback(host);
  const auth = oneOf(SETTINGS.auth.variable, value('auth', local ? 'open' : 'keys'), ['open', 'keys']);
  if (auth === 'open' && !local) {
    throw new SettingsError(
      `WAFERMARK_AUTH=open accepts any key and is only allowed on this machine, not on ${host}. Create keys with \`wafermark keys create\` and set WAFERMARK_AUTH=keys.`,
    );
  }
  const seed = value('seed', auth === 'open' ? 'demo' : 'none');
  if (!/^(demo|none|.+\.json)$/.test(seed)) {
    throw new SettingsError(`WAFERMARK_SEED is "${seed}"; it must be one of: demo, none, or a file that ends in .json`);
  }
  if (seed.endsWith('.json') && auth !== 'open') {
    throw new SettingsError(
      'WAFERMARK_SEED names a file, whose samples only a server with WAFERMARK_AUTH=open can show',
    );
  }
  const databaseUrl = value('database');
  const workers = workersOf(value('workers'), databaseUrl);
  const testControl = oneOf(SETTINGS.testControl.variable, value('testControl'), ['on', 'off']) === 'on';
  if (testControl && (auth !== 'open' || workers > 1)) {
    throw new SettingsError(
      'WAFERMARK_TEST_CONTROL=on lets tests delete data, and is only allowed with WAFERMARK_AUTH=open and one worker',
    );
  }
  return {
    host,
    auth,
    port: portOf(value('port')),
    databaseUrl,
    workers,
    testControl,
    seed,
    // An asterisk would let every page that somebody visits use a key that their browser has.
    corsOrigins: listOf(
      SETTINGS.corsOrigins.variable,
      value('corsOrigins'),
      isOrigin,
      'origins such as https://lab.example, without a path',
    ),
    trustedProxies: listOf(
      SETTINGS.trustedProxies.variable,
      value('trustedProxies'),
      isNetwork,
      'IP addresses, or networks such as 10.0.0.0/8',
    ),
    metrics: oneOf(SETTINGS.metrics.variable, value('metrics'), ['open', 'keys', 'off']),
    rateLimit: rateLimitOf(value('rateLimit')),
    tls: tlsOf(value('tlsCert'), value('tlsKey')),
    logLevel: oneOf(SETTINGS.logLevel.variable, value('logLevel'), LOG_LEVELS),
    requestTimeout: secondsOf(SETTINGS.requestTimeout.variable, value('requestTimeout')),
    headersTimeout: secondsOf(SETTINGS.headerTimeout.variable, value('headerTimeout')),
    keepAliveTimeout: secondsOf(SETTINGS.keepAlive.variable, value('keepAlive')),
  };
}

/** @returns milliseconds */
function secondsOf(name: string, value: string): number {
  const seconds = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || seconds <= 0 || seconds > 86_400) {
    throw new SettingsError(`${name} is "${value}"; it must be a number of seconds above 0 and up to 86400`);
  }
  return seconds * 1_000;
}

/** More are no faster on any machine: the database is what they wait for. */
const MOST_WORKERS = 64;

function workersOf(value: string, databaseUrl: string): number {
  const workers = Number(value);
  if (!/^\d+$/.test(value) || workers < 1 || workers > MOST_WORKERS) {
    throw new SettingsError(`WAFERMARK_WORKERS is "${value}"; it must be a number from 1 to ${MOST_WORKERS}`);
  }
  if (workers > 1 && databaseUrl.startsWith('sqlite:')) {
    throw new SettingsError(
      'Several workers need PostgreSQL (DATABASE_URL=postgres://…): a SQLite file has one writer at a time, and one process shares each of its commits among all requests, so more would be slower',
    );
  }
  return workers;
}

function rateLimitOf(value: string): number | undefined {
  if (value === 'off') return undefined;
  const most = Number(value);
  if (!/^\d+$/.test(value) || !isRateLimit(most)) {
    throw new SettingsError(
      `${RATE_LIMIT.setting} is "${value}"; it must be the number of requests that a key may send in ${RATE_LIMIT.windowSeconds} seconds, from 1 to ${MOST_REQUESTS}, or off`,
    );
  }
  return most;
}

/** The items of a list, all of which are what is expected. */
function listOf(name: string, list: string, isItem: (item: string) => boolean, expected: string): readonly string[] {
  const items = list.split(/[\s,]+/).filter((item) => item !== '');
  const wrong = items.find((item) => !isItem(item));
  if (wrong === undefined) return items;
  throw new SettingsError(`${name} has "${wrong}"; it must be a comma-separated list of ${expected}`);
}

function tlsOf(cert: string, key: string): TlsFiles | undefined {
  if (cert === '' && key === '') return undefined;
  if (cert === '' || key === '') {
    throw new SettingsError('WAFERMARK_TLS_CERT and WAFERMARK_TLS_KEY belong together: set both, to PEM files');
  }
  return { cert, key };
}

/**
 * Reads a certificate and its key.
 * @throws {SettingsError} when they do not belong together, or are not PEM. No error has anything of the key in it.
 */
export function readCertificate({ cert, key }: TlsFiles): Certificate {
  const certificate = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  try {
    createSecureContext(certificate);
  } catch (error) {
    const reason = error instanceof Error && 'reason' in error ? `: ${String(error.reason)}` : '';
    throw new SettingsError(
      `${cert} and ${key} are not a certificate and its private key, both as PEM and the key without a password${reason}`,
    );
  }
  return certificate;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new SettingsError(`${name} is "${value}"; it must be one of: ${allowed.join(', ')}`);
  return found;
}

/** @throws {SettingsError} */
export function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new SettingsError(`PORT is "${value}"; it must be a number from 0 (any free port) to 65535`);
  }
  return port;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
