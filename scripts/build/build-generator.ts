import { cp } from 'node:fs/promises';
import { compile } from './compile.ts';
import { emptyPackage, finishPackage } from './published-package.ts';

/** @returns the folder of the package */
export async function buildGenerator(): Promise<string> {
  const folder = await emptyPackage('generator');
  await compile('generator', {
    entry: { index: 'src/index.ts', cli: 'src/cli.ts' },
    tsconfig: 'tsconfig.build.json',
    dts: { oxc: false },
  });
  // They are not run, but copied beside what is generated.
  for (const name of ['runtime', 'runtime-contract']) {
    await cp(`packages/generator/src/${name}`, `${folder}/lib/${name}`, { recursive: true });
  }
  return await finishPackage('generator', ['packages/generator/src/model/extensions.schema.json']);
}
