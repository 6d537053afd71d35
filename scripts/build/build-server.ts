import { compile } from './compile.ts';
import { emptyPackage, finishPackage } from './published-package.ts';

/** @returns the folder of the package */
export async function buildServer(): Promise<string> {
  await emptyPackage('server');
  await compile('server', {
    entry: {
      index: 'src/index.ts',
      middleware: 'src/middleware.ts',
      // Started by its file name, so it has to keep one.
      thread: 'src/http/off-loop/thread.ts',
    },
    tsconfig: 'tsconfig.build.json',
    // `eager`: types of `generated/` are needed before the files that hold them are met. Without `oxc`: the compiler writes the
    // declarations, so that users get exactly what it checks.
    dts: { eager: true, oxc: false },
  });
  return await finishPackage('server');
}
