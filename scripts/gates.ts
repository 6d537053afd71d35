/** `pnpm gates`: only the checks and tests that the changes since the last commit need. `npm test` runs all. */
import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.ts';
import { gatesFor } from './gates/gates-for.ts';
import { runCommand } from './run.ts';

readArguments('Usage: pnpm gates\n\nRuns the checks and tests that the changes since the last commit need.', {});

const lines = async (...args: readonly string[]): Promise<readonly string[]> =>
  (await runCommand('git', args)).split('\n').filter((line) => line !== '');

const files = [
  ...(await lines('diff', '--name-only', 'HEAD')),
  ...(await lines('ls-files', '--others', '--exclude-standard')),
];
const { checks, projects } = gatesFor(files);
if (files.length === 0) console.log('Nothing has changed since the last commit.');
else
  console.log(
    `${files.length} changed files need ${[...checks.map((part) => `check ${part}`), ...projects].join(', ')}.`,
  );

const run = (script: string, ...args: readonly string[]): boolean =>
  spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status === 0;
const passed =
  checks.every((part) => run('scripts/check.ts', part)) &&
  (projects.length === 0 ||
    run('node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project])));
if (!passed) process.exitCode = 1;
