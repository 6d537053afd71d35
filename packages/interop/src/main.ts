/**
 * `pnpm interop [tool…]`: lets other people's tools generate clients from the document that a running server serves, and each client
 * create, bulk create, update and list against that server. Needs Python, Go, Rust, Java with Maven, npm and their registries. Without
 * arguments, the table in `decisions/interoperability.md` is renewed.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { createApp, DEMO_PRINCIPAL, listen, openStore, seedDemo, storedKeys } from '@wafermark/server';

const TOOLS = fileURLToPath(new URL('../tools/', import.meta.url));
const PAGE = fileURLToPath(new URL('../../../decisions/interoperability.md', import.meta.url));
const TABLE = /(?<=<!-- table -->\n)[\s\S]*(?=<!-- \/table -->)/;
/** The samples of the demo data. */
const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const LONGEST_MS = 900_000;

interface Outcome {
  /** The first line of the tool's script: its name, version and language. */
  readonly title: string;
  readonly works: boolean;
  /** The last line that it printed. */
  readonly said: string;
  readonly seconds: number;
}

const wanted = process.argv.slice(2);
const known = (await readdir(TOOLS)).sort();
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  const isAsked = wanted.includes('--help');
  if (!isAsked) console.error(`There is no tool ${unknown.join(', ')}.\n`);
  console[isAsked ? 'log' : 'error'](`Usage: pnpm interop [TOOL...]\n\nTools: ${known.join(', ')}`);
  process.exit(isAsked ? 0 : 2);
}

const folder = await mkdtemp(join(tmpdir(), 'wafermark-interop-'));
const store = await openStore(`sqlite:${join(folder, 'wafermark.db')}`);
await seedDemo(store, () => new Date());
const { key } = await store.keys.create(DEMO_PRINCIPAL, new Date());
const server = await listen(await createApp({ store, authenticate: storedKeys(store) }), { store, port: 0 });
const document = await (await fetch(`${server.url}/openapi.json`)).text();
const documentFile = join(folder, 'openapi.json');
await writeFile(documentFile, document);
const samples: readonly { readonly id: string }[] = await (
  await fetch(`${server.url}/physical_samples/`, { headers: { 'X-API-KEY': key } })
).json();

const outcomes: Outcome[] = [];
for (const tool of wanted.length > 0 ? wanted : known) {
  const outcome = await tryOut(tool);
  outcomes.push(outcome);
  console.log(`${outcome.works ? '✓' : '✗'} ${outcome.title}: ${outcome.said} (${outcome.seconds.toFixed(0)} s)`);
}
await server.stop();
await rm(folder, { recursive: true, force: true });
if (wanted.length === 0) await renewPage();
if (outcomes.some(({ works }) => !works)) process.exitCode = 1;

/** Runs a tool's script in a copy of its folder; its whole output is shown if it fails. */
async function tryOut(tool: string): Promise<Outcome> {
  const own = join(folder, tool);
  await cp(join(TOOLS, tool), own, { recursive: true });
  const script = await readFile(join(own, 'run.sh'), 'utf8');
  const started = performance.now();
  const { code, output } = await run(own, {
    BASE_URL: server.url,
    DOCUMENT: documentFile,
    KEY: key,
    OPERATIONS: String(document.match(/"operationId"/g)?.length),
    PROPERTY: `interop_${tool.replaceAll('-', '_')}`,
    SAMPLE,
    WAFER: samples.find(({ id }) => id !== SAMPLE)?.id ?? '',
  });
  if (code !== 0) console.error(output);
  const lines = output.trim().split('\n');
  return {
    title: script.split('\n', 1)[0]?.replace(/^# /, '') ?? tool,
    works: code === 0,
    said: stripVTControlCharacters(lines.at(-1)?.trim() ?? ''),
    seconds: (performance.now() - started) / 1000,
  };
}

function run(cwd: string, variables: Readonly<Record<string, string>>): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-euo', 'pipefail', 'run.sh'], {
      cwd,
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const patience = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), LONGEST_MS);
    child.once('error', reject).once('close', (code) => {
      clearTimeout(patience);
      resolve({ code: code ?? 1, output });
    });
  });
}

async function renewPage(): Promise<void> {
  const rows = outcomes.map(
    ({ title, works, said, seconds }) => `| ${title} | ${works ? 'yes' : '**no**'} | ${said} | ${seconds.toFixed(0)} |`,
  );
  const table = ['| tool | works | what it did | seconds |', '| --- | --- | --- | ---: |', ...rows, ''].join('\n');
  await writeFile(PAGE, (await readFile(PAGE, 'utf8')).replace(TABLE, table));
}
