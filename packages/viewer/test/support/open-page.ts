import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Wafermark } from '@wafermark/client';
import {
  acceptAnyKey,
  createApp,
  DEMO_PRINCIPAL,
  type KeyScope,
  listen,
  openStore,
  seedDemo,
  storedKeys,
} from '@wafermark/server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { FOLDER } from '../../build/build-page.ts';
import { findChromium } from './find-chromium.ts';

/** A page in a browser, on a server of its own. */
export interface Opened {
  readonly page: Page;
  /** Of the server, without a slash at its end. */
  readonly url: string;
  /** Looks at the server from beside the page. */
  readonly client: Wafermark;
  /** Makes a key of the owner of the demo data. */
  readonly makeKey: (scopes: readonly KeyScope[]) => Promise<string>;
  /** What went wrong in the page so far; a test may take out what it provoked itself. */
  readonly faults: string[];
}

interface OpenOptions {
  /** Default `open`: any key. */
  readonly auth?: 'open' | 'keys';
  /** Default: that of the page in two columns. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export const DESKTOP = { width: 1000, height: 800 } as const;
export const PHONE = { width: 390, height: 844 } as const;

let browser: Promise<Browser> | undefined;

/** One for all tests of a process; it ends with the process. */
export const sharedBrowser = (): Promise<Browser> => {
  browser ??= findChromium().then((executablePath) =>
    chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }),
  );
  return browser;
};

/**
 * Runs a test on the page of a real server with the demo data in a fresh database. Fails if the page logs an error, throws, breaks its
 * policy, or talks to another host.
 */
export async function withPage(test: (opened: Opened) => Promise<void>, options: OpenOptions = {}): Promise<void> {
  const { auth = 'open', viewport = DESKTOP } = options;
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-viewer-'));
  const store = await openStore(`sqlite:${join(folder, 'test.db')}`);
  await seedDemo(store, () => new Date());
  const authenticate = auth === 'open' ? acceptAnyKey : storedKeys(store);
  const app = await createApp({ store, authenticate, folders: { viewer: FOLDER } });
  const server = await listen(app, { store, port: 0, host: '127.0.0.1' });
  const context = await (await sharedBrowser()).newContext({ viewport, acceptDownloads: true });
  try {
    const page = await context.newPage();
    const faults = watch(page, server.url);
    const makeKey = async (scopes: readonly KeyScope[]): Promise<string> =>
      (await store.keys.create({ ...DEMO_PRINCIPAL, scopes }, new Date())).key;
    const apiKey = auth === 'open' ? 'any-key' : await makeKey(['read', 'write', 'delete']);
    const client = new Wafermark({ baseUrl: server.url, apiKey });
    await test({ page, url: server.url, client, makeKey, faults });
    expect(faults).toStrictEqual([]);
  } finally {
    await context.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns a list that grows with each fault */
function watch(page: Page, url: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(`${url}/`) && !/^(blob|data):/.test(to)) faults.push(`request to another host: ${to}`);
  });
  return faults;
}

const SCREENSHOTS = join(FOLDER, '../screenshots');

/** Where screenshots are: in `dist/`, for a person to look at. */
export async function screenshotPath(name: string): Promise<string> {
  await mkdir(SCREENSHOTS, { recursive: true });
  return join(SCREENSHOTS, `${name}.png`);
}
