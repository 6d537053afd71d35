/**
 * Runs a TypeScript file of the workspace on a machine with only Node and npm: installs missing dependencies with the pnpm
 * version in `packageManager`, then runs the file on the workspace's own Node. In plain JavaScript, for whatever Node the
 * machine has.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const [file, ...args] = process.argv.slice(2);

if (!isInstalled()) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.error('Installing dependencies. This happens once and takes about half a minute.');
  const install = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const code = await run('npx', install, { shell: windows });
  if (code !== 0) process.exit(code);
}
process.exit(await run(join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node'), [file, ...args]));

/** pnpm keeps a copy of the installed lockfile. */
function isInstalled() {
  const installed = join(root, 'node_modules/.pnpm/lock.yaml');
  return (
    existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  );
}

function run(command, commandArgs, options = {}) {
  const child = spawn(command, commandArgs, { cwd: root, stdio: 'inherit', ...options });
  // The terminal also interrupts the child; a signal to this process alone must be forwarded.
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
  // A signal to npm ends the shell that runs this, without reaching this process.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
