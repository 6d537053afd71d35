/** `pnpm docs`: the site, the reference of the API, the console, and the reference of the command line in its README. */
import { writeFile } from 'node:fs/promises';
import { buildConsole } from './docs/build-console.ts';
import { buildSite } from './docs/build-site.ts';
import { CLI_README, cliReadme, README, readme } from './docs/cli-reference.ts';

await writeFile(CLI_README, await cliReadme());
await writeFile(README, await readme());
console.log(await buildConsole());
console.log(await buildSite());
