import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFiles } from '../drift/copy-files.ts';
import { TEST_ENVIRONMENT } from '../drift/test-environment.ts';
import { type MutationReport, parseReport } from './mutation-report.ts';
import { partOf } from './parts.ts';

/**
 * Mutates a part of the source in a copy of the repository, and runs its tests on each mutant.
 * @param name One of `PARTS`.
 * @param only Globs of files. Default: the whole part.
 * @throws when the tests fail without a mutant
 */
export async function runPart(root: string, name: string, only?: readonly string[]): Promise<MutationReport> {
  const { mutate, project } = partOf(name);
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-mutation-'));
  try {
    await copyFiles(root, folder);
    const report = join(folder, 'mutation.json');
    const options = {
      mutate: only ?? mutate,
      // In the copy. In a copy of Stryker's own, links between packages would point elsewhere.
      inPlace: true,
      testRunner: 'vitest',
      vitest: { configFile: 'packages/contract/mutation/judge.vitest.config.ts', related: false },
      checkers: ['typescript'],
      tsconfigFile: project,
      // It would edit generated files, which must not change; the tests do not check types.
      disableTypeChecks: false,
      plugins: ['@stryker-mutator/vitest-runner', '@stryker-mutator/typescript-checker'],
      coverageAnalysis: 'perTest',
      // One more than there are cores, since tests of servers and clients often wait.
      concurrency: availableParallelism() + 1,
      // A later failure in a run is caused by a mutant.
      timeoutMS: 10_000,
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: report },
      tempDirName: join(folder, '.stryker-tmp'),
    };
    await writeFile(join(folder, 'stryker.config.json'), JSON.stringify(options));
    await runStryker(folder, name);
    return parseReport(await readFile(report, 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runStryker(cwd: string, part: string): Promise<void> {
  const env = { ...process.env, ...TEST_ENVIRONMENT, MUTATED_PART: part };
  const stryker = spawn('node_modules/.bin/stryker', ['run'], { cwd, env, stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => {
    stryker.on('error', reject);
    stryker.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`Stryker exited with ${code}; see its output`);
}
