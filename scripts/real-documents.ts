/**
 * `node scripts/real-documents.ts FOLDER`: generates client, server and contract of every document in a folder and compiles them. Prints a row for each: what
 * became of it, in how many seconds, and how many lines. Documents of others are not committed.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from '../packages/generator/src/generate.ts';
import { COMPILER } from './check/compiler.ts';

const run = promisify(execFile);
/** Below a package that has what generated code imports. */
const OUT = 'packages/generator/dist/test/real';

const [folder = '', only = ''] = process.argv.slice(2);
const entries = await readdir(folder, { withFileTypes: true });
// A document of several files has a folder, with a file of the same name in it.
const names = entries
  .map((entry) => (entry.isDirectory() ? `${entry.name}/${entry.name}.yaml` : entry.name))
  .filter((name) => /\.(json|ya?ml)$/.test(name) && name.includes(only))
  .sort();

console.log('| document | outcome | seconds | lines |\n| --- | --- | --- | --- |');
for (const name of names) console.log(`| ${name} | ${(await judge(name)).join(' | ')} |`);

async function judge(name: string): Promise<readonly [outcome: string, seconds: string, lines: string]> {
  const out = join(OUT, name.replace(/\.\w+$/, '').replace(/^.*\//, ''));
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
  try {
    const files = await generate(join(folder, name), { out, outputs: ['client', 'server', 'contract'] });
    const took = seconds();
    const sources = files.filter((file) => /\.[jt]s$/.test(file));
    const texts = await Promise.all(sources.map((file) => readFile(join(out, file), 'utf8')));
    const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0);
    await writeFile(
      join(out, 'tsconfig.json'),
      JSON.stringify({ extends: '../../../../test/strictest.json', include: ['.'] }),
    );
    const complaints = await compile(out);
    return [
      complaints === '' ? 'generated, compiles' : `**does not compile**: ${complaints}`,
      took,
      lines.toLocaleString('en-US'),
    ];
  } catch (error) {
    const isRefusal = error instanceof Error && error.name === 'Refusal';
    return [
      isRefusal ? `refused: ${error.message}` : `**crash**: ${String(error instanceof Error ? error.stack : error)}`,
      seconds(),
      '',
    ];
  }
}

/** The first complaints of the compiler. */
async function compile(out: string): Promise<string> {
  try {
    await run(process.execPath, [COMPILER, '-p', out], { maxBuffer: 256 * 1024 * 1024 });
    return '';
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    return stdout.split('\n').slice(0, 4).join(' ').slice(0, 800);
  }
}
