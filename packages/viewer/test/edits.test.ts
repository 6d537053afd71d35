import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspect, settled } from './support/inspect.ts';
import { withPage } from './support/open-page.ts';
import { addLot, demoWafer } from './support/samples.ts';

const numberOf = (page: Page, key: string): Promise<string | null> =>
  page.locator(`[data-statistic="${key}"] dd`).first().textContent();

/** Waits until a number is another one. */
const untilNumber = (page: Page, key: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    ([name, wanted]) => document.querySelector(`[data-statistic="${name}"] dd`)?.textContent === wanted,
    [key, text] as const,
  );

const clickSite = async (page: Page, index: number): Promise<void> => {
  await page.waitForSelector(`.picture.map [data-index="${index}"]`);
  await page.locator(`.picture.map [data-index="${index}"]`).click();
  await page.getByRole('heading', { name: `Site ${index + 1}`, exact: true }).waitFor();
};

/** Types another value of the site that is shown, and stores it. */
const correct = async (page: Page, value: string): Promise<void> => {
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.getByLabel('thickness in nm').fill(value);
  await page.getByRole('button', { name: 'Store' }).click();
};

it('corrects a value, which the server stores, and shows what it was', () =>
  withPage(async ({ page, url, client }) => {
    const id = await demoWafer(client);
    const [site] = await client.annotations.list(id, { property_name: 'thickness' });
    await page.goto(`${url}/#/samples/${id}`);
    await clickSite(page, 0);
    const most = (await numberOf(page, 'max')) ?? '';
    await correct(page, 'forty');
    await page.getByText('“forty” is not a number.').waitFor();
    expect(await page.getByLabel('thickness in nm').inputValue()).toBe('forty');
    await page.getByLabel('thickness in nm').fill('44,25');
    await page.getByRole('button', { name: 'Store' }).click();
    await untilNumber(page, 'max', '44.25 nm');
    expect((await client.annotations.get(id, site?.id ?? '')).property_value).toBe(44.25);
    await page.getByText(`${site?.property_value} nm → 44.25`).waitFor();

    await page.getByRole('button', { name: 'Undo the corrected value' }).click();
    await untilNumber(page, 'max', most);
    expect((await client.annotations.get(id, site?.id ?? '')).property_value).toBe(site?.property_value);
  }));

it('ignores a site with a reason: a red cross, and other numbers; and counts it again', () =>
  withPage(async ({ page, url, client }) => {
    const id = await demoWafer(client);
    await page.goto(`${url}/#/samples/${id}`);
    await clickSite(page, 0);
    const before = await numberOf(page, 'mean');
    await page.getByRole('button', { name: 'Ignore' }).click();
    await page.getByLabel('Reason').fill('particle');
    await page.getByRole('dialog').getByRole('button', { name: 'Ignore' }).click();
    await untilNumber(page, 'n', '48');
    expect(await numberOf(page, 'ignored')).toBe('1');
    expect(await numberOf(page, 'mean')).not.toBe(before);
    await page.waitForSelector('.picture.map [data-ignored]');
    const [stored] = await client.annotations.list(id, { property_name: 'thickness' });
    // The metadata that was there stays.
    expect(stored?.annotation_metadata).toStrictEqual({
      pattern: 'polar-49',
      ignored: true,
      ignored_reason: 'particle',
    });
    expect(await page.locator('.sites tr.ignored .note').textContent()).toBe('ignored: particle');
    await inspect(page, 'ignored');

    await page.getByRole('button', { name: 'Count again' }).click();
    await untilNumber(page, 'n', '49');
    expect(await numberOf(page, 'mean')).toBe(before);
  }));

