/** `pnpm dev` serves the source as it is now, and `pnpm generate --watch` generates from the document as it is now. */
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

it('generates again after an edit, even one made while it generates', async () => {
  const copy = await copyRepository();
  const args = ['scripts/generate.ts', '--watch', '--out', 'watched'];
  const child = spawn(process.execPath, args, { cwd: copy.folder });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  const title = 'Annotations of wafers';
  child.stdout.on('data', (data) => {
    // It has just written its files, and does not wait for edits yet.
    if (printed === '') void copy.replace('openapi/openapi.yaml', 'title: Wafermark annotation API', `title: ${title}`);
    printed += String(data);
  });

  await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/Waiting for edits of openapi\//);
  const generated = (): Promise<string> => copy.read('watched/document/openapi.json');
  await expect.poll(generated, { timeout: 30_000 }).toContain(title);
  await copy.replace('openapi/openapi.yaml', title, `${title}, and of more`);
  await expect.poll(generated, { timeout: 30_000 }).toContain(`${title}, and of more`);
});
