import { expect, it } from 'vitest';
import { inspect } from './support/inspect.ts';
import { withPage } from './support/open-page.ts';

/** What a browser logs by itself. */
const REFUSED = expect.stringContaining('401');

it('asks for a key where one is needed, and keeps it in memory alone', () =>
  withPage(
    async ({ page, url, makeKey, faults }) => {
      await page.goto(url);
      await page.getByRole('heading', { name: 'This server needs a key' }).waitFor();
      await inspect(page, 'key');
      await page.getByLabel('API key').fill('not-a-key');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('The server does not accept this key.').waitFor();
      const key = await makeKey(['read']);
      await page.getByLabel('API key').fill(key);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('link', { name: 'STO-Si-300-07' }).waitFor();
      const stored = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie]),
      );
      expect(stored).not.toContain(key);
      await page.reload();
      await page.getByRole('heading', { name: 'This server needs a key' }).waitFor();
      expect(faults.splice(0)).toStrictEqual([REFUSED, REFUSED, REFUSED]);
    },
    { auth: 'keys' },
  ));

it('keeps the key until the tab is closed if asked to, and forgets it when told to', () =>
  withPage(
    async ({ page, url, makeKey, faults }) => {
      await page.goto(url);
      const key = await makeKey(['read']);
      await page.getByLabel('API key').fill(key);
      await page.getByLabel('Keep it until this tab is closed').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('link', { name: 'STO-Si-300-07' }).waitFor();
      await page.reload();
      await page.getByRole('link', { name: 'STO-Si-300-07' }).waitFor();
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(key);
      await page.getByRole('button', { name: 'Forget key' }).click();
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
      await page.getByRole('heading', { name: 'This server needs a key' }).waitFor();
      expect(faults.splice(0)).toStrictEqual([REFUSED]);
    },
    { auth: 'keys' },
  ));
