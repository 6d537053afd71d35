import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspect, settled } from './support/inspect.ts';
import { withPage } from './support/open-page.ts';
import { addLot, demoWafer } from './support/samples.ts';

const fillsOf = (page: Page, map: number): Promise<ReadonlyMap<string, string>> =>
  page
    .locator('.picture.map')
    .nth(map)
    .locator('[data-part="sites"] circle')
    .evaluateAll((dots) =>
      dots.map(
        (dot) =>
          [dot.querySelector('title')?.textContent?.split(' ')[0] ?? '', dot.getAttribute('fill') ?? ''] as const,
      ),
    )
    .then((pairs) => new Map(pairs));

it('compares two samples on one scale, with their difference', () =>
  withPage(async ({ page, url, client }) => {
    await addLot(client);
    await page.goto(url);
    await page.getByLabel('Choose Lot-7-01').check();
    await page.getByLabel('Choose Lot-7-03').check();
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.waitForSelector('.picture.map >> nth=2');
    await settled(page);
    const [first, second] = [await fillsOf(page, 0), await fillsOf(page, 1)];
    const common = [...first.keys()].filter((value) => second.has(value));
    expect(common.length).toBeGreaterThan(0);
    for (const value of common) expect(second.get(value)).toBe(first.get(value));
    expect(await page.locator('.picture.map').nth(2).locator('[data-part="sites"] circle').count()).toBe(49);
    const row = page.locator('.framed tr', { hasText: 'mean' }).first();
    expect(await row.textContent()).toMatch(/mean41\.482 nm41\.882 nm\+0\.4 nm/);
    await inspect(page, 'compare');
  }));

it('compares two imports of one sample', () =>
  withPage(async ({ page, url, client }) => {
    const [sample] = await addLot(client);
    const id = sample?.id ?? '';
    const annotations = (await client.annotations.list(id)).map(({ property_value, coord_x, coord_y }) => ({
      property_name: 'thickness',
      property_unit: 'nm',
      property_value: property_value + 1,
      ...{ coord_x, coord_y, coord_units: 'mm', metadata: { import_id: 'again' } },
    }));
    await client.annotations.bulkCreate(id, { annotations });
    await page.goto(`${url}/#/compare?a=${id}&b=${id}`);
    await page.getByLabel('Import').nth(0).selectOption('lot-7-01');
    await page.getByLabel('Import').nth(1).selectOption('again');
    await page.waitForFunction(() => document.querySelector('.framed')?.textContent?.includes('+1'));
    const row = page.locator('.framed tr', { hasText: 'mean' }).first();
    expect(await row.textContent()).toMatch(/\+1 nm$/);
  }));

it('shows a lot as a gallery on one scale, with numbers and trend', () =>
  withPage(async ({ page, url, client }) => {
    const lot = await addLot(client);
    await page.goto(`${url}/#/lot?samples=${lot.map(({ id }) => id).join(',')}`);
    await page.waitForSelector('.framed td');
    await settled(page);
    expect(await page.locator('.gallery svg').count()).toBe(3);
    const legends = await page
      .locator('.gallery [data-part="legend"]')
      .evaluateAll((parts) => parts.map((part) => part.textContent));
    expect(new Set(legends).size).toBe(1);
    expect(await page.locator('.lot').textContent()).toMatch(/trend of the mean 0\.2/);
    await inspect(page, 'lot');
    await page.getByRole('link', { name: 'Open Lot-7-02' }).click();
    await page.getByRole('heading', { name: 'Lot-7-02' }).waitFor();
  }));

it('downloads a map as SVG and PNG, and all values as CSV', () =>
  withPage(async ({ page, url, client }) => {
    const id = await demoWafer(client);
    await page.goto(`${url}/#/samples/${id}`);
    await page.waitForSelector('.picture.map svg');
    const download = async (label: string): Promise<Buffer> => {
      if (!(await page.getByText(label).isVisible())) await page.getByText('Download').click();
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByText(label).click()]);
      expect(file.suggestedFilename()).toMatch(/^STO-Si-300-07-thickness\.(svg|png|csv)$/);
      return await readFile(await file.path());
    };
    expect((await download('Map as SVG')).toString()).toMatch(/^<svg[\s\S]*<\/svg>$/);
    expect((await download('Map as PNG')).subarray(1, 4).toString()).toBe('PNG');
    const lines = (await download('All values as CSV')).toString().trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^id,physical_sample_id,property_name,property_value/);
    expect(lines).toHaveLength(50);
  }));
