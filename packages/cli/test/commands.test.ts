import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { serve, spawnWafermark, temporaryDatabase, wafermark } from './support/spawn-wafermark.ts';

const list = (url: string, key: string): Promise<Response> =>
  fetch(`${url}/physical_samples/`, { headers: { 'X-API-KEY': key } });

it('prints the URLs of the API and the docs, and a curl command to try', async () => {
  const { printed, url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  expect(printed).toContain(`API   ${url}`);
  expect(printed).toContain(`Docs  ${url}/docs`);
  expect(printed).toContain(
    `curl ${url}/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/ -H 'X-API-KEY: any-key'`,
  );
});

it('prints its address as JSON for programs', async () => {
  const child = spawnWafermark(['serve', '--json'], { PORT: '0', DATABASE_URL: await temporaryDatabase() });
  let printed = '';
  for await (const part of child.stdout ?? []) {
    printed += String(part);
    if (printed.trimEnd().endsWith('}')) break;
  }
  const { url, docs, auth } = JSON.parse(printed);
  expect([docs, auth]).toStrictEqual([`${url}/docs`, 'open']);
  expect((await list(url, 'any')).status).toBe(200);
});

it('seeds an empty database once, with a 49-point map and a line scan', async () => {
  const DATABASE_URL = await temporaryDatabase();
  const first = await serve({ DATABASE_URL });
  first.child.kill('SIGTERM');
  const { url } = await serve({ DATABASE_URL });
  const samples: { id: string; name: string }[] = JSON.parse(await (await list(url, 'key')).text());
  expect(samples.map(({ name }) => name)).toStrictEqual(['GaAs-003', 'STO-Si-300-07']);
  const path = `${url}/physical_samples/${samples[1]?.id}/annotations/?property_name=`;
  const count = async (property: string): Promise<number> =>
    JSON.parse(await (await fetch(path + property, { headers: { 'X-API-KEY': 'key' } })).text()).length;
  expect(await count('thickness')).toBe(49);
  expect(await count('sr_ti_ratio')).toBe(13);
});

it('starts several times concurrently on one new database, and seeds it once', async () => {
  const environment = { DATABASE_URL: await temporaryDatabase() };
  const servers = await Promise.all([0, 1, 2].map(() => serve(environment)));
  for (const { url } of servers) {
    const answer = await list(url, 'key');
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      [{ name: 'GaAs-003' }, { name: 'STO-Si-300-07' }],
    ]);
  }
});

it('serves the three documented calls verbatim on a fresh start', async () => {
  const { url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  const annotations = `${url}/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/`;
  const curl = async (...args: readonly string[]): Promise<unknown> => {
    const { stdout } = await promisify(execFile)('curl', [
      '--silent',
      ...args,
      '--header',
      'X-API-KEY: YOUR_API_KEY',
      '--header',
      'Content-Type: application/json',
    ]);
    return JSON.parse(stdout);
  };
  const place = { coord_ref_frame: 'sample_relative', coord_units: 'mm', coord_x: 1.5, coord_y: 2 };
  const one = { property_name: 'thickness', property_value: 25.1, ...place };
  const other = { ...one, property_value: 24.8, coord_x: 3 };
  expect(await curl(annotations, '--data', JSON.stringify(one))).toMatchObject({ ...one, property_unit: null });
  expect(await curl(`${annotations}bulk`, '--data', JSON.stringify({ annotations: [one, other] }))).toMatchObject([
    one,
    other,
  ]);
  const updated = await curl(
    '--request',
    'PATCH',
    `${annotations}f47ac10b-58cc-4372-a567-0e02b2c3d479`,
    '--data',
    '{"property_value": 26.0}',
  );
  expect(updated).toMatchObject({
    id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    ...one,
    property_value: 26,
    property_unit: 'nm',
    char_source_type: 'xrd',
    coord_z: null,
    data_id: 'd290f1ee-6c54-4b01-90e6-d701748f0851',
    annotation_metadata: null,
  });
});

it.each([
  ['an empty user', ['--organisation', 'lab', '--user', ''], '--user must NOT have fewer than 1 characters'],
  [
    'a user of 201 characters',
    ['--organisation', 'lab', '--user', 'x'.repeat(201)],
    '--user must NOT have more than 200 characters',
  ],
  ['an empty organisation', ['--organisation', '', '--user', 'mk'], '--organisation must not be empty'],
])('creates no key for %s', async (_, flags, reason) => {
  const DATABASE_URL = await temporaryDatabase();
  const { code, stdout, stderr } = await wafermark(['keys', 'create', ...flags], { DATABASE_URL });
  expect([code, stdout]).toStrictEqual([2, '']);
  expect(stderr).toContain(reason);
  expect((await wafermark(['keys', 'list'], { DATABASE_URL })).stdout).toBe('');
});

it('creates no database to list or revoke keys in', async () => {
  const DATABASE_URL = await temporaryDatabase();
  for (const command of [
    ['keys', 'list'],
    ['keys', 'revoke', 'x'],
  ]) {
    const { code, stderr } = await wafermark(command, { DATABASE_URL });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no database .+\n$/);
  }
  expect(existsSync(DATABASE_URL.slice('sqlite:'.length))).toBe(false);
});

