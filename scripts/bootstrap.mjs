/**
 * Runs a program of the workspace on a machine with only Node and npm: installs missing dependencies with the pnpm version in
 * `packageManager`, then runs the program on the workspace's own Node. With `--serve`, it installs only what serving needs, which is
 * a third of everything. In plain JavaScript, for whatever Node the machine has.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const given = process.argv.slice(2);
const onlyServes = given[0] === '--serve';
const [file, ...args] = onlyServes ? given.slice(1) : given;

const wanted = join(root, 'pnpm-lock.yaml');
/** pnpm keeps a copy of the lockfile when it has installed all of it. */
const all = join(root, 'node_modules/.pnpm/lock.yaml');
/** The lockfile of which the part that serves has been installed. */
const part = join(root, 'node_modules/.serve.lock.yaml');

if (!isInstalled(all) && !(onlyServes && isInstalled(part))) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.error('Installing dependencies. This happens once and takes less than a minute.');
  // The root has what every program needs: Node, and what renders the docs. The viewer has what builds the page.
  const filter = onlyServes
    ? ['--prod', '--filter', '.', '--filter', 'wafermark...', '--filter', '@wafermark/viewer...']
    : [];
  const install = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only', ...filter];
  const code = await run('npx', install, { shell: windows });
  if (code !== 0) process.exit(code);
  if (onlyServes) copyFileSync(wanted, part);
}
process.exit(await run(join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node'), [file, ...args]));

function isInstalled(lockfile) {
  return existsSync(lockfile) && readFileSync(lockfile, 'utf8') === readFileSync(wanted, 'utf8');
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
