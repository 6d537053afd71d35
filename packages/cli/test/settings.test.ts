import { RATE_LIMIT } from '@wafermark/generated/document/api.ts';
import { expect, it } from 'vitest';
import { readSettings, SettingsError } from '../src/settings.ts';
import { helpOf, SETTINGS } from '../src/settings-table.ts';

const DEFAULTS = {
  host: '127.0.0.1',
  port: 4010,
  auth: 'open',
  seed: 'demo',
  logLevel: 'warn',
  corsOrigins: [],
  trustedProxies: [],
  metrics: 'open',
  rateLimit: undefined,
  workers: 1,
  testControl: false,
  tls: undefined,
  databaseUrl: 'sqlite:./data/wafermark.db',
  requestTimeout: 300_000,
  headersTimeout: 60_000,
  keepAliveTimeout: 5_000,
};

it('tells the variable and the default of each setting', () => {
  expect([SETTINGS.port, SETTINGS.auth, SETTINGS.tlsKey].map(helpOf)).toStrictEqual([
    'port to listen on, 0 picks a free one (PORT, default 4010)',
    'open: any key, only on this machine; keys: stored keys (WAFERMARK_AUTH)',
    'PEM file with its private key (WAFERMARK_TLS_KEY, default none)',
  ]);
});

it('has defaults for local use', () => {
  expect(readSettings({}, {})).toStrictEqual(DEFAULTS);
});

it('prefers a flag to the environment, and ignores an empty variable', () => {
  expect(readSettings({ port: '1' }, { PORT: '2', HOST: '::1', LOG_LEVEL: '' })).toStrictEqual({
    ...DEFAULTS,
    port: 1,
    host: '::1',
  });
});

it('requires stored keys, and seeds nothing, when others can reach it', () => {
  expect(readSettings({}, { HOST: '0.0.0.0' })).toMatchObject({ auth: 'keys', seed: 'none' });
});

for (const [environment, message] of [
  [{ HOST: '0.0.0.0', WAFERMARK_AUTH: 'open' }, /any key.*only allowed on this machine, not on 0\.0\.0\.0/],
  [{ HOST: '127.evil.example', WAFERMARK_AUTH: 'open' }, /not on 127\.evil\.example/],
  [{ PORT: '70000' }, /PORT is "70000"/],
  [{ PORT: '4010x' }, /from 0 \(any free port\) to 65535/],
  [{ WAFERMARK_AUTH: 'none' }, /one of: open, keys/],
  [{ WAFERMARK_SEED: 'yes' }, /one of: demo, none, or a file that ends in \.json/],
  [{ WAFERMARK_SEED: 'lab.json', WAFERMARK_AUTH: 'keys' }, /only a server with WAFERMARK_AUTH=open can show/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud"/],
  [{ WAFERMARK_KEEP_ALIVE: '5s' }, /WAFERMARK_KEEP_ALIVE is "5s"; it must be a number of seconds/],
  [
    { WAFERMARK_CORS_ORIGINS: 'https://lab.example, *' },
    /WAFERMARK_CORS_ORIGINS has "\*"; it must be a comma-separated list/,
  ],
  [
    { WAFERMARK_TRUSTED_PROXIES: '10.0.0.1, proxy' },
    /WAFERMARK_TRUSTED_PROXIES has "proxy"; .* such as 10\.0\.0\.0\/8/,
  ],
  [{ WAFERMARK_METRICS: 'no' }, /WAFERMARK_METRICS is "no"; it must be one of: open, keys, off/],
  [{ WAFERMARK_TLS_CERT: 'lab.pem' }, /WAFERMARK_TLS_CERT and WAFERMARK_TLS_KEY belong together/],
  [{ WAFERMARK_TLS_KEY: 'lab.pem' }, /WAFERMARK_TLS_CERT and WAFERMARK_TLS_KEY belong together/],
  [{ WAFERMARK_TEST_CONTROL: 'yes' }, /WAFERMARK_TEST_CONTROL is "yes"; it must be one of: on, off/],
  [{ WAFERMARK_TEST_CONTROL: 'on', WAFERMARK_AUTH: 'keys' }, /only allowed with WAFERMARK_AUTH=open/],
  [{ WAFERMARK_WORKERS: '0' }, /WAFERMARK_WORKERS is "0"; it must be a number from 1 to 64/],
  [{ WAFERMARK_WORKERS: '2' }, /Several workers need PostgreSQL/],
  [{ WAFERMARK_RATE_LIMIT: '0' }, /WAFERMARK_RATE_LIMIT is "0"; .* in 60 seconds, from 1 to 999999999, or off/],
  [{ WAFERMARK_RATE_LIMIT: '600/m' }, /WAFERMARK_RATE_LIMIT is "600\/m"/],
  [{ WAFERMARK_REQUEST_TIMEOUT: '0' }, /WAFERMARK_REQUEST_TIMEOUT is "0"/],
] as const) {
  it(`rejects ${JSON.stringify(environment)} and says what is valid`, () => {
    expect(() => readSettings({}, environment)).toThrow(SettingsError);
    expect(() => readSettings({}, environment)).toThrow(message);
  });
}

it('reads a list of origins', () => {
  const origins = ['https://lab.example', 'http://localhost:5173'];
  expect(readSettings({}, { WAFERMARK_CORS_ORIGINS: origins.join(', ') }).corsOrigins).toStrictEqual(origins);
  expect(readSettings({ corsOrigins: origins.join(',') }, {}).corsOrigins).toStrictEqual(origins);
  expect(readSettings({}, { WAFERMARK_CORS_ORIGINS: '' }).corsOrigins).toStrictEqual([]);
});

it('reads time-outs in seconds', () => {
  const settings = readSettings(
    { keepAlive: '0.5' },
    { WAFERMARK_REQUEST_TIMEOUT: '30', WAFERMARK_HEADER_TIMEOUT: '10' },
  );
  expect([settings.keepAliveTimeout, settings.requestTimeout, settings.headersTimeout]).toStrictEqual([
    500, 30_000, 10_000,
  ]);
});

it('limits the requests of a key by a flag or the variable that the document names', () => {
  expect(RATE_LIMIT.setting).toBe('WAFERMARK_RATE_LIMIT');
  expect(readSettings({}, { [RATE_LIMIT.setting]: '600' }).rateLimit).toBe(600);
  expect(readSettings({ rateLimit: 'off' }, { [RATE_LIMIT.setting]: '600' }).rateLimit).toBeUndefined();
});
