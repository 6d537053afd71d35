import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandProgram } from '../bundle.ts';
import { type RunningServer, startRealServer } from '../running-server.ts';
import { emptyProject, type Project, pack } from './pack.ts';
import { ACCEPTED, CJS, DECLARED, ESM, EXPECTED, PAGE, TYPED } from './programs.ts';

const BIN = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url));
const CHROMIUM = '/usr/bin/chromium';
const NODES = ['20', '22', '24', '26'];
const RUNTIMES = [
  { name: 'deno', version: '2.9.6', run: ['run', '--no-prompt', '--allow-read', '--allow-net=127.0.0.1'] },
  { name: 'bun', version: '1.4.5', run: ['run'] },
] as const;
const BUNDLERS = [
  'esbuild@0.28.2',
  'rollup@4.68.8',
  '@rollup/plugin-node-resolve@16.0.3',
  '@rollup/plugin-terser@1.0.2',
  'vite@8.3.8',
  'webpack@5.113.0',
  'webpack-cli@7.3.1',
];
const TYPESCRIPTS = ['5.9', '6', '7'];

let folder: string;
let tarball: string;
let project: Project;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wafermark-pack-'));
  tarball = await pack('client', folder);
  project = await emptyProject();
  await project.run('npm', 'install', '--no-audit', '--no-fund', tarball);
  server = await startRealServer();
}, 300_000);
afterAll(async () => {
  await server.stop();
  await project.remove();
  await rm(folder, { recursive: true });
});

it('is clean to publint and to attw, in every mode of resolution', async () => {
  await project.run(join(BIN, 'publint'), '--strict', tarball);
  await project.run(join(BIN, 'attw'), tarball);
}, 120_000);

it('brings nothing along', async () => {
  const tree = JSON.parse(await project.run('npm', 'ls', '--all', '--json'));
  expect(Object.keys(tree.dependencies)).toEqual(['@wafermark/client']);
  expect(tree.dependencies['@wafermark/client'].dependencies).toBeUndefined();
  const manifest = JSON.parse(
    await readFile(join(project.folder, 'node_modules/@wafermark/client/package.json'), 'utf8'),
  );
  expect(manifest.dependencies ?? {}).toEqual({});
  expect(manifest.sideEffects).toBe(false);
});

it('makes a program with one command of 9 kB at most, by every bundler as it comes', async () => {
  const own = await emptyProject();
  try {
    await own.run('npm', 'install', '--no-audit', '--no-fund', tarball, ...BUNDLERS);
    await own.write('program.js', commandProgram('@wafermark/client/commands'));
    await own.write('index.html', '<script type="module" src="./program.js"></script>');
    const bin = (name: string): string => join(own.folder, 'node_modules/.bin', name);
    await own.run(bin('esbuild'), 'program.js', '--bundle', '--minify', '--format=esm', '--outfile=out/esbuild.js');
    const plugins = ['-p', '@rollup/plugin-node-resolve', '-p', '@rollup/plugin-terser'];
    await own.run(bin('rollup'), 'program.js', ...plugins, '--format', 'es', '--file', 'out/rollup.js');
    await own.run(bin('vite'), 'build', '--outDir', 'out/vite');
    await own.run(bin('webpack'), '--mode', 'production', '--entry', './program.js', '--output-path', 'out/webpack');
    const files = (await readdir(join(own.folder, 'out'), { recursive: true })).filter((name) => name.endsWith('.js'));
    expect(files).toHaveLength(4);
    for (const file of files) {
      const { length } = gzipSync(await readFile(join(own.folder, 'out', file)), { level: 9 });
      expect(length, file).toBeGreaterThan(7_000);
      expect(length, file).toBeLessThanOrEqual(9_000);
    }
  } finally {
    await own.remove();
  }
}, 300_000);

it('has its own licence, and that of what is bundled', async () => {
  const read = (name: string) => readFile(join(project.folder, 'node_modules/@wafermark/client', name), 'utf8');
  expect(await read('LICENSE')).toContain('Apache License');
  expect(await read('lib/openapi-fetch.LICENSE.txt')).toContain('MIT License');
});

describe.each(NODES)('on Node %s', (version) => {
  it('works as a module and as a script', async () => {
    const own = await emptyProject();
    try {
      await own.run('npm', 'install', '--no-audit', '--no-fund', tarball, `node@${version}`);
      const node = join(own.folder, 'node_modules/node/bin/node');
      expect(await own.run(node, '--version')).toMatch(new RegExp(`^v${version}\\.`));
      await own.write('program.mjs', ESM);
      await own.write('program.cjs', CJS);
      expect((await own.run(node, 'program.mjs', server.url)).trim()).toBe(EXPECTED);
      expect((await own.run(node, 'program.cjs', server.url)).trim()).toBe(EXPECTED);
    } finally {
      await own.remove();
    }
  }, 300_000);
});

