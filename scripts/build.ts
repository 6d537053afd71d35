/** `pnpm build [NAME...]`: what is published of the client, the server, the cli and the generator, in `packages/NAME/dist/package`. */
import { readArguments, refuseArguments } from './arguments.ts';
import { buildCli } from './build/build-cli.ts';
import { buildClient } from './build/build-client.ts';
import { buildGenerator } from './build/build-generator.ts';
import { buildServer } from './build/build-server.ts';

const BUILDS = new Map([
  ['client', buildClient],
  ['server', buildServer],
  ['generator', buildGenerator],
  ['cli', buildCli],
]);

const USAGE = `Usage: pnpm build [NAME...]

Makes what is published of packages, in packages/NAME/dist/package. Default: all, which are ${[...BUILDS.keys()].join(', ')}.`;

const { positionals: given } = readArguments(USAGE, { allowPositionals: true });
for (const name of given.length === 0 ? BUILDS.keys() : given) {
  const build = BUILDS.get(name);
  if (build === undefined) refuseArguments(`There is no build of ${name}.`, USAGE);
  console.log(`${await build()} is ready to be published`);
}
