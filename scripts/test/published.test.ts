/** Server and cli as npm installs them; `pnpm tarball` looks at more versions of Node. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMPILER } from '../check/compiler.ts';
import { CLI_README, cliReadme, README, readme as rootReadme } from '../docs/cli-reference.ts';
import { itWorks } from './published/behaviour.ts';
import { type Installed, install, packBoth, type Tarballs } from './published/installed.ts';
import { codeOf, only } from './published/readme.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const tool = (name: string): string => join(ROOT, 'packages/client/node_modules/.bin', name);

let tarballs: Tarballs;
let installed: Installed;
beforeAll(async () => {
  tarballs = await packBoth();
  installed = await install(tarballs);
});
afterAll(async () => {
  await installed.project.remove();
  await tarballs.remove();
});

itWorks(() => installed);

it('is clean to publint and to attw', async () => {
  const { project } = installed;
  for (const tarball of [tarballs.server, tarballs.cli]) {
    await project.run(tool('publint'), '--strict', tarball);
    await project.run(tool('attw'), '--profile', 'esm-only', tarball);
  }
});

it('depends on exact versions of what is on npm', async () => {
  for (const name of ['@wafermark/server', 'wafermark']) {
    const file = join(installed.project.folder, 'node_modules', name, 'package.json');
    const { dependencies, devDependencies } = JSON.parse(await readFile(file, 'utf8'));
    expect(devDependencies).toBeUndefined();
    expect(Object.keys(dependencies)).not.toContain('@wafermark/generated');
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

it('has the types of what the README of the server shows, and refuses a typo', async () => {
  const { project } = installed;
  const code = only(await codeOf('server', 'ts'), "app.use('/wafermark'");
  const mount = /^app\.use\('\/wafermark'.*$/m;
  await project.write('typed.mts', code);
  // Does not compile if the line does.
  await project.write(
    'typo.mts',
    code.replace(mount, (line) => `// @ts-expect-error\n${line.replace('authenticate', 'authentcate')}`),
  );
  const options = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2022',
  ];
  await project.run(process.execPath, join(ROOT, COMPILER), ...options, 'typed.mts', 'typo.mts');
});

it('has every command that the README describes, and describes every command', async () => {
  const readme = await readFile(join(ROOT, CLI_README), 'utf8');
  expect(readme, 'run `pnpm docs`').toBe(await cliReadme());
  expect(await readFile(README, 'utf8'), 'run `pnpm docs`').toBe(await rootReadme());
  const commands = [...readme.matchAll(/^## `wafermark (.*?)`$/gm)].map(([, command = '']) => command);
  expect(commands).toContain('keys revoke');
  for (const command of commands) {
    const help = await installed.project.run('node_modules/.bin/wafermark', ...command.split(' '), '--help');
    expect(help).toContain(`Usage: wafermark ${command}`);
  }
});

it.each(['client', 'server', 'cli'])('does not let npm pack the source of the %s', async (name) => {
  const cwd = join(ROOT, 'packages', name);
  await expect(promisify(execFile)('npm', ['pack', '--dry-run'], { cwd })).rejects.toThrow(
    `packages/${name} is source that runs in its workspace alone. Use \`pnpm publish\``,
  );
});
