/** The docs as a person gets to see them: in a browser, without a network. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { serve, temporaryDatabase } from '../../packages/cli/test/support/spawn-wafermark.ts';
import { findChromium } from '../../packages/viewer/test/support/find-chromium.ts';
import { buildConsole } from '../docs/build-console.ts';
import { buildDocs } from '../docs/build-docs.ts';
import { buildSite } from '../docs/build-site.ts';

const require = createRequire(new URL('../../packages/viewer/package.json', import.meta.url));

let browser: Browser;
let axe = '';
let site = '';
let docs = '';
beforeAll(async () => {
  docs = await buildDocs({ onlyIfStale: true });
  await buildConsole();
  site = await buildSite(await mkdtemp(join(tmpdir(), 'wafermark-site-')));
  axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--headless', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser.close();
  await rm(site, { recursive: true });
});

/** A page, and everything that goes wrong on it: errors, and requests to other hosts than `host`. */
async function openPage(
  host: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob|file):/.test(request.url()) && new URL(request.url()).origin !== host) faults.push(request.url());
  });
  return { page, faults };
}

it('shows every operation with its code samples, with the network off', async () => {
  const { page, faults } = await openPage('', { offline: true, viewport: { width: 1500, height: 900 } });
  await page.goto(`${pathToFileURL(docs).href}#annotations/createsampleannotation`);
  await page.getByRole('heading', { name: 'Record one annotation' }).waitFor();
  const code = page.locator('pre');
  await code.filter({ hasText: 'client.annotations.create(' }).first().waitFor();
  for (const [language, text] of [
    ['curl', "-H 'X-API-KEY: any-key'"],
    ['Python', 'from urllib.request import'],
  ] as const) {
    const chosen = page.locator('button[aria-haspopup=menu]').filter({ hasText: /^(TypeScript|curl|Python)$/ });
    await chosen.last().click();
    await page.getByRole('menuitem', { name: language, exact: true }).last().click();
    await code.filter({ hasText: text }).first().waitFor();
  }
  // Views and clicks are told to nobody, later either.
  await page.getByText('Physical samples', { exact: true }).first().click();
  await page.waitForTimeout(3_000);
  expect(faults).toStrictEqual([]);
});

it('sends a real request from the console, with a key that stays in its memory', async () => {
  const { url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  const { page, faults } = await openPage(url);
  await page.goto(`${url}/console`);
  const operation = page.locator('[id$="listPhysicalSamples"]');
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  const answer = operation.locator('.live-responses-table');
  await answer.getByText('"STO-Si-300-07"').waitFor();
  expect(await answer.locator('tr.response .response-col_status').first().textContent()).toContain('200');
  expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])')).toBe(
    '[{},{},""]',
  );
  expect(faults).toStrictEqual([]);
});

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['index.html', 'import/index.html', 'cli.html', 'maps-and-statistics.html'] as const).map((path) => ({
    colorScheme,
    path,
  })),
);

it.each(looks)('has no accessibility faults in $path, $colorScheme', async ({ path, colorScheme }) => {
  const { page, faults } = await openPage('', { offline: true, colorScheme });
  await page.goto(pathToFileURL(join(site, path)).href);
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
  );
  expect(found).toStrictEqual([]);
  expect(faults).toStrictEqual([]);
});

it('fits a phone', async () => {
  const { page } = await openPage('', { offline: true, viewport: { width: 390, height: 844 } });
  for (const path of ['index.html', 'import/index.html', 'maps-and-statistics.html']) {
    await page.goto(pathToFileURL(join(site, path)).href);
    const width: unknown = await page.evaluate('document.documentElement.scrollWidth');
    expect([path, width]).toStrictEqual([path, 390]);
  }
});
