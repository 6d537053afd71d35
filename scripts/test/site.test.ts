/** The site that `pnpm docs` builds: its links, and the commands that it shows. */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BARE_ENVIRONMENT, serve, temporaryDatabase } from '../../packages/cli/test/support/spawn-wafermark.ts';
import { execute } from '../../packages/contract/drift/execute.ts';
import { buildSite } from '../docs/build-site.ts';
import { readPages } from '../docs/pages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let site = '';

const files = new Map<string, string>();
beforeAll(async () => {
  site = await buildSite(await mkdtemp(join(tmpdir(), 'wafermark-site-')));
  for (const name of await readdir(site, { recursive: true })) {
    if (/\.(html|md|txt|json|css|svg|png)$/.test(name)) files.set(name, await readFile(join(site, name), 'utf8'));
  }
});
afterAll(async () => {
  await rm(site, { recursive: true });
});

it('has a page for each guide, the reference, the document and an index for language models', () => {
  for (const name of [
    'index.html',
    'quick-start.html',
    'import/ellipsometers.html',
    'client.html',
    'api/index.html',
    'openapi.json',
  ]) {
    expect([name, files.has(name)]).toStrictEqual([name, true]);
  }
  const index = files.get('llms.txt') ?? '';
  expect(index).toContain('[Quick start](quick-start.md)');
  expect(index).toContain('`POST /physical_samples/{physical_sample_id}/annotations/` (createSampleAnnotation)');
  expect(files.get('import/index.html')).toContain('--coord-unit UNIT');
  expect(files.get('maps-and-statistics.html')).toContain('s = √(Σ(vᵢ − v̄)² / (n − 1))');
});

it('leads nowhere that does not exist', () => {
  const broken: string[] = [];
  for (const [name, text] of files) {
    if (!name.endsWith('.html') || name.startsWith('api/')) continue;
    for (const [, target = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
      if (/^(https?:|data:)/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? name : join(dirname(name), path);
      const page = files.get(file);
      if (page === undefined || (anchor !== undefined && !page.includes(`id="${anchor}"`)))
        broken.push(`${name}: ${target}`);
    }
  }
  expect(broken).toStrictEqual([]);
});

it('loads nothing from other hosts, and runs nothing', () => {
  for (const [name, text] of files) {
    if (!name.endsWith('.html') || name.startsWith('api/')) continue;
    expect([name, text.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)="https?:/g)]).toStrictEqual([name, null]);
    expect([name, text.includes('<script')]).toStrictEqual([name, false]);
  }
});

const pages = await readPages();
const shown = pages.flatMap(({ path, text }) => {
  const blocks = [...text.matchAll(/^```sh run\n(.*?)^```/gms)].map(([, code = '']) => code);
  return blocks.length === 0 ? [] : [{ path, blocks }];
});

it.each(shown)('shows commands in $path that work', async ({ blocks }) => {
  const DATABASE_URL = await temporaryDatabase();
  const folder = join(dirname(DATABASE_URL.slice('sqlite:'.length)), 'files');
  await cp(join(ROOT, 'packages/measurements/test/files'), folder, { recursive: true });
  // The command by its name, as after an installation.
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const shim = `#!/bin/sh\nexec ${process.execPath} ${join(ROOT, 'packages/cli/src/main.ts')} "$@"\n`;
  await writeFile(join(bin, 'wafermark'), shim);
  await chmod(join(bin, 'wafermark'), 0o755);
  for (const code of blocks) {
    // A sample that one block has filled would refuse the file of the next.
    const { url } = await serve({ DATABASE_URL: await temporaryDatabase() });
    const PATH = `${bin}:${BARE_ENVIRONMENT['PATH']}`;
    const env = { ...BARE_ENVIRONMENT, PATH, WAFERMARK_BASE_URL: url, HOME: folder };
    const { code: status, output } = await execute('sh', ['-e', '-c', code], { cwd: folder, env });
    expect([code, status, output]).toStrictEqual([code, 0, expect.any(String)]);
  }
});

it('shows commands on every page about instruments', () => {
  expect(shown.filter(({ path }) => path.startsWith('import/'))).toHaveLength(8);
});
