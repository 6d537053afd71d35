/** `pnpm build [NAME...]`: what is published of the client, the server, the cli and the generator, in `packages/NAME/dist/package`. */
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

const given = process.argv.slice(2);
for (const name of given.length === 0 ? BUILDS.keys() : given) {
  const build = BUILDS.get(name);
  if (build === undefined) throw new Error(`There is no build of ${name}, only of ${[...BUILDS.keys()].join(', ')}`);
  console.log(`${await build()} is ready to be published`);
}