it('adds and deletes sites, and takes both back', () =>
  withPage(async ({ page, url, client }) => {
    const id = await demoWafer(client);
    await page.goto(`${url}/#/samples/${id}`);
    await untilNumber(page, 'n', '49');
    await page.getByRole('button', { name: 'Add a site' }).click();
    await page.getByLabel('x (mm)').fill('10');
    await page.getByLabel('y (mm)').fill('-12.5');
    await page.getByLabel('thickness (nm)', { exact: true }).fill('42.4');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await untilNumber(page, 'n', '50');
    await page.getByRole('heading', { name: 'Site 50' }).waitFor();
    const added = (await client.annotations.list(id, { property_name: 'thickness' })).at(-1);
    expect(added).toMatchObject({
      property_value: 42.4,
      coord_x: 10,
      coord_y: -12.5,
      coord_units: 'mm',
    });

    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await untilNumber(page, 'n', '49');
    await page.getByText('deleted; it was 42.4 nm').waitFor();
    await page.getByRole('button', { name: 'Undo the deleted site' }).click();
    await untilNumber(page, 'n', '50');
    // The same one, with its history.
    const restored = (await client.annotations.list(id, { property_name: 'thickness' })).at(-1);
    expect(restored).toStrictEqual({ ...added, last_updated: restored?.last_updated });
    expect(await client.annotations.list(id, { property_name: 'thickness' })).toHaveLength(50);
  }));

it('tells the file and line of a site, and goes back to what it was before any change', () =>
  withPage(async ({ page, url, client }) => {
    const [sample] = await addLot(client);
    const id = sample?.id ?? '';
    const sites = await client.annotations.list(id);
    const site = sites[4]?.id ?? '';
    const first = sites[4]?.property_value;
    for (const property_value of [1, 2]) await client.annotations.update(id, site, { property_value });
    await page.goto(`${url}/#/samples/${id}`);
    await clickSite(page, 4);
    const panel = page.getByRole('region', { name: 'Site', exact: true });
    await panel.getByText('lot-7-01.csv').waitFor();
    expect(await panel.locator('.facts').textContent()).toContain('line6');
    await panel.getByRole('button', { name: 'Back to this' }).last().click();
    await panel.locator('.value').getByText(String(first)).waitFor();
    expect((await client.annotations.get(id, site)).property_value).toBe(first);
    await settled(page);
  }));

it('takes several changes of one site back, the last one first', () =>
  withPage(async ({ page, url, client }) => {
    const id = await demoWafer(client);
    const [site] = await client.annotations.list(id, { property_name: 'thickness' });
    await page.goto(`${url}/#/samples/${id}`);
    await clickSite(page, 0);
    const most = (await numberOf(page, 'max')) ?? '';
    for (const value of ['44.25', '45.25']) {
      await correct(page, value);
      await untilNumber(page, 'max', `${value} nm`);
    }
    for (const value of ['44.25 nm', most]) {
      await page.getByRole('button', { name: 'Undo the corrected value' }).click();
      await untilNumber(page, 'max', value);
    }
    expect((await client.annotations.get(id, site?.id ?? '')).property_value).toBe(site?.property_value);
  }));

it('takes nothing back that somebody else has changed since, and says so', () =>
  withPage(async ({ page, url, client, faults }) => {
    const id = await demoWafer(client);
    const [site] = await client.annotations.list(id, { property_name: 'thickness' });
    await page.goto(`${url}/#/samples/${id}`);
    await clickSite(page, 0);
    await correct(page, '44.25');
    await untilNumber(page, 'max', '44.25 nm');
    await client.annotations.update(id, site?.id ?? '', { property_value: 43.5 });
    await page.getByRole('button', { name: 'Undo the corrected value' }).click();
    await page.getByText('Somebody else has changed it in the meantime.').waitFor();
    expect((await client.annotations.get(id, site?.id ?? '')).property_value).toBe(43.5);
    // The browser itself logs the answer.
    expect(faults.splice(0)).toStrictEqual([expect.stringContaining('412')]);
  }));

it('keeps what was typed when the server refuses it', () =>
  withPage(
    async ({ page, url, client, makeKey, faults }) => {
      await page.goto(`${url}/#/samples/${await demoWafer(client)}`);
      await page.getByLabel('API key').fill(await makeKey(['read']));
      await page.getByRole('button', { name: 'Continue' }).click();
      await clickSite(page, 0);
      await correct(page, '43');
      await page.getByText('Use a key that may do this.').waitFor();
      expect(await page.getByLabel('thickness in nm').inputValue()).toBe('43');
      // The browser itself logs the answers: 401 to the key that any open server takes, and 403.
      expect(faults.splice(0)).toStrictEqual([expect.stringContaining('401'), expect.stringContaining('403')]);
    },
    { auth: 'keys' },
  ));
