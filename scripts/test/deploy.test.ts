/** What `deploy/` says is held to what the program, the repository and `/metrics` have. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { serve, temporaryDatabase, wafermark } from '../../packages/cli/test/support/spawn-wafermark.ts';

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const exists = (path: string): boolean => existsSync(new URL(`../../${path}`, import.meta.url));

const DOCKERFILE = await read('deploy/Dockerfile');
const UNIT = await read('deploy/wafermark.service');
const README = await read('deploy/README.md');
const DASHBOARD = await read('deploy/grafana-dashboard.json');

/** Lines that go on after a backslash are one. */
const joined = (text: string): string => text.replaceAll(/\\\n\s*/g, ' ');

it('gives commands only flags that they have', async () => {
  const calls = [...joined(UNIT + README).matchAll(/wafermark (serve|keys create|backup)((?: +[^\n`]*)?)/g)].map(
    ([, command = '', rest = '']) => ({ command, flags: rest.match(/--[a-z-]+/g) ?? [] }),
  );
  expect(calls.length).toBeGreaterThanOrEqual(4);
  // One process per command, however often it stands there.
  for (const [command, ofCommand] of Map.groupBy(calls, (call) => call.command)) {
    const { stdout, code } = await wafermark([...command.split(' '), '--help']);
    expect(code).toBe(0);
    const unknown = ofCommand.flatMap(({ flags }) => flags.filter((flag) => !stdout.includes(`${flag} `)));
    expect([command, unknown]).toStrictEqual([command, []]);
  }
});

it('sets only variables that the README documents', async () => {
  const documented = await read('README.md');
  const variables = [...joined(DOCKERFILE).matchAll(/^ENV (.*)$/gm)].flatMap(([, list = '']) =>
    list.split(' ').map((entry) => entry.split('=')[0] ?? ''),
  );
  expect(variables).toContain('DATABASE_URL');
  expect(variables.filter((name) => name !== 'NODE_ENV' && !documented.includes(`\`${name}\``))).toStrictEqual([]);
});

it('builds the image from scripts and folders that exist, with the Node of this project', async () => {
  const { scripts } = JSON.parse(await read('package.json'));
  const named = [...DOCKERFILE.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name);
  expect(named).toStrictEqual(['build']);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  const packed = [...DOCKERFILE.matchAll(/\.\/(packages\/[a-z]+)\/dist\/package/g)].map(([, path = '']) => path);
  expect(packed).toHaveLength(3);
  for (const path of packed) expect([path, exists(`${path}/package.json`)]).toStrictEqual([path, true]);
  const versions = [...DOCKERFILE.matchAll(/^FROM node:(\S+?)-/gm)].map(([, version]) => version);
  expect(await read('pnpm-workspace.yaml')).toMatch(new RegExp(`^ {2}node: ${versions[0]}$`, 'm'));
  expect(new Set(versions).size).toBe(1);
  expect(DOCKERFILE).toMatch(/^USER node$/m);
});

it('checks the health of a container by a program that fails while the server is not ready', async () => {
  const [, list = ''] = /^HEALTHCHECK .*CMD (.*)$/m.exec(DOCKERFILE) ?? [];
  const [command, flag, program]: string[] = JSON.parse(list);
  expect([command, flag]).toStrictEqual(['node', '-e']);
  const { url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  const run = async (address: string): Promise<number | null> => {
    const child = spawn(process.execPath, ['-e', (program ?? '').replace('http://127.0.0.1:4010', address)]);
    return await new Promise((resolve) => child.once('close', resolve));
  };
  expect([await run(url), await run('http://127.0.0.1:1'), await run(`${url}/nothing`)]).toStrictEqual([0, 1, 1]);
});

it('draws only metrics that the server has', async () => {
  const dashboard = JSON.parse(DASHBOARD);
  const expressions: string[] = dashboard.panels.flatMap(({ targets }: { targets: { expr: string }[] }) =>
    targets.map(({ expr }) => expr),
  );
  const names = new Set(expressions.flatMap((expression) => expression.match(/\b[a-z]+_[a-z0-9_]+(?=\{)/g) ?? []));
  expect(names.size).toBeGreaterThan(8);
  const { url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  await fetch(`${url}/healthz`);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect([...names].filter((name) => !new RegExp(`^${name}[ {]`, 'm').test(metrics))).toStrictEqual([]);
  const ids = dashboard.panels.map(({ id }: { id: number }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('gives the service a user of its own, and time to finish requests', () => {
  const settings = new Map(
    [...UNIT.matchAll(/^([A-Za-z]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const),
  );
  expect(settings.get('DynamicUser')).toBe('yes');
  // `listen` gives requests in flight 10 seconds.
  expect(Number(settings.get('TimeoutStopSec'))).toBeGreaterThan(10);
  const database = /sqlite:(\S+)/.exec(settings.get('ExecStart') ?? '')?.[1];
  expect(database).toBe(`/var/lib/${settings.get('StateDirectory')}/wafermark.db`);
});
