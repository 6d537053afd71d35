import { buildPage } from '../../build/build-page.ts';

/** Before all tests: the page that they open. */
export async function setup(): Promise<void> {
  await buildPage({ onlyIfStale: true });
}
