/** From the file of an instrument to annotations and a map. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Wafermark } from '@wafermark/client';
import { expect, it } from 'vitest';
import {
  exitOf,
  type Finished,
  serve,
  spawnWafermark,
  temporaryDatabase,
  wafermark,
} from './support/spawn-wafermark.ts';

/** Files in the layouts of real instruments. */
const FILES = fileURLToPath(new URL('../../measurements/test/files/', import.meta.url));
const instrument = (name: string): string => join(FILES, name);

interface Lab {
  readonly folder: string;
  readonly client: Wafermark;
  readonly environment: Record<string, string>;
  readonly run: (...args: readonly string[]) => Promise<Finished>;
}

async function openLab(): Promise<Lab> {
  const DATABASE_URL = await temporaryDatabase();
  const { url } = await serve({ DATABASE_URL });
  const folder = dirname(DATABASE_URL.slice('sqlite:'.length));
  const environment = {
    WAFERMARK_BASE_URL: url,
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
  };
  return {
    folder,
    client: new Wafermark({ baseUrl: url, apiKey: 'any-key' }),
    environment,
    run: (...args) => wafermark(args, environment),
  };
}

const idOf = async (client: Wafermark, name: string): Promise<string> =>
  (await client.samples.list({ name }))[0]?.id ?? '';

