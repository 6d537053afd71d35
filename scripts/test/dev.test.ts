/** `pnpm dev` serves the source and the document as they are now, and `pnpm generate --watch` generates from the document as it is now. */
import { spawn } from 'node:child_process';
import { Wafermark } from '@wafermark/client';
import { expect, it, onTestFinished } from 'vitest';
import { copyRepository } from './repository-copy.ts';
import { runScript } from './running-script.ts';

it('starts the server again when its source or the document has changed, keeps the data, and ends when it is told to', async () => {
  const copy = await copyRepository();
  const { scripts } = JSON.parse(await copy.read('package.json'));
  expect(scripts.dev).toMatch(/^node scripts\/bootstrap\.mjs scripts\/start\.ts --watch$/);
  const { child, ended, printed } = await runScript(copy, scripts.dev);
  // Of the server that has started last: each picks a free port.
  const latestUrl = (): string =>
    printed()
      .match(/http:\/\/127\.0\.0\.1:\d+/g)
      ?.at(-1) ?? '';

  await expect.poll(printed, { timeout: 60_000 }).toMatch(/API\s+http:/);
  const { id } = await new Wafermark({ baseUrl: latestUrl(), apiKey: 'any-key' }).samples.create({ name: 'W7' });
  await copy.replace('packages/cli/src/welcome.ts', '`API ', '`Here ');
  await expect.poll(printed, { timeout: 60_000 }).toMatch(/Here\s+http:/);

  await expect.poll(printed, { timeout: 60_000 }).toMatch(/Waiting for edits of openapi\//);
  const title = 'Annotations of wafers';
  await copy.replace('openapi/openapi.yaml', 'title: Wafermark annotation API', `title: ${title}`);
  const served = async (): Promise<string> => {
    // Refused while the server starts again.
    const response = await fetch(`${latestUrl()}/openapi.json`).catch(() => undefined);
    return (await response?.text()) ?? '';
  };
  await expect.poll(served, { timeout: 60_000 }).toContain(title);
  const { name } = await new Wafermark({ baseUrl: latestUrl(), apiKey: 'any-key' }).samples.get(id);
  expect(name).toBe('W7');

  await copy.replace('openapi/openapi.yaml', 'openapi: 3.', 'openapi: 9.');
  await expect.poll(printed, { timeout: 60_000 }).toMatch(/openapi.*9\./i);
  await expect.poll(served, { timeout: 30_000 }).toContain(title);

  child.kill('SIGTERM');
  expect(await ended).toBe(0);
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
