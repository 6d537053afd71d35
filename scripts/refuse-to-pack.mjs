/**
 * The `prepack` script of the packages that are published. What a source folder holds runs in this workspace alone, so only its
 * `dist/package` may be packed. pnpm knows that folder from `publishConfig.directory`, and gets it built here; npm and Yarn
 * would pack the source. In plain JavaScript, for the Node that happens to be there.
 */
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const name = basename(process.cwd());

// `npm_config_user_agent` would be that of a pnpm which runs a script that runs npm.
if (basename(process.env['npm_execpath'] ?? '').startsWith('pnpm')) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  // What is printed to the standard output would go among what `pnpm pack --json` prints.
  execFileSync(process.execPath, ['scripts/bootstrap.mjs', 'scripts/build.ts', name], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
} else {
  console.error(
    `packages/${name} is source that runs in its workspace alone. Use \`pnpm publish\` or \`pnpm pack\` here, which build and take ` +
      `packages/${name}/dist/package, or run \`pnpm build ${name}\` and then npm in that folder.`,
  );
  process.exitCode = 1;
}
