import { cp } from 'node:fs/promises';
import { buildPage } from '../../packages/viewer/build/build-page.ts';
import { buildConsole } from '../docs/build-console.ts';
import { buildDocs } from '../docs/build-docs.ts';
import { compile } from './compile.ts';
import { emptyPackage, finishPackage } from './published-package.ts';

/** @returns the folder of the package */
export async function buildCli(): Promise<string> {
  const folder = await emptyPackage('cli');
  await compile('cli', { entry: { main: 'src/main.ts' }, tsconfig: 'tsconfig.json', dts: false });
  // `wafermark serve` shows them at /docs.
  await cp(await buildDocs({ onlyIfStale: true }), `${folder}/docs/index.html`);
  await cp(await buildPage({ onlyIfStale: true }), `${folder}/viewer`, { recursive: true });
  await cp(await buildConsole(), `${folder}/console`, { recursive: true });
  return await finishPackage('cli');
}
