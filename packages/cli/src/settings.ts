/** Settings of the server: a flag first, then the environment variable, then the default. */

import { isOrigin } from '@wafermark/server';

export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly auth: 'open' | 'keys';
  readonly seed: 'demo' | 'none';
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  /** In milliseconds. */
  readonly requestTimeout: number;
  /** In milliseconds. */
  readonly keepAliveTimeout: number;
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const DEFAULT_DATABASE_URL = 'sqlite:./data/wafermark.db';

/** As the command line names them, in camel case. */
export type ServeFlags = Readonly<
  Partial<
    Record<
      'port' | 'host' | 'database' | 'auth' | 'seed' | 'logLevel' | 'requestTimeout' | 'keepAlive' | 'corsOrigins',
      string
    >
  >
>;
type Environment = Readonly<Record<string, string | undefined>>;

/** An invalid setting. The message says which one, and what is valid. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @throws {SettingsError} */
export function readSettings(flags: ServeFlags, environment: Environment): ServeSettings {
  const value = (flag: keyof ServeFlags, variable: string, fallback: string): string =>
    flags[flag] ?? (environment[variable] || fallback);
  const host = value('host', 'HOST', '127.0.0.1');
  const local = isLoopback(host);
  const auth = oneOf('WAFERMARK_AUTH', value('auth', 'WAFERMARK_AUTH', local ? 'open' : 'keys'), ['open', 'keys']);
  if (auth === 'open' && !local) {
    throw new SettingsError(
      `WAFERMARK_AUTH=open accepts any key and is only allowed on this machine, not on ${host}. Create keys with \`wafermark keys create\` and set WAFERMARK_AUTH=keys.`,
    );
  }
  return {
    host,
    auth,
    port: portOf(value('port', 'PORT', '4010')),
    databaseUrl: value('database', 'DATABASE_URL', DEFAULT_DATABASE_URL),
    seed: oneOf('WAFERMARK_SEED', value('seed', 'WAFERMARK_SEED', auth === 'open' ? 'demo' : 'none'), ['demo', 'none']),
    corsOrigins: originsOf(value('corsOrigins', 'WAFERMARK_CORS_ORIGINS', '')),
    logLevel: oneOf('LOG_LEVEL', value('logLevel', 'LOG_LEVEL', 'warn'), LOG_LEVELS),
    requestTimeout: secondsOf('WAFERMARK_REQUEST_TIMEOUT', value('requestTimeout', 'WAFERMARK_REQUEST_TIMEOUT', '300')),
    keepAliveTimeout: secondsOf('WAFERMARK_KEEP_ALIVE', value('keepAlive', 'WAFERMARK_KEEP_ALIVE', '5')),
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

/** Exact origins. An asterisk would let every page that somebody visits use a key that their browser has. */
function originsOf(list: string): readonly string[] {
  const origins = list.split(/[\s,]+/).filter((origin) => origin !== '');
  for (const origin of origins) {
    if (isOrigin(origin)) continue;
    throw new SettingsError(
      `WAFERMARK_CORS_ORIGINS has "${origin}"; it must be a comma-separated list of origins such as https://lab.example, without a path`,
    );
  }
  return origins;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new SettingsError(`${name} is "${value}"; it must be one of: ${allowed.join(', ')}`);
  return found;
}

function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new SettingsError(`PORT is "${value}"; it must be a number from 0 (any free port) to 65535`);
  }
  return port;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
