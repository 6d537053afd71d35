import { RATE_LIMIT } from '@wafermark/generated/document/api.ts';
import { LISTEN_DEFAULTS } from '@wafermark/server';

/** A setting of `wafermark serve`: a flag first, then the environment variable, then the default. */
interface Setting {
  /** As the help shows it. */
  readonly flag: `--${string} <${string}>`;
  readonly variable: string;
  /** Empty for none. Undefined if it depends on other settings. */
  readonly fallback: string | undefined;
  readonly help: string;
}

export type SettingName =
  | 'port'
  | 'host'
  | 'database'
  | 'auth'
  | 'seed'
  | 'logLevel'
  | 'requestTimeout'
  | 'headerTimeout'
  | 'keepAlive'
  | 'corsOrigins'
  | 'tlsCert'
  | 'tlsKey'
  | 'trustedProxies'
  | 'metrics'
  | 'rateLimit'
  | 'workers'
  | 'testControl';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const inSeconds = (milliseconds: number): string => String(milliseconds / 1_000);

/** Each is written here alone: the help, the README and the parser are made of it. The names are the flags in camel case. */
export const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  port: {
    flag: '--port <number>',
    variable: 'PORT',
    fallback: '4010',
    help: 'port to listen on, 0 picks a free one',
  },
  host: { flag: '--host <address>', variable: 'HOST', fallback: LISTEN_DEFAULTS.host, help: 'address to listen on' },
  database: {
    flag: '--database <url>',
    variable: 'DATABASE_URL',
    fallback: 'sqlite:./data/wafermark.db',
    help: 'database: sqlite:FILE, or postgres://USER:PASSWORD@HOST:PORT/DATABASE',
  },
  auth: {
    flag: '--auth <mode>',
    variable: 'WAFERMARK_AUTH',
    fallback: undefined,
    help: 'open: any key, only on this machine; keys: stored keys',
  },
  seed: {
    flag: '--seed <data>',
    variable: 'WAFERMARK_SEED',
    fallback: undefined,
    help: 'what an empty database begins with. demo: demo data; none; or a JSON file with samples',
  },
  logLevel: { flag: '--log-level <level>', variable: 'LOG_LEVEL', fallback: 'warn', help: LOG_LEVELS.join(', ') },
  requestTimeout: {
    flag: '--request-timeout <seconds>',
    variable: 'WAFERMARK_REQUEST_TIMEOUT',
    fallback: inSeconds(LISTEN_DEFAULTS.requestTimeout),
    help: 'seconds a request may take to arrive in full',
  },
  headerTimeout: {
    flag: '--header-timeout <seconds>',
    variable: 'WAFERMARK_HEADER_TIMEOUT',
    fallback: inSeconds(LISTEN_DEFAULTS.headersTimeout),
    help: 'seconds its head may take',
  },
  keepAlive: {
    flag: '--keep-alive <seconds>',
    variable: 'WAFERMARK_KEEP_ALIVE',
    fallback: inSeconds(LISTEN_DEFAULTS.keepAliveTimeout),
    help: 'seconds an idle connection is kept open',
  },
  corsOrigins: {
    flag: '--cors-origins <list>',
    variable: 'WAFERMARK_CORS_ORIGINS',
    fallback: '',
    help: 'origins whose pages may call the API from a browser, such as https://lab.example',
  },
  tlsCert: {
    flag: '--tls-cert <file>',
    variable: 'WAFERMARK_TLS_CERT',
    fallback: '',
    help: 'PEM file with the certificate and those it rests on, to serve HTTPS',
  },
  tlsKey: {
    flag: '--tls-key <file>',
    variable: 'WAFERMARK_TLS_KEY',
    fallback: '',
    help: 'PEM file with its private key',
  },
  trustedProxies: {
    flag: '--trusted-proxies <list>',
    variable: 'WAFERMARK_TRUSTED_PROXIES',
    fallback: '',
    help: 'addresses or networks of reverse proxies whose X-Forwarded-Prefix and -For count, such as 10.0.0.0/8',
  },
  metrics: {
    flag: '--metrics <mode>',
    variable: 'WAFERMARK_METRICS',
    fallback: 'open',
    help: 'who sees /metrics. open: everybody; keys: with a key that may read; off: nobody',
  },
  rateLimit: {
    flag: '--rate-limit <requests>',
    variable: RATE_LIMIT.setting,
    fallback: 'off',
    help: `requests that a key may send in ${RATE_LIMIT.windowSeconds} seconds, to all servers on one PostgreSQL together`,
  },
  workers: {
    flag: '--workers <number>',
    variable: 'WAFERMARK_WORKERS',
    fallback: '1',
    help: 'processes that share the port, on PostgreSQL: as many as the machine has cores',
  },
  testControl: {
    flag: '--test-control <mode>',
    variable: 'WAFERMARK_TEST_CONTROL',
    fallback: 'off',
    help: 'on: tests may reset the data to what they were, by POST /_control/reset',
  },
};

/** What the help says of a setting: `port to listen on (PORT, default 4010)`. */
export function helpOf({ help, variable, fallback }: Setting): string {
  return `${help} (${variable}${fallback === undefined ? '' : `, default ${fallback === '' ? 'none' : fallback}`})`;
}
