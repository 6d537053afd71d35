/** `pnpm dev` serves the source as it is now. */
import { spawn } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { exitOf, temporaryDatabase } from '../../packages/cli/test/support/spawn-wafermark.ts';
import { copyRepository } from './repository-copy.ts';

it('starts the server again when its source has changed, and ends when it is told to', async () => {
  const copy = await copyRepository();
  const { scripts } = JSON.parse(await copy.read('package.json'));
  expect(scripts.dev).toMatch(/^node scripts\/bootstrap\.mjs --watch /);
  const [, ...args] = String(scripts.dev).split(' ');
  const database = await temporaryDatabase();
  const child = spawn(process.execPath, [...args, '--port', '0', '--database', database], { cwd: copy.folder });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += String(data);
  });

  await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/API\s+http:/);
  await copy.replace('packages/cli/src/welcome.ts', '`API ', '`Here ');
  await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/Here\s+http:/);

  const ended = exitOf(child);
  child.kill('SIGTERM');
  await ended;
});
