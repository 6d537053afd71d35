/** `pnpm build`: what is published, in `dist/package/lib`. */
import { execFile } from 'node:child_process';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { copyDeclarations } from './declarations.ts';
import { facade } from './facade.ts';
import { declareValidators, writeValidators } from './validators.ts';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('..', import.meta.url));
const node = (...args: readonly string[]) => run(process.execPath, args, { cwd });
const [types, lib] = [`${cwd}dist/types`, `${cwd}dist/package/lib`];

for (const folder of [types, lib]) await rm(folder, { recursive: true, force: true });
await node('../../node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
const names = await writeValidators(`${types}/validate.mjs`);
await node('node_modules/tsdown/dist/run.mjs');
const files = await copyDeclarations(types, ['index', 'testing'], lib);
await writeFile(`${lib}/index.mjs`, await facade());
// Its URLs are made in the core, and its licence wants to be where they are.
await copyFile(`${cwd}node_modules/openapi-fetch/LICENSE`, `${lib}/openapi-fetch.LICENSE.txt`);
await writeFile(`${lib}/validate.d.mts`, declareValidators(names, 'mjs'));
await writeFile(`${lib}/validate.d.cts`, declareValidators(names, 'cjs'));
process.stdout.write(`${files + 1} declarations for each module system in dist/package/lib\n`);
