/** `pnpm docs`: the site, the reference of the API, the console, and the reference of the command line in its README. */
import { writeFile } from 'node:fs/promises';
import { readArguments } from './arguments.ts';
import { buildConsole } from './docs/build-console.ts';
import { buildSite } from './docs/build-site.ts';
import { CLI_README, cliReadme, README, readme } from './docs/cli-reference.ts';

readArguments(
  'Usage: pnpm docs\n\nBuilds the site in dist/site, the console in dist/console, and the tables of commands and settings in the READMEs.',
  {},
);
await writeFile(CLI_README, await cliReadme());
await writeFile(README, await readme());
console.log(await buildConsole());
console.log(await buildSite());
