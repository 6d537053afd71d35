/** `npm start` in a fresh clone: it installs only what serving needs, and that has to be enough to render the docs and the page, too. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyRepository } from './repository-copy.ts';
import { runScript } from './running-script.ts';

it('installs what it needs, renders page and docs, and serves', async () => {
  const copy = await copyRepository();
  const installed = await copy.run('find', '.', '-name', 'node_modules', '-prune');
  for (const folder of installed.output.trim().split('\n')) await rm(join(copy.folder, folder), { recursive: true });
  const { scripts } = JSON.parse(await copy.read('package.json'));
  const { child, ended, printed } = await runScript(copy, scripts.start);
  await Promise.race([
    expect.poll(printed, { timeout: 110_000 }).toMatch(/API\s+http:/),
    ended.then((code) => expect.unreachable(`It ended with ${code}: ${printed()}`)),
  ]);
  const url = /API\s+(http:\S+)/.exec(printed())?.[1];
  for (const path of ['/', '/docs', '/console/']) {
    expect([path, (await fetch(url + path)).status]).toStrictEqual([path, 200]);
  }
  child.kill('SIGTERM');
  await ended;
});
