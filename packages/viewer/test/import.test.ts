import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspect, settled } from './support/inspect.ts';
import { withPage } from './support/open-page.ts';
import { rings } from './support/samples.ts';

/** A map of 49 sites as a file. */
const MAP = [
  'X (mm),Y (mm),Thickness (nm)',
  ...rings(95).map(([x, y]) => `${x},${y},${(100 - (x * x + y * y) / 9025).toFixed(3)}`),
].join('\n');

/** Two wafers, whose values have no unit. */
const TWO_WAFERS = [
  'Wafer,X (mm),Y (mm),Thickness',
  ...[1, 2].flatMap((wafer) => rings(95).map(([x, y]) => `W${wafer},${x},${y},${(100 + wafer - y / 95).toFixed(3)}`)),
].join('\n');

/** Drops a file as a person does, in the middle of the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'text/plain' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('#page', 'dragover', { dataTransfer });
  await page.getByText('Drop the file to see what is in it').waitFor();
  await page.dispatchEvent('#page', 'drop', { dataTransfer });
}

it('shows the plan of a dropped file, imports it, and knows it when it comes again', () =>
  withPage(async ({ page, url, client }) => {
    await page.goto(url);
    await page.getByRole('link', { name: 'STO-Si-300-07' }).waitFor();
    await drop(page, 'film-a.csv', MAP);
    await page.waitForSelector('.plan .picture.map svg [data-part="sites"]');
    await settled(page);
    expect(await page.locator('.plan [data-part="sites"] circle').count()).toBe(49);
    expect(await page.getByLabel('What is in the file').textContent()).toContain('sites49');
    expect(await client.samples.list()).toHaveLength(2);
    await inspect(page, 'plan');

    await page.getByRole('button', { name: 'Store 49 values' }).click();
    await page.getByText('49 values are stored.').waitFor();
    const sample = (await client.samples.list({ name: 'film-a' }))[0]?.id ?? '';
    const stored = await client.annotations.list(sample);
    expect(stored).toHaveLength(49);
    expect(stored[3]).toMatchObject({
      property_name: 'thickness',
      property_unit: 'nm',
      annotation_metadata: {
        import_id: expect.stringMatching(/^film-a-[0-9a-f]{8}$/),
        import: { file: 'film-a.csv', line: 5 },
      },
    });
    await inspect(page, 'imported');
    await page.getByRole('link', { name: 'Map of film-a' }).click();
    await page.waitForFunction(() => document.querySelector('[data-statistic="n"] dd')?.textContent === '49');

    await page.goBack();
    await page.getByText('This file is on this sample already.').waitFor();
  }));

it('takes an import back', () =>
  withPage(async ({ page, url, client }) => {
    await page.goto(url);
    await page.getByRole('link', { name: 'STO-Si-300-07' }).waitFor();
    await drop(page, 'film-b.csv', MAP);
    await page.getByRole('button', { name: 'Store 49 values' }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('Taken back: 49 values were deleted.').waitFor();
    const sample = (await client.samples.list({ name: 'film-b' }))[0]?.id ?? '';
    expect(await client.annotations.list(sample)).toStrictEqual([]);
  }));

it('cancels an import and continues it, and stores nothing twice', () =>
  withPage(async ({ page, url, client }) => {
    const rows = 12_000;
    const text = Array.from({ length: rows }, (_, row) => `${row % 110},${Math.floor(row / 110)},${1 + row / rows}`);
    await page.goto(`${url}/#/import`);
    await page.setInputFiles('input[type="file"]', {
      name: 'scan.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`X (mm),Y (mm),Height (nm)\n${text.join('\n')}`),
    });
    // Four requests of 1,000 values pass, the others wait: what is on screen stays, however fast or slow the machine is.
    let requests = 0;
    const cancelled = Promise.withResolvers<undefined>();
    await page.route('**/annotations/bulk', async (route) => {
      requests += 1;
      if (requests > 4) await cancelled.promise;
      await route.continue().catch(() => {});
    });
    await page.getByRole('button', { name: 'Store 12,000 values' }).click();
    await page.getByText(/^[48],000 of 12,000 values stored/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The import was cancelled.').waitFor();
    cancelled.resolve(undefined);
    const sample = (await client.samples.list({ name: 'scan' }))[0]?.id ?? '';
    const [property] = await client.samples.properties(sample);
    expect(property?.num_annotations).toBeLessThan(rows);
    await page.unroute('**/annotations/bulk');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('12,000 values are stored.').waitFor();
    expect((await client.samples.properties(sample))[0]?.num_annotations).toBe(rows);
  }));

it('stores nothing before what is unclear is settled; each wafer goes to a sample of its own', () =>
  withPage(async ({ page, url, client }) => {
    await page.goto(`${url}/#/import`);
    await page.setInputFiles('input[type="file"]', {
      name: 'lot.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(TWO_WAFERS),
    });
    await page.getByText('Before anything can be stored:').waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: 'Store 98 values' }).isDisabled()).toBe(true);
    await inspect(page, 'plan-needs');
    await page.getByRole('button', { name: 'Fill in unit' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('option-unit');
    await page.keyboard.type('nm');
    await page.keyboard.press('Tab');
    await page.getByText('Before anything can be stored:').waitFor({ state: 'detached' });
    await page.getByLabel('Sample of wafer W2').fill('lot-9-W2');
    await page.getByRole('button', { name: 'Store 98 values' }).click();
    await page.getByText('98 values are stored.').waitFor();
    for (const name of ['W1', 'lot-9-W2']) {
      const sample = (await client.samples.list({ name }))[0]?.id ?? '';
      expect(await client.annotations.list(sample, { property_unit: 'nm' })).toHaveLength(49);
    }
    await page.getByRole('link', { name: 'All of them as a lot' }).click();
    await page.waitForSelector('.gallery svg >> nth=1');
  }));

it('says what is wrong with a file that holds no measurements', () =>
  withPage(async ({ page, url }) => {
    await page.goto(`${url}/#/import`);
    await page.setInputFiles('input[type="file"]', {
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0]),
    });
    await page.locator('.notice.fault').waitFor();
    expect(await page.locator('.notice.fault').textContent()).not.toBe('');
    await inspect(page, 'refused');
  }));