it.each([
  [['serve', '--prot', '5000'], 2, 'Did you mean --port?'],
  [['keys', 'list', '--organisation', 'lab'], 2, "unknown option '--organisation'"],
  [['servr'], 2, 'Did you mean serve?'],
  [['serve', 'now'], 2, 'too many arguments'],
  [['keys', 'create', '--user', 'mk'], 2, "'--organisation <name>' not specified"],
  [['completion', 'tcsh'], 2, 'Allowed choices are bash, zsh, fish'],
  [['serve', '--port', 'many'], 2, 'PORT is "many"'],
  [['serve', '--database', 'sqlite:'], 1, 'has no file'],
  [['serve', '--database', 'mysql://user:secret@host/db'], 1, 'found mysql:'],
  [['serve', '--database', 'postgres://user:secret@127.0.0.1:1/db'], 1, 'No PostgreSQL answers at 127.0.0.1:1'],
])('rejects %j in a line or two', async (args, expected, reason) => {
  const { code, stdout, stderr } = await wafermark(args, { DATABASE_URL: await temporaryDatabase() });
  expect([code, stdout]).toStrictEqual([expected, '']);
  expect(stderr).toContain(reason);
  expect(stderr).not.toContain('secret');
  expect(stderr.trimEnd().split('\n').length).toBeLessThan(5);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toContain('secret');
});

it('creates, lists and revokes keys, which take effect immediately on a server with stored keys', async () => {
  const DATABASE_URL = await temporaryDatabase();
  const made = await wafermark(['keys', 'create', '--organisation', 'lab', '--user', 'mk', '--scopes', 'read'], {
    DATABASE_URL,
  });
  const key = made.stdout.trim();
  expect(key).toMatch(/^wm_[A-Za-z0-9_-]{43}$/);
  const { url } = await serve({ DATABASE_URL, WAFERMARK_AUTH: 'keys' });
  expect((await list(url, key)).status).toBe(200);
  expect((await list(url, 'any-key')).status).toBe(401);
  const listed = await wafermark(['keys', 'list'], { DATABASE_URL });
  expect(listed.stdout).toMatch(/\tlab\tmk\tread\t.*\texpires never\tlast used 20/);
  expect(listed.stdout).not.toContain(key);
  const id = listed.stdout.split('\t')[0] ?? '';
  expect(await wafermark(['keys', 'revoke', id], { DATABASE_URL })).toStrictEqual({
    code: 0,
    stdout: '',
    stderr: `Revoked the key ${id} of mk (lab). Servers refuse it from now on.\n`,
  });
  expect((await list(url, key)).status).toBe(401);
  expect((await wafermark(['keys', 'revoke', id], { DATABASE_URL })).code).toBe(2);
});

it('gives a key the scopes to read and write, unless it is told others', async () => {
  const DATABASE_URL = await temporaryDatabase();
  const made = await wafermark(['keys', 'create', '--organisation', 'lab', '--user', 'mk', '--json'], { DATABASE_URL });
  expect(JSON.parse(made.stdout)).toMatchObject({ scopes: ['read', 'write'], expires: null });
});

it('rotates keys: the old one works until it expires', async () => {
  const DATABASE_URL = await temporaryDatabase();
  const json = async (...args: readonly string[]) => JSON.parse((await wafermark(args, { DATABASE_URL })).stdout);
  const owner = ['--organisation', 'lab', '--user', 'mk'];
  const { id, key, expires } = await json('keys', 'create', ...owner, '--expires', '2099-01-31', '--json');
  expect(expires).toBe('2099-01-31T00:00:00.000Z');
  const { url } = await serve({ DATABASE_URL, WAFERMARK_AUTH: 'keys' });
  const rotated = await wafermark(['keys', 'rotate', id, '--overlap', '12h'], { DATABASE_URL });
  expect(rotated.stderr).toMatch(new RegExp(`^Key \\S+ replaces ${id}, which works until 2\\S+Z\\.\n$`));
  expect((await list(url, key)).status).toBe(200);
  expect((await list(url, rotated.stdout.trim())).status).toBe(200);
  expect((await wafermark(['keys', 'rotate', id, '--overlap', '0m'], { DATABASE_URL })).code).toBe(2);
  const made = await json('keys', 'rotate', id, '--overlap', '1m', '--json');
  expect(made).toMatchObject({ replaces: id, key: expect.stringMatching(/^wm_/) });
  const listed: { expires: string | null }[] = await json('keys', 'list', '--json');
  expect(listed.map((each) => each.expires)).toStrictEqual([made.expires, null, null]);
  expect((await wafermark(['keys', 'rotate', 'none'], { DATABASE_URL })).stderr).toContain('There is no key none.');
});

it.each(['2001-01-31', '0d', 'tomorrow', '-1d', '2099-13-40', ''])('rejects --expires "%s"', async (expires) => {
  const args = ['keys', 'create', '--organisation', 'lab', '--user', 'mk', '--expires', expires];
  const { code, stderr } = await wafermark(args, { DATABASE_URL: await temporaryDatabase() });
  expect([code, stderr]).toStrictEqual([2, expect.stringContaining(`--expires is "${expires}"; it must be a time`)]);
});

it('rejects an unknown scope', async () => {
  const args = ['keys', 'create', '--organisation', 'lab', '--user', 'mk', '--scopes', 'read,erase'];
  const { code, stderr } = await wafermark(args, { DATABASE_URL: await temporaryDatabase() });
  expect(code).toBe(2);
  expect(stderr).toContain('must be a list of: read, write, delete, admin');
});

it('says what to do when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = await wafermark(['serve'], { PORT: String(port), DATABASE_URL: await temporaryDatabase() });
  other.close();
  expect(code).toBe(1);
  expect(stderr).toContain('Choose another port');
});

it('prints help', async () => {
  const { stdout } = await wafermark(['serve', '--help']);
  for (const word of ['DATABASE_URL', 'WAFERMARK_AUTH', 'PORT', 'LOG_LEVEL']) expect(stdout).toContain(word);
});
