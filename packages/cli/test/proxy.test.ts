import { expect, it } from 'vitest';
import { exitOf, serve, spawnWafermark, temporaryDatabase, wafermark } from './support/spawn-wafermark.ts';

it('prints a line per disagreement, counts, and ends with 1 if there were any', async () => {
  const { url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  const run = async (
    flags: readonly string[],
    path: string,
  ): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> => {
    const child = spawnWafermark(['proxy', url, '--port', '0', ...flags], {});
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (data) => {
      stdout += String(data);
    });
    child.stderr?.on('data', (data) => {
      stderr += String(data);
    });
    await expect.poll(() => stderr, { timeout: 20_000 }).toMatch(/passes requests on to/);
    const [own = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(stderr) ?? [];
    await (await fetch(own + path, { headers: { 'X-API-KEY': 'key' } })).text();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const exit = exitOf(child);
    child.kill('SIGINT');
    return { code: await exit, stdout, stderr };
  };
  const good = await run([], '/physical_samples/');
  expect([good.code, good.stdout, good.stderr.trim().split('\n').at(-1)]).toStrictEqual([
    0,
    '',
    '1 exchanges, 0 disagreements',
  ]);
  const bad = await run([], '/physical_samples/?limit=x');
  expect(bad.code).toBe(1);
  expect(bad.stdout).toMatch(/^GET \/physical_samples\/ 422: request at \/limit: /);
  const asJson = await run(['--json'], '/physical_samples/?limit=x');
  expect(JSON.parse(asJson.stdout)).toMatchObject({ method: 'GET', status: 422, side: 'request', pointer: '/limit' });
});

it('says what is wrong with the URL or the port', async () => {
  for (const [args, message] of [
    [['lab.example'], '"lab.example" is not the URL of an API.'],
    [['https://lab.example', '--port', 'x'], 'it must be a number from 0 (any free port) to 65535'],
  ] as const) {
    const { code, stderr } = await wafermark(['proxy', ...args]);
    expect([code, stderr.includes(message)]).toStrictEqual([2, true]);
  }
});
