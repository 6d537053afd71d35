import { runCommand } from '../run.ts';
import { emptyPackage, finishPackage } from './published-package.ts';

/** @returns the folder of the package */
export async function buildClient(): Promise<string> {
  await emptyPackage('client');
  // The client runs in browsers and in both module systems, which takes a build of its own.
  await runCommand(process.execPath, ['packages/client/build/main.ts']);
  return await finishPackage('client', ['packages/client/api.md']);
}
