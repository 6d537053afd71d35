/** `pnpm docs`: the reference of the API, the console, and the reference of the command line in its README. */
import { writeFile } from 'node:fs/promises';
import { buildConsole } from './docs/build-console.ts';
import { buildDocs } from './docs/build-docs.ts';
import { CLI_README, cliReadme } from './docs/cli-reference.ts';

await writeFile(CLI_README, await cliReadme());
console.log(await buildDocs({ onlyIfStale: false }));
console.log(await buildConsole());
