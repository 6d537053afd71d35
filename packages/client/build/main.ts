/** `pnpm build`: what is published, in `dist/package/lib`. */
import { execFile } from 'node:child_process';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { copyDeclarations } from './declarations.ts';
import { declareValidators, writeValidators } from './validators.ts';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('..', import.meta.url));
const node = (...args: readonly string[]) => run(process.execPath, args, { cwd });
const [types, lib] = [`${cwd}dist/types`, `${cwd}dist/package/lib`];

for (const folder of [types, lib]) await rm(folder, { recursive: true, force: true });
for (const project of ['tsconfig.build.json', 'tsconfig.node-build.json']) {
  await node('../../node_modules/typescript/bin/tsc', '-p', project);
}
const names = await writeValidators(`${types}/validate.mjs`);
await node('node_modules/tsdown/dist/run.mjs');
const files = await copyDeclarations(types, ['index', 'commands', 'node', 'testing', 'transport-of'], lib);
// Its code is bundled, and its licence has to go along.
await copyFile(`${cwd}node_modules/openapi-fetch/LICENSE`, `${lib}/openapi-fetch.LICENSE.txt`);
await writeFile(`${lib}/validate.d.mts`, declareValidators(names, 'mjs'));
await writeFile(`${lib}/validate.d.cts`, declareValidators(names, 'cjs'));
process.stdout.write(`${files + 1} declarations for each module system in dist/package/lib\n`);
