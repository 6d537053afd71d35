import { expect, it } from 'vitest';
import { inspect, settled } from './support/inspect.ts';
import { withPage } from './support/open-page.ts';
import { demoWafer } from './support/samples.ts';

it('shows the demo map: 49 sites inside the disc, coloured by the scale', () =>
  withPage(async ({ page, url, client }) => {
    await page.goto(url);
    await page.getByRole('link', { name: 'STO-Si-300-07' }).click();
    await page.waitForSelector('.picture.map svg');
    await settled(page);
    const sites = await page.locator('.picture.map [data-part="sites"] circle').evaluateAll((dots) =>
      dots.map((dot) => ({
        x: Number(dot.getAttribute('cx')),
        y: Number(dot.getAttribute('cy')),
        fill: dot.getAttribute('fill') ?? '',
        value: Number.parseFloat(dot.querySelector('title')?.textContent ?? ''),
      })),
    );
    expect(sites).toHaveLength(49);

    const disc = await page.locator('.picture.map [data-part="sample"]').evaluate((outline) => {
      if (!(outline instanceof SVGGraphicsElement)) throw new Error('The outline is drawn.');
      const { x, y, width, height } = outline.getBBox();
      return { x: x + width / 2, y: y + height / 2, radius: Math.min(width, height) / 2 };
    });
    expect(sites.filter(({ x, y }) => Math.hypot(x - disc.x, y - disc.y) >= disc.radius)).toStrictEqual([]);

    const byValue = sites.toSorted((a, b) => a.value - b.value);
    expect(byValue[0]).toMatchObject({ fill: '#440154' });
    expect(byValue.at(-1)).toMatchObject({ fill: '#fde725' });
    const annotations = await client.annotations.list(await demoWafer(client), { property_name: 'thickness' });
    expect(byValue.map(({ value }) => value)).toStrictEqual(
      annotations.map((each) => each.property_value).toSorted((a, b) => a - b),
    );
  }));

it('shows the numbers beside the map, with formulas, and is accessible in both sizes and themes', () =>
  withPage(async ({ page, url, client }) => {
    const id = await demoWafer(client);
    const values = (await client.annotations.list(id, { property_name: 'thickness' })).map((one) => one.property_value);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    await page.goto(`${url}/#/samples/${id}`);
    const number = (key: string) => page.locator(`[data-statistic="${key}"] dd`).first().textContent();
    await page.waitForSelector('[data-statistic="n"]');
    expect(await number('n')).toBe('49');
    expect(await number('mean')).toBe(`${mean.toFixed(3)} nm`);
    expect(await page.locator('[data-statistic="sd"] dt').textContent()).toBe('1σ (n − 1)');
    await inspect(page, 'sample');
    await page.getByRole('button', { name: 'All numbers, with formulas' }).click();
    expect(await page.locator('.numbers').textContent()).toContain('√(Σ(vᵢ − v̄)² / (n − 1))');
    await inspect(page, 'formulas');
  }));

it('opens the property, the look and the edge exclusion that its address names, and goes back', () =>
  withPage(async ({ page, url, client }) => {
    const id = await demoWafer(client);
    await page.goto(`${url}/#/samples/${id}?property=thickness&unit=nm&frame=sample_relative&edge=40`);
    await page.waitForSelector('[data-statistic="excluded"]');
    expect(await page.locator('[data-statistic="n"] dd').textContent()).toBe('25');
    await page.getByText('Map options').click();
    await page.getByLabel('Edge exclusion (mm)').fill('3');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector('[data-statistic="n"] dd')?.textContent === '49');
    expect(page.url()).toContain('edge=3');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /sr_ti_ratio/ }).click();
    await page.waitForFunction(() => document.querySelector('[data-statistic="n"] dd')?.textContent === '13');
    await page.getByRole('img', { name: 'Line scan' }).waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[data-statistic="n"] dd')?.textContent === '49');
  }));

it('finds and sorts samples', () =>
  withPage(async ({ page, url }) => {
    await page.goto(url);
    const names = page.locator('.samples .name');
    await page.waitForSelector('.samples .name');
    await page.getByLabel('Order of the samples').selectOption('name');
    expect(await names.allTextContents()).toStrictEqual(['GaAs-003', 'STO-Si-300-07']);
    await page.getByLabel('Search samples').fill('srti 300');
    expect(await names.allTextContents()).toStrictEqual(['STO-Si-300-07']);
    await page.getByLabel('Search samples').fill('nothing');
    expect(await page.locator('.samples').textContent()).toContain('No sample matches.');
    await page.getByLabel('Search samples').fill('');
    await inspect(page, 'home');
  }));

it('works with the keyboard alone: a site by the table, a dialog that keeps the focus, Escape closes it', () =>
  withPage(async ({ page, url, client }) => {
    await page.goto(`${url}/#/samples/${await demoWafer(client)}`);
    const row = page.getByRole('button', { name: 'Site 7', exact: true });
    await row.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Site', exact: true });
    await panel.getByRole('heading', { name: 'Site 7' }).waitFor();
    await panel.getByRole('button', { name: 'Correct' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Correct the value' });
    await dialog.waitFor();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      // Between the last and the first element, a browser may leave to its own controls, never to the page below.
      expect(
        await page.evaluate(
          () => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Correct');
  }));

it('is light or dark as the person chooses, pictures too, and remembers it', () =>
  withPage(async ({ page, url, client }) => {
    await page.goto(`${url}/#/samples/${await demoWafer(client)}`);
    await page.waitForSelector('.picture.map svg');
    await page.getByLabel('Colours of the page').selectOption('Dark');
    await page.waitForSelector('.picture.map svg > rect[fill="#14181d"]');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(20, 24, 29)',
    );
    await page.reload();
    await page.waitForSelector('.picture.map svg > rect[fill="#14181d"]');
  }));
