import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { FOLDER } from '../build/build-page.ts';

const MOST = 120_000;

it('is at most 120 kB, compressed, in all that it loads before a file is dropped', async () => {
  const html = await readFile(join(FOLDER, 'index.html'), 'utf8');
  const names = await readdir(join(FOLDER, 'assets'));
  // The page itself, and the thread that draws. What reads files is loaded when there is one.
  const atOnce = names.filter((name) => html.includes(`assets/${name}`) || name.startsWith('drawing-worker'));
  expect(atOnce).toHaveLength(4);
  const sizes = await Promise.all(
    atOnce.map(async (name) => gzipSync(await readFile(join(FOLDER, 'assets', name))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
});

it('has no inline script and no style in its markup, which the policy of the server forbids', async () => {
  const html = await readFile(join(FOLDER, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?:\/\//);
});
