/**
 * Runs a program of the workspace on a machine that has no more than Node and npm: installs what is missing, with the pnpm
 * that `packageManager` names, then runs the program on the Node that the workspace brings. With `--serve`, it installs what
 * serving needs and no more, which is a third of everything. In plain JavaScript, for the Node that happens to be there.
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
  console.error('Installing what is missing. This happens once, and takes less than a minute.');
  // The root has what every program needs: Node, and what renders the docs.
  const filter = onlyServes ? ['--prod', '--filter', '.', '--filter', 'wafermark...'] : [];
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
  // The terminal interrupts the child as well; a signal to this process alone has to be handed on.
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
  // A signal to npm ends the shell that npm runs this in, and tells this process nothing.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
