import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESKTOP, PHONE, screenshotPath } from './open-page.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the page as it is, in sentences. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // Not by a script element: the page's policy forbids that, as it should.
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`,
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}

/** Looks at the page in both sizes and both themes: axe-core finds nothing, nothing is wider than the screen, and a person gets pictures. */
export async function inspect(page: Page, name: string): Promise<void> {
  for (const [sizeName, size] of [['desktop', DESKTOP] as const, ['phone', PHONE] as const]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const shot = `${name}-${sizeName}-${colorScheme}`;
      await page.screenshot({ path: await screenshotPath(shot), fullPage: true });
      expect.soft(await accessibilityFaults(page), shot).toStrictEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${shot} is wider than the screen`).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Until all pictures are drawn, and everything is read. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.waitForTimeout(200);
}
