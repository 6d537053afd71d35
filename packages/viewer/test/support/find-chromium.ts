import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const exec = promisify(execFile);

/** Where systems put it. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const canRun = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/**
 * Finds Chromium, or installs it: Debian's package where that is possible, else the build that Playwright downloads.
 * @returns the path of the program
 * @throws with what a person has to do, rather than to skip a test
 */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined) {
    if (await canRun(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which cannot be run. Set it to the path of Chromium or Chrome.`);
  }
  const found = await firstOf([...USUAL, chromium.executablePath()]);
  if (found !== undefined) return found;
  const faults: string[] = [];
  for (const install of [installDebianPackage, downloadBuild]) {
    await install().catch((error: unknown) => faults.push(String(error)));
    const installed = await firstOf([...USUAL, chromium.executablePath()]);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `Tests in a browser need Chromium, and it could not be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to it.\n${faults.join('\n')}`,
  );
}

async function firstOf(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (path !== '' && (await canRun(path))) return path;
  }
  return undefined;
}

async function installDebianPackage(): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error('apt-get needs root.');
  await exec('apt-get', ['update']);
  const noQuestions = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await exec('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], noQuestions);
}

async function downloadBuild(): Promise<void> {
  const cli = new URL('./cli.js', import.meta.resolve('playwright-core/package.json'));
  await exec(process.execPath, [cli.pathname, 'install', 'chromium']);
}
