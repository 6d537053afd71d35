/** The pictures of the page that the documentation shows. `TAKE_PICTURES=1` replaces those in `pictures/`. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { FOLDER } from '../build/build-page.ts';
import { findChromium } from './support/find-chromium.ts';

const SHOWN = fileURLToPath(new URL('../pictures', import.meta.url));
const MEASURED = fileURLToPath(
  new URL('../../measurements/test/files/01-completeease-parameters.txt', import.meta.url),
);
const SIZE = { width: 1000, height: 800 };

async function takePictures(into: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-pictures-'));
  const store = await openStore(`sqlite:${join(folder, 'demo.db')}`);
  // A fixed day, so that a picture changes only when the page does.
  await seedDemo(store, () => new Date('2026-01-16T09:30:00Z'));
  const app = await createApp({ store, authenticate: acceptAnyKey, folders: { viewer: FOLDER } });
  const server = await listen(app, { store, port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
    await page.goto(server.url);
    await page.getByRole('link', { name: 'STO-Si-300-07' }).click();
    await page.locator('.picture.map [data-index="20"]').click();
    await page.getByText('None since it was stored.').waitFor();
    await page.screenshot({ path: join(into, 'sample.png') });

    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await page.setInputFiles('input[type="file"]', MEASURED);
    await page.waitForSelector('.plan .picture.map svg');
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(into, 'import.png') });
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Width and height of a PNG. @see https://www.w3.org/TR/png-3/#11IHDR */
async function sizeOf(path: string): Promise<typeof SIZE> {
  const bytes = await readFile(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

it('takes the pictures that the documentation shows', async () => {
  const isForGood = process.env['TAKE_PICTURES'] !== undefined;
  const folder = isForGood ? SHOWN : fileURLToPath(new URL('../../../dist/screenshots/docs', import.meta.url));
  await mkdir(folder, { recursive: true });
  await takePictures(folder);
  const taken = (await readdir(folder)).toSorted();
  expect(taken).toStrictEqual((await readdir(SHOWN)).toSorted());
  for (const name of taken) {
    expect([name, await sizeOf(join(folder, name))]).toStrictEqual([name, SIZE]);
    expect([name, await sizeOf(join(SHOWN, name))]).toStrictEqual([name, SIZE]);
    // Fonts differ between machines, so bytes do; an empty page would be a tenth of this.
    const [now, before] = [await readFile(join(folder, name)), await readFile(join(SHOWN, name))];
    expect(now.length / before.length).toBeGreaterThan(0.5);
  }
});