describe.each(RUNTIMES)('on $name $version', ({ name, version, run }) => {
  it('works as a module and as a script', async () => {
    const own = await emptyProject();
    try {
      await own.run('npm', 'install', '--no-audit', '--no-fund', tarball, `${name}@${version}`);
      const program = join(own.folder, 'node_modules/.bin', name);
      expect(await own.run(program, '--version')).toContain(version);
      await own.write('program.mjs', ESM);
      await own.write('program.cjs', CJS);
      expect((await own.run(program, ...run, 'program.mjs', server.url)).trim()).toBe(EXPECTED);
      expect((await own.run(program, ...run, 'program.cjs', server.url)).trim()).toBe(EXPECTED);
    } finally {
      await own.remove();
    }
  }, 300_000);
});

describe.each(TYPESCRIPTS)('under TypeScript %s', (version) => {
  it('compiles in strict mode, declarations too, with node16, nodenext and bundler, and refuses five typos', async () => {
    const own = await emptyProject();
    try {
      await own.run('npm', 'install', '--no-audit', '--no-fund', tarball, `typescript@${version}`);
      await own.write('program.mts', TYPED);
      await own.write('program.cts', TYPED);
      for (const [module, moduleResolution] of [
        ['node16', 'node16'],
        ['nodenext', 'nodenext'],
        ['esnext', 'bundler'],
      ] as const) {
        const compilerOptions = {
          ...{
            module,
            moduleResolution,
            target: 'es2022',
            lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
          },
          ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, types: [] },
        };
        const files = moduleResolution === 'bundler' ? ['program.mts'] : ['program.mts', 'program.cts'];
        await own.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
        await own.run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', '.');
      }
    } finally {
      await own.remove();
    }
  }, 300_000);
});

describe.each(TYPESCRIPTS)('the public types, under TypeScript %s', (version) => {
  it('can be written into declarations, for every method, and accept what callers have', async () => {
    const own = await emptyProject();
    try {
      const packages = [tarball, `typescript@${version}`, 'undici@8.13.1', '@types/node@24.19.2'];
      await own.run('npm', 'install', '--no-audit', '--no-fund', ...packages);
      await own.write('declared.mts', DECLARED);
      await own.write('accepted.mts', ACCEPTED);
      const compilerOptions = {
        ...{ module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: ['node'] },
        ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true, declaration: true, outDir: 'out' },
      };
      await own.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['declared.mts', 'accepted.mts'] }));
      await own.run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', '.');
      const declared = await readFile(join(own.folder, 'out/declared.d.mts'), 'utf8');
      expect(declared).toContain('PagedPromise<import("@wafermark/client").Annotation>');
      expect(declared).not.toContain('/lib/');
    } finally {
      await own.remove();
    }
  }, 300_000);
});

it.skipIf(!existsSync(CHROMIUM))(
  'works in Chromium, bundled by Vite',
  async () => {
    await project.run('npm', 'install', '--no-audit', '--no-fund', 'vite@8.3.8');
    await project.write(
      'index.html',
      '<!doctype html><title>waiting</title><script type="module" src="/page.js"></script>',
    );
    await project.write('page.js', PAGE);
    await project.run(process.execPath, 'node_modules/vite/bin/vite.js', 'build');
    const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const path = request.url ?? '/';
      // The page and the API have one origin, as behind a proxy.
      if (path.startsWith('/physical_samples')) {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk);
        const headers = Object.entries(request.headers).filter(([name]) => /^(x-|content-type|idempotency)/.test(name));
        const answer = await fetch(server.url + path, {
          method: request.method ?? 'GET',
          headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
          body: chunks.length === 0 ? null : Buffer.concat(chunks),
        });
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
        return;
      }
      if (path === '/favicon.ico') return void response.writeHead(404).end();
      const file = path === '/' ? 'index.html' : path.slice(1);
      const type = file.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'content-type': type }).end(await readFile(join(project.folder, 'dist', file)));
    };
    const page = createServer((request, response) => void serve(request, response));
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--headless', '--disable-gpu'],
    });
    try {
      const tab = await browser.newPage();
      // A server that listens on a port has an address of this kind.
      await tab.goto(`http://127.0.0.1:${(page.address() as AddressInfo).port}/`);
      await tab.waitForFunction('document.title !== "waiting"', undefined, { timeout: 20_000 });
      expect(await tab.title()).toBe(EXPECTED);
    } finally {
      await browser.close();
      page.close();
    }
  },
  180_000,
);
