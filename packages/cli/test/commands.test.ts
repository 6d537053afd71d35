import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { serve, temporaryDatabase, wafermark } from './support/spawn-wafermark.ts';

const list = (url: string, key: string): Promise<Response> =>
  fetch(`${url}/physical_samples/`, { headers: { 'X-API-KEY': key } });

it('says where the API and the docs are, and a curl line to try', async () => {
  const { printed, url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  expect(printed).toContain(`API   ${url}`);
  expect(printed).toContain(`Docs  ${url}/docs`);
  expect(printed).toContain(
    `curl ${url}/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/ -H 'X-API-KEY: any-key'`,
  );
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

it('starts several times on one new database at the same time', async () => {
  const environment = { DATABASE_URL: await temporaryDatabase(), WAFERMARK_SEED: 'none' };
  const servers = await Promise.all([0, 1, 2].map(() => serve(environment)));
  for (const { url } of servers) expect((await list(url, 'key')).status).toBe(200);
});

it('makes, lists and revokes keys, which a server with stored keys goes by at once', async () => {
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
  expect(listed.stdout).toMatch(/\tlab\tmk\tread\t/);
  expect(listed.stdout).not.toContain(key);
  const id = listed.stdout.split('\t')[0] ?? '';
  expect((await wafermark(['keys', 'revoke', id], { DATABASE_URL })).code).toBe(0);
  expect((await list(url, key)).status).toBe(401);
  expect((await wafermark(['keys', 'revoke', id], { DATABASE_URL })).code).toBe(1);
});

it('refuses a scope that does not exist', async () => {
  const args = ['keys', 'create', '--organisation', 'lab', '--user', 'mk', '--scopes', 'read,erase'];
  const { code, stderr } = await wafermark(args, { DATABASE_URL: await temporaryDatabase() });
  expect(code).toBe(1);
  expect(stderr).toContain('has to be some of: read, write, delete, admin');
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

it('explains itself', async () => {
  const { stdout } = await wafermark(['serve', '--help']);
  for (const word of ['DATABASE_URL', 'WAFERMARK_AUTH', 'PORT', 'LOG_LEVEL']) expect(stdout).toContain(word);
});
