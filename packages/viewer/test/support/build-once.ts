import { buildPage } from '../../build/build-page.ts';
import { findChromium } from './find-chromium.ts';

/** Before all tests: the browser, which several of them would otherwise install at the same time, and the page that they open. */
export async function setup(): Promise<void> {
  await findChromium();
  await buildPage({ onlyIfStale: true });
}
