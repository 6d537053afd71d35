import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A separate package outside the workspace: Prism is larger than all other peers together. */
const FOLDER = fileURLToPath(new URL('../../prism/', import.meta.url));
const INSTALLED = `${FOLDER}node_modules/@stoplight/prism-cli/package.json`;
const WORKSPACE = fileURLToPath(new URL('../../../../package.json', import.meta.url));

/**
 * Installs Prism if missing.
 * @returns its version
 * @throws when it cannot be installed, for example without a network
 */
export function installPrism(): string {
  if (!existsSync(INSTALLED)) {
    const { packageManager } = JSON.parse(readFileSync(WORKSPACE, 'utf8'));
    process.stderr.write('Installing Prism, only for this comparison: 70 MB, once\n');
    const { status } = spawnSync('npx', ['--yes', String(packageManager), 'install', '--frozen-lockfile'], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('Prism could not be installed');
  }
  return String(JSON.parse(readFileSync(INSTALLED, 'utf8')).version);
}