it('takes three commands from the file of an ellipsometer to a map', async () => {
  const { client, run, folder } = await openLab();
  const file = instrument('01-completeease-parameters.txt');
  const checked = await run('import', file, '--check');
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  for (const part of ['cm → mm', '13', 'thickness_1', 'uncertainty of thickness_1', '40 lines']) {
    expect(checked.stdout).toContain(part);
  }
  expect(await client.samples.list({ name: 'GaAs-009' })).toStrictEqual([]);
  const stored = await run('import', file, '--sample', 'GaAs-009', '--create-sample', '--yes');
  expect(stored.code).toBe(0);
  expect(stored.stdout).toMatch(
    /^Stored 65 annotations on GaAs-009\. Import 01-completeease-parameters-[0-9a-f]{8}\.\n/,
  );
  const map = join(folder, 'thickness.svg');
  const drawn = await run('map', 'GaAs-009', '--property', 'thickness_1', '-o', map);
  expect(drawn.code).toBe(0);
  expect((await readFile(map, 'utf8')).match(/data-index=/g)).toHaveLength(13);
  const annotations = await client.annotations.list(await idOf(client, 'GaAs-009'), { property_name: 'thickness_1' });
  // 1.44000 cm, by moving the decimal point.
  expect(annotations.map(({ coord_x }) => coord_x)).toContain(14.4);
  expect(annotations[1]?.annotation_metadata).toMatchObject({
    import_id: expect.stringMatching(/^01-completeease/),
    import: { file: '01-completeease-parameters.txt', line: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    uncertainty: expect.any(Number),
    quality: { mse: 3.244 },
  });
});

it('says the plan as JSON, and a refusal too', async () => {
  const { run } = await openLab();
  const plan = await run('import', instrument('08-reflectometer-utf16.txt'), '--check', '--json');
  expect(plan.code).toBe(0);
  expect(JSON.parse(plan.stdout)).toMatchObject({
    outcome: 'import',
    sites: 13,
    headerLine: 5,
    missing: { thickness: 1 },
    x_mm: [-31.177, 31.177],
  });
  const refused = await run('import', instrument('15-two-frames.csv'), '--check', '--json');
  expect([refused.code, refused.stderr]).toStrictEqual([2, '']);
  expect(JSON.parse(refused.stdout)).toStrictEqual({
    outcome: 'refuse',
    reason: expect.stringContaining('Xsample'),
    hint: expect.stringContaining('--map coord_x=Xsample'),
  });
});

it('never puts several wafers on one sample', async () => {
  const { client, run } = await openLab();
  const file = instrument('03-kla-f5x-lot.csv');
  const refused = await run('import', file, '--sample', 'GaAs-003', '--yes');
  expect(refused.code).toBe(2);
  for (const part of ['--unit', '3 wafers', 'Slot03', 'Slot17', '--wafer Slot03', "--sample 'GaAs-003-{wafer}'"]) {
    expect(refused.stderr).toContain(part);
  }
  const unknown = await run('import', file, '--unit', 'nm', '--sample', 'lot-{wafer}', '--yes');
  expect([unknown.code, unknown.stderr]).toStrictEqual([2, expect.stringContaining('--create-sample')]);
  const all = ['--profile', 'kla-f5x', '--unit', 'nm', '--sample', 'lot-{wafer}', '--create-sample', '--yes', '--json'];
  const stored = JSON.parse((await run('import', file, ...all)).stdout);
  expect(stored.imports).toMatchObject([
    { sample: 'lot-Slot03', stored: 13 },
    { sample: 'lot-Slot04', stored: 13 },
    { sample: 'lot-Slot17', stored: 13 },
  ]);
  const one = await run('import', file, '--unit', 'nm', '--wafer', 'Slot04', '--sample', 'GaAs-003', '--yes');
  expect(one.stdout).toContain('Stored 13 annotations on GaAs-003');
  // What the tool itself prints as STDDEV of Slot04.
  const { stdout } = await run('stats', 'lot-Slot04', '--property', '1st_thickness');
  expect(stdout).toMatch(/^1σ +0\.369987$/m);
  expect(await client.annotations.list(await idOf(client, 'lot-Slot17'))).toHaveLength(13);
});

it('stores a file once, unless it is told otherwise, and takes it back', async () => {
  const { client, run } = await openLab();
  const into = ['--sample', 'GaAs-003', '--yes'];
  const file = instrument('06-edx-excel-cp1252.csv');
  const first = await run('import', file, '--frame', 'stage_absolute', ...into);
  expect(first.code).toBe(0);
  const count = (await client.annotations.list(await idOf(client, 'GaAs-003'))).length;
  const again = await run('import', file, '--frame', 'stage_absolute', ...into);
  expect([again.code, again.stdout]).toStrictEqual([2, '']);
  expect(again.stderr).toContain('--again');
  const resumed = await run('import', file, '--frame', 'stage_absolute', ...into, '--resume');
  expect(resumed.stdout).toBe('Everything is stored already.\n');
  const twice = await run('import', file, '--frame', 'stage_absolute', ...into, '--again');
  const [, id = ''] = /Import (\S+-2)\./.exec(twice.stdout) ?? [];
  const undone = await run('undo', id, '--sample', 'GaAs-003', '--yes');
  expect(undone.code).toBe(0);
  expect(await client.annotations.list(await idOf(client, 'GaAs-003'))).toHaveLength(count);
});

it('lists every bad row with its line and column, and stores nothing', async () => {
  const { client, run, folder } = await openLab();
  const file = join(folder, 'broken.csv');
  await writeFile(file, 'X (mm),Y (mm),Thickness (nm)\n0,0,25.1\n1,0,0x19\n2,0,1.234,5\n3,0,26\n4,zero,27\n');
  const checked = await run('import', file, '--check');
  expect(checked.code).toBe(2);
  const stored = await run('import', file, '--sample', 'GaAs-003', '--yes');
  expect(stored.code).toBe(2);
  for (const part of ['line 3, Thickness (nm)', '0x19', 'line 4', 'line 6, Y (mm)'])
    expect(stored.stderr).toContain(part);
  expect(await client.annotations.list(await idOf(client, 'GaAs-003'))).toHaveLength(2);
});

it('reads options from a profile of the person’s own, and flags go before it', async () => {
  const { run, folder } = await openLab();
  await mkdir(join(folder, 'config/wafermark'), { recursive: true });
  const profiles = { ours: { 'coord-unit': 'cm', unit: 'nm', technique: 'ellipsometry' } };
  await writeFile(join(folder, 'config/wafermark/profiles.json'), JSON.stringify(profiles));
  const file = join(folder, 'plain.csv');
  await writeFile(file, 'X,Y,Thickness\n0,0,25.1\n4.5,0,25.2\n0,-4.5,25.3\n');
  const plan = async (...flags: readonly string[]): Promise<{ readonly x_mm: readonly number[] }> =>
    JSON.parse((await run('import', file, '--check', '--json', ...flags)).stdout);
  expect((await plan('--profile', 'ours')).x_mm).toStrictEqual([0, 45]);
  expect((await plan('--profile', 'ours', '--coord-unit', 'mm')).x_mm).toStrictEqual([0, 4.5]);
  const unknown = await run('import', file, '--profile', 'our', '--check');
  expect([unknown.code, unknown.stderr]).toStrictEqual([2, expect.stringContaining('Did you mean ours?')]);
});

it('refuses what is not clear, and says what settles it', async () => {
  const { run } = await openLab();
  for (const [args, reason] of [
    [['import', '/no/such/file.csv', '--check'], 'there is no such file'],
    [['import', '/tmp', '--check'], 'is not a file'],
    [['import', instrument('01-completeease-parameters.txt'), '--chekc'], 'Did you mean --check?'],
    [['import', instrument('01-completeease-parameters.txt')], '--sample NAME'],
    [['import', instrument('01-completeease-parameters.txt'), '--sample', 'GaAs-003'], 'Add --yes'],
    [['import', instrument('02-completeease-map-results.txt'), '--sample', 'GaAs-003'], 'Try: --coord-unit cm'],
    [
      ['import', instrument('01-completeease-parameters.txt'), '--coord-unit', 'furlong', '--check'],
      'not a unit of length',
    ],
  ] as const) {
    const { code, stderr } = await run(...args);
    expect([args, code]).toStrictEqual([args, 2]);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

/** How many rows the interrupted import has; more by `IMPORT_ROWS`. */
const ROWS = Number(process.env['IMPORT_ROWS'] ?? 30_000);

it(`stores ${ROWS} rows exactly once although it is killed twice, in flat memory`, { timeout: 1_800_000 }, async () => {
  const { client, environment, folder } = await openLab();
  const file = join(folder, 'large.csv');
  const lines = ['X (mm),Y (mm),Thickness (nm)'];
  for (let row = 0; row < ROWS; row += 1)
    lines.push(`${(row % 2001) / 20 - 50},${Math.floor(row / 2001) / 20},${row / 8}`);
  await writeFile(file, `${lines.join('\n')}\n`);
  const args = ['import', file, '--sample', 'GaAs-003', '--yes', '--origin', 'as-is'];
  const sample = await idOf(client, 'GaAs-003');
  const count = async (): Promise<number> =>
    (await client.samples.properties(sample)).reduce((sum, { num_annotations }) => sum + num_annotations, 0);
  let peak = 0;
  for (const part of [1 / 4, 1 / 2]) {
    const child = spawnWafermark(part === 1 / 4 ? args : [...args, '--resume'], environment);
    while ((await count()) < ROWS * part && child.exitCode === null) {
      peak = Math.max(peak, await memoryOf(child.pid));
      await sleep(50);
    }
    expect(child.exitCode).toBe(null);
    child.kill('SIGKILL');
    await exitOf(child);
  }
  const refused = await wafermark(args, environment);
  expect([refused.code, refused.stderr]).toStrictEqual([2, expect.stringContaining('--resume')]);
  const last = spawnWafermark([...args, '--resume'], environment);
  const ended = exitOf(last);
  while (last.exitCode === null && last.signalCode === null) {
    peak = Math.max(peak, await memoryOf(last.pid));
    await sleep(50);
  }
  expect(await ended).toBe(0);
  // The two annotations of the demo are there as well.
  expect(await count()).toBe(ROWS + 2);
  let index = 0;
  for await (const { property_value, annotation_metadata } of client.annotations.list(
    sample,
    { property_unit: 'nm' },
    { maxItems: 5_000 },
  )) {
    if (annotation_metadata !== null) expect(Number.isInteger(property_value * 8)).toBe(true);
    index += 1;
  }
  expect(index).toBeGreaterThan(4_000);
  const [values] = (await client.samples.properties(sample)).filter(({ num_annotations }) => num_annotations > 2);
  // Each value exactly once: the sums agree.
  expect(values?.maximum).toBe((ROWS - 1) / 8);
  expect(await readdir(join(folder, 'state/wafermark/imports'))).toStrictEqual([]);
  if (ROWS > 100_000) process.stderr.write(`${ROWS} rows, at most ${Math.round(peak)} MB in the importing process\n`);
  expect(peak).toBeLessThan(600);
});

/** Resident memory of a process in MB; 0 where it cannot be read. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

it('stops between requests when it is interrupted, and says how to go on', async () => {
  const { client, environment, folder } = await openLab();
  const file = join(folder, 'long.csv');
  const rows = Array.from(
    { length: 60_000 },
    (_, row) => `${(row % 2001) / 20 - 50},${Math.floor(row / 2001) / 20},${row / 8}`,
  );
  await writeFile(file, `X (mm),Y (mm),Thickness (nm)\n${rows.join('\n')}\n`);
  const args = ['import', file, '--sample', 'GaAs-003', '--yes', '--origin', 'as-is'];
  const child = spawnWafermark(args, environment);
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += String(data);
  });
  const sample = await idOf(client, 'GaAs-003');
  while ((await client.annotations.list(sample, { limit: 10 })).length < 10) await sleep(20);
  child.kill('SIGINT');
  expect(await exitOf(child)).toBe(130);
  expect(stderr).toContain('--resume');
  expect((await wafermark([...args, '--resume'], environment)).code).toBe(0);
  const [values] = await client.samples.properties(sample);
  // And the two of the demo.
  expect(values?.num_annotations).toBe(60_002);
});
