/** `node packages/viewer/build/take-pictures.ts`: takes the pictures of the page that the documentation shows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/support/find-chromium.ts';
import { buildPage } from './build-page.ts';

const PICTURES = fileURLToPath(new URL('../pictures', import.meta.url));
const MEASURED = fileURLToPath(
  new URL('../../measurements/test/files/01-completeease-parameters.txt', import.meta.url),
);

const viewer = await buildPage({ onlyIfStale: true });
const folder = await mkdtemp(join(tmpdir(), 'wafermark-pictures-'));
const store = await openStore(`sqlite:${join(folder, 'demo.db')}`);
// A fixed day, so that a picture changes only when the page does.
await seedDemo(store, () => new Date('2026-01-16T09:30:00Z'));
const app = await createApp({ store, authenticate: acceptAnyKey, folders: { viewer } });
const server = await listen(app, { store, port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, colorScheme: 'light' });
  await page.goto(server.url);
  await page.getByRole('link', { name: 'STO-Si-300-07' }).click();
  await page.locator('.picture.map [data-index="20"]').click();
  await page.getByText('None since it was stored.').waitFor();
  await page.screenshot({ path: join(PICTURES, 'sample.png') });

  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.setInputFiles('input[type="file"]', MEASURED);
  await page.waitForSelector('.plan .picture.map svg');
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(PICTURES, 'import.png') });
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
